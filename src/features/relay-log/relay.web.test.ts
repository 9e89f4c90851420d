import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillIn, personId, rowsOf, said } from '../../../test/people-pages.ts'
import {
  addParents,
  answerFor,
  askFor,
  choiceOf,
  goingRelay,
  idOf,
  inviteTo,
  openRelayAs,
  sendFile,
  summaryRow,
  write,
} from '../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

let site: PeopleSite
let teacher: Browser
let nurse: Browser
let head: Browser
const teacherName = 'Leiv Modellrud'
const nurseName = 'Henny Liksomli'

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'rollag'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  nurse = await signedIn(site, 'harstad', 'harstad-helsesykepleier')
  head = await signedIn(site, 'harstad', 'harstad-rektor')
})
afterAll(() => site.close())

describe('from opening to a first measure', () => {
  test('a relay waits for the family, and is seen by whoever opened it alone', async () => {
    const relay = await openRelayAs(teacher, 'harstad')
    expect(await said(await teacher.get(relay))).toContain('Elias, 10 år')
    expect(await summaryRow(site, relay)).toMatchObject({
      state: 'awaiting-consent',
      holder_id: personId('harstad-kontaktlaerer'),
    })
    expect((await head.get(relay)).status).toBe(404)
    expect((await teacher.get(`${relay}/mal/ny`)).status).toBe(404)
  })

  test('the last parent’s yes wakes it; then goals and measures are set', async () => {
    const relay = await openRelayAs(teacher, 'harstad')
    await addParents(teacher, relay)
    await askFor(teacher, relay, 'Skole')
    await answerFor(teacher, relay, 'Marit', 'Skole')
    expect(await summaryRow(site, relay)).toMatchObject({ state: 'awaiting-consent' })
    expect(await said(await teacher.get(`${relay}/samtykke`))).toContain('Svar mangler fra Jon')
    await answerFor(teacher, relay, 'Jon', 'Skole')
    expect(await summaryRow(site, relay)).toMatchObject({ state: 'active' })

    await fillIn(teacher, `${relay}/mal/ny`, {
      mal: 'Går inn uten vondt i magen',
      omrade: 'wellbeing',
      type: 'everyday',
    })
    const page = await teacher.get(relay)
    const add = /href="([^"]*\/tiltak\/ny[^"]*)"/.exec(await page.text())?.[1] ?? ''
    const hvem = await choiceOf(teacher, add, teacherName)
    const measure = {
      ...{ tiltak: 'Noen møter Elias ved porten', hvem, hvor: 'school', 'ses-pa': '24.12.2027', type: 'everyday' },
    }
    expect((await fillIn(teacher, add, measure, `${relay}/tiltak/ny`)).status).toBe(303)
    const shown = await said(await teacher.get(relay))
    expect(shown).toContain('Går inn uten vondt i magen')
    expect(shown).toContain('Noen møter Elias ved porten')
  })

  test('what was typed wrongly is told at its field, and nothing typed is lost', async () => {
    const typed = { navn: 'Elias', gjelder: 'barn', fodt: '31.02.2016', niva: '2', grunn: 'Kommer ofte for sent.' }
    const answer = await fillIn(teacher, '/harstad/logger/ny', typed)
    expect(answer.status).toBe(422)
    const words = await answer.text()
    expect(words).toContain('Sjekk datoen')
    expect(words).toContain('Kommer ofte for sent.')
    expect(words).toContain('value="31.02.2016"')
  })

  test('a form that comes twice is done once', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const once = crypto.randomUUID()
    const form = { skjema: once, ord: 'Så at Elias smilte.', slag: 'glimpse', type: 'everyday' }
    expect((await teacher.post(`${relay}/skriv`, form)).status).toBe(303)
    const before = await summaryRow(site, relay)
    expect((await teacher.post(`${relay}/skriv`, form)).status).toBe(303)
    expect(await summaryRow(site, relay)).toEqual(before)
  })
})

