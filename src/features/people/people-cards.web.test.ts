import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillIn, hiddenFields, personId, rowsOf, said, unitId } from '../../../test/people-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

let site: PeopleSite
let leader: Browser
let administrator: Browser
beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'rollag'] })
  leader = await signedIn(site, 'harstad', 'harstad-rektor')
  administrator = await signedIn(site, 'harstad', 'harstad-administrator')
})
afterAll(() => site.close())

const cardOf = (key: string): string => `/harstad/administrasjon/folk/${personId(key)}`
const teacher = cardOf('harstad-kontaktlaerer')

describe('a card', () => {
  test('is seen by the leader of the unit and the administrator, and looks missing to all others', async () => {
    expect(await said(await leader.get(teacher))).toContain('kontaktlaerer@harstad.example')
    expect((await administrator.get(teacher)).status).toBe(200)
    for (const key of ['sosiallaerer', 'ungdomsrektor', 'koordinator', 'personvernombud']) {
      const other = await signedIn(site, 'harstad', `harstad-${key}`)
      for (const below of ['', '/endre', '/koble', '/rolle', '/rolle/avslutt', '/slutt'])
        expect([key, below, (await other.get(`${teacher}${below}`)).status]).toEqual([key, below, 404])
      for (const below of ['/endre', '/koble', '/koble/fra', '/rolle', '/rolle/avslutt', '/okter', '/slutt'])
        expect([key, below, (await other.post(`${teacher}${below}`, {})).status]).toEqual([key, below, 404])
    }
  })

  test('of another municipality is nothing here, whoever asks', async () => {
    const path = `/harstad/administrasjon/folk/${personId('rollag-kontaktlaerer')}`
    expect((await administrator.get(path)).status).toBe(404)
    expect((await administrator.post(`${path}/slutt`, {})).status).toBe(404)
  })

  test('of a leader is the administrator’s alone', async () => {
    expect((await leader.get(cardOf('harstad-rektor'))).status).toBe(404)
    expect((await administrator.get(cardOf('harstad-rektor'))).status).toBe(200)
  })

  test('has no name in the title of its page', async () => {
    const page = await (await leader.get(teacher)).text()
    expect(/<title>([^<]*)/.exec(page)?.[1]).not.toContain('Leiv')
  })
})

