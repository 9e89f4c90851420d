import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madeUpNumber } from './rules/made-up-number.ts'
import {
  fillIn,
  hiddenFields,
  letters,
  linkIn,
  peopleNamed,
  personId,
  rowsOf,
  said,
  unitId,
  wordsTo,
} from '../../../test/people-pages.ts'
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

const school = unitId('harstad', 'skole')
const form = `/harstad/administrasjon/folk/ny?enhet=${school}`
const staff = { rolle: 'staff', hvordan: 'code' }
const codeOn = (words: string): string => /[A-Z2-9]{4} - [A-Z2-9]{4}/.exec(words)?.[0].replaceAll(' ', '') ?? ''

async function invite(typed: Record<string, string>, by = leader, path = form): Promise<string> {
  const answer = await fillIn(by, path, { ...staff, ...typed })
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}

describe('a leader invites', () => {
  test('by e-mail: the letter says nothing of why, and its link lets that person in, once', async () => {
    const invited = await invite({ navn: 'Kim Nyansatt', epost: 'kim@harstad.example', hvordan: 'email' })
    const [letter] = await letters(site, 'harstad')
    expect(letter).toMatchObject({ to: 'kim@harstad.example', subject: 'Du har fått tilgang til noe i Harstad' })
    expect(letter?.words).not.toMatch(/skole|Prøvevik|ansatt|Kim|barn|lærer/i)
    expect(await said(await leader.get(invited))).toContain('Invitasjonen kan brukes til og med')

    const link = linkIn(letter?.words)
    const newcomer = await signedIn(site, 'harstad', 'harstad-uten-tilgang')
    expect(await said(await newcomer.get(link))).toContain('Ta imot invitasjonen')
    const taken = await newcomer.post(link, {})
    expect(taken.headers.get('location')).toBe('/harstad/min-side?gjort=welcome')
    expect(await said(await newcomer.get('/harstad/min-side'))).toContain('Hei, Kim')

    const second = await signedIn(site, 'harstad', 'harstad-mor')
    expect(await said(await second.post(link, {}))).toContain('kan ikke brukes')
    expect(await said(await leader.get(invited))).toContain('Invitasjonen er tatt imot')
  })

  test('with a code that is read aloud, shown for ten minutes to the one who made it', async () => {
    const invited = await invite({ navn: 'Far Nyansatt' })
    const code = codeOn(await said(await leader.get(invited)))
    expect(code).toMatch(/^.{4}-.{4}$/)
    expect(codeOn(await said(await administrator.get(invited)))).toBe('')

    const newcomer = await signedIn(site, 'harstad', 'harstad-far')
    expect(await said(await newcomer.post('/harstad/invitasjon', { kode: '2AAA-AAAA' }))).toContain('kjenner ikke')
    expect((await newcomer.post('/harstad/invitasjon', { kode: code.toLowerCase() })).headers.get('location')).toBe(
      '/harstad/min-side?gjort=welcome',
    )
    expect(await said(await newcomer.get('/harstad/min-side'))).toContain('Hei, Far')
    expect(codeOn(await said(await leader.get(invited)))).toBe('')
  })

  test('and the code is gone from the page after a while', async () => {
    const invited = await invite({ navn: 'Sen Nyansatt' })
    site.advance(11)
    expect(codeOn(await said(await leader.get(invited)))).toBe('')
    site.advance(-11)
  })

  test('whoever opens the link without having signed in is led to sign in and back', async () => {
    await invite({ navn: 'Liv Nyansatt', epost: 'liv@harstad.example', hvordan: 'email' })
    const [letter] = await wordsTo(site, 'harstad', 'liv@harstad.example')
    const link = linkIn(letter)
    const page = await site.get(link)
    expect(page.status).toBe(200)
    const html = await page.text()
    expect(html).toContain('Logg inn for å ta imot')
    expect(html).toContain(`til=${encodeURIComponent(link)}`)
    expect(html).not.toContain('Liv')
  })

  test('sending the same form twice makes one person and one invitation', async () => {
    const carried = await hiddenFields(leader, form)
    const typed = { ...carried, ...staff, navn: 'To Ganger' }
    const [first, second] = await Promise.all([leader.post(form, typed), leader.post(form, typed)])
    expect([first.status, second.status]).toEqual([303, 303])
    expect(first.headers.get('location')).toBe(second.headers.get('location'))
    expect(await peopleNamed(site, 'harstad', 'To Ganger')).toHaveLength(1)
    const [id] = await peopleNamed(site, 'harstad', 'To Ganger')
    expect(await rowsOf(site, 'select from invitation where person_id = $1', [id])).toHaveLength(1)
    expect(await rowsOf(site, 'select from membership where person_id = $1', [id])).toHaveLength(1)
  })

  test('and what is wrong is said at each field, with everything kept', async () => {
    const answer = await fillIn(leader, form, {
      navn: 'Kari 12345',
      epost: 'kari',
      mobil: '1',
      nummer: '1',
      hvordan: 'email',
    })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    for (const words of [
      'Et navn har ikke tall',
      'Skriv e-posten med @',
      'åtte tall',
      'alle de elleve tallene',
      'Velg en rolle',
    ])
      expect(page).toContain(words)
    expect(page).toContain('value="Kari 12345"')
    expect(await said(await fillIn(leader, form, { ...staff, navn: 'Kari', hvordan: 'sms' }))).toContain(
      'Skriv mobilnummeret',
    )
  })

  test('a substitute only with a last day', async () => {
    expect(await said(await fillIn(leader, form, { ...staff, navn: 'Vik Ar', rolle: 'substitute' }))).toContain(
      'En vikar må ha en siste dag',
    )
  })
})

