import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillIn, personId, said } from '../../../test/people-pages.ts'
import {
  addParents,
  answerFor,
  askFor,
  choiceOf,
  goingRelay,
  inviteTo,
  linkOf,
  openRelayAs,
  summaryRow,
} from '../../../test/relay-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

let site: PeopleSite
let teacher: Browser
let nurse: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'rollag'] })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  nurse = await signedIn(site, 'harstad', 'harstad-helsesykepleier')
})
afterAll(() => site.close())

/** A relay that the nurse is let into as well. */
async function withNurse(): Promise<string> {
  const relay = await goingRelay(teacher, 'harstad')
  await inviteTo(teacher, relay, 'Helsestasjon', 'Henny Liksomli')
  await askFor(teacher, relay, 'Helsestasjon')
  for (const who of ['Marit', 'Jon']) await answerFor(teacher, relay, who, 'Helsestasjon')
  return relay
}

const changeOf = (relay: string, name: string) => linkOf(teacher, `${relay}/folk`, `Endre ${name}`)

describe('a guardian', () => {
  test('is changed from the page of people: a new name, and a reason not to ask', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const page = await changeOf(relay, 'Jon')
    const to = { navn: 'Johannes', grunnlag: 'parental-responsibility', 'sporres-ikke': 'Bor i utlandet.' }
    expect((await fillIn(teacher, page, to)).status).toBe(303)
    const people = await said(await teacher.get(`${relay}/folk`))
    expect(people).toContain('Johannes')
    expect(people).toContain('Spørres ikke: Bor i utlandet.')
    expect(await said(await teacher.get(relay))).toContain('Det som står om Johannes, ble endret')
  })

  test('who has said no goes on being asked', async () => {
    const relay = await openRelayAs(teacher, 'harstad')
    await addParents(teacher, relay)
    await askFor(teacher, relay, 'Skole')
    await answerFor(teacher, relay, 'Marit', 'Skole')
    await answerFor(teacher, relay, 'Jon', 'Skole', 'no')
    const to = { navn: 'Jon', grunnlag: 'parental-responsibility', 'sporres-ikke': 'Sier alltid nei.' }
    const answer = await fillIn(teacher, await changeOf(relay, 'Jon'), to)
    expect(answer.status).toBe(422)
    expect(await said(answer)).toContain('Et nei skal stå')
    expect(await summaryRow(site, relay)).toMatchObject({ state: 'awaiting-consent' })
  })

  test('is taken out: what it means is said first, and nobody is let in by it', async () => {
    const relay = await openRelayAs(teacher, 'harstad')
    await addParents(teacher, relay)
    await askFor(teacher, relay, 'Skole')
    await answerFor(teacher, relay, 'Marit', 'Skole')
    const out = await linkOf(teacher, await changeOf(relay, 'Jon'), 'Ta ut Jon')
    expect(await said(await teacher.get(out))).toContain('Derfor må de andre spørres på nytt om Skole.')
    expect((await fillIn(teacher, out, {})).status).toBe(303)
    expect(await summaryRow(site, relay)).toMatchObject({ state: 'awaiting-consent' })
    expect(await said(await teacher.get(`${relay}/samtykke`))).toContain('Svar mangler fra Marit')
    await answerFor(teacher, relay, 'Marit', 'Skole')
    expect(await summaryRow(site, relay)).toMatchObject({ state: 'active' })
    expect((await teacher.get(out)).status).toBe(404)
  })

  test('and another changes the same at once: both are shown, and nothing is written over', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const page = await changeOf(relay, 'Jon')
    const first = { navn: 'Johannes', grunnlag: 'parental-responsibility' }
    const late = { skjema: crypto.randomUUID(), versjon: '3', navn: 'Jonas', grunnlag: 'parental-responsibility' }
    expect((await fillIn(teacher, page, first)).status).toBe(303)
    const answer = await teacher.post(page, late)
    expect(answer.status).toBe(422)
    const words = await answer.text()
    expect(words).toContain('Johannes. Foreldreansvar')
    expect(words).toContain('value="Jonas"')
  })

  test('sent twice is changed once', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const page = await changeOf(relay, 'Jon')
    const to = { skjema: crypto.randomUUID(), versjon: '3', navn: 'Johannes', grunnlag: 'parental-responsibility' }
    expect((await teacher.post(page, to)).status).toBe(303)
    const before = await summaryRow(site, relay)
    expect((await teacher.post(page, to)).status).toBe(303)
    expect(await summaryRow(site, relay)).toEqual(before)
  })

  test('is not changed by someone who is let in and does not lead; the page shows them no link', async () => {
    const relay = await withNurse()
    const page = await changeOf(relay, 'Jon')
    const out = page.replace('/foresatt/', '/fjern/')
    expect(await said(await nurse.get(`${relay}/folk`))).not.toContain('Endre')
    for (const path of [page, out]) {
      expect((await nurse.get(path)).status).toBe(404)
      expect((await nurse.post(path, { navn: 'Ingen', grunnlag: 'none', versjon: '3' })).status).toBe(404)
    }
    expect(await said(await teacher.get(`${relay}/folk`))).toContain('Jon')
  })

  test.each([
    ['a colleague at the same school', 'harstad', 'harstad-sosiallaerer'],
    ['the head of the school', 'harstad', 'harstad-rektor'],
    ['the administrator', 'harstad', 'harstad-administrator'],
    ['a teacher in another municipality', 'rollag', 'rollag-kontaktlaerer'],
  ])('is not there for %s', async (_who, slug, key) => {
    const relay = await goingRelay(teacher, 'harstad')
    const page = (await changeOf(relay, 'Jon')).replace('/harstad/', `/${slug}/`)
    const other = await signedIn(site, slug, key)
    for (const path of [page, page.replace('/foresatt/', '/fjern/')]) {
      expect((await other.get(path)).status).toBe(404)
      expect((await other.post(path, { navn: 'Ingen', grunnlag: 'none' })).status).toBe(404)
    }
  })
})

