import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayAfter, instantOf, osloTime } from '#base/oslo-time.ts'
import { knownOn } from '#base/working-days.ts'
import type { Database } from '#platform/db/database.ts'
import { isPublicHoliday } from '#platform/holidays.ts'
import { fillIn, letters, municipalityId, personId, rowsOf, said } from '../../../test/people-pages.ts'
import { choiceOf, goingRelay, idOf, inviteTo } from '../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'
import { followUp } from './follow-up.job.ts'
import { sendDigests } from './send-digests.job.ts'

let site: PeopleSite
let teacher: Browser
let head: Browser
let coordinator: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  head = await signedIn(site, 'harstad', 'harstad-rektor')
  coordinator = await signedIn(site, 'harstad', 'harstad-koordinator')
})
afterAll(() => site.close())

const work = (at = site.now()) => followUp({ database: site.fresh.database, keys: site.keys })(undefined, at)
const send = (at: Date) =>
  sendDigests({ database: site.fresh.database, keys: site.keys, origin: 'https://stafett.test' })(undefined, at)

const today = () => osloTime(site.now()).day
const isWorking = knownOn({ isPublicHoliday, ownDaysOff: [] }, '2000-01-01')

/** The mornings of the working days from a day on. */
function mornings(from: string, count: number): Date[] {
  const days: Date[] = []
  for (let day = from; days.length < count; day = dayAfter(day, 1))
    if (isWorking(day)) days.push(instantOf(day, 8 * 60))
  return days
}

type Row = { readonly person_id: string; readonly settled: boolean; readonly digested_on: string | null }
const told = (about: string) =>
  rowsOf<Row>(
    site,
    `select person_id, settled_at is not null as settled, digested_on from notice
    where subject_id = $1 and sealed is not null order by told_at, notice_id`,
    [about],
  )

/** Working mornings from the day on which the first meeting is due, which is the first thing that is. */
const meetingIsDue = () => mornings(dayAfter(today(), 14), 8)

test('silence raises its voice: the holder, the leader, the coordinator, each once, though two workers look at once', async () => {
  const relay = await goingRelay(teacher, 'harstad')
  await work()
  expect(await told(idOf(relay))).toEqual([])
  for (const day of meetingIsDue()) await Promise.all([work(day), work(day)])
  expect((await told(idOf(relay))).map(({ person_id }) => person_id)).toEqual(
    ['harstad-kontaktlaerer', 'harstad-rektor', 'harstad-koordinator'].map(personId),
  )
  expect(await said(await teacher.get('/harstad/i-dag'))).toContain('Elias')
  for (const browser of [head, coordinator]) {
    const page = await said(await browser.get('/harstad/i-dag'))
    expect(page).toContain('Andre trenger hjelp til dette')
    expect(page).toContain('Hold det første møtet')
    expect(page).not.toContain('Elias')
  }
  const history = await said(await teacher.get(relay))
  expect(history.match(/fikk vite om det som skulle skje/g)).toHaveLength(3)
})

test('a cause that goes settles what was told, and what somebody just did is gone from their page', async () => {
  const relay = await goingRelay(teacher, 'harstad', 'Skole', { navn: 'Nora' })
  await work()
  const [first, second] = meetingIsDue()
  await work(first)
  expect(await said(await teacher.get('/harstad/i-dag'))).toContain('Nora')
  const closing = { skjema: crypto.randomUUID(), utfall: 'other', 'avslutt-grunn': 'Bra', 'avslutt-med': 'Marit' }
  await teacher.post(`${relay}/styr/avslutt`, { ...closing, 'avslutt-vurdering': 'Porten.' })
  expect(await said(await teacher.get('/harstad/i-dag'))).not.toContain('Nora')
  await work(second)
  expect(await told(idOf(relay))).toEqual([expect.objectContaining({ settled: true })])
})

test('whoever is offered the baton is told at once, in the evening too', async () => {
  const relay = await goingRelay(teacher, 'harstad', 'Skole', { navn: 'Ali' })
  await inviteTo(teacher, relay, 'Skole', 'Solfrid Øvingsnes')
  const hvem = await choiceOf(teacher, `${relay}/stafetten`, 'Solfrid Øvingsnes')
  await fillIn(teacher, `${relay}/stafetten`, { hvem, grunn: 'Ser ham mest.', 'svar-innen': '24.12.2027' })
  await work(instantOf(dayAfter(today(), 1), 23 * 60))
  expect(await told(idOf(relay))).toEqual([expect.objectContaining({ person_id: hvem })])
  const asked = await signedIn(site, 'harstad', 'harstad-sosiallaerer')
  expect(await said(await asked.get('/harstad/i-dag'))).toContain('Svar på om du tar stafetten')
})

