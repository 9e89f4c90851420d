import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayAfter, osloTime } from '#base/oslo-time.ts'
import { demoPeople } from '#features/people/demo/demo-people.ts'
import { typedDay } from '../../../test/moments.ts'
import { fillIn, hiddenFields, personId, rowsOf, said, unitId } from '../../../test/people-pages.ts'
import { readCalendar } from '../../../test/read-calendar.ts'
import { choiceOf, goingRelay, idOf } from '../../../test/relay-pages.ts'
import { browserAt, openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'
import { followUp } from './follow-up.job.ts'

const page = '/harstad/min-side/varsler'
const form = `${page}/kalender`

const seen: string[] = []
let site: PeopleSite
let teacher: Browser
let relay: string
let meeting: string

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'rollag'], onStatement: (statement) => seen.push(statement) })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  relay = await goingRelay(teacher, 'harstad')
  const own = demoPeople('harstad').find(({ key }) => key === 'harstad-kontaktlaerer')?.name ?? ''
  const hvem = await choiceOf(teacher, `${relay}/mote/ny`, own)
  const dato = typedDay(dayAfter(osloTime(site.now()).day, 20))
  const planned = await fillIn(teacher, `${relay}/mote/ny`, { dato, tid: '13.30', sted: 'På skolen', hvem })
  meeting = idOf((planned.headers.get('location') ?? '').split('?')[0] ?? '')
  await followUp({ database: site.fresh.database, keys: site.keys })(undefined, site.now())
})
afterAll(() => site.close())

/** Makes an address, as the page shows it: below this host. */
async function makeFeed(browser: Browser, base = '/harstad'): Promise<string> {
  const [path, action] = [`${base}/min-side/varsler`, `${base}/min-side/varsler/kalender`]
  return addressIn(await browser.post(action, await hiddenFields(browser, path, `${action}#kalender`)))
}
const addressIn = async (answer: Response): Promise<string> =>
  new URL(/https?:\/\/[^<\s]+\.ics/.exec(await answer.text())?.[0] ?? 'http://none.example').pathname

const nobody = () => browserAt(site)
const never = `/harstad/kalender/${randomBytes(32).toString('base64url')}.ics`

/** All that a calendar could tell apart; a page says in its links to other languages what was asked for. */
async function answerOf(path: string, headers: Record<string, string> = {}) {
  const answer = await nobody().get(path, headers)
  const asked = path.split('?')[0]?.split('/').at(-1) ?? ''
  const kept = [...answer.headers].filter(([name]) => name !== 'date')
  return { status: answer.status, headers: kept, body: (await answer.text()).replaceAll(asked, 'asked') }
}

