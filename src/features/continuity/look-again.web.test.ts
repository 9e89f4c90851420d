import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { dayAfter, instantOf, osloTime } from '#base/oslo-time.ts'
import { knownOn, working } from '#base/working-days.ts'
import { isPublicHoliday } from '#platform/holidays.ts'
import { fillIn, municipalityId, personId, rowsOf } from '../../../test/people-pages.ts'
import { idOf, openRelayAs } from '../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'
import { followUp } from './follow-up.job.ts'
import { lookAgain } from './look-again.job.ts'

// Harstad changes what it counts by; the neighbour changes nothing.

let site: PeopleSite
let teacher: Browser
let [harstad, neighbour] = [0, 0]
let [relay, note, closed] = ['', '', '']
beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'tinn'] })
  harstad = await municipalityId(site, 'harstad')
  neighbour = await municipalityId(site, 'tinn')
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  relay = idOf(await openRelayAs(teacher, 'harstad'))
  note = idOf((await fillIn(teacher, '/harstad/undring/ny', {})).headers.get('location') ?? '')
  const over = await openRelayAs(teacher, 'harstad', { navn: 'Nora' })
  closed = idOf(over)
  const closing = { skjema: crypto.randomUUID(), utfall: 'other', 'avslutt-grunn': 'Bra', 'avslutt-med': 'Marit' }
  await teacher.post(`${over}/styr/avslutt`, { ...closing, 'avslutt-vurdering': 'Porten.' })
  await openRelayAs(await signedIn(site, 'tinn', 'tinn-kontaktlaerer'), 'tinn')
})
afterAll(() => site.close())
beforeEach(async () => {
  await rowsOf(site, 'delete from setting')
  await rowsOf(site, 'delete from day_off')
  await rowsOf(site, `update relay set look_at = '-infinity'`)
  await work()
})

const today = () => osloTime(site.now()).day
/** Five past one in the night after a day. */
const nightAfter = (day: string) => instantOf(dayAfter(day, 1), 65)
const work = (at = site.now()) => followUp({ database: site.fresh.database, keys: site.keys })(undefined, at)
const again = (at: Date, payload?: unknown) => lookAgain(site.fresh.database)(payload, at)

const decide = (key: string, value: number, from: string, at: Date) =>
  rowsOf(site, `insert into setting values ($1, $2, $3, to_jsonb($4::integer), 'Vedtak', null, null, $5, null)`, [
    ...[harstad, key, from, value, at],
  ])

type Planned = { readonly at: Date | number; readonly xmin: string }
async function planned(id: string): Promise<Planned> {
  const [row] = await rowsOf<Planned>(
    site,
    `select look_at as at, xmin::text from relay where relay_id = $1
    union all select look_at, xmin::text from wonder_note where note_id = $1`,
    [id],
  )
  if (row === undefined) throw new Error('It is there.')
  return row
}
const whenOf = async (id: string) => osloTime((await planned(id)).at as Date) // not one that is to be looked at now, or never
const isToBeLookedAt = async (id: string) => (await planned(id)).at === -Infinity
const inNeighbour = () => rowsOf(site, 'select look_at, xmin::text from relay where municipality_id = $1', [neighbour])

test('an hour that is made earlier moves the next look, where it was decided and nowhere else', async () => {
  const [before, elsewhere] = [await whenOf(relay), await inNeighbour()]
  expect(before.minutes).toBe(7 * 60)
  await decide('follow-up-open-from', 5, dayAfter(today(), 3), site.now())
  await work()
  expect(await whenOf(relay)).toEqual(before)

  await again(nightAfter(today()))
  expect(await isToBeLookedAt(note)).toBe(true)
  await work()
  expect(await whenOf(relay)).toEqual({ ...before, minutes: 5 * 60 })
  expect(await inNeighbour()).toEqual(elsewhere)
  expect(elsewhere).toHaveLength(1)
})

test('a wait that is made shorter while it lasts lets the next one hear of it earlier', async () => {
  const isWorking = knownOn({ isPublicHoliday, ownDaysOff: [] }, '2000-01-01')
  await decide('follow-up-wait-after-person', 9, today(), site.now())
  const due = (await whenOf(relay)).day
  const told = instantOf(due, 8 * 60)
  await work(told)
  expect((await whenOf(relay)).day).toBe(working(due, 9, isWorking))

  await decide('follow-up-wait-after-person', 2, due, new Date(told.getTime() + 3_600_000))
  await again(nightAfter(due))
  await work(nightAfter(due))
  expect((await whenOf(relay)).day).toBe(working(due, 2, isWorking))
})

