import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoPeople } from '#features/people/demo/demo-people.ts'
import {
  fillIn,
  linkIn,
  municipalityId,
  personId,
  rowsOf,
  said,
  toldIn,
  sharedUnit,
  unitId,
  wordsTo,
} from '../../../test/people-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

let site: PeopleSite
let leader: Browser
beforeAll(async () => {
  site = await openPeopleSite({ packs: ['inderoy', 'steinkjer', 'snasa', 'harstad'] })
  leader = await signedIn(site, 'inderoy', 'inderoy-pptleder')
})
afterAll(() => site.close())

const ppt = sharedUnit('delt-ppt')
const cardIn = (slug: string, id: string): string => `/${slug}/administrasjon/folk/${id}`

const rolesOf = (person: string) =>
  rowsOf<{ slug: string; role: string }>(
    site,
    `select slug, role from membership join municipality using (municipality_id)
     where person_id = $1 and ended_at is null order by slug`,
    [person],
  )

async function inviteToPpt(name: string, email: string): Promise<string> {
  const path = `/inderoy/administrasjon/folk/ny?enhet=${ppt}`
  const answer = await fillIn(leader, path, { navn: name, epost: email, rolle: 'staff', hvordan: 'email' })
  return (answer.headers.get('location') ?? '').split('/').at(-1) ?? ''
}

describe('an absence', () => {
  const path = '/harstad/min-side/fravaer'
  const days = { fra: '', til: '' }

  test('a head teacher lends the office to a colleague, who invites meanwhile, and takes it back', async () => {
    const head = await signedIn(site, 'harstad', 'harstad-rektor')
    const today = new Intl.DateTimeFormat('nb', { dateStyle: 'short', timeZone: 'Europe/Oslo' }).format(site.now())
    const typed = { enhet: unitId('harstad', 'skole'), hvem: personId('harstad-kontaktlaerer'), fra: today, til: today }
    expect((await head.post(path, typed)).headers.get('location')).toBe(`${path}?gjort=lent`)
    expect(await said(await head.get(path))).toContain('Står for deg nå eller snart')
    expect((await toldIn(site, 'harstad'))[0]).toEqual({
      ...{ person: personId('harstad-kontaktlaerer'), kind: 'office-lent' },
    })
    expect(await said(await head.post(path, typed))).toContain('står allerede for deg')

    const deputy = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
    expect(await said(await deputy.get('/harstad/min-side'))).toContain('stedfortreder')
    const invite = `/harstad/administrasjon/folk/ny?enhet=${unitId('harstad', 'skole')}`
    expect((await deputy.get(invite)).status).toBe(200)
    expect(await said(await deputy.get(path))).not.toContain('Hvem skal stå for deg?')
    expect((await deputy.post(path, typed)).status).toBe(404)
    expect((await deputy.get(`${cardIn('harstad', personId('harstad-sosiallaerer'))}/endre`)).status).toBe(404)

    const [row] = await rowsOf<{ membership_id: string }>(
      site,
      'select membership_id from membership where on_behalf_of is not null',
    )
    await deputy.post(`${path}/avslutt`, { rolle: row?.membership_id ?? '' })
    expect((await deputy.get(invite)).status).toBe(200)
    expect((await head.post(`${path}/avslutt`, { rolle: row?.membership_id ?? '' })).status).toBe(303)
    const again = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
    expect((await again.get(invite)).status).toBe(404)
  })

  test('nobody lends to a stranger, or a unit that someone else leads', async () => {
    const head = await signedIn(site, 'harstad', 'harstad-rektor')
    const skole = { enhet: unitId('harstad', 'skole'), ...days }
    expect((await head.post(path, { ...skole, hvem: personId('harstad-pedagog') })).status).toBe(422)
    expect((await head.post(path, { ...skole, enhet: unitId('harstad', 'barnehage') })).status).toBe(404)
    const staff = await signedIn(site, 'harstad', 'harstad-sosiallaerer')
    expect(await said(await staff.get(path))).not.toContain('Hvem skal stå for deg?')
    expect((await staff.post(path, { ...skole, hvem: personId('harstad-kontaktlaerer') })).status).toBe(404)
  })

  test('of a shared unit is known where it serves', async () => {
    const id = personId('inderoy-radgiver')
    const day = new Date(site.now().getTime() + 2 * 86_400_000).toISOString().slice(0, 10)
    const lent = { enhet: ppt, hvem: id, fra: day, til: day }
    expect((await leader.post('/inderoy/min-side/fravaer', { ...lent, hvem: personId('inderoy-ny') })).status).toBe(422)
    expect((await leader.post('/inderoy/min-side/fravaer', lent)).status).toBe(303)
    expect((await rolesOf(id)).filter(({ role }) => role === 'unit-leader')).toHaveLength(3)
    const [row] = await rowsOf<{ membership_id: string }>(
      site,
      `select membership_id from membership join municipality using (municipality_id)
       where on_behalf_of is not null and person_id = $1 and slug = 'inderoy'`,
      [id],
    )
    await leader.post('/inderoy/min-side/fravaer/avslutt', { rolle: row?.membership_id ?? '' })
    expect((await rolesOf(id)).filter(({ role }) => role === 'unit-leader')).toEqual([])
  })

  test('is not lent to someone who cannot sign in', async () => {
    const id = await inviteToPpt('Nina Stand', 'nina@d.example')
    const day = new Date(site.now().getTime() + 2 * 86_400_000).toISOString().slice(0, 10)
    const lent = { enhet: ppt, hvem: id, fra: day, til: day }
    expect((await leader.post('/inderoy/min-side/fravaer', lent)).status).toBe(422)
  })
})

