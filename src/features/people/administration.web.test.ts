import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HtmlValidate } from 'html-validate/node'
import { uuidFrom } from '#features/people/demo/demo-people.ts'
import { asOwner } from '#platform/db/owner.ts'
import { readHtml } from '../../../test/html.ts'
import { browserAt, openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

let site: PeopleSite
let astrid: Browser
let pernille: Browser
let leiv: Browser
beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'] })
  astrid = await signedIn(site, 'harstad', 'harstad-administrator')
  pernille = await signedIn(site, 'harstad', 'harstad-personvernombud')
  leiv = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
})
afterAll(() => site.close())

const area = '/harstad/administrasjon'
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const key = { ...privateKey.export({ format: 'jwk' }), kid: 'ny' }
const provider = {
  ...{
    profil: 'idporten',
    hvem: 'staff',
    navn: 'ID-porten for ansatte',
    utsteder: 'http://localhost:3000/demo-innlogging/idporten',
  },
  ...{ klient: 'demo', katalog: '', bevis: 'nokkel', hemmelighet: JSON.stringify(key) },
}

test.each([
  '/innlogging',
  '/innlogging/ny',
  '/innstillinger',
  '/innstillinger/invitation-days',
  '/hendelser',
  '/kommune',
  '/tjenester/ny',
])('a teacher finds nothing at %s', async (path) => expect((await leiv.get(area + path)).status).toBe(404))

test('the administrator does not read the record, and the data protection officer changes nothing', async () => {
  expect((await astrid.get(`${area}/hendelser`)).status).toBe(404)
  expect((await astrid.post(`${area}/hendelser/fil`, {})).status).toBe(404)
  expect((await pernille.get(`${area}/innstillinger`)).status).toBe(200)
  expect((await pernille.get(`${area}/innstillinger/invitation-days`)).status).toBe(404)
  expect((await pernille.get(`${area}/innlogging`)).status).toBe(404)
})

test('a way in is added, and its key is never seen again', async () => {
  const at = `${area}/innlogging/ny`
  const page = await astrid.get(at)
  const html = await page.text()
  const form = hiddenOf(html, at)
  const addresses = readHtml(html)
    .texts.map(({ text }) => text)
    .filter((text) => text.startsWith('http'))
  expect(addresses).toContain('http://localhost:3000/harstad/logg-inn/tilbake')
  const done = await astrid.post(at, { ...form, ...provider })
  expect(done.status).toBe(303)
  const card = done.headers.get('location') ?? ''
  expect(addresses.some((address) => address.endsWith(card.split(/[/?]/).at(-2) ?? '-'))).toBe(true)
  const shown = await (await astrid.get(card)).text()
  expect(shown).toContain('ID-porten for ansatte')
  expect(shown).not.toContain(String(key.d))
  expect(await (await browserAt(site).get('/harstad/logg-inn')).text()).toContain('ID-porten for ansatte')
  expect((await astrid.post(at, { ...form, ...provider })).headers.get('location')).toBe(card)
  expect(await rows(`select 1 from provider where name = 'ID-porten for ansatte'`)).toHaveLength(1)
})

test('a wrong key is told, what else was typed is kept, and the secret does not come back', async () => {
  const page = await astrid.post(`${area}/innlogging/ny`, {
    gang: 'x',
    ...provider,
    hemmelighet: '{"kty":"RSA","d":"hemmelig"}',
  })
  expect(page.status).toBe(422)
  const html = await page.text()
  expect(html).toContain('value="ID-porten for ansatte"')
  expect(html).not.toContain('hemmelig&quot;')
  expect(html).not.toContain('"d":"hemmelig"')
})

test('a key that was pasted too late is kept nowhere, shown nowhere, and asked for again', async () => {
  const at = `${area}/innlogging/${uuidFrom('provider/harstad/idporten')}`
  const own = await signedIn(site, 'harstad', 'harstad-administrator')
  const form = hiddenOf(await (await own.get(at)).text(), at)
  site.advance(11)
  const late = await own.post(at, { ...form, ...provider, navn: 'Aldri lagret' })
  expect(late.headers.get('location')).toContain('/logg-inn?sikker=1')
  site.advance(-11)
  const back = await own.signIn('harstad', 'harstad-administrator')
  const kept = await (await own.get(back.headers.get('location') ?? '')).text()
  expect(kept).toContain('Den må limes inn på nytt.')
  expect(kept).not.toContain(String(key.d))
  const sent = await own.post(at, hiddenOf(kept, at))
  expect(sent.status).toBe(422)
  expect(await sent.text()).toContain('value="Aldri lagret"')
  expect(await rows(`select 1 from provider where name = 'Aldri lagret'`)).toEqual([])
})