describe('who reads', () => {
  test('a nurse who is asked in sees nothing before everyone has said yes, and the same to the byte as a stranger', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    await inviteTo(teacher, relay, 'Helsestasjon', nurseName)
    await write(teacher, relay, 'Elias sa at han gruer seg.')
    await askFor(teacher, relay, 'Helsestasjon')
    await answerFor(teacher, relay, 'Marit', 'Helsestasjon')
    const refused = await nurse.get(relay)
    const nobodys = crypto.randomUUID()
    const nothing = await nurse.get(`/harstad/logger/${nobodys}`)
    expect(refused.status).toBe(404)
    expect((await refused.text()).replaceAll(idOf(relay), nobodys)).toBe(await nothing.text())
    expect(await said(await nurse.get('/harstad/logger'))).toContain('Du er ikke med i noen logg')

    await answerFor(teacher, relay, 'Jon', 'Helsestasjon')
    expect(await said(await nurse.get(relay))).toContain('Elias sa at han gruer seg.')
    expect(await said(await nurse.get('/harstad/logger'))).toContain('Elias')
  })

  test('a yes taken back works on the next request', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    await inviteTo(teacher, relay, 'Helsestasjon', nurseName)
    await askFor(teacher, relay, 'Helsestasjon')
    for (const who of ['Marit', 'Jon']) await answerFor(teacher, relay, who, 'Helsestasjon')
    expect((await nurse.get(relay)).status).toBe(200)
    // Anyone who is let in writes it down, so that nothing waits for the holder.
    await answerFor(nurse, relay, 'Jon', 'Helsestasjon', 'withdrawn')
    expect((await nurse.get(relay)).status).toBe(404)
    expect((await nurse.post(`${relay}/skriv`, { ord: 'Et ord til' })).status).toBe(404)
  })

  test.each([
    ['a colleague at the same school', 'harstad', 'harstad-sosiallaerer'],
    ['the head of the school', 'harstad', 'harstad-rektor'],
    ['the administrator', 'harstad', 'harstad-administrator'],
    ['the data protection officer', 'harstad', 'harstad-personvernombud'],
    ['the BTI coordinator', 'harstad', 'harstad-koordinator'],
    ['a teacher in another municipality', 'rollag', 'rollag-kontaktlaerer'],
  ])('%s opens no page of it', async (_who, slug, key) => {
    const relay = await goingRelay(teacher, 'harstad')
    const other = await signedIn(site, slug, key)
    const below = relay.replace('/harstad/', `/${slug}/`)
    for (const page of ['', '/mal/ny', '/samtykke', '/folk', '/stafetten', '/styr', '/stafetten/svar', '/kontor'])
      expect((await other.get(`${below}${page}`)).status, page).toBe(404)
    for (const page of ['/skriv', '/mal/ny', '/samtykke/svar', '/folk/inviter', '/stafetten', '/styr/avslutt'])
      expect((await other.post(`${below}${page}`, { ord: 'Hei', svar: 'withdrawn' })).status, page).toBe(404)
  })

  test('every name and word that is shown leaves a row; a refusal leaves one too', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const rows = async () =>
      rowsOf<{ act: string; outcome: string }>(
        site,
        `select act, outcome from audit where subject_type = 'relay' and subject_id = $1 order by audit_id`,
        [idOf(relay)],
      )
    const before = (await rows()).length
    await teacher.get(relay)
    await teacher.get('/harstad/logger')
    await head.get(relay)
    expect((await rows()).slice(before)).toEqual([
      { act: 'relay-see-relay', outcome: 'done' },
      { act: 'relay-listed', outcome: 'done' },
      { act: 'relay-see-relay', outcome: 'refused' },
    ])
    expect(await said(await teacher.get(`${relay}/lest`))).toContain(teacherName)
  })
})