test('one that was decided long ago is noticed in the night in which it begins to hold, and not before', async () => {
  await decide('relay-co-consent-age', 15, dayAfter(today(), 20), site.now())
  await again(nightAfter(dayAfter(today(), 18)))
  expect(await isToBeLookedAt(relay)).toBe(false)
  await again(nightAfter(dayAfter(today(), 19)))
  expect(await isToBeLookedAt(relay)).toBe(true)
})

test('a day off that is declared, and one that is taken back, is noticed', async () => {
  const by = (await rowsOf<{ id: string }>(site, 'select holder_id as id from relay where relay_id = $1', [relay]))[0]
    ?.id
  const day = dayAfter(today(), 40)
  await rowsOf(site, `insert into day_off values ($1, gen_random_uuid(), $2, $3, $4, null, null)`, [
    ...[harstad, day, site.now(), by],
  ])
  await again(nightAfter(today()))
  expect(await isToBeLookedAt(relay)).toBe(true)
  await work()
  await again(nightAfter(dayAfter(today(), 9)))
  expect(await isToBeLookedAt(relay)).toBe(false)
  const takenBack = instantOf(dayAfter(today(), 10), 12 * 60)
  await rowsOf(site, 'update day_off set removed_at = $1, removed_by = $2', [takenBack, by])
  await again(nightAfter(dayAfter(today(), 10)))
  expect(await isToBeLookedAt(relay)).toBe(true)
})

test('nothing is touched where nothing changed, where something else did, or where a night has done it already', async () => {
  const before = await Promise.all([relay, note].map(planned))
  await decide('invitation-days', 30, today(), site.now())
  await again(nightAfter(today()))
  expect(await Promise.all([relay, note].map(planned))).toEqual(before)

  await decide('follow-up-decide-days', 10, today(), site.now())
  await Promise.all([again(nightAfter(today())), again(nightAfter(today()))])
  const after = await Promise.all([relay, note].map(planned))
  expect(after.map(({ at }) => at)).toEqual([-Infinity, -Infinity])
  await again(nightAfter(today()))
  expect(await Promise.all([relay, note].map(planned))).toEqual(after)
})

test('a relay that is closed, with nobody waiting for an answer in it, is left in peace', async () => {
  const before = await planned(closed)
  expect(before.at).toBe(Infinity)
  await decide('follow-up-decide-days', 10, today(), site.now())
  await again(nightAfter(today()))
  expect(await planned(closed)).toEqual(before)
})

test('nights on which no process ran are made up for', async () => {
  await decide('follow-up-decide-days', 10, today(), site.now())
  const later = nightAfter(dayAfter(today(), 9))
  await again(later, { _cron: { ts: later.toISOString(), backfilled: false } })
  expect(await isToBeLookedAt(relay)).toBe(false)
  await again(later, { _cron: { ts: later.toISOString(), backfilled: true } })
  expect(await isToBeLookedAt(relay)).toBe(true)
})

test('a holder who is away from some day is noticed in the night, and is back again in another', async () => {
  const first = working(today(), 3, knownOn({ isPublicHoliday, ownDaysOff: [] }, today()))
  const last = dayAfter(first, 20)
  await rowsOf(site, 'insert into absence values ($1, gen_random_uuid(), $2, $3, $4, now(), $2, null)', [
    ...[harstad, personId('harstad-kontaktlaerer'), first, last],
  ])
  const waiting = async () =>
    (
      await rowsOf<{ settled: boolean }>(
        site,
        `select settled_at is not null as settled from notice
        where subject_id = $1 and person_id = $2 and sealed is not null`,
        [relay, personId('harstad-rektor')],
      )
    ).map(({ settled }) => settled)
  const morning = (day: string) => instantOf(working(day, 1, knownOn({ isPublicHoliday, ownDaysOff: [] }, day)), 9 * 60)
  await again(nightAfter(dayAfter(first, -1)))
  await work(morning(first))
  expect(await waiting()).toEqual([false])
  await again(nightAfter(last))
  await work(morning(last))
  expect((await waiting())[0]).toBe(true)
  await rowsOf(site, 'delete from absence')
})