describe('a trusted person', () => {
  const grandmother = {
    ...{ navn: 'Berit', relasjon: 'Bestemor', til: '24.12.2027', hva: 'everyday', hvordan: 'oral' },
    bevis: 'Sagt til meg i møtet',
  }

  async function withMarit(): Promise<{ relay: string; hvem: string }> {
    const relay = await openRelayAs(teacher, 'harstad')
    await fillIn(teacher, `${relay}/folk/foresatt`, { navn: 'Marit', grunnlag: 'parental-responsibility' })
    return { relay, hvem: await choiceOf(teacher, `${relay}/folk/trygg`, 'Marit') }
  }

  test('is invited by whoever decides, until a day; changed and taken out from the page of people', async () => {
    const { relay, hvem } = await withMarit()
    expect((await fillIn(teacher, `${relay}/folk/trygg`, { ...grandmother, hvem })).status).toBe(303)
    expect(await said(await teacher.get(`${relay}/folk`))).toContain('Bestemor, til 24. desember 2027')
    const page = await changeOf(relay, 'Berit')
    expect((await fillIn(teacher, page, { ...grandmother, hvem, til: '24.12.2028' })).status).toBe(303)
    expect(await said(await teacher.get(`${relay}/folk`))).toContain('Bestemor, til 24. desember 2028')
    const out = await linkOf(teacher, page, 'Ta ut Berit')
    expect(await said(await teacher.get(out))).toContain('Berit ser ikke lenger noe i loggen.')
    expect((await fillIn(teacher, out, {})).status).toBe(303)
    expect(await said(await teacher.get(`${relay}/folk`))).not.toContain('Berit')
  })

  test.each([
    ['without a yes from everyone who decides', { hvem: '' }, 'har ikke sagt ja'],
    ['by a yes that nobody heard', { bevis: '' }, 'hvem som hørte det'],
    ['to nothing', { hva: '' }, 'Velg minst ett'],
    ['until a day that is over', { til: '24.12.2020' }, 'Datoen kan ikke være før i dag'],
    ['without a word on who they are', { relasjon: '' }, 'Skriv hvem personen er'],
  ])('is not invited %s; what was typed is kept', async (_how, wrong, fault) => {
    const { relay, hvem } = await withMarit()
    const answer = await fillIn(teacher, `${relay}/folk/trygg`, { ...grandmother, hvem, ...wrong })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(fault)
    expect(html).toContain('value="Berit"')
  })

  test('is not invited or changed by someone who is let in and does not lead, nor by a leader or a neighbour', async () => {
    const relay = await withNurse()
    const head = await signedIn(site, 'harstad', 'harstad-rektor')
    const neighbour = await signedIn(site, 'rollag', 'rollag-kontaktlaerer')
    for (const other of [nurse, head, neighbour]) {
      const below = other === neighbour ? relay.replace('/harstad/', '/rollag/') : relay
      expect((await other.get(`${below}/folk/trygg`)).status).toBe(404)
      expect((await other.post(`${below}/folk/trygg`, grandmother)).status).toBe(404)
      expect((await other.post(`${below}/folk/trygg/${crypto.randomUUID()}`, grandmother)).status).toBe(404)
    }
    expect((await teacher.get(`${relay}/folk/trygg/${crypto.randomUUID()}`)).status).toBe(404)
  })
})