describe('correcting', () => {
  const typed = { navn: 'Leiv Rettet', epost: 'leiv@harstad.example', mobil: '41234567', nummer: '' }

  test('changes name and contact', async () => {
    expect((await fillIn(leader, `${teacher}/endre`, typed)).headers.get('location')).toBe(`${teacher}?gjort=saved`)
    const page = await said(await leader.get(teacher))
    expect(page).toContain('Leiv Rettet')
    expect(page).toContain('+4741234567')
  })

  test('by two people at once: the second sees both, loses nothing, and may then save', async () => {
    const [mine, theirs] = [
      await hiddenFields(leader, `${teacher}/endre`),
      await hiddenFields(administrator, `${teacher}/endre`),
    ]
    await administrator.post(`${teacher}/endre`, { ...theirs, ...typed, navn: 'Leiv Først' })
    const late = await leader.post(`${teacher}/endre`, { ...mine, ...typed, navn: 'Leiv Sist' })
    expect(late.status).toBe(422)
    const page = await late.text()
    expect(page).toContain('Leiv Først')
    expect(page).toContain('value="Leiv Sist"')
    const version = /name="versjon" value="(\d+)"/.exec(page)?.[1] ?? ''
    expect((await leader.post(`${teacher}/endre`, { ...typed, navn: 'Leiv Sist', versjon: version })).status).toBe(303)
    expect(await said(await leader.get(teacher))).toContain('Leiv Sist')
  })

  test('at the very same moment: one is saved, the other is told', async () => {
    const carried = await hiddenFields(leader, `${teacher}/endre`)
    const answers = await Promise.all([
      leader.post(`${teacher}/endre`, { ...carried, ...typed, navn: 'Leiv Ene' }),
      administrator.post(`${teacher}/endre`, { ...carried, ...typed, navn: 'Leiv Andre' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual(expect.arrayContaining([303, 422]))
  })
})

describe('connecting', () => {
  const codeShown = async (browser: Browser) =>
    (/[A-Z2-9]{4} - [A-Z2-9]{4}/.exec(await said(await browser.get('/harstad/min-side')))?.[0] ?? '').replaceAll(
      ' ',
      '',
    )

  test('the leader types the code that a new teacher reads aloud, and the teacher is in', async () => {
    const path = `/harstad/administrasjon/folk/ny?enhet=${unitId('harstad', 'skole')}`
    const invited = await fillIn(leader, path, { navn: 'Ulrik Ny', rolle: 'staff', hvordan: 'code' })
    const card = (invited.headers.get('location') ?? '').replace('/invitert', '')
    const newcomer = await signedIn(site, 'harstad', 'harstad-uten-tilgang')
    const code = await codeShown(newcomer)
    expect(code).not.toBe('')

    expect(await said(await leader.post(`${card}/koble`, { kode: 'BBBB-BBBB' }))).toContain('kjenner ikke denne koden')
    expect(await said(await leader.post(`${card}/koble`, { kode: 'tull' }))).toContain('åtte bokstaver og tall')
    expect(await said(await leader.post(`${card}/koble`, { kode: '2BBB-BBBB' }))).toContain('koden fra en invitasjon')
    expect(
      await rowsOf(
        site,
        `select details ->> 'verdict' as verdict from audit where act = 'identity-connected' and outcome = 'refused' order by at`,
      ),
    ).toEqual([{ verdict: 'unknown' }, { verdict: 'form' }, { verdict: 'other-kind' }])
    expect((await leader.post(`${card}/koble`, { kode: code })).headers.get('location')).toBe(`${card}?gjort=connected`)
    expect(await said(await leader.get(`${card}?gjort=connected`))).toContain('Koblet til. Nå kommer personen inn')
    expect(await said(await newcomer.get('/harstad/min-side'))).toContain('Hei, Ulrik')
    expect(await said(await leader.post(`${card}/koble`, { kode: code }))).toContain('kjenner ikke denne koden')
  })

  test('the wrong one is taken off again, and is out at once', async () => {
    const newcomer = await signedIn(site, 'harstad', 'harstad-uten-tilgang')
    const [row] = await rowsOf<{ person_id: string }>(site, `select person_id from person where name = 'Ulrik Ny'`)
    const card = `/harstad/administrasjon/folk/${row?.person_id}`
    expect((await leader.post(`${card}/koble/fra`, {})).status).toBe(303)
    expect((await newcomer.get('/harstad/min-side')).status).toBe(303)
    expect(await said(await leader.get(card))).toContain('Ikke koblet til ennå')
  })

  test('is not done by guessing: after ten tries there is a wait', async () => {
    const other = await signedIn(site, 'harstad', 'harstad-styrer')
    const card = cardOf('harstad-pedagog')
    const answers: number[] = []
    for (const letter of 'ABCDEFGHJKM')
      answers.push((await other.post(`${card}/koble`, { kode: letter.repeat(8) })).status)
    expect(answers.at(-1)).toBe(429)
  })
})

describe('roles', () => {
  test('the administrator gives a role in another unit, and the person signs in again', async () => {
    const theirs = await signedIn(site, 'harstad', 'harstad-sosiallaerer')
    const card = cardOf('harstad-sosiallaerer')
    const typed = { enhet: unitId('harstad', 'ungdomsskole'), rolle: 'staff' }
    expect((await fillIn(administrator, `${card}/rolle`, typed)).headers.get('location')).toBe(
      `${card}?gjort=roleGiven`,
    )
    expect((await theirs.get('/harstad/min-side')).status).toBe(303)
    expect(await said(await administrator.get(card))).toContain('Øvingsnes ungdomsskole')
    expect(await said(await fillIn(administrator, `${card}/rolle`, typed))).toContain('allerede denne rollen')
  })

  test('whoever leads only one of two units does not end what is in the other', async () => {
    const card = cardOf('harstad-sosiallaerer')
    expect((await leader.get(card)).status).toBe(200)
    expect((await leader.get(`${card}/slutt`)).status).toBe(404)
    expect((await leader.post(`${card}/slutt`, {})).status).toBe(404)
    expect((await leader.post(`${card}/koble`, { kode: 'AAAA-AAAA' })).status).toBe(404)
  })

  test('ending a leadership says who answers from now on, and writes it down', async () => {
    const card = cardOf('harstad-helseleder')
    const link = /[^"]*rolle\/avslutt\?rolle=[^"]*/.exec(await (await administrator.get(card)).text())?.[0] ?? ''
    expect(await said(await administrator.get(link))).toContain('svarer for Helsestasjonen fra nå')
    expect((await fillIn(administrator, link, {}, `${card}/rolle/avslutt`)).status).toBe(303)
    expect(await said(await administrator.get(card))).toContain('Personen har ingen rolle nå')
    const passed = await rowsOf<{ details: { to: string[] } }>(
      site,
      `select details from audit where act = 'office-passed' and subject_id = $1`,
      [unitId('harstad', 'helsestasjon')],
    )
    expect(passed.map(({ details }) => details.to)).toEqual([[personId('harstad-koordinator')]])
  })

  test('a role for the whole municipality is found by name, given once, and taken back', async () => {
    const path = '/harstad/administrasjon/roller/gi'
    const found = await administrator.post(path, { navn: 'Ranveig' })
    expect(await said(found)).toContain('Hvilken person?')
    const typed = { navn: 'Ranveig', funnet: 'ja', person: personId('harstad-rektor'), rolle: 'editor' }
    expect((await administrator.post(path, typed)).headers.get('location')).toBe(
      '/harstad/administrasjon/roller?gjort=roleGiven#editor',
    )
    expect(await said(await administrator.post(path, typed))).toContain('allerede denne rollen')
    const [row] = await rowsOf<{ membership_id: string }>(
      site,
      `select membership_id from membership where role = 'editor' and person_id = $1`,
      [personId('harstad-rektor')],
    )
    const end = '/harstad/administrasjon/roller/avslutt'
    expect(await said(await administrator.get(`${end}?rolle=${row?.membership_id}`))).toContain('Ranveig')
    expect((await administrator.post(end, { rolle: row?.membership_id ?? '' })).status).toBe(303)
    expect((await administrator.get(`${end}?rolle=${row?.membership_id}`)).status).toBe(404)
  })

  test('nobody but the administrator comes near them', async () => {
    const coordinator = await signedIn(site, 'harstad', 'harstad-koordinator')
    for (const path of ['', '/ny', '/gi', '/avslutt']) {
      expect((await coordinator.get(`/harstad/administrasjon/roller${path}`)).status).toBe(404)
      expect([404, 405]).toContain((await coordinator.post(`/harstad/administrasjon/roller${path}`, {})).status)
    }
  })
})

describe('the last administrator', () => {
  test('stays: neither the role nor the access is taken away', async () => {
    const own = cardOf('harstad-administrator')
    expect(await said(await administrator.get(`${own}/slutt`))).toContain('siste administratoren')
    expect((await administrator.post(`${own}/slutt`, {})).status).toBe(422)
    const [row] = await rowsOf<{ membership_id: string }>(
      site,
      `select membership_id from membership where role = 'administrator' and person_id = $1`,
      [personId('harstad-administrator')],
    )
    const end = await administrator.post('/harstad/administrasjon/roller/avslutt', { rolle: row?.membership_id ?? '' })
    expect(end.status).toBe(422)
    expect(await said(end)).toContain('minst én administrator')
  })

  test('is also left when two let each other go at the same moment', async () => {
    const second = personId('harstad-godkjenner')
    const typed = { navn: 'Gaute', funnet: 'ja', person: second, rolle: 'administrator' }
    expect((await administrator.post('/harstad/administrasjon/roller/gi', typed)).status).toBe(303)
    const other = await signedIn(site, 'harstad', 'harstad-godkjenner')
    const answers = await Promise.all([
      administrator.post(`${cardOf('harstad-godkjenner')}/slutt`, {}),
      other.post(`${cardOf('harstad-administrator')}/slutt`, {}),
    ])
    const left = await rowsOf(
      site,
      `select person_id from membership join municipality using (municipality_id)
       where role = 'administrator' and ended_at is null and slug = 'harstad'`,
    )
    expect(
      answers.map(({ status }) => status),
      site.logged().slice(-1500),
    ).toContain(303)
    expect(left).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
  })
})