describe('the baton', () => {
  test('lies still until there is a yes, and passes with it', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    await inviteTo(teacher, relay, 'Skole', 'Solfrid Øvingsnes')
    const social = await signedIn(site, 'harstad', 'harstad-sosiallaerer')
    const hvem = await choiceOf(teacher, `${relay}/stafetten`, 'Solfrid Øvingsnes')
    const offer = { hvem, grunn: 'Solfrid ser Elias mest.', 'svar-innen': '24.12.2027' }
    expect((await fillIn(teacher, `${relay}/stafetten`, offer)).status).toBe(303)
    expect(await summaryRow(site, relay)).toMatchObject({ holder_id: personId('harstad-kontaktlaerer') })
    expect(await said(await social.get('/harstad/logger'))).toContain('Noen vil gi deg stafetten for Elias')
    expect((await nurse.post(`${relay}/stafetten/svar`, { svar: 'ja' })).status).toBe(404)

    expect((await social.post(`${relay}/stafetten/svar`, { svar: 'nei', grunn: '' })).status).toBe(422)
    expect((await social.post(`${relay}/stafetten/svar`, { svar: 'ja' })).status).toBe(303)
    expect(await summaryRow(site, relay)).toMatchObject({ holder_id: personId('harstad-sosiallaerer') })
    expect((await teacher.get(`${relay}/stafetten`)).status).toBe(404)
  })

  test('whoever is let go leaves it with the office at once; the head sees a number and a date, and finds someone', async () => {
    const relay = await goingRelay(await signedIn(site, 'harstad', 'harstad-vikar'), 'harstad')
    const card = `/harstad/administrasjon/folk/${personId('harstad-vikar')}/slutt`
    expect(await said(await head.get(card))).toContain('stafett')
    expect((await head.post(card, {})).status).toBe(303)
    expect(await summaryRow(site, relay)).toMatchObject({ state: 'waiting-for-holder', holder_id: null })

    head = await signedIn(site, 'harstad', 'harstad-rektor')
    const list = await said(await head.get('/harstad/logger'))
    expect(list).toContain('Ingen holder stafetten')
    expect(list).not.toContain('Elias')
    expect((await head.get(relay)).status).toBe(404)
    const hvem = await choiceOf(head, `${relay}/kontor`, teacherName)
    expect((await fillIn(head, `${relay}/kontor`, { hvem })).status).toBe(303)

    expect(await said(await teacher.get('/harstad/logger'))).toMatch(/Noen vil gi deg stafetten for Logg \d+/)
    expect((await teacher.get(relay)).status).toBe(404)
    expect((await teacher.post(`${relay}/stafetten/svar`, { svar: 'ja' })).status).toBe(303)
    expect(await summaryRow(site, relay)).toMatchObject({
      state: 'active',
      holder_id: personId('harstad-kontaktlaerer'),
    })
    expect((await teacher.get(relay)).status).toBe(200)
  })

  test('the holder’s service taken back: the office answers in the same breath, and the holder reads no one else’s', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    await answerFor(teacher, relay, 'Jon', 'Skole', 'withdrawn')
    expect(await summaryRow(site, relay)).toMatchObject({ state: 'waiting-for-holder', holder_id: null })
    expect((await teacher.get(`${relay}/mal/ny`)).status).toBe(404)
  })

  test('the database itself refuses a relay that nobody answers for', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const set = (what: string) =>
      rowsOf(site, `update relay set ${what} where relay_id = $1`, [idOf(relay)]).then(
        () => 'kept',
        (error: { constraint?: string }) => error.constraint,
      )
    expect(await set('holder_id = null')).toBe('someone_answers')
    expect(await set('next_on = null, next_kind = null')).toBe('next_date')
    expect(await set(`state = 'waiting-for-holder'`)).toBe('someone_answers')
    expect(await set(`state = 'paused'`)).toBe('pause_ends')
    expect(
      await rowsOf(site, `update person set deactivated_at = now() where person_id = $1`, [
        personId('harstad-kontaktlaerer'),
      ]).then(
        () => 'kept',
        (error: { constraint?: string }) => error.constraint,
      ),
    ).toBe('keep_batons_held')
  })
})