describe('a child that was expected', () => {
  const expecting = { navn: 'Nina', gjelder: 'venter', fodt: '' }

  /** What the form asks of each, answered. */
  async function bornTo(relay: string, basis: string, typed: Record<string, string> = {}): Promise<Response> {
    const html = await (await teacher.get(`${relay}/folk/fodt`)).text()
    const asked = [...html.matchAll(/name="(grunnlag-[^"]*)"/g)].flatMap(([, name]) => name ?? [])
    const bases = Object.fromEntries(asked.map((name) => [name, basis]))
    return fillIn(teacher, `${relay}/folk/fodt`, { navn: 'Nora', fodt: today(), ...bases, ...typed })
  }
  const today = () => site.now().toLocaleDateString('nb-NO', { timeZone: 'Europe/Oslo' })

  async function withYes(): Promise<string> {
    const relay = await openRelayAs(teacher, 'harstad', expecting)
    await askFor(teacher, relay, 'Skole')
    await answerFor(teacher, relay, 'Nina', 'Skole')
    return relay
  }

  test('is born: the relay follows the child, she is a guardian, and her yes still counts', async () => {
    const relay = await withYes()
    expect(await linkOf(teacher, `${relay}/folk`, 'Barnet er født')).toBe(`${relay}/folk/fodt`)
    expect((await bornTo(relay, 'parental-responsibility')).status).toBe(303)
    expect(await said(await teacher.get(relay))).toContain('Nora, 0 år')
    expect(await said(await teacher.get('/harstad/logger'))).toContain('Nora')
    expect(await said(await teacher.get(`${relay}/folk`))).toMatch(/Nina Foreldreansvar/)
    expect(await summaryRow(site, relay)).toMatchObject({ state: 'active' })
    expect(await said(await teacher.get(`${relay}/samtykke`))).not.toContain('Svar mangler')
    expect((await teacher.get(`${relay}/folk/fodt`)).status).toBe(404)
  })

  test('has another guardian: that one is asked, and the holder keeps the baton meanwhile', async () => {
    const relay = await withYes()
    await fillIn(teacher, `${relay}/folk/foresatt`, { navn: 'Jon', grunnlag: 'parental-responsibility' })
    expect((await bornTo(relay, 'parental-responsibility')).status).toBe(303)
    expect(await said(await teacher.get(`${relay}/samtykke`))).toContain('Svar mangler fra Jon')
    expect(await summaryRow(site, relay)).toMatchObject({
      state: 'active',
      holder_id: personId('harstad-kontaktlaerer'),
    })
  })

  test.each([
    ['before the relay was opened', { fodt: '05.05.2016' }, 'Sjekk året'],
    ['in the future', { fodt: '24.12.2029' }, 'kan ikke være fram i tid'],
    ['without a name', { navn: '' }, 'Skriv fornavnet'],
  ])('is not born %s; what was typed is kept', async (_how, typed, fault) => {
    const relay = await withYes()
    const answer = await bornTo(relay, 'parental-responsibility', typed)
    expect(answer.status).toBe(422)
    expect(await said(answer)).toContain(fault)
    expect(await said(await teacher.get(relay))).toContain('Nina, venter barn')
  })

  test('is not asked about where nobody expects one, nor by whoever does not lead', async () => {
    const relay = await withNurse()
    expect((await teacher.get(`${relay}/folk/fodt`)).status).toBe(404)
    expect((await teacher.post(`${relay}/folk/fodt`, { navn: 'Nora', fodt: today() })).status).toBe(404)
    const hers = await withYes()
    for (const key of ['harstad-helsesykepleier', 'harstad-rektor', 'harstad-koordinator']) {
      const other = await signedIn(site, 'harstad', key)
      expect((await other.get(`${hers}/folk/fodt`)).status).toBe(404)
      expect((await other.post(`${hers}/folk/fodt`, { navn: 'Nora', fodt: today() })).status).toBe(404)
    }
  })
})

