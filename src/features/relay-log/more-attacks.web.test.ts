import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayAfter, osloTime } from '#base/oslo-time.ts'
import { writeDay } from '#features/people/index.ts'
import { docx } from '../../../test/made-up-files.ts'
import { fieldsIn, fillIn, hiddenFields, personId, rowsOf, said, unitId } from '../../../test/people-pages.ts'
import { answerFor, askFor, choiceOf, filesOf, goingRelay, inviteTo, sendFile } from '../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'
import { passEnded } from './pass-ended.job.ts'

/** What someone who was told to get in found the second time, each closed since. */
let site: PeopleSite
let teacher: Browser
let nurse: Browser
const day = (days: number) => writeDay(dayAfter(osloTime(site.now()).day, days))

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  nurse = await signedIn(site, 'harstad', 'harstad-helsesykepleier')
})
afterAll(() => site.close())

async function withNurse(holder = teacher): Promise<string> {
  const relay = await goingRelay(holder, 'harstad')
  await inviteTo(holder, relay, 'Helsestasjon', 'Henny Liksomli')
  await askFor(holder, relay, 'Helsestasjon')
  for (const who of ['Marit', 'Jon']) await answerFor(holder, relay, who, 'Helsestasjon')
  return relay
}

async function withMeeting(relay: string): Promise<string> {
  const hvem = await choiceOf(teacher, `${relay}/mote/ny`, 'Marit')
  const when = { dato: '24.12.2027', tid: '13.30', sted: 'På skolen', hvem }
  const planned = await fillIn(teacher, `${relay}/mote/ny`, when)
  return (planned.headers.get('location') ?? '').split('?')[0] ?? ''
}

const areaOf = (html: string): string => (/<textarea[^>]*name="referat"[^>]*>([^<]*)</.exec(html)?.[1] ?? '').trim()
const draftPlace = (html: string): string =>
  /data-place="([^"]*)"[^>]*>(?:(?!<\/kept-draft>).)*name="referat"/s.exec(html)?.[1] ?? ''
const sent = () => ({ skjema: crypto.randomUUID() })
const text = (words: string, name = 'a.txt') => ({ name, bytes: new TextEncoder().encode(words) })

describe('a service that was taken back from', () => {
  test('reads no name of the family by its own question', async () => {
    const relay = await withNurse()
    const page = `${relay}/sporsmal/ny`
    await fillIn(nurse, page, { hvem: await choiceOf(nurse, page, 'Marit'), sporsmal: 'Sover han?', type: 'health' })
    const own = /href="([^"]*\/sporsmal\/[0-9a-f-]{36})"/.exec(await (await nurse.get(relay)).text())?.[1] ?? ''
    await answerFor(teacher, relay, 'Jon', 'Helsestasjon', 'withdrawn')
    for (const address of [relay, own, `${relay}/tekst?del=tidslinje`])
      expect(await said(await nurse.get(address)), address).not.toMatch(/Marit|Elias/)
  })

  test('is asked to take no baton, and nothing counts it', async () => {
    const relay = await withNurse()
    const hvem = await choiceOf(teacher, `${relay}/stafetten`, 'Henny Liksomli')
    await fillIn(teacher, `${relay}/stafetten`, { hvem, grunn: 'Jeg slutter', 'svar-innen': day(4) })
    expect(await (await nurse.get('/harstad/logger')).text()).toContain(relay)
    await answerFor(teacher, relay, 'Jon', 'Helsestasjon', 'withdrawn')
    expect(await (await nurse.get('/harstad/logger')).text()).not.toContain(relay)
    expect(await said(await nurse.get('/harstad/min-side'))).not.toContain('vil gi deg')
    expect(await said(await teacher.get(relay))).toContain('Spørsmålet om stafetten ble tatt tilbake')
  })
})

