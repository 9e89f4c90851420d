import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { UnitId } from '#base/ids.ts'
import { dayAfter, instantOf, osloTime } from '#base/oslo-time.ts'
import { looksIn } from '../../../test/counted-town.ts'
import { municipalityId, rowsOf, said, unitId } from '../../../test/people-pages.ts'
import { goingRelay, idOf } from '../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'
import { followUp } from './follow-up.job.ts'
import { publishFigures } from './publish-figures.job.ts'
import { halfOf } from './rules/periods.ts'

let site: PeopleSite
let teacher: Browser
let coordinator: Browser
const page = '/harstad/oppfolging-i-tall'
/** With a query no page is kept: what was told of meanwhile is there at once. */
const told = `${page}?naa`

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'inderoy'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  coordinator = await signedIn(site, 'harstad', 'harstad-koordinator')
})
afterAll(() => site.close())

const today = () => osloTime(site.now()).day
const half = () => halfOf(today())
/** The first minutes after the half-year that runs. */
const after = () => instantOf(dayAfter(half().last, 1), 10)
const work = (at = site.now()) => followUp({ database: site.fresh.database, keys: site.keys })(undefined, at)
const publish = (at = after()) => publishFigures({ database: site.fresh.database })(undefined, at)

/** The whole half-year in one unit; so many broke once, on its first day. */
async function openAllThrough(unit: string, relays: number, broken: number): Promise<void> {
  const look = looksIn(site.fresh, await municipalityId(site, 'harstad'), (name) => unitId('harstad', name) as UnitId) // a uuid of ours
  const { from, last } = half()
  for (let at = 0; at < relays; at += 1)
    await look({
      spans: [[unit, from, dayAfter(last, 1)]],
      breaks: at < broken ? [[unit, from, dayAfter(from, 3)]] : [],
    })
}

describe('before anything was told of', () => {
  test('it is said what a break is, when numbers come, and what cannot happen', async () => {
    const shown = await said(await site.get(page))
    expect(shown).toContain('Hva er et brudd?')
    expect(shown).toContain('De første tallene kommer etter')
    expect(shown).toContain('Dette kan ikke skje')
  })

  test('what runs is shown to nobody: not to the coordinator either', async () => {
    await openAllThrough('skole', 20, 8)
    const shown = await said(await coordinator.get(page))
    expect(shown).toContain('De første tallene kommer etter')
    expect(shown).not.toContain('loggmåneder)')
  })
})

test('a look at a relay keeps when it was open and with whom', async () => {
  const relay = await goingRelay(teacher, 'harstad')
  await work()
  const rows = await rowsOf(
    site,
    'select from_day::text, to_day, unit_id, is_waiting from follow_up_span where relay_id = $1',
    [idOf(relay)],
  )
  expect(rows).toEqual([{ from_day: today(), to_day: null, unit_id: unitId('harstad', 'skole'), is_waiting: false }])
})

describe('once a half-year is over', () => {
  beforeAll(async () => {
    await openAllThrough('ungdomsskole', 12, 2)
    await publish(after())
    await work(after())
    await publish(after())
  })

  test('it is told of to everyone, in the same words for ever', async () => {
    const shown = await said(await site.get(told))
    const [row] = await rowsOf<{ rate: string; breaks: string }>(
      site,
      `select said #>> '{whole,breaks,perHundredMonths}' as rate, said #>> '{whole,breaks,breaks}' as breaks
       from follow_up_figures where period = $1`,
      [half().key],
    )
    expect(Number(row?.breaks)).toBeGreaterThanOrEqual(10)
    expect(shown).toContain(`${row?.rate.replace('.', ',')} (${row?.breaks} brudd i `)
    await openAllThrough('skole', 9, 9)
    await publish(after())
    expect(await said(await site.get(told))).toBe(shown)
  })

  test('a unit with two is hidden, and so is every unit that it could be found by', async () => {
    const shown = await (await site.get(told)).text()
    const rows = [...shown.matchAll(/<th scope="row">([^<]*)<\/th>(.*?)<\/tr>/gs)].map(([, name, cells = '']) => [
      name,
      cells,
    ])
    const shownIn = rows.filter(([, cells]) => cells?.includes(' brudd i ')).map(([name]) => name)
    expect(shownIn).toHaveLength(1)
    expect(shownIn[0]).toContain('halvår')
    expect(shown).toContain('for få til å vise')
  })

  test('it is the same page with and without a session, and sets no cookie', async () => {
    const open = await site.get(told)
    expect(open.headers.get('set-cookie')).toBeNull()
    expect(await (await coordinator.get(told)).text()).toBe(await open.text())
  })

  test('V11: a neighbour’s page has nothing of it, and asks for no two together', async () => {
    const shown = await said(await site.get('/inderoy/oppfolging-i-tall'))
    expect(shown).toContain('De første tallene kommer etter')
    expect(await said(await site.get('/inderoy/oppfolging-i-tall?kommune=harstad'))).toBe(shown)
  })

  test('it is read in every language, and found from what the model says of itself', async () => {
    for (const [code, title] of [
      ['nn', 'Kva er eit brot?'],
      ['en', 'What is a break?'],
      ['se', 'Mii lea boatkaneapmi?'],
    ] as const) {
      const answer = await site.get(`/harstad/${code}/oppfolging-i-tall`)
      if (answer.status === 200) expect(await said(answer)).toContain(title)
    }
    expect(await (await site.get('/harstad/om')).text()).toContain('href="/harstad/oppfolging-i-tall"')
  })

  test('it names nobody and no relay', async () => {
    const shown = await (await site.get(told)).text()
    expect(shown).not.toMatch(/Elias|Marit|[0-9a-f]{8}-[0-9a-f]{4}/)
  })
})
