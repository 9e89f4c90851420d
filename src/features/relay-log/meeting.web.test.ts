import { afterAll, beforeAll, expect, test } from 'vitest'
import { fieldsIn, fillIn, personId, toldIn, said } from '../../../test/people-pages.ts'
import { answerFor, askFor, choiceOf, goingRelay, inviteTo, summaryRow } from '../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

let site: PeopleSite
let teacher: Browser
let nurse: Browser
let relay: string
let meeting: string

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  nurse = await signedIn(site, 'harstad', 'harstad-helsesykepleier')
  relay = await goingRelay(teacher, 'harstad')
  await inviteTo(teacher, relay, 'Helsestasjon', 'Henny Liksomli')
  await askFor(teacher, relay, 'Helsestasjon')
  for (const who of ['Marit', 'Jon']) await answerFor(teacher, relay, who, 'Helsestasjon')
  await fillIn(teacher, `${relay}/mal/ny`, { mal: 'Går inn uten vondt', omrade: 'wellbeing', type: 'everyday' })

  const marit = await choiceOf(teacher, `${relay}/mote/ny`, 'Marit')
  const typed = { dato: '24.12.2027', tid: '13.30', sted: 'På skolen', hvem: marit }
  const planned = await fillIn(teacher, `${relay}/mote/ny`, typed)
  meeting = (planned.headers.get('location') ?? '').split('?')[0] ?? ''
})
afterAll(() => site.close())

const post = (browser: Browser, part: string, typed: Record<string, string>) =>
  fillIn(browser, meeting, typed, `${meeting}/${part}`)

test('a meeting stands on the relay, and in a calendar file that says nothing of whom it is about', async () => {
  expect(await said(await teacher.get(relay))).toContain('kl. 13.30, På skolen')
  const file = await (await teacher.get(`${meeting}/kalender`)).text()
  expect(file).toContain('SUMMARY:Møte')
  expect(file).toContain('CLASS:PRIVATE')
  expect(file).toContain('DTSTART:20271224T123000Z')
  expect(file).not.toMatch(/Elias|skole/i)
})

test('two write minutes at once: no word of either is lost', async () => {
  const begun = fieldsIn(await (await teacher.get(meeting)).text(), `${meeting}/referat`)
  await teacher.post(`${meeting}/referat`, { ...begun, skjema: crypto.randomUUID(), referat: 'Porten hjelper.' })
  await teacher.post(`${meeting}/referat`, {
    ...begun,
    skjema: crypto.randomUUID(),
    referat: 'Søndager er vanskelige.',
  })
  const page = await said(await teacher.get(meeting))
  expect(page).toContain('Porten hjelper.')
  expect(page).toContain('Søndager er vanskelige.')
})

test('each service reads its own part, and the others’ as far as consent goes', async () => {
  await post(nurse, 'referat', { referat: 'Helsesykepleieren så at han sov lite.' })
  // What a nurse writes is health information, and the family said yes to everyday things alone.
  expect(await said(await teacher.get(meeting))).not.toContain('sov lite')
  expect(await said(await nurse.get(meeting))).toContain('Porten hjelper.')
})

test('a decision is a measure at once', async () => {
  const mal = await choiceOf(teacher, meeting, 'Går inn uten vondt')
  const hvem = `p-${await choiceOf(teacher, meeting, 'Leiv Modellrud')}`
  const decision = {
    mal,
    hvem,
    tiltak: 'Leiv ringer hjem søndag',
    hvor: 'home',
    'ses-pa': '24.12.2027',
    type: 'everyday',
  }
  expect((await post(teacher, 'bestemt', { ...decision, tiltak: '' })).status).toBe(422)
  const set = await post(teacher, 'bestemt', decision)
  expect(set.status, await said(set.clone())).toBe(303)
  expect(await said(await teacher.get(relay))).toContain('Leiv ringer hjem søndag')
})

test('it can be moved; who is asked is told without a word of it', async () => {
  const hvem = await choiceOf(teacher, `${meeting}/endre`, 'Henny Liksomli')
  const to = { dato: '24.12.2027', tid: '14.00', sted: 'På helsestasjonen', hvem }
  expect((await fillIn(teacher, `${meeting}/endre`, { ...to, dato: '01.01.2020' })).status).toBe(422)
  expect((await fillIn(teacher, `${meeting}/endre`, to)).status).toBe(303)
  expect(await said(await nurse.get(meeting))).toContain('kl. 14.00, På helsestasjonen')
  expect((await toldIn(site, 'harstad'))[0]).toEqual({ person: personId('harstad-helsesykepleier'), kind: 'meeting' })
  expect((await nurse.get(`${meeting}/endre`)).status).toBe(404)
})

test('the agenda is what is due and what someone puts there', async () => {
  expect((await post(nurse, 'dagsorden', { punkt: '' })).status).toBe(422)
  expect((await post(teacher, 'dagsorden', { punkt: 'Klasseturen i mai' })).status).toBe(303)
  expect(await said(await nurse.get(meeting))).toContain('Klasseturen i mai')
  // What a nurse puts there is health information.
  await post(nurse, 'dagsorden', { punkt: 'Søvnen hans' })
  expect(await said(await teacher.get(meeting))).not.toContain('Søvnen hans')
})

test('what was due is said with a word, and is looked at again on the meeting’s next date', async () => {
  const page = await (await teacher.get(meeting)).text()
  const field = /name="(tiltak-[0-9a-f-]{36})"/.exec(page)?.[1] ?? ''
  expect((await post(teacher, 'vurder', {})).status).toBe(422)
  expect((await post(teacher, 'vurder', { [field]: 'helped' })).status).toBe(303)
  expect(await said(await teacher.get(meeting))).toContain('Hjelper: mye')
})

test('it does not end before someone tells the child, and a next date stands', async () => {
  const her = await choiceOf(teacher, meeting, 'Marit')
  const ending = { her, oppsummert: 'Porten hjelper. Vi fortsetter.', neste: '31.12.2027' }
  const missing = await post(teacher, 'avslutt', ending)
  expect(missing.status).toBe(422)
  expect(await said(missing)).toContain('Velg hvem som forteller barnet')
  expect((await post(nurse, 'avslutt', { ...ending, forteller: her })).status).toBe(404)
  const stafett = await choiceOf(teacher, meeting, 'Henny Liksomli')
  const last = { ...ending, forteller: her, niva: '2', stafett }
  expect((await post(teacher, 'avslutt', last)).status).toBe(303)
  // Asked, and not hers before she has said yes.
  expect(await summaryRow(site, relay)).toMatchObject({ state: 'active', holder_id: personId('harstad-kontaktlaerer') })
  expect(await said(await nurse.get('/harstad/logger'))).toContain('stafetten for Elias')
  const page = await said(await teacher.get(relay))
  expect(page).toContain('Nivå 2, siden')
  expect(page).toContain('Ses på 31. desember 2027')
  expect(await said(await teacher.get(relay))).toContain('Porten hjelper. Vi fortsetter.')
  expect((await post(teacher, 'referat', { referat: 'Etterpå' })).status).toBe(404)
})

test('what was typed wrongly is told at its field', async () => {
  const answer = await fillIn(teacher, `${relay}/mote/ny`, { dato: '24.12.2027', tid: '25.70', sted: '' })
  expect(answer.status).toBe(422)
  expect(await said(answer)).toContain('Skriv klokkeslettet, for eksempel 13.30.')
})