test('a relay opened again without consent, and left by its holder, names nobody in lists', async () => {
  const social = await signedIn(site, 'harstad', 'harstad-sosiallaerer')
  const relay = await withNurse(social)
  const closing = { utfall: 'other', 'avslutt-grunn': 'Bra', 'avslutt-med': 'Marit', 'avslutt-vurdering': 'Porten.' }
  await fillIn(social, `${relay}/styr`, closing, `${relay}/styr/avslutt`)
  await answerFor(social, relay, 'Jon', 'Skole', 'withdrawn')
  await fillIn(social, `${relay}/styr`, { 'apne-grunn': 'Igjen', 'apne-dato': day(10) }, `${relay}/styr/apne`)
  const until = (last: string | null) =>
    rowsOf(site, `update membership set until_day = $1, from_day = '2026-01-01' where person_id = $2`, [
      last,
      personId('harstad-sosiallaerer'),
    ])
  await until('2026-01-02')
  await passEnded({ database: site.fresh.database, keys: site.keys })(undefined, site.now())
  await until(null)
  expect((await nurse.get(relay)).status).toBe(404)
  expect(await (await nurse.get('/harstad/logger')).text()).not.toContain(relay)
  // Whoever answers for it is told that nobody holds it, and another unit's leader is not.
  const head = await signedIn(site, 'harstad', 'harstad-rektor')
  const other = await signedIn(site, 'harstad', 'harstad-ungdomsrektor')
  expect(await said(await head.get('/harstad/min-side'))).toContain('Ingen holder stafetten')
  expect(await said(await other.get('/harstad/min-side'))).not.toContain('Ingen holder stafetten')
})

describe('minutes', () => {
  test('that are kept leave the draft of another part alone', async () => {
    const meeting = await withMeeting(await goingRelay(teacher, 'harstad'))
    const learning = `${meeting}?type=learning`
    const sted = draftPlace(await (await teacher.get(learning)).text())
    await teacher.post('/harstad/utkast', { sted, ord: 'Halvt skrevet om læring' })
    await fillIn(teacher, meeting, { referat: 'Hverdagen går bra.' }, `${meeting}/referat`)
    expect(await (await teacher.get(learning)).text()).toContain('Halvt skrevet om læring')
  })

  test('that two wrote much of can be gone on with, and shortened', async () => {
    const meeting = await withMeeting(await goingRelay(teacher, 'harstad'))
    const at = `${meeting}/referat`
    const begun = fieldsIn(await (await teacher.get(meeting)).text(), at)
    const much = (word: string) => Array.from({ length: 60 }, (_, n) => `${word} ${n} ${'x'.repeat(90)}`).join('\n')
    for (const word of ['skole', 'helse']) await teacher.post(at, { ...begun, ...sent(), referat: much(word) })
    const html = await (await teacher.get(meeting)).text()
    expect(areaOf(html).length).toBeGreaterThan(11_000)
    const more = { ...fieldsIn(html, at), referat: `${areaOf(html)}\nEn linje til` }
    expect((await teacher.post(at, more)).status).toBe(303)
    await fillIn(teacher, meeting, { referat: 'Alt kortet ned.' }, at)
    expect(areaOf(await (await teacher.get(meeting)).text())).toBe('Alt kortet ned.')
  })

  test('do not grow without end, and what was typed is kept', async () => {
    const meeting = await withMeeting(await goingRelay(teacher, 'harstad'))
    const at = `${meeting}/referat`
    const begun = fieldsIn(await (await teacher.get(meeting)).text(), at)
    const long = (n: number) => ({ ...begun, ...sent(), referat: `${n} ${'x'.repeat(9_000)}` })
    const answers = [await teacher.post(at, long(1)), await teacher.post(at, long(2)), await teacher.post(at, long(3))]
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 422])
    expect(await answers[2]?.text()).toContain('3 xxx')
  })
})