describe('coordination by law', () => {
  test('is said first on the relay’s page, and an end that goes on there is offered', async () => {
    const relay = await withNurse()
    expect(await linkOf(teacher, `${relay}/styr`, 'Hvem koordinerer?')).toBe(`${relay}/styr/koordinering`)
    const set = await fillIn(teacher, `${relay}/styr/koordinering`, { hvem: 'child-coordinator', navn: 'Kari Berg' })
    expect(set.status).toBe(303)
    for (const browser of [teacher, nurse])
      expect(await said(await browser.get(relay))).toContain('Kari Berg koordinerer. Barnekoordinator.')
    expect(await linkOf(nurse, relay, 'Avslutt loggen og fortsett der')).toBe('')

    const end = await linkOf(teacher, relay, 'Avslutt loggen og fortsett der')
    expect(await (await teacher.get(end)).text()).toMatch(/value="continues-elsewhere"[^>]*checked/)
    const closing = { utfall: 'continues-elsewhere', 'avslutt-grunn': 'Planen følger nå.', 'avslutt-med': 'Foreldrene' }
    expect(
      (await teacher.post(`${relay}/styr/avslutt`, { ...closing, 'avslutt-vurdering': 'Porten hjalp.' })).status,
    ).toBe(303)
    expect(await summaryRow(site, relay)).toMatchObject({ state: 'closed' })
    expect(await said(await teacher.get(relay))).toContain('Kari Berg koordinerer.')
    expect((await teacher.get(`${relay}/styr/koordinering`)).status).toBe(404)
  })

  test('is one at a time, and is here again when nobody else has it', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const page = `${relay}/styr/koordinering`
    await fillIn(teacher, page, { hvem: 'individual-plan', navn: '' })
    expect(await said(await teacher.get(relay))).toContain('Koordinator for individuell plan koordinerer.')
    await fillIn(teacher, page, { hvem: 'child-coordinator', navn: '' })
    expect(await said(await teacher.get(relay))).toContain('Barnekoordinator koordinerer.')
    expect((await fillIn(teacher, page, { hvem: 'here', navn: 'Kari' })).status).toBe(422)
    expect((await fillIn(teacher, page, { hvem: 'here', navn: '' })).status).toBe(303)
    expect((await fillIn(teacher, page, { hvem: 'here', navn: '' })).status).toBe(422)
    expect(await linkOf(teacher, relay, 'Avslutt loggen og fortsett der')).toBe('')
  })

  test('is the holder’s to say', async () => {
    const relay = await withNurse()
    for (const key of ['harstad-helsesykepleier', 'harstad-rektor', 'harstad-koordinator', 'harstad-personvernombud']) {
      const other = await signedIn(site, 'harstad', key)
      expect((await other.get(`${relay}/styr/koordinering`)).status).toBe(404)
      expect((await other.post(`${relay}/styr/koordinering`, { hvem: 'individual-plan' })).status).toBe(404)
    }
  })
})