describe('a calendar', () => {
  let feed: string
  let file: string

  beforeAll(async () => {
    feed = await makeFeed(teacher)
    file = await (await nobody().get(feed)).text()
  })

  test('is told one’s own days and meetings, in words that say nothing', () => {
    const { name, events } = readCalendar(file)
    expect(name).toBe('Stafett i Harstad')
    expect([...new Set(events.map(({ summary }) => summary))].toSorted()).toEqual(['Møte', 'Noe å se på i Harstad'])
    const days = events.filter(({ startDate }) => startDate.isDate).map(({ startDate }) => startDate.toString())
    // The first meeting is due after two weeks, and six weeks ahead somebody looks how it goes.
    expect(days.length).toBeGreaterThan(1)
    expect(new Set(days).size).toBe(days.length)
    const met = events.filter(({ startDate }) => !startDate.isDate)
    expect(met.map(({ startDate, endDate }) => endDate.toJSDate().getTime() - startDate.toJSDate().getTime())).toEqual([
      3_600_000,
    ])
    const { day, minutes } = osloTime(met[0]?.startDate.toJSDate() ?? new Date(0))
    expect([day, minutes]).toEqual([dayAfter(osloTime(site.now()).day, 20), 810])
    expect(file.match(/CLASS:PRIVATE/g)).toHaveLength(events.length)
    for (const one of events)
      expect(String(one.component.getFirstPropertyValue('url'))).toBe('http://localhost:3000/harstad/i-dag')
  })

  test('never a name, a kind, a number, a place, or an id of ours', () => {
    expect(file).not.toMatch(/Elias|Marit|Leiv|Prøvevik|skole|barn|tiltak|samtykke|logg(?! inn)|undring/iu)
    for (const id of [idOf(relay), meeting, personId('harstad-kontaktlaerer'), unitId('harstad', 'skole')])
      expect(file).not.toContain(id)
  })

  test('takes few statements, opens no title, and writes down no reader', async () => {
    const reads = () => rowsOf(site, `select from audit where act in ('relay-listed', 'see-relay', 'see-my-page')`)
    const before = (await reads()).length
    seen.length = 0
    await nobody().get(feed)
    expect(seen.length, seen.join('\n\n')).toBeLessThanOrEqual(3)
    expect(await reads()).toHaveLength(before)
  })

  test('that has it already is told so, until there is something new', async () => {
    const first = await nobody().get(feed)
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('no-store')
    expect(first.headers.get('set-cookie')).toBeNull()
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    site.advance(2)
    const again = await answerOf(feed, { 'if-none-match': `"x", ${etag}` })
    expect([again.status, again.body]).toEqual([304, ''])
    expect((await nobody().get(feed, { 'if-none-match': 'W/"other"' })).status).toBe(200)
    await rowsOf(site, `update person set language = 'nn' where person_id = $1`, [personId('harstad-kontaktlaerer')])
    const other = await nobody().get(feed, { 'if-none-match': etag })
    expect(other.status).toBe(200)
    expect(await other.text()).toContain('Noko å sjå på i Harstad')
  })

  test('asks by a word that stands in no table and no log', async () => {
    const word = feed.slice(feed.lastIndexOf('/') + 1, -4)
    const rows = await rowsOf(site, `select *, encode(token_hash, 'base64') as hash from calendar_feed`)
    expect(JSON.stringify(rows) + site.logged()).not.toContain(word)
    expect(await said(await teacher.get(page))).not.toContain(word)
  })

  test('of whoever is in no relay is empty', async () => {
    const other = await makeFeed(await signedIn(site, 'harstad', 'harstad-sosiallaerer'))
    expect(readCalendar(await (await nobody().get(other)).text()).events).toEqual([])
  })
})