describe('a leader cannot', () => {
  test('make another leader, not even by changing the form', async () => {
    expect(await (await leader.get(form)).text()).not.toContain('value="unit-leader"')
    expect((await fillIn(leader, form, { ...staff, navn: 'Ny Leder', rolle: 'unit-leader' })).status).toBe(404)
    expect(await peopleNamed(site, 'harstad', 'Ny Leder')).toEqual([])
  })

  test('invite into the neighbour school, or in another municipality', async () => {
    for (const path of [
      `/harstad/administrasjon/folk/ny?enhet=${unitId('harstad', 'ungdomsskole')}`,
      `/rollag/administrasjon/folk/ny?enhet=${unitId('rollag', 'skole')}`,
      '/harstad/administrasjon/folk/ny?enhet=x',
    ]) {
      const answer = await leader.post(path, { ...staff, navn: 'Over Grensen' })
      expect([answer.status, await peopleNamed(site, 'harstad', 'Over Grensen')]).not.toContain(303)
      expect(await rowsOf(site, `select from person where name = 'Over Grensen'`)).toEqual([])
    }
  })

  test('see or send again the invitation of someone elsewhere', async () => {
    const path = `/harstad/administrasjon/folk/invitert/${personId('harstad-ungdomsrektor')}`
    expect((await leader.get(path)).status).toBe(404)
    expect((await leader.post(path, { hvordan: 'code' })).status).toBe(404)
  })
})

describe('an identity number', () => {
  const number = madeUpNumber('1991-02-03', 77)

  test('that is someone in the unit is told to the leader, who may see that card', async () => {
    await invite({ navn: 'Nummer En', nummer: number })
    const answer = await fillIn(leader, form, { ...staff, navn: 'Nummer To', nummer: number })
    expect(await said(answer)).toContain('allerede registrert på en du har tilgang til')
    expect(await peopleNamed(site, 'harstad', 'Nummer To')).toEqual([])
  })

  test('that is someone elsewhere in the municipality reads like one that is wrong, and is written down', async () => {
    const other = await signedIn(site, 'harstad', 'harstad-ungdomsrektor')
    const path = `/harstad/administrasjon/folk/ny?enhet=${unitId('harstad', 'ungdomsskole')}`
    const page = await said(await fillIn(other, path, { ...staff, navn: 'Nummer Tre', nummer: number }))
    expect(page).toContain('Sjekk at alle de elleve tallene er riktige.')
    expect(page).not.toContain('Nummer En')
    const tried = await rowsOf(site, `select from audit where act = 'use-taken-number' and person_id = $1`, [
      personId('harstad-ungdomsrektor'),
    ])
    expect(tried).toHaveLength(1)
  })

  test('that is known in another municipality behaves as if nobody had it', async () => {
    const there = await signedIn(site, 'rollag', 'rollag-rektor')
    const path = `/rollag/administrasjon/folk/ny?enhet=${unitId('rollag', 'skole')}`
    await invite({ navn: 'Nummer Fire', nummer: number }, there, path)
    expect(await peopleNamed(site, 'rollag', 'Nummer Fire')).toHaveLength(1)
  })

  test('makes an invitation that went astray useless to others', async () => {
    await invite({
      navn: 'Riktig Person',
      nummer: madeUpNumber('1990-01-01', 5),
      epost: 'r@b.example',
      hvordan: 'email',
    })
    const [letter] = await wordsTo(site, 'harstad', 'r@b.example')
    const finder = await signedIn(site, 'harstad', 'harstad-ungdom')
    expect(await said(await finder.post(linkIn(letter), {}))).toContain('til noen andre enn den du er logget inn')
    const atWork = await signedIn(site, 'harstad', 'harstad-bup')
    expect(await said(await atWork.post(linkIn(letter), {}))).toContain('allerede med i kommunen')
  })

  test('stands neither in a page, an address nor the log', async () => {
    expect(site.logged()).not.toContain(number)
    expect(await said(await leader.get('/harstad/min-side'))).not.toContain(number)
    const [id] = await peopleNamed(site, 'harstad', 'Nummer En')
    const card = await (await leader.get(`/harstad/administrasjon/folk/${id}`)).text()
    expect(card).not.toContain(number)
    expect(card).toContain(number.slice(0, 2))
  })
})

