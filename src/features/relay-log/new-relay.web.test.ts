import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayAfter, osloTime } from '#base/oslo-time.ts'
import { writeDay } from '#features/people/index.ts'
import { fillIn, municipalityId, rowsOf, said } from '../../../test/people-pages.ts'
import { choiceOf } from '../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

let site: PeopleSite
let teacher: Browser
const page = '/harstad/logger/ny'

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
})
afterAll(() => site.close())

const open = (given: Record<string, string>) =>
  fillIn(teacher, page, { navn: 'Elias', fodt: '05.05.2016', gjelder: 'barn', grunn: 'Vondt i magen.', ...given })

const decide = async (key: string, value: number) =>
  rowsOf(
    site,
    `insert into setting (municipality_id, key, from_day, value, source, set_at)
     values ($1, $2, '2026-01-01', $3, 'Vedtak', now())`,
    [await municipalityId(site, 'harstad'), key, JSON.stringify(value)],
  )

test('levels are called what the model calls them, and the first with a relay is the municipality’s to say', async () => {
  const before = await said(await teacher.get(page))
  expect(before).toContain('Nivå 1: ')
  expect(before).not.toContain('Nivå 0: ')
  expect((await open({ niva: '0' })).status).toBe(422)
  await decide('relay-first-level', 2)
  expect(await said(await teacher.get(page))).not.toContain('Nivå 1: ')
  expect((await open({ niva: '1' })).status).toBe(422)
  expect((await open({ niva: '2' })).status).toBe(303)
})

test('a grown-up is followed until the age that the municipality says; who expects a child may be older', async () => {
  expect((await open({ niva: '2', fodt: '05.05.2003' })).status).toBe(303)
  await decide('relay-age-most', 20)
  const refused = await open({ niva: '2', fodt: '05.05.2003' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('til og med 20 år')
  expect((await open({ niva: '2', fodt: '05.05.2003', gjelder: 'venter' })).status).toBe(303)
})

test('where one parent alone is known, it is said why before the family is asked', async () => {
  const opened = await open({ niva: '2' })
  const relay = (opened.headers.get('location') ?? '').split('?')[0]?.replace('/samtykke', '') ?? ''
  await fillIn(teacher, `${relay}/folk/foresatt`, { navn: 'Marit', grunnlag: 'parental-responsibility' })
  expect(await said(await teacher.get(`${relay}/samtykke`))).toContain('Er det flere med foreldreansvar?')
  const page = `${relay}/samtykke/spor`
  const tjeneste = await choiceOf(teacher, page, 'Skole')
  const asked = { tjeneste, hva: 'everyday', til: writeDay(dayAfter(osloTime(site.now()).day, 100)) }
  const refused = await fillIn(teacher, page, asked)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Skriv hvorfor bare én spørres')
  expect((await fillIn(teacher, page, { ...asked, 'bare-en': 'Faren lever ikke.' })).status).toBe(303)
  expect(await said(await teacher.get(`${relay}/samtykke`))).toContain('Bare én spørres: Faren lever ikke.')
})
