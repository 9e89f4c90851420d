import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instantOf, osloTime } from '#base/oslo-time.ts'
import { knownOn, working } from '#base/working-days.ts'
import { isPublicHoliday } from '#platform/holidays.ts'
import { fillIn, personId, raised, rowsOf, said, unitId } from '../../../test/people-pages.ts'
import { choiceOf, goingRelay, idOf, summaryRow } from '../../../test/relay-pages.ts'
import { browserAt, openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'
import { followUp } from './follow-up.job.ts'

// docs/continuity-table.md, part 7: who sees what of how follow-up goes.

const seen: string[] = []
let site: PeopleSite
let [teacher, head, coordinator] = [] as unknown as [Browser, Browser, Browser] // set before the first test
let relay: string
const school = () => unitId('harstad', 'skole')
const own = () => `/harstad/oppfolging/enhet/${school()}`
const fromAbove = () => `/harstad/oppfolging/kommunen/${school()}`

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'rollag'], onStatement: (statement) => seen.push(statement) })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  head = await signedIn(site, 'harstad', 'harstad-rektor')
  coordinator = await signedIn(site, 'harstad', 'harstad-koordinator')
  relay = await goingRelay(teacher, 'harstad')
  // The first meeting was to be held long ago.
  await rowsOf(site, `update relay_event set at = at - interval '40 days' where relay_id = $1`, [idOf(relay)])
  await look()
})
afterAll(() => site.close())

const look = async () => {
  await rowsOf(site, `update relay set look_at = '-infinity'`)
  const today = osloTime(site.now()).day
  const open = working(today, 1, knownOn({ isPublicHoliday, ownDaysOff: [] }, '2000-01-01'))
  await followUp({ database: site.fresh.database, keys: site.keys })(undefined, instantOf(open, 10 * 60))
}

describe('a unit', () => {
  test('its leader sees what is late, who holds it and who was told, and no word of what it is about', async () => {
    const page = await said(await head.get(own()))
    for (const words of ['Skulle vært gjort', 'Hold det første møtet', 'Leiv Modellrud', 'Lederen fikk vite det'])
      expect(page).toContain(words)
    expect(page).not.toMatch(/Elias|Marit|Vondt i magen/)
  })

  test('the coordinator sees the same from above, and nobody in it who is away', async () => {
    const today = osloTime(site.now()).day
    await rowsOf(
      site,
      `insert into absence select municipality_id, gen_random_uuid(), person_id, $2, $2, now(), person_id, null
      from person where person_id = $1`,
      [personId('harstad-sosiallaerer'), today],
    )
    expect(await said(await head.get(own()))).toContain('Borte nå eller snart')
    const page = await said(await coordinator.get(fromAbove()))
    expect(page).toContain('Hold det første møtet')
    expect(page).not.toContain('Borte nå eller snart')
  })

  test('the municipality is one table of numbers for its coordinator', async () => {
    const page = await said(await coordinator.get('/harstad/oppfolging'))
    expect(page).toContain('Prøvevik skole')
    expect(page).not.toContain('Elias')
    expect((await head.get('/harstad/oppfolging')).headers.get('location')).toBe(own())
  })

  test('nobody else meets anything, and what they meet is the same as where nothing ever was', async () => {
    const others = ['kontaktlaerer', 'administrator', 'personvernombud', 'redaktor', 'styrer']
    const nothing = async (browser: Browser, path: string) => {
      const answer = await browser.get(path)
      return [answer.status, (await answer.text()).replace(/[0-9a-f-]{36}/g, '')] as const
    }
    for (const key of others) {
      const other = await signedIn(site, 'harstad', `harstad-${key}`)
      for (const path of [own(), fromAbove()]) {
        const never = await nothing(other, path.replace(school(), crypto.randomUUID()))
        expect(never[0], key).toBe(404)
        expect(await nothing(other, path), key + path).toEqual(never)
      }
      if (key !== 'styrer') expect((await other.get('/harstad/oppfolging')).status, key).toBe(404)
    }
    expect((await head.get(fromAbove())).status).toBe(404)
    expect((await coordinator.get(own())).status).toBe(404)
    const neighbour = await signedIn(site, 'rollag', 'rollag-koordinator')
    expect((await neighbour.get(fromAbove().replace('/harstad/', '/rollag/'))).status).toBe(404)
    expect((await browserAt(site).get(own())).headers.get('location')).toContain('/logg-inn')
  })

  test('every look at it is written down', async () => {
    const rows = `select from audit where act = 'follow-up-see-unit' and outcome = 'done' and person_id = $1`
    const before = (await rowsOf(site, rows, [personId('harstad-rektor')])).length
    await head.get(own())
    expect((await rowsOf(site, rows, [personId('harstad-rektor')])).length).toBe(before + 1)
  })

  test('the pages cost the same however many relays there are', async () => {
    const counted = async () => {
      await raised(site)
      const counts: number[] = []
      for (const [browser, path] of [
        [head, own()],
        [coordinator, '/harstad/oppfolging'],
        [coordinator, fromAbove()],
        [teacher, '/harstad/i-dag'],
      ] as const) {
        await browser.get(path)
        seen.length = 0
        await browser.get(path)
        counts.push(seen.length)
      }
      return counts
    }
    const before = await counted()
    for (const navn of ['Nora', 'Ali']) await goingRelay(teacher, 'harstad', 'Skole', { navn })
    await look()
    expect(await counted()).toEqual(before)
    expect(Math.max(...before)).toBeLessThanOrEqual(12)
  })
})