describe('an invitation', () => {
  test('that is sent again makes the one before useless', async () => {
    const invited = await invite({ navn: 'Igjen Nyansatt', epost: 'igjen@harstad.example', hvordan: 'email' })
    const [before] = await wordsTo(site, 'harstad', 'igjen@harstad.example')
    site.advance(1)
    expect((await leader.post(invited, { hvordan: 'email' })).status).toBe(303)
    const [after] = await wordsTo(site, 'harstad', 'igjen@harstad.example')
    expect(linkIn(after)).not.toBe(linkIn(before))
    expect(await said(await site.get(linkIn(before)))).toContain('kan ikke brukes')
    expect(await said(await site.get(linkIn(after)))).toContain('Logg inn for å ta imot')
  })

  test('that is withdrawn, or too old, is gone', async () => {
    const invited = await invite({ navn: 'Trukket Nyansatt', epost: 'trukket@harstad.example', hvordan: 'email' })
    const [letter] = await wordsTo(site, 'harstad', 'trukket@harstad.example')
    site.advance(15 * 24 * 60)
    expect(await said(await site.get(linkIn(letter)))).toContain('kan ikke brukes')
    site.advance(-15 * 24 * 60)
    await leader.post(`${invited}/trekk`, {})
    expect(await said(await site.get(linkIn(letter)))).toContain('kan ikke brukes')
    expect(await said(await leader.get(invited))).toContain('trukket tilbake')
  })

  test('of the neighbour municipality is nothing here', async () => {
    await invite({ navn: 'Over Nyansatt', epost: 'over@harstad.example', hvordan: 'email' })
    const [letter] = await wordsTo(site, 'harstad', 'over@harstad.example')
    const link = linkIn(letter).replace('/harstad/', '/rollag/')
    expect(await said(await site.get(link))).toContain('kan ikke brukes')
  })

  test('is not found by guessing codes: ten tries, and then a wait', async () => {
    const guesser = await signedIn(site, 'harstad', 'harstad-uten-tilgang')
    const answers: number[] = []
    for (const letter of 'ABCDEFGHJKM')
      answers.push((await guesser.post('/harstad/invitasjon', { kode: letter.repeat(8) })).status)
    expect(answers.at(-1)).toBe(429)
  })
})

describe('the administrator', () => {
  test('makes a leader, who then invites', async () => {
    const path = `/harstad/administrasjon/folk/ny?enhet=${unitId('harstad', 'fastlege')}`
    await invite({ navn: 'Ny Legeleder', rolle: 'unit-leader' }, administrator, path)
    expect(await peopleNamed(site, 'harstad', 'Ny Legeleder')).toHaveLength(1)
  })

  test('finds everyone by a part of the name, and the name stands in no address', async () => {
    const answer = await administrator.post('/harstad/administrasjon/folk', { sok: 'nyan' })
    expect(await said(answer)).toContain('Kim Nyansatt')
    expect(await said(await administrator.post('/harstad/administrasjon/folk', { sok: '%' }))).toContain('fant ingen')
    expect((await leader.post('/harstad/administrasjon/folk', { sok: 'nyan' })).status).toBe(404)
  })

  test('shows anew who they are before someone gets a role for the whole municipality', async () => {
    const path = '/harstad/administrasjon/roller/ny'
    const typed = { navn: 'Nytt Ombud', rolle: 'data-protection-officer', hvordan: 'code' }
    site.advance(11)
    expect((await administrator.post(path, typed)).headers.get('location')).toContain('/logg-inn?sikker=1')
    expect(await peopleNamed(site, 'harstad', 'Nytt Ombud')).toEqual([])
    site.advance(-11)
    expect((await fillIn(administrator, path, typed)).status).toBe(303)
    expect(await said(await administrator.get('/harstad/administrasjon/roller'))).toContain('Nytt Ombud')
  })
})