describe('pause and end', () => {
  test('a pause has a reason, someone who agrees, and an end within 90 days', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const typed = { 'pause-grunn': 'Sommer', 'pause-med': 'Foreldrene', 'pause-til': '24.12.2029' }
    expect(await said(await teacher.post(`${relay}/styr/pause`, typed))).toContain('høyst 90 dager')
    expect((await teacher.post(`${relay}/styr/pause`, { ...typed, 'pause-med': '' })).status).toBe(422)
  })

  test('closed: it can be read, not written in, and opened again by who held it', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const closing = {
      ...{ utfall: 'goals-reached', 'avslutt-grunn': 'Det går bra.', 'avslutt-med': 'Foreldrene' },
      'avslutt-vurdering': 'Porten hjalp.',
    }
    expect((await teacher.post(`${relay}/styr/avslutt`, { ...closing, 'avslutt-vurdering': '' })).status).toBe(422)
    expect((await teacher.post(`${relay}/styr/avslutt`, closing)).status).toBe(303)
    expect(await summaryRow(site, relay)).toMatchObject({ state: 'closed', next_on: null })
    expect((await teacher.get(relay)).status).toBe(200)
    expect((await teacher.post(`${relay}/skriv`, { ord: 'Ett ord til' })).status).toBe(404)
    expect(await said(await teacher.get('/harstad/logger/avsluttet'))).toContain('Elias')
    const again = { 'apne-grunn': 'Det begynte igjen.', 'apne-dato': '24.12.2027' }
    expect((await teacher.post(`${relay}/styr/apne`, again)).status).toBe(303)
    expect(await summaryRow(site, relay)).toMatchObject({ state: 'active' })
  })
})

test('neither the tables nor the log hold a word that was written', async () => {
  const planted = 'Kvitrefugl og blåklokke'
  const relay = await goingRelay(teacher, 'harstad')
  await write(teacher, relay, planted)
  expect(await said(await teacher.get(relay))).toContain(planted)
  expect((await sendFile(teacher, relay, { name: `${planted}.txt`, bytes: Buffer.from(planted) })).status).toBe(303)
  const begun = { sted: `relay/${idOf(relay)}/note/ord`, ord: planted }
  expect((await teacher.post('/harstad/utkast', begun)).status).toBe(204)
  // What is refused is said in the form, and nowhere else.
  expect((await teacher.post(`${relay}/mal/ny`, { mal: planted, omrade: 'ingen' })).status).toBe(422)
  expect((await teacher.post(`${relay}/finnes-ikke`, { ord: planted })).status).toBe(404)
  const kept = await rowsOf<{ row: string }>(
    site,
    `select relay::text || coalesce(encode(title_sealed, 'escape'), '') as row from relay
     union all select relay_event::text || encode(sealed, 'escape') from relay_event
     union all select audit::text from audit
     union all select relay_part::text from relay_part
     union all select relay_file::text || encode(sealed, 'escape') from relay_file
     union all select draft::text || encode(sealed, 'escape') from draft`,
  )
  expect(kept.filter(({ row }) => row.includes(idOf(relay))).length).toBeGreaterThan(4)
  const all = kept.map(({ row }) => row).join('\n') + site.logged()
  for (const word of [planted, 'Kvitrefugl', 'Elias', 'Marit', 'magen']) expect(all).not.toContain(word)
})

test('the holder takes it out as a PDF that is made for an archive; nobody else does', async () => {
  const relay = await goingRelay(teacher, 'harstad')
  await write(teacher, relay, 'Elias smilte i dag.')
  const file = await teacher.get(`${relay}/pdf`)
  expect(file.headers.get('content-type')).toBe('application/pdf')
  expect(file.headers.get('content-disposition')).toMatch(/filename="stafettlogg-\d+\.pdf"/)
  const bytes = Buffer.from(await file.arrayBuffer()).toString('latin1')
  expect(bytes.slice(0, 5)).toBe('%PDF-')
  expect(bytes).toContain('pdfaid:conformance>A<')
  expect((await head.get(`${relay}/pdf`)).status).toBe(404)
})

test('an event that is moved to another relay does not open', async () => {
  const [one, other] = [await goingRelay(teacher, 'harstad'), await goingRelay(teacher, 'harstad')]
  await rowsOf(
    site,
    `update relay_event set sealed = (select sealed from relay_event where relay_id = $1 and number = 1)
     where relay_id = $2 and number = 1`,
    [idOf(one), idOf(other)],
  )
  expect((await teacher.get(other)).status).toBe(500)
})