describe('what was left until the leader was told', () => {
  test('is taken over by the leader in one act, and the family and the former holder see it', async () => {
    const office = `${relay}/kontor`
    expect((await head.get(relay)).status).toBe(404)
    const page = await said(await head.get(office))
    expect(page).toContain('Ta stafetten selv')
    expect(page).not.toMatch(/Elias|Marit/)
    expect(await choiceOf(head, office, 'Solfrid Øvingsnes')).not.toBe('')
    const once = { skjema: crypto.randomUUID() }
    for (const _ of [1, 2]) expect((await head.post(`${office}/ta-over`, once)).status).toBe(303)
    expect(await summaryRow(site, relay)).toMatchObject({ state: 'active', holder_id: personId('harstad-rektor') })
    expect(await said(await teacher.get(relay))).toContain('Ranveig Testdal')
  })

  test('but is not while whoever holds the baton sees to it, nor by anyone else', async () => {
    const other = await goingRelay(teacher, 'harstad', 'Skole', { navn: 'Sara' })
    for (const browser of [head, coordinator, teacher]) {
      expect((await browser.get(`${other}/kontor`)).status).toBe(404)
      expect((await browser.post(`${other}/kontor/ta-over`, { skjema: crypto.randomUUID() })).status).toBe(404)
    }
  })
})

test('what is seen of today is one’s own: another’s notice is not settled by asking', async () => {
  const notice = crypto.randomUUID()
  await rowsOf(
    site,
    `insert into notice (municipality_id, notice_id, person_id, kind, told_at)
    select municipality_id, $1, person_id, 'meeting', now() from person where person_id = $2`,
    [notice, personId('harstad-rektor')],
  )
  const settled = async () =>
    (
      await rowsOf<{ is: boolean }>(site, 'select settled_at is not null as is from notice where notice_id = $1', [
        notice,
      ])
    )[0]?.is
  await teacher.post('/harstad/i-dag/sett', { varsel: notice })
  await teacher.post('/harstad/i-dag/sett', { alt: 'ja' })
  expect(await settled()).toBe(false)
  expect(await said(await head.get('/harstad/i-dag'))).toContain('Du er bedt til et møte')
  await fillIn(head, '/harstad/i-dag', {}, '/harstad/i-dag/sett')
  expect(await settled()).toBe(true)
})