describe('an address that does not work is answered as one that never was, to the byte', () => {
  test.each([
    ['of another municipality', (feed: string) => feed.replace('/harstad/', '/rollag/'), '/rollag'],
    ['with the word in a query', (feed: string) => `${never}?feed=${feed.slice(18)}&token=${feed.slice(18, -4)}`, ''],
    ['without its ending', (feed: string) => feed.replace('.ics', ''), ''],
    ['with another ending', (feed: string) => feed.replace('.ics', '.csv'), ''],
    ['in other letters', (feed: string) => feed.replace(/[a-z](?=\.ics)|[^a-z](?=\.ics)/, '_'), ''],
    ['with more behind it', (feed: string) => feed.replace('.ics', 'a.ics'), ''],
  ])('%s', async (_why, wrong, base) => {
    const feed = await makeFeed(teacher)
    const missing = await answerOf(base === '' ? never : never.replace('/harstad', base))
    expect(missing.status).toBe(404)
    expect(await answerOf(wrong(feed))).toEqual(missing)
    expect((await nobody().get(feed)).status).toBe(200)
  })

  test('one that was ended, and one that was made anew, also where its form is sent once more', async () => {
    const first = await hiddenFields(teacher, page, `${form}#kalender`)
    const old = await addressIn(await teacher.post(form, first))
    const renewed = await makeFeed(teacher)
    expect(renewed).not.toBe(old)
    expect(await answerOf(old)).toEqual(await answerOf(never))
    expect(await answerOf(old, { 'if-none-match': '*' })).toEqual(await answerOf(never))
    expect((await teacher.post(form, first)).status).toBe(303)
    expect((await answerOf(old)).status).toBe(404)
    expect((await answerOf(renewed)).status).toBe(200)
    await teacher.post(`${form}/slutt`, {})
    expect(await answerOf(renewed)).toEqual(await answerOf(never))
    expect(await said(await teacher.get(page))).toContain('Lag en adresse')
  })

  test('a form that comes twice at once makes one', async () => {
    const fields = await hiddenFields(teacher, page, `${form}#kalender`)
    const [one, two] = await Promise.all([teacher.post(form, fields), teacher.post(form, fields)])
    const address = await addressIn(one)
    expect(await addressIn(two)).toBe(address)
    expect((await nobody().get(address)).status).toBe(200)
  })

  test.each([
    ['harstad-pedagog', 'access is taken away', `update person set deactivated_at = now() where person_id = $1`],
    ['harstad-styrer', 'the last role ends', `update membership set ended_at = now() where person_id = $1`],
    [
      'harstad-vikar',
      'the last day is over',
      `update membership set from_day = from_day - 30, until_day = from_day - 1 where person_id = $1`,
    ],
  ])('that of %s, at once when %s', async (key, _why, statement) => {
    const feed = await makeFeed(await signedIn(site, 'harstad', key))
    expect((await nobody().get(feed)).status).toBe(200)
    await rowsOf(site, statement, [personId(key)])
    expect(await answerOf(feed)).toEqual(await answerOf(never))
  })

  test('that of somebody who was let go stays ended when they come back', async () => {
    const key = 'harstad-sosiallaerer'
    const feed = await makeFeed(await signedIn(site, 'harstad', key))
    const head = await signedIn(site, 'harstad', 'harstad-rektor')
    const card = `/harstad/administrasjon/folk/${personId(key)}`
    expect((await fillIn(head, `${card}/slutt`, {})).status).toBe(303)
    expect((await answerOf(feed)).status).toBe(404)
    const role = { enhet: unitId('harstad', 'skole'), rolle: 'staff', fra: '', til: '' }
    const administrator = await signedIn(site, 'harstad', 'harstad-administrator')
    expect((await fillIn(administrator, `${card}/rolle`, role)).status).toBe(303)
    expect(await answerOf(feed)).toEqual(await answerOf(never))
  })

  test('that of whoever was connected to a card by mistake', async () => {
    const key = 'harstad-ungdomsrektor'
    const feed = await makeFeed(await signedIn(site, 'harstad', key))
    const administrator = await signedIn(site, 'harstad', 'harstad-administrator')
    const card = `/harstad/administrasjon/folk/${personId(key)}`
    expect((await fillIn(administrator, `${card}/koble`, {}, `${card}/koble/fra`)).status).toBe(303)
    expect((await answerOf(feed)).status).toBe(404)
  })
})

test('a calendar that asks without rest is told to wait', async () => {
  const feed = await makeFeed(await signedIn(site, 'harstad', 'harstad-koordinator'))
  const asked = await Promise.all(Array.from({ length: 61 }, async () => (await nobody().get(feed)).status))
  expect(asked.filter((status) => status !== 200)).toEqual([429])
})

// Last: whoever signed in before has to show anew who they are after it.
test('nobody makes one for another, and not without having shown who they are lately', async () => {
  const head = await signedIn(site, 'harstad', 'harstad-rektor')
  const fields = await hiddenFields(head, page, `${form}#kalender`)
  await teacher.post(form, { ...fields, person: personId('harstad-rektor') })
  const own = 'select from calendar_feed where person_id = $1'
  expect(await rowsOf(site, own, [personId('harstad-rektor')])).toEqual([])
  // Whoever has seen another's form makes another address of it.
  expect(await addressIn(await head.post(form, fields))).not.toBe(await addressIn(await teacher.post(form, fields)))
  site.advance(11)
  expect((await head.post(form, fields)).headers.get('location')).toContain('/logg-inn')
})