test('nor is it shown to be copied, when nobody is signed in', async () => {
  const answer = await browserAt(site).post(`${area}/innlogging/ny`, provider)
  expect(answer.status).toBe(401)
  const shown = await answer.text()
  expect(shown).not.toContain(String(key.d))
  expect(shown).toContain('Den må limes inn på nytt.')
})

test('a demonstration asks nobody outside', async () => {
  const page = await astrid.post(`${area}/innlogging/ny`, { gang: 'y', ...provider, utsteder: 'https://idporten.no' })
  expect(page.status).toBe(422)
  expect(await page.text()).toContain('En demonstrasjon bruker bare sin egen innlogging')
})

test('the last way in for staff stays, also when two switch off the last two at once', async () => {
  const [one, two] = [
    await signedIn(site, 'harstad', 'harstad-administrator'),
    await signedIn(site, 'harstad', 'harstad-administrator'),
  ]
  const staff = await rows(`select provider_id from provider where for_whom = 'staff' and active`)
  expect(staff).toHaveLength(2)
  const [first = '', second = ''] = staff.map((row) => String(row['provider_id']))
  await Promise.all([
    one.post(`${area}/innlogging/${first}/av`, { tilstand: 'av' }),
    two.post(`${area}/innlogging/${second}/av`, { tilstand: 'av' }),
  ])
  const left = await rows(`select provider_id from provider where for_whom = 'staff' and active`)
  expect(left).toHaveLength(1)
  const last = String(left[0]?.['provider_id'])
  const form = hiddenOf(await (await one.get(`${area}/innlogging/${last}`)).text(), `${area}/innlogging/${last}`)
  const other = last === first ? second : first
  const entra = uuidFrom('provider/harstad/entra')
  const changed = await one.post(`${area}/innlogging/${last}`, {
    ...form,
    ...provider,
    ...(last === entra ? await entraFields() : {}),
    hvem: 'partner',
    hemmelighet: '',
  })
  expect(changed.status).toBe(422)
  expect(await changed.text()).toContain('eneste innloggingen for ansatte')
  expect((await one.post(`${area}/innlogging/${other}/av`, { tilstand: 'pa' })).status).toBe(303)
  expect(await rows(`select 1 from provider where for_whom = 'staff' and active`)).toHaveLength(2)
  // Whoever came in by a way that is switched off is out, and signs in anew.
  expect((await pernille.get('/harstad/min-side')).status).toBe(last === entra ? 200 : 303)
  astrid = await signedIn(site, 'harstad', 'harstad-administrator')
  pernille = await signedIn(site, 'harstad', 'harstad-personvernombud')
  leiv = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  astrid = one
})

test('two administrators change the same way in: the second is told', async () => {
  const id = uuidFrom('provider/harstad/entra')
  const at = `${area}/innlogging/${id}`
  const html = await (await astrid.get(at)).text()
  const form = hiddenOf(html, at)
  const typed = { ...form, ...(await entraFields()), bevis: '', hemmelighet: '' }
  expect((await astrid.post(at, { ...typed, navn: 'kommunekontoen' })).status).toBe(303)
  expect((await astrid.post(at, { ...typed, navn: 'kommunekontoen' })).status).toBe(303)
  const second = await astrid.post(at, { ...typed, navn: 'jobbkontoen' })
  expect(second.status).toBe(422)
  expect(await second.text()).toContain('Noen andre endret innloggingen')
  // The kept secret still opens the way in.
  await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
})

test('a setting: the default, then what the municipality decides, from a day, and who stands behind it', async () => {
  expect(await textsOf(astrid, `${area}/innstillinger`)).toContain('14 dager')
  const at = `${area}/innstillinger/invitation-days`
  const form = hiddenOf(await (await astrid.get(at)).text(), at)
  const typed = {
    ...form,
    verdi: '30',
    fra: today(),
    kilde: 'Vedtak 12/26',
    godkjent: 'Personvernombudet',
    'godkjent-dag': today(),
  }
  expect((await astrid.post(at, { ...typed, verdi: '99' })).status).toBe(422)
  expect((await astrid.post(at, typed)).headers.get('location')).toBe(
    `${area}/innstillinger?gjort=saved#invitation-days`,
  )
  expect((await astrid.post(at, typed)).status).toBe(303)
  const second = await astrid.post(at, { ...typed, verdi: '20' })
  expect(second.status).toBe(422)
  expect(await second.text()).toContain('Nå står det 30 dager')
  const later = hiddenOf(await (await astrid.get(at)).text(), at)
  expect(
    (await astrid.post(at, { ...typed, ...later, verdi: '21', fra: `01.01.${site.now().getFullYear() + 1}` })).status,
  ).toBe(303)
  const said = await textsOf(pernille, `${area}/innstillinger`)
  expect(said).toContain('30 dager')
  expect(said).toContain('Vedtak 12/26')
  expect(said.some((text) => text.startsWith('Fra 1. januar') && text.endsWith('21 dager'))).toBe(true)
  expect(await rows('select 1 from setting')).toHaveLength(2)
})

