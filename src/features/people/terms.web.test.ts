import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayAfter, osloTime } from '#base/oslo-time.ts'
import { fillIn, municipalityId, personId, rowsOf, unitId } from '../../../test/people-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'
import { openOffice } from './open-office.ts'
import { lastDayOf } from './save-invitation.ts'

let site: PeopleSite
let leader: Browser
let today: string
beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'] })
  leader = await signedIn(site, 'harstad', 'harstad-rektor')
  today = osloTime(site.now()).day
  await rowsOf(
    site,
    `insert into setting (municipality_id, key, from_day, value, source, set_at)
     select $1, key, '2026-01-01', value, 'Vedtak', now()
     from (values ('invitation-days', '3'::jsonb), ('substitute-days-most', '5'), ('absence-days-most', '7'))
       as own (key, value)`,
    [await municipalityId(site, 'harstad')],
  )
})
afterAll(() => site.close())

const school = unitId('harstad', 'skole')
const form = `/harstad/administrasjon/folk/ny?enhet=${school}`

test('an invitation lasts as long as the municipality has decided', async () => {
  const typed = { navn: 'Tre Dager', epost: 'tre@t.example', rolle: 'staff', hvordan: 'email' }
  expect((await fillIn(leader, form, typed)).status).toBe(303)
  const [row] = await rowsOf<{ expires_at: Date }>(
    site,
    `select expires_at from invitation join person using (municipality_id, person_id) where name = 'Tre Dager'`,
  )
  expect(row && lastDayOf(row.expires_at)).toBe(dayAfter(today, 3))
})

test('so does the first office’s, when the operator opens it', async () => {
  const harstad = await municipalityId(site, 'harstad')
  const opened = await site.fresh.database.inMunicipality(harstad, (tx) =>
    openOffice(
      tx,
      harstad,
      { name: 'Første Testdal', email: 'f@t.example' },
      { keys: site.keys, now: site.now(), today },
    ),
  )
  expect(opened.lastDay).toBe(dayAfter(today, 3))
})

test.each([
  [4, 303],
  [5, 422],
])('a substitute for today and %i days more is answered with %i', async (more, status) => {
  const typed = { navn: `Vikar ${'I'.repeat(more)}`, rolle: 'substitute', hvordan: 'code', til: dayAfter(today, more) }
  expect((await fillIn(leader, form, typed)).status).toBe(status)
})

test.each([
  [7, 422],
  [6, 303],
])('an absence of today and %i days more is answered with %i', async (more, status) => {
  const lent = { enhet: school, hvem: personId('harstad-kontaktlaerer'), fra: today, til: dayAfter(today, more) }
  expect((await leader.post('/harstad/min-side/fravaer', lent)).status).toBe(status)
})
