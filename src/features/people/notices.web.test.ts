import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  fillIn,
  letters,
  linkIn,
  municipalityId,
  peopleNamed,
  personId,
  rowsOf,
  said,
  unitId,
  wordsTo,
} from '../../../test/people-pages.ts'
import { messageTask } from '#platform/message/deliver-message.ts'
import type { Sent } from '#platform/message/carrier.ts'
import { silentLog } from '#platform/log.ts'
import { saveNotWorking } from './save-reach.ts'
import { browserAt, openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

const page = '/harstad/min-side/varsler'

let site: PeopleSite
let leader: Browser
let teacher: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'inderoy', 'steinkjer', 'snasa'] })
  leader = await signedIn(site, 'harstad', 'harstad-rektor')
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
})
afterAll(() => site.close())

const correct = (key: string, contact: { epost: string; mobil?: string }) =>
  fillIn(leader, `/harstad/administrasjon/folk/${personId(key)}/endre`, {
    ...{ navn: 'Noen Testdal', mobil: '', nummer: '' },
    ...contact,
  })

const codeTo = async (address: string, slug = 'harstad') =>
  /\b\d{6}\b/.exec((await wordsTo(site, slug, address))[0] ?? '')?.[0] ?? 'none'

const ask = (browser: Browser, kanal = 'email', at = page) => browser.post(`${at}/kode`, { kanal })
const prove = (browser: Browser, kode: string, kanal = 'email', at = page) =>
  browser.post(`${at}/bekreft`, { kanal, kode })

const stateOf = async (key: string) =>
  (
    await rowsOf<{ state: string }>(
      site,
      'select channel || $2 || state as state from notice_address where person_id = $1 order by municipality_id, channel',
      [personId(key), ' '],
    )
  ).map(({ state }) => state)

test('everyone at work sees how they are told, and the addresses with a mask', async () => {
  const words = await said(await teacher.get(page))
  expect(words).toContain('k•••@harstad.example')
  expect(words).not.toContain('kontaktlaerer@')
  expect(words).toContain('Bekreftet')
  expect(words).toContain('Står ikke på kortet ditt')
  expect(await said(await teacher.get('/harstad/min-side'))).toContain('Vi sier fra på e-post eller SMS')
})