test('what was somebody’s to do is theirs no longer when another has taken the baton, and stands with that one', async () => {
  const relay = await goingRelay(teacher, 'harstad', 'Skole', { navn: 'Olav' })
  await inviteTo(teacher, relay, 'Skole', 'Solfrid Øvingsnes')
  const [first, second] = meetingIsDue()
  await work()
  await work(first)
  expect(await told(idOf(relay))).toEqual([
    expect.objectContaining({ person_id: personId('harstad-kontaktlaerer'), settled: false }),
  ])
  const hvem = await choiceOf(teacher, `${relay}/stafetten`, 'Solfrid Øvingsnes')
  await fillIn(teacher, `${relay}/stafetten`, { hvem, grunn: 'Ser ham mest.', 'svar-innen': '24.12.2027' })
  const other = await signedIn(site, 'harstad', 'harstad-sosiallaerer')
  expect((await other.post(`${relay}/stafetten/svar`, { svar: 'ja', skjema: crypto.randomUUID() })).status).toBe(303)
  await work(second)
  expect((await told(idOf(relay)))[0]).toMatchObject({ settled: true })
  expect(await said(await teacher.get('/harstad/i-dag'))).not.toContain('Andre trenger hjelp til dette')
})

test('one digest a day for each, in open hours, on working days, and with no word of what it is about', async () => {
  const before = (await letters(site, 'harstad')).length
  const [day] = mornings(dayAfter(today(), 60), 1)
  if (day === undefined) throw new Error('There is always a morning.')
  const night = new Date(day.getTime() - 3 * 3_600_000)
  await send(night)
  expect((await letters(site, 'harstad')).length).toBe(before)
  await Promise.all([send(day), send(day)])
  await send(day)
  const sent = (await letters(site, 'harstad')).slice(0, -before || undefined)
  expect(new Set(sent.map(({ person }) => person)).size).toBe(sent.length)
  expect(sent.length).toBeGreaterThan(1)
  for (const { subject, words } of sent)
    expect(`${subject} ${words.replace('https://stafett.test', '')}`).not.toMatch(
      /Elias|Nora|Ali|barn|stafett|møte|Skole|undring|undefined/iu,
    )
  const waiting = 'select from notice where municipality_id = $1 and settled_at is null and digested_on is null'
  expect(await rowsOf(site, waiting, [await municipalityId(site, 'harstad')])).toEqual([])
})

test('a draft that goes is told of to its author alone, a week before, and goes only when that was said', async () => {
  const note = idOf((await fillIn(teacher, '/harstad/undring/ny', {})).headers.get('location') ?? '')
  await work()
  expect(await told(note)).toEqual([])
  const [kept] = await rowsOf<{ kept_until: string }>(
    site,
    'select kept_until::text from wonder_note where note_id = $1',
    [note],
  )
  const warned = mornings(dayAfter(kept?.kept_until ?? '', -10), 6)
  for (const day of warned) await work(day)
  const rows = await told(note)
  expect(rows.every(({ person_id }) => person_id === personId('harstad-kontaktlaerer'))).toBe(true)
  const kinds = await rowsOf(site, `select kind from notice where subject_id = $1 and kind = 'draft-deletion'`, [note])
  expect(kinds).toHaveLength(1)
})

test('a worker that dies in the middle, again and again, leaves nothing half done, and nothing is lost or told twice', async () => {
  const relays = [
    await goingRelay(teacher, 'harstad', 'Skole', { navn: 'Una' }),
    await goingRelay(teacher, 'harstad', 'Skole', { navn: 'Vår' }),
  ].map(idOf)
  const { database } = site.fresh
  let [turn, died] = [0, 0]
  // Dies before every commit but each fourth: what was written until then is rolled back, as when the process is gone.
  const dying: Database = {
    ...database,
    inMunicipality: (id, work) =>
      database.inMunicipality(id, async (tx) => {
        const done = await work(tx)
        turn += 1
        if (turn % 4 === 0) return done
        died += 1
        throw new Error('Killed.')
      }),
  }
  const [first, ...later] = meetingIsDue()
  for (const day of [first, ...later])
    for (let tries = 0; tries < 6; tries += 1)
      await followUp({ database: dying, keys: site.keys })(undefined, day ?? site.now()).catch(() => undefined)
  await work(later.at(-1))
  expect(died).toBeGreaterThan(10)
  for (const relay of relays) {
    expect((await told(relay)).map(({ person_id }) => person_id).toSorted()).toEqual(
      ['harstad-kontaktlaerer', 'harstad-rektor', 'harstad-koordinator'].map(personId).toSorted(),
    )
    const [counted] = await rowsOf<{ events: number; version: number; last: number }>(
      site,
      `select (select count(*)::integer from relay_event where relay_id = $1) as events, version,
        (select max(number) from relay_event where relay_id = $1) as last from relay where relay_id = $1`,
      [relay],
    )
    expect([counted?.events, counted?.last]).toEqual([counted?.version, counted?.version])
  }
})
