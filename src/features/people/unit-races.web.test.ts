import { afterAll, beforeAll, expect, test } from 'vitest'
import { uuidFrom } from '#features/people/demo/demo-people.ts'
import { asOwner } from '#platform/db/owner.ts'
import { hiddenFields, municipalityId, peopleNamed, personId, rowsOf, unitId } from '../../../test/people-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

let site: PeopleSite
let leader: Browser
let host: Browser
let administrator: Browser
beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'inderoy', 'steinkjer', 'snasa'] })
  leader = await signedIn(site, 'harstad', 'harstad-rektor')
  administrator = await signedIn(site, 'harstad', 'harstad-administrator')
  host = await signedIn(site, 'inderoy', 'inderoy-pptleder')
})
afterAll(() => site.close())

const school = unitId('harstad', 'skole')
const ppt = uuidFrom('service/delt/ppt')
const pptUnit = uuidFrom('unit/delt/delt-ppt')
const invite = (unit: string, slug = 'harstad') => `/${slug}/administrasjon/folk/ny?enhet=${unit}`
const newcomer = (name: string) => ({ navn: name, epost: 'ny@r.example', rolle: 'staff', hvordan: 'email' })

/** Something is done to a unit in a transaction that stands open until the request waits for it, and is then committed. */
async function meanwhile(statements: readonly [string, unknown[]][], request: () => Promise<Response>) {
  return asOwner(site.fresh.ownerUrl, async (client) => {
    await client.query('begin')
    for (const [statement, values] of statements) await client.query(statement, values)
    const answer = request()
    await expect
      .poll(async () => (await rowsOf(site, `select from pg_stat_activity where wait_event_type = 'Lock'`)).length, {
        timeout: 5000,
      })
      .toBeGreaterThan(0)
    await client.query('commit')
    return answer
  })
}

const close = (unit: string, on: string): [string, unknown[]][] => [
  ['update unit set closed_on = $2::date where unit_id = $1', [unit, on]],
]

const dayIn = (days: number) => new Date(site.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)

test('nobody gets a role in a unit that is closed while they are being invited', async () => {
  const form = await hiddenFields(leader, invite(school))
  const answer = await meanwhile(close(school, dayIn(-1)), () =>
    leader.post(invite(school), { ...form, ...newcomer('Sen Innbudt') }),
  )
  expect(answer.status).toBe(404)
  expect(await peopleNamed(site, 'harstad', 'Sen Innbudt')).toEqual([])
  await rowsOf(site, 'update unit set closed_on = null where unit_id = $1', [school])
})

test('nor does a colleague who is given one, or a deputy', async () => {
  const colleague = personId('harstad-pedagog')
  const kindergarten = `/harstad/administrasjon/folk/${colleague}/rolle`
  const given = await meanwhile(close(school, dayIn(-1)), () =>
    administrator.post(kindergarten, { enhet: school, rolle: 'staff', fra: '', til: '' }),
  )
  expect(given.status).toBe(404)
  await rowsOf(site, 'update unit set closed_on = null where unit_id = $1', [school])

  const lent = { enhet: school, hvem: personId('harstad-kontaktlaerer'), fra: dayIn(1), til: dayIn(2) }
  const deputy = await meanwhile(close(school, dayIn(-1)), () => leader.post('/harstad/min-side/fravaer', lent))
  expect(deputy.status).toBe(422)
  await rowsOf(site, 'update unit set closed_on = null where unit_id = $1', [school])

  const added = await rowsOf(
    site,
    `select from membership where unit_id = $1 and (person_id = $2 or on_behalf_of is not null)`,
    [school, colleague],
  )
  expect(added).toEqual([])
})

test('in a unit that is to be closed a new role ends the day before', async () => {
  const form = await hiddenFields(leader, invite(school))
  const answer = await meanwhile(close(school, dayIn(30)), () =>
    leader.post(invite(school), { ...form, ...newcomer('Kort Tid') }),
  )
  expect(answer.status).toBe(303)
  const roles = await rowsOf<{ until_day: string }>(
    site,
    `select until_day from membership join person using (municipality_id, person_id) where name = 'Kort Tid'`,
  )
  expect(roles).toEqual([{ until_day: dayIn(29) }])
  await rowsOf(site, 'update unit set closed_on = null where unit_id = $1', [school])
})

test('a service that stops serving a municipality leaves nobody behind there who was just being invited', async () => {
  const form = await hiddenFields(host, invite(pptUnit, 'inderoy'))
  const snasa = await municipalityId(site, 'snasa')
  const answer = await meanwhile(
    [
      ['select from unit where unit_id = $1 for update', [pptUnit]],
      ['delete from shared_service_municipality where service_id = $1 and municipality_id = $2', [ppt, snasa]],
    ],
    () => host.post(invite(pptUnit, 'inderoy'), { ...form, ...newcomer('Delt Sen') }),
  )
  expect(answer.status).toBe(303)
  expect(await peopleNamed(site, 'steinkjer', 'Delt Sen')).toHaveLength(1)
  expect(await peopleNamed(site, 'inderoy', 'Delt Sen')).toHaveLength(1)
  const roles = await rowsOf(
    site,
    `select from membership join person using (municipality_id, person_id)
     where name = 'Delt Sen' and municipality_id = $1`,
    [snasa],
  )
  expect(roles).toEqual([])
})