describe('staff of a shared service', () => {
  test('is invited once, and has one my page in all three municipalities', async () => {
    const id = await inviteToPpt('Siv Delt', 'siv@d.example')
    expect((await rolesOf(id)).map(({ slug }) => slug)).toEqual(['inderoy', 'snasa', 'steinkjer'])
    const [words] = await wordsTo(site, 'inderoy', 'siv@d.example')
    const newcomer = await signedIn(site, 'inderoy', 'inderoy-uten-tilgang')
    expect((await newcomer.post(linkIn(words), {})).headers.get('location')).toBe('/inderoy/min-side?gjort=welcome')
    const page = await said(await newcomer.get('/inderoy/min-side'))
    expect(page).toContain('Hei, Siv')
    expect(page).toContain('Steinkjer')
    expect(await said(await newcomer.get('/steinkjer/min-side'))).toContain('PPT for tre kommuner')
    expect(await said(await newcomer.get('/snasa/min-side'))).toContain('PPT for tre kommuner')
  })

  test('is known where it serves by name and contact, never by number', async () => {
    const rows = await rowsOf<{ slug: string; email: string; hidden: boolean }>(
      site,
      `select slug, email, number_hash is null as hidden from person join municipality using (municipality_id)
       where name = 'Siv Delt' order by slug`,
    )
    expect(rows.map(({ email }) => email)).toEqual(['siv@d.example', 'siv@d.example', 'siv@d.example'])
    expect(rows.every(({ hidden }) => hidden)).toBe(true)
  })

  test('leaves a trace in every municipality where something was done', async () => {
    const [siv] = await rowsOf<{ person_id: string }>(site, `select person_id from person where name = 'Siv Delt'`)
    const rows = await rowsOf(
      site,
      `select from audit where act = 'role-given' and municipality_id = any ($1) and subject_id = $2`,
      [[await municipalityId(site, 'steinkjer'), await municipalityId(site, 'snasa')], siv?.person_id],
    )
    expect(rows).toHaveLength(2)
  })

  test('is corrected where it is employed, and the others read the same', async () => {
    const [row] = await rowsOf<{ person_id: string }>(
      site,
      `select person_id from person where name = 'Siv Delt' limit 1`,
    )
    const card = cardIn('inderoy', row?.person_id ?? '')
    await fillIn(leader, `${card}/endre`, { navn: 'Siv Endret', epost: 'siv@d.example', mobil: '', nummer: '' })
    expect(await rowsOf(site, `select from person where name = 'Siv Endret'`)).toHaveLength(3)
  })

  test('is not touched from a municipality that is only served', async () => {
    const [row] = await rowsOf<{ person_id: string }>(
      site,
      `select person_id from person where name = 'Siv Endret' limit 1`,
    )
    const there = await signedIn(site, 'steinkjer', 'steinkjer-administrator')
    const card = cardIn('steinkjer', row?.person_id ?? '')
    expect((await there.get(card)).status).toBe(404)
    for (const below of ['/endre', '/koble', '/koble/fra', '/rolle/avslutt', '/okter', '/slutt'])
      expect((await there.post(`${card}${below}`, { navn: 'Tatt Over' })).status).toBe(404)
    expect((await there.get(`/steinkjer/administrasjon/folk/ny?enhet=${ppt}`)).status).toBe(404)
    const found = await (await there.post('/steinkjer/administrasjon/folk', { sok: 'siv' })).text()
    expect(found).toContain('Arbeider i en tjeneste som en annen kommune driver')
    expect(found).not.toContain(card)
  })

  test('is out everywhere at once when let go', async () => {
    const [row] = await rowsOf<{ person_id: string }>(
      site,
      `select person_id from person where name = 'Siv Endret' limit 1`,
    )
    const id = row?.person_id ?? ''
    const theirs = await signedIn(site, 'inderoy', 'inderoy-uten-tilgang')
    expect((await leader.post(`${cardIn('inderoy', id)}/slutt`, {})).status).toBe(303)
    expect(await rolesOf(id)).toEqual([])
    expect((await theirs.get('/inderoy/min-side')).status).toBe(303)
    await theirs.signIn('inderoy', 'inderoy-uten-tilgang')
    expect(await said(await theirs.get('/steinkjer/min-side'))).toContain('ikke koblet til kommunen ennå')
  })

  test('gets nothing from a municipality that it serves: who signs in as it is for the host to say', async () => {
    const id = personId('inderoy-radgiver')
    const there = await signedIn(site, 'steinkjer', 'steinkjer-administrator')
    const given = { navn: 'Roar', funnet: 'ja', person: id, rolle: 'administrator' }
    expect((await there.post('/steinkjer/administrasjon/roller/gi', given)).status).toBe(422)
    expect((await there.get(cardIn('steinkjer', id))).status).toBe(404)
    const direct = rowsOf(
      site,
      `insert into membership (municipality_id, membership_id, person_id, role, from_day, given_at)
       values ($1, gen_random_uuid(), $2, 'administrator', '2026-01-01', now())`,
      [await municipalityId(site, 'steinkjer'), id],
    )
    await expect(direct).rejects.toThrow(/whoever keeps the card/)
  })

  test('nobody of a municipality that it serves is put into a unit that another one runs', async () => {
    const direct = rowsOf(
      site,
      `insert into membership (municipality_id, membership_id, person_id, role, unit_id, from_day, given_at)
       values ($1, gen_random_uuid(), $2, 'unit-leader', $3, '2026-01-01', now())`,
      [await municipalityId(site, 'steinkjer'), personId('steinkjer-rektor'), ppt],
    )
    await expect(direct).rejects.toThrow(/whoever keeps the card/)
  })

  test('who loses the role loses it in all three', async () => {
    const id = personId('inderoy-radgiver')
    const link =
      /[^"]*rolle\/avslutt\?rolle=[^"]*/.exec(await (await leader.get(cardIn('inderoy', id))).text())?.[0] ?? ''
    await fillIn(leader, link, {}, `${cardIn('inderoy', id)}/rolle/avslutt`)
    expect(await rolesOf(id)).toEqual([])
  })

  test('who gets in by number where it is employed, gets in where the service serves too', async () => {
    const number = demoPeople('inderoy').find(({ key }) => key === 'inderoy-mor')?.number ?? ''
    const path = `/inderoy/administrasjon/folk/ny?enhet=${ppt}`
    const typed = { navn: 'Nina Nummer', epost: 'nn@d.example', nummer: number, rolle: 'staff', hvordan: 'email' }
    expect((await fillIn(leader, path, typed)).status).toBe(303)
    const known = await signedIn(site, 'inderoy', 'inderoy-mor')
    expect(await said(await known.get('/inderoy/min-side'))).toContain('Hei, Nina')
    for (const slug of ['steinkjer', 'snasa'])
      expect(await said(await known.get(`/${slug}/min-side`))).toContain('PPT for tre kommuner')
  })
})