describe('an address that a leader changes', () => {
  test('is nobody’s until whoever has it types the code that was sent there, and my page says so kindly', async () => {
    await correct('harstad-kontaktlaerer', { epost: 'leiv.ny@harstad.example', mobil: '41234567' })
    expect(await stateOf('harstad-kontaktlaerer')).toEqual([])
    const my = await said(await teacher.get('/harstad/min-side'))
    expect(my).toContain('Vi kan ikke si fra utenfor ennå')
    expect(my).toContain('Bekreft en adresse')

    expect((await ask(teacher)).status).toBe(303)
    const code = await codeTo('leiv.ny@harstad.example')
    expect(await said(await teacher.get(page))).toContain('Seks tall, sendt til l•••@harstad.example')
    const wrong = await prove(teacher, code === '123456' ? '654321' : '123456')
    expect(wrong.status).toBe(422)
    expect(await said(wrong)).toContain('Koden stemmer ikke')
    expect((await prove(teacher, ` ${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(303)
    expect(await stateOf('harstad-kontaktlaerer')).toEqual(['email proven'])
    expect(await said(await teacher.get('/harstad/min-side'))).toContain('Vi sier fra på e-post eller SMS')
    // It was used.
    expect((await prove(teacher, code)).status).toBe(422)
  })

  test('is not proven by a code that came to the one before', async () => {
    await correct('harstad-sosiallaerer', { epost: 'solfrid.en@harstad.example' })
    const social = await signedIn(site, 'harstad', 'harstad-sosiallaerer')
    await ask(social)
    const code = await codeTo('solfrid.en@harstad.example')
    await correct('harstad-sosiallaerer', { epost: 'solfrid.to@harstad.example' })
    expect((await prove(social, code)).status).toBe(422)
    expect(await stateOf('harstad-sosiallaerer')).toEqual([])
  })

  test('by SMS too, each by itself', async () => {
    await ask(teacher, 'sms')
    const [letter] = (await letters(site, 'harstad')).filter(({ to }) => to === '+4741234567')
    expect(letter).toMatchObject({ channel: 'sms', subject: '' })
    const code = await codeTo('+4741234567')
    expect((await prove(teacher, code, 'email')).status).toBe(422)
    expect((await prove(teacher, code, 'sms')).status).toBe(303)
    expect(await stateOf('harstad-kontaktlaerer')).toEqual(['email proven', 'sms proven'])
  })
})

describe('a code', () => {
  test('that is asked for twice at once is sent once, and lies nowhere in the clear', async () => {
    await correct('harstad-vikar', { epost: 'vegard@harstad.example' })
    const substitute = await signedIn(site, 'harstad', 'harstad-vikar')
    await Promise.all([ask(substitute), ask(substitute)])
    expect(await wordsTo(site, 'harstad', 'vegard@harstad.example')).toHaveLength(1)
    const code = await codeTo('vegard@harstad.example')
    const rows = await rowsOf(site, `select encode(code_hash, 'escape') as hash, channel from address_code`)
    expect(JSON.stringify(rows) + site.logged()).not.toContain(code)
    const [letter] = await wordsTo(site, 'harstad', 'vegard@harstad.example')
    expect(letter).not.toMatch(/Noen|Testdal|barn|stafett/i)
  })

  test('of somebody else proves nothing of one’s own', async () => {
    const code = await codeTo('vegard@harstad.example')
    await correct('harstad-sosiallaerer', { epost: 'solfrid@harstad.example' })
    const social = await signedIn(site, 'harstad', 'harstad-sosiallaerer')
    await ask(social)
    expect((await prove(social, code)).status).toBe(422)
  })

  test('is not guessed: after five tries not even the right one is heard', async () => {
    await correct('harstad-sosiallaerer', { epost: 'solfrid.tre@harstad.example' })
    const social = await signedIn(site, 'harstad', 'harstad-sosiallaerer')
    await ask(social)
    for (const _ of Array.from({ length: 5 })) await prove(social, '000000')
    const stopped = await prove(social, await codeTo('solfrid.tre@harstad.example'))
    expect(stopped.status).toBe(429)
    expect(await stateOf('harstad-sosiallaerer')).toEqual([])
    const tried = await rowsOf(
      site,
      `select from audit where act = 'address-proven' and outcome = 'refused' and person_id = $1`,
      [personId('harstad-sosiallaerer')],
    )
    expect(tried.length).toBeGreaterThan(4)
  })

  test('goes to nobody as often as somebody likes', async () => {
    const social = await signedIn(site, 'harstad', 'harstad-sosiallaerer')
    const statuses: number[] = []
    for (const _ of Array.from({ length: 6 })) statuses.push((await ask(social)).status)
    expect(statuses.at(-1)).toBe(429)
  })

  test('goes only to what stands on one’s own card', async () => {
    const before = (await letters(site, 'harstad')).length
    for (const kanal of ['', 'brevdue', 'sms; +4799999999']) expect((await ask(teacher, kanal)).status).toBe(404)
    const fields = { kanal: 'sms', person: personId('harstad-rektor'), adresse: 'spion@example.com' }
    expect((await leader.post(`${page}/kode`, fields)).status).toBe(404)
    expect((await letters(site, 'harstad')).length).toBe(before)
  })
})

describe('one chooses for oneself', () => {
  test('a way that one has, and a language', async () => {
    const refused = await leader.post(page, { hvordan: 'sms', sprak: 'nb' })
    expect(refused.status).toBe(422)
    expect(await said(refused)).toContain('Det står ikke noe mobilnummer på kortet ditt')
    expect((await leader.post(page, { hvordan: 'none', sprak: 'nn' })).status).toBe(303)
    expect(await said(await leader.get('/harstad/min-side'))).toContain('Du har valgt at det bare står her inne')
    const chosen = 'select told_by, language from person where person_id = $1'
    expect(await rowsOf(site, chosen, [personId('harstad-rektor')])).toEqual([{ told_by: 'none', language: 'nn' }])
    await leader.post(page, { hvordan: 'email', sprak: 'tlh' })
    expect(await rowsOf(site, chosen, [personId('harstad-rektor')])).toEqual([{ told_by: 'email', language: 'nn' }])
  })
})

describe('an invitation', () => {
  const invite = async (navn: string, hvordan: string) => {
    const form = { navn, epost: `${navn.split(' ')[0]}@harstad.example`.toLowerCase(), mobil: '', nummer: '' }
    const path = `/harstad/administrasjon/folk/ny?enhet=${unitId('harstad', 'skole')}`
    const done = await fillIn(leader, path, { ...form, rolle: 'staff', fra: '', til: '', hvordan })
    const [id = ''] = await peopleNamed(site, 'harstad', navn)
    return { ...form, id, shown: await said(await leader.get(done.headers.get('location') ?? '')) }
  }
  const known = async (id: string) =>
    rowsOf(site, 'select channel, address, state from notice_address where person_id = $1', [id])

  test('that somebody takes by the link in the letter shows that they have the address', async () => {
    const { epost, id } = await invite('Ulrikke Øvingsnes', 'email')
    const newcomer = browserAt(site)
    await newcomer.signIn('harstad', 'harstad-uten-tilgang')
    expect(await known(id)).toEqual([])
    const [words] = await wordsTo(site, 'harstad', epost)
    expect((await newcomer.post(linkIn(words), {})).status).toBe(303)
    expect(await known(id)).toEqual([{ channel: 'email', address: epost, state: 'proven' }])
    await fillIn(leader, `/harstad/administrasjon/folk/${id}/koble`, {}, `/harstad/administrasjon/folk/${id}/koble/fra`)
  })

  test('that somebody takes by a code that was read aloud shows nothing', async () => {
    const { id, shown } = await invite('Ulvar Øvingsnes', 'code')
    const newcomer = await signedIn(site, 'harstad', 'harstad-uten-tilgang')
    const kode = /[A-Z2-9]{4} ?- ?[A-Z2-9]{4}/.exec(shown)?.[0] ?? ''
    expect((await newcomer.post('/harstad/invitasjon', { kode })).status).toBe(303)
    expect(await known(id)).toEqual([])
  })
})

describe('somebody who works for three municipalities', () => {
  const ways = () =>
    rowsOf(site, `select state from notice_address where person_id = $1`, [personId('inderoy-radgiver')])

  test('shows it once for all of them, and it is unproven in all of them when the card is corrected at home', async () => {
    expect(await ways()).toHaveLength(3)
    const home = await signedIn(site, 'inderoy', 'inderoy-administrator')
    const card = `/inderoy/administrasjon/folk/${personId('inderoy-radgiver')}/endre`
    const done = await fillIn(home, card, { navn: 'Noen Testdal', epost: 'ny@inderoy.example', mobil: '', nummer: '' })
    expect(done.status).toBe(303)
    expect(await ways()).toEqual([])
    const adviser = await signedIn(site, 'inderoy', 'inderoy-radgiver')
    await ask(adviser, 'email', '/snasa/min-side/varsler')
    const code = await codeTo('ny@inderoy.example', 'snasa')
    // Asked for in one, it is typed in that one.
    expect((await prove(adviser, code, 'email', '/inderoy/min-side/varsler')).status).toBe(422)
    expect((await prove(adviser, code, 'email', '/snasa/min-side/varsler')).status).toBe(303)
    expect(await ways()).toHaveLength(3)
    expect(await said(await adviser.get('/steinkjer/min-side'))).toContain('Vi sier fra på e-post')
  })
})

describe('what was sent and never arrives', () => {
  const unit = `/harstad/administrasjon/enheter/${unitId('harstad', 'barnehage')}`
  const told = 'Det vi sendte deg, kom ikke fram'
  let head: Browser
  let pedagogue: Browser
  let administrator: Browser

  beforeAll(async () => {
    head = await signedIn(site, 'harstad', 'harstad-styrer')
    pedagogue = await signedIn(site, 'harstad', 'harstad-pedagog')
    administrator = await signedIn(site, 'harstad', 'harstad-administrator')
  })

  /** Carries what waits in Harstad to a server that answers so. */
  async function carry(sent: Sent): Promise<void> {
    const id = await municipalityId(site, 'harstad')
    const work = messageTask({
      ...{ database: site.fresh.database, keep: true, log: silentLog, onNotWorking: saveNotWorking },
      carrier: { email: async () => sent, sms: async () => sent },
      keyOf: (_tx, municipality) => site.keys.of(municipality),
    })
    const waiting = await rowsOf<{ message_id: string }>(
      site,
      `select message_id from message where municipality_id = $1 and status = 'waiting'`,
      [id],
    )
    for (const { message_id: message } of waiting) await work({ municipality: id, message }, site.now())
  }
  const refused = { sent: false, because: 'refused-address', again: false } as const

  test('is told to whoever it was for, to their leader and to the administrator, and never what it was', async () => {
    await carry({ sent: true })
    expect(await said(await pedagogue.get('/harstad/i-dag'))).not.toContain(told)
    await ask(pedagogue)
    await carry(refused)
    expect(await said(await pedagogue.get('/harstad/min-side'))).toContain(told)
    expect(await said(await pedagogue.get('/harstad/i-dag'))).toContain(told)
    expect(await said(await head.get(unit))).toContain('Adressen virker ikke')
    expect(await said(await head.get(`/harstad/administrasjon/folk/${personId('harstad-pedagog')}`))).toContain(
      'pedagog@harstad.example (virker ikke)',
    )
    const page = await said(await administrator.get('/harstad/administrasjon/varsler'))
    expect(page).toMatch(/Per \S+ E-post, siden/)
    const own = page.slice(page.indexOf('Alle ser det som venter'), page.indexOf('Er noen i fare'))
    expect(own).not.toMatch(/@|kode|logg(?!er inn)|undring|barn/iu)
  })

  test('is told to no colleague and to no other leader', async () => {
    expect(await said(await pedagogue.get(unit))).not.toContain('Adressen virker ikke')
    expect((await leader.get(unit)).status).toBe(404)
    for (const browser of [leader, head, teacher])
      expect((await browser.get('/harstad/administrasjon/varsler')).status).toBe(404)
  })

  test('is over when they show anew that they have it', async () => {
    site.advance(1)
    await ask(pedagogue)
    expect((await prove(pedagogue, await codeTo('pedagog@harstad.example'))).status).toBe(303)
    expect(await said(await pedagogue.get('/harstad/i-dag'))).not.toContain(told)
    expect(await said(await head.get(unit))).not.toContain('Adressen virker ikke')
    expect(await said(await administrator.get('/harstad/administrasjon/varsler'))).not.toContain('E-post, siden')
    await carry({ sent: true })
  })

  test('or when the card has another address: what was sent to the one before says nothing of it', async () => {
    await ask(teacher)
    await correct('harstad-kontaktlaerer', { epost: 'leiv.enda.ny@harstad.example' })
    await carry(refused)
    expect(await stateOf('harstad-kontaktlaerer')).toEqual([])
  })

  test('a server that is away is the operator’s, and marks nobody', async () => {
    site.advance(1)
    await ask(pedagogue)
    await carry({ sent: false, because: 'not-set-up', again: false })
    expect(await stateOf('harstad-pedagog')).toEqual(['email proven'])
    const page = await said(await administrator.get('/harstad/administrasjon/varsler'))
    expect(page).toContain('E-post: én melding')
    expect(page).toContain('Ingen tjeneste er satt opp for dette.')
  })
})

// Last: whoever signed in before has to show anew who they are after it.
test('a code is over after ten minutes', async () => {
  const substitute = await signedIn(site, 'harstad', 'harstad-vikar')
  const code = await codeTo('vegard@harstad.example')
  site.advance(11)
  expect((await prove(substitute, code)).status).toBe(422)
  expect(await stateOf('harstad-vikar')).toEqual([])
})