test('two administrators decide at the same moment: the second is told', async () => {
  const at = `${area}/innstillinger/absence-days-most`
  const form = hiddenOf(await (await astrid.get(at)).text(), at)
  const typed = { ...form, fra: today(), kilde: 'Vedtak', godkjent: '', 'godkjent-dag': '' }
  const answers = await Promise.all(['100', '200'].map((verdi) => astrid.post(at, { ...typed, verdi })))
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([303, 422])
  expect(await rows(`select 1 from setting where key = 'absence-days-most'`)).toHaveLength(1)
})

test('the record says in words who did what, and that it was read is itself written down', async () => {
  await leiv.get(`${area}/enheter/${uuidFrom('unit/harstad/ungdomsskole')}`)
  await pernille.get(`${area}/hendelser`)
  const page = await pernille.get(`${area}/hendelser`)
  const said = readHtml(await page.text()).texts.map(({ text }) => text)
  expect(said).toContain('prøvde å se på en enhet: Øvingsnes ungdomsskole')
  expect(said).toContain('Avvist')
  expect(said).toContain('så på hendelsene')
  expect(said.some((text) => text.startsWith('endret en innstilling'))).toBe(true)
})

test('someone is found by name, and the name stands in no address', async () => {
  const found = await pernille.post(`${area}/hendelser`, {
    fra: '',
    til: '',
    navn: 'astrid',
    hva: 'setting-changed',
    utfall: '',
  })
  const to = found.headers.get('location') ?? ''
  expect(to).toMatch(/hendelser\?person=[0-9a-f-]{36}&hva=setting-changed$/)
  const html = await (await pernille.get(to)).text()
  const said = readHtml(html).texts.map(({ text }) => text)
  expect(said.some((text) => /^Bare det Astrid .* har gjort\.$/.test(text))).toBe(true)
  // Sent again as it stands, the choice is the same; without the name it is everyone's.
  const again = hiddenOf(html, `${area}/hendelser`)
  const name =
    readHtml(html)
      .forms.find((form) => form.action === `${area}/hendelser`)
      ?.fields.find((field) => field.name === 'navn')?.value ?? ''
  expect(
    (await pernille.post(`${area}/hendelser`, { ...again, navn: name, hva: 'setting-changed' })).headers.get(
      'location',
    ),
  ).toBe(to)
  expect((await pernille.post(`${area}/hendelser`, { ...again, navn: '' })).headers.get('location')).toBe(
    `${area}/hendelser`,
  )
  const nobody = await pernille.post(`${area}/hendelser`, { navn: 'Xyz' })
  expect(nobody.status).toBe(422)
  const several = await pernille.post(`${area}/hendelser`, { navn: 'a' })
  expect(several.status).toBe(200)
  expect(await several.text()).toContain('Flere heter det')
  expect((await pernille.post(`${area}/hendelser`, { fra: 'i går' })).status).toBe(422)
})

test('the record goes on, page after page, to its end', async () => {
  let path = `${area}/hendelser`
  const seen: number[] = []
  for (let page = 0; page < 20; page += 1) {
    const html = await (await pernille.get(path)).text()
    seen.push((html.match(/class="event"/g) ?? []).length)
    const next = readHtml(html).links.find((link) => link.includes('etter='))
    if (next === undefined) break
    path = next
  }
  expect(seen.length).toBeGreaterThan(1)
  expect(seen.slice(0, -1).every((count) => count === 50)).toBe(true)
})

test('the data protection officer asks who looked at a card, and is told', async () => {
  const card = uuidFrom('person/harstad-vikar')
  await astrid.get(`${area}/folk/${card}`)
  const answer = await pernille.post(`${area}/hendelser`, { navn: 'Vegard', side: 'om' })
  expect(answer.headers.get('location')).toBe(`${area}/hendelser?person=${card}&side=om`)
  const page = await (await pernille.get(answer.headers.get('location') ?? '')).text()
  expect(page).toContain('Bare det som gjelder Vegard')
  expect(
    readHtml(page)
      .texts.map(({ text }) => text)
      .join(' '),
  ).toMatch(/Astrid \S+ så på et kort/)
})

test('the record leaves the house as codes and ids', async () => {
  const file = await pernille.post(`${area}/hendelser/fil`, { hva: 'setting-changed' })
  expect(file.headers.get('content-disposition')).toMatch(/hendelser-harstad-\d{4}-\d\d-\d\d\.csv/)
  const lines = (await file.text()).trim().split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines.join('')).not.toContain('Astrid')
})