describe('what another changed meanwhile is not written over', () => {
  test('in a transition, by a form whose first half is older', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const ny = `${relay}/overgang/ny`
    const tjeneste = await choiceOf(teacher, ny, 'Helsestasjon')
    const hvem = `${unitId('harstad', 'helsestasjon')}/${personId('harstad-helsesykepleier')}`
    const whole = { slag: 'other', dato: day(30), tjeneste, hvem, videre: 'ja' }
    const at = ((await teacher.post(ny, { ...whole, ...sent() })).headers.get('location') ?? '').split('?')[0]
    const page = `${at}/endre`
    const stale = fieldsIn(await (await teacher.get(page)).text(), page)
    expect((await teacher.post(page, { ...stale, ...whole, ...sent(), dato: day(10) })).status).toBe(303)
    const step = await teacher.post(page, { ...stale, slag: 'other', dato: day(30), tjeneste })
    const last = await teacher.post(page, { ...fieldsIn(await step.text(), page), hvem })
    expect(last.status).toBe(422)
    expect(await said(last)).toContain('Noen har endret')
  })

  test('in a meeting', async () => {
    const meeting = await withMeeting(await goingRelay(teacher, 'harstad'))
    const page = `${meeting}/endre`
    const hvem = await choiceOf(teacher, page, 'Marit')
    const begun = await hiddenFields(teacher, page)
    await teacher.post(page, { ...begun, ...sent(), dato: '20.12.2027', tid: '09.00', sted: 'På biblioteket', hvem })
    const own = { ...begun, ...sent(), dato: '24.12.2027', tid: '13.30', sted: 'Hjemme', hvem }
    const second = await teacher.post(page, own)
    expect(second.status).toBe(422)
    const html = await second.text()
    expect(html).toContain('På biblioteket')
    expect(html).toContain('value="Hjemme"')
    expect((await teacher.post(page, { ...own, ...fieldsIn(html, page) })).status).toBe(303)
  })

  test('in who coordinates', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const at = `${relay}/styr/koordinering`
    const begun = await hiddenFields(teacher, at)
    await teacher.post(at, { ...begun, ...sent(), hvem: 'individual-plan', navn: 'Kari' })
    const second = await teacher.post(at, { ...begun, ...sent(), hvem: 'child-coordinator', navn: 'Ola' })
    expect(second.status).toBe(422)
    expect(await said(second)).toContain('Kari')
  })

  test('in a wonder note that was shared from another page', async () => {
    const begin = await fillIn(teacher, '/harstad/undring/ny', {})
    const note = begin.headers.get('location') ?? ''
    const [one, other] = [await hiddenFields(teacher, note), await hiddenFields(teacher, note)]
    const field = /name="(svar-[^"]*)"/.exec(await (await teacher.get(note)).text())?.[1] ?? ''
    await teacher.post(`${note}/del`, { ...one, [field]: 'Først' })
    for (const to of [`${note}/del`, note]) {
      const late = await teacher.post(to, { ...other, [field]: 'Et helt annet og langt notat' })
      expect(late.status).toBe(422)
      expect(await said(late)).toContain('Et helt annet og langt notat')
    }
  })
})

describe('a file', () => {
  test('is named without counting those that the reader may not know of', async () => {
    const relay = await withNurse()
    for (const word of ['en', 'to', 'tre']) await sendFile(nurse, relay, text(`helse ${word}`))
    await sendFile(teacher, relay, text('skole'))
    const [seen = ''] = await filesOf(teacher, relay)
    expect((await teacher.get(seen)).headers.get('content-disposition')).toContain('-1.txt')
  })

  test('for a relay that is not there is not examined', async () => {
    const big = docx(
      'Hei',
      Array.from({ length: 4 }, (_, n) => ({ name: `word/media/${n}.xml`, bytes: Buffer.alloc(45 * 1_048_576) })),
    )
    const form = new FormData()
    form.append('skjema', crypto.randomUUID())
    form.append('fil', new File([new Uint8Array(big)], 'a.docx'))
    const refused = await nurse.postWith(`/harstad/logger/${crypto.randomUUID()}/filer`, form)
    expect(refused.status).toBe(404)
    const rows = await rowsOf(site, `select from audit where act = 'relay-see-existence' and outcome = 'refused'`)
    expect(rows.length).toBeGreaterThan(0)
  })
})

test('a relay that moved once and was opened again is not closed as moved without a new receiver', async () => {
  const relay = await goingRelay(teacher, 'harstad')
  const moving = { slag: 'moving', dato: day(3), tjeneste: 'utenfor', navn: 'Ola', sted: 'Narvik', videre: 'ja' }
  const planned = await teacher.post(`${relay}/overgang/ny`, { ...moving, ...sent() })
  const at = (planned.headers.get('location') ?? '').split('?')[0] ?? ''
  await teacher.post(`${at}/liste`, { ...sent(), gjort: 'consent' })
  await teacher.post(`${at}/mottatt`, { ...sent(), 'mottatt-av': 'Ola', 'mottatt-dato': day(0) })
  const closing = { utfall: 'moved', 'avslutt-grunn': 'Flyttet', 'avslutt-med': 'Marit', 'avslutt-vurdering': 'Bra.' }
  const close = () => fillIn(teacher, `${relay}/styr`, closing, `${relay}/styr/avslutt`)
  expect((await close()).status).toBe(303)
  await fillIn(teacher, `${relay}/styr`, { 'apne-grunn': 'Hjem', 'apne-dato': day(10) }, `${relay}/styr/apne`)
  expect((await close()).status).toBe(422)
})