test('settings stand under what they are about, each with how it is now, and may not meet where they make sense together', async () => {
  const { ids } = readHtml(await (await astrid.get(`${area}/innstillinger`)).text())
  const groups = ['people', 'studio', 'relays', 'follow-up-deadlines', 'follow-up-ahead', 'follow-up-ladder']
  expect([...ids].filter((id) => groups.includes(id))).toEqual(groups)
  const at = `${area}/innstillinger/follow-up-consent-second-days`
  const form = hiddenOf(await (await astrid.get(at)).text(), at)
  const typed = { ...form, fra: today(), kilde: 'Vedtak', godkjent: 'Personvernombudet', 'godkjent-dag': today() }
  for (const [verdi, words] of [
    ['30', 'Tallet må være mindre enn 30 dager. Det står for «Første beskjed om at et samtykke går ut» den '],
    ['61', 'Tallet er for stort.'],
  ] as const) {
    const refused = await astrid.post(at, { ...typed, verdi })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(words)
  }
  expect(await rows(`select 1 from setting where key like 'follow-up-%'`)).toEqual([])
  expect((await astrid.post(at, { ...typed, verdi: '29' })).status).toBe(303)
})

test('every page is sound HTML', async () => {
  const validate = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'tel-non-breaking': 'off',
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    },
    elements: [
      'html5',
      { 'quick-exit': { flow: true }, 'session-end': { flow: true }, 'print-button': { flow: true, phrasing: true } },
    ],
  })
  const school = uuidFrom('unit/harstad/skole')
  const service = uuidFrom('service/harstad/skole')
  const entra = uuidFrom('provider/harstad/entra')
  const own = [
    '',
    '/kommune',
    '/enheter',
    '/enheter/ny',
    `/enheter/${school}`,
    `/enheter/${school}/endre`,
    `/enheter/${school}/slutt`,
  ]
  const more = [
    `/enheter/${school}/sla-sammen`,
    '/tjenester/ny',
    `/tjenester/${service}`,
    `/tjenester/${service}/slutt`,
    `/tjenester/${service}/deling`,
  ]
  const rest = [
    '/innlogging',
    '/innlogging/ny',
    `/innlogging/${entra}`,
    `/innlogging/${entra}/av`,
    '/innstillinger',
    '/innstillinger/invitation-days',
  ]
  const pages = [...own, ...more, ...rest].map((path) => [astrid, area + path] as const)
  const faults: string[] = []
  for (const [who, path] of [
    ...pages,
    [pernille, `${area}/hendelser`] as const,
    [leiv, '/harstad/demo/meldinger'] as const,
  ]) {
    const page = await who.get(path)
    expect([path, page.status]).toEqual([path, 200])
    const html = await page.text()
    const { results } = await validate.validateString(html)
    faults.push(
      ...results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${path} ${ruleId}: ${message}`)),
    )
    const filled = [...html.matchAll(/<[^>]*class="ds-button"[^>]*>/g)].filter(([tag]) => !tag.includes('data-variant'))
    if (filled.length > 1) faults.push(`${path} has ${filled.length} filled buttons`)
  }
  expect(faults).toEqual([])
})

test('who signed in long ago shows who they are before a way in is changed, and before the record leaves the house', async () => {
  site.advance(11)
  const own = astrid
  const answer = await own.get(`${area}/innlogging/ny`)
  expect(answer.headers.get('location')).toContain('sikker=1')
  expect((await own.post(`${area}/innlogging/ny`, { gang: 'z', ...provider })).status).toBe(303)
  expect(await rows(`select 1 from provider`)).toHaveLength(4)
  expect((await pernille.post(`${area}/hendelser/fil`, {})).headers.get('location')).toContain('sikker=1')
})

const today = () => new Intl.DateTimeFormat('nb', { dateStyle: 'short', timeZone: 'Europe/Oslo' }).format(site.now())

async function entraFields(): Promise<Record<string, string>> {
  const [row] = await rows(`select * from provider where provider_id = '${uuidFrom('provider/harstad/entra')}'`)
  return {
    ...{ profil: 'entra', hvem: 'staff', navn: String(row?.['name']), utsteder: String(row?.['issuer']) },
    ...{ klient: String(row?.['client_id']), katalog: String(row?.['tenant']), roller: 'ja' },
  }
}

const rows = (statement: string): Promise<Record<string, unknown>[]> =>
  asOwner(site.fresh.ownerUrl, async (client) => (await client.query<Record<string, unknown>>(statement)).rows)

async function textsOf(who: Browser, path: string): Promise<string[]> {
  const page = await who.get(path)
  expect(page.status).toBe(200)
  return readHtml(await page.text()).texts.map(({ text }) => text)
}

function hiddenOf(html: string, action: string): Record<string, string> {
  const fields = readHtml(html).forms.find((form) => form.action === action)?.fields ?? []
  return Object.fromEntries(fields.filter(({ type }) => type === 'hidden').map(({ name, value }) => [name, value]))
}
