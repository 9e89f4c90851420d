import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { raised, rowsOf, said } from '../../../../test/people-pages.ts'
import { send } from '../../../../test/studio-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'
import { recipe } from '../testing/made-up-type.ts'

const studio = {
  types: [recipe],
  checks: [],
  services: () => ['skole'],
  onPublish: async () => {},
  words: () => ({
    types: { recipe: { one: 'Oppskrift', many: 'Oppskrifter', new: 'Ny oppskrift' } },
    parts: { parts: 'Legg til et lag' },
    ...{ fields: {}, hints: {}, choices: {}, faults: {} },
  }),
  serviceType: 'service',
  linkedTypes: ['recipe'],
  plainWords: { type: 'recipe', of: () => [] },
  ownerType: 'role',
  addressOf: () => '/hjelp',
  start: [],
}
const home = '/harstad/studio/recipe'
const page = `${home}/kake`

let site: PeopleSite
let editor: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'inderoy'], studio })
  editor = await signedIn(site, 'harstad', 'harstad-redaktor')
})
afterAll(() => site.close())
beforeEach(async () => {
  for (const table of ['content_draft', 'content_version', 'content_reach', 'municipality_change'])
    await rowsOf(site, `delete from ${table}`)
  for (const table of ['municipality_part', 'upstream_part'])
    await rowsOf(site, `delete from ${table} where type = 'recipe'`)
  for (const [language, fields] of [
    ['', '{"parts/a/order": 1, "parts/b/order": 2}'],
    [
      'nb',
      '{"title": "Kake", "text": "Rør {{recipe/kake.title}}.", "parts/a/label": "Deig", "parts/b/label": "Glasur"}',
    ],
  ])
    await rowsOf(
      site,
      `insert into upstream_part (layer, type, key, service, language, fields) values ('base', 'recipe', 'kake', '', $1, $2)`,
      [language, fields],
    )
  await raised(site)
})

/** What drafts say in a field, by item. */
const drafted = async (path: string) =>
  Object.fromEntries(
    (
      await rowsOf<{ key: string; value: unknown }>(
        site,
        `select distinct on (key) key, part -> 'fields' -> $1 as value
         from content_draft, jsonb_array_elements(said) as part
         where part -> 'fields' ? $1
         order by key, number desc`,
        [path],
      )
    ).map(({ key, value }) => [key, value]),
  )

test('something new is made for a field, stands there at once, and the way on to readers is shown', async () => {
  const asked = await send(editor, page, { title: 'Vår kake', gjor: 'lag:with' })
  const to = asked.headers.get('location') ?? ''
  expect(to).toContain(`${home}/ny?til=recipe%2Fkake&felt=with`)
  // What was typed is kept on the way.
  expect(await drafted('title')).toEqual({ kake: 'Vår kake' })
  const form = await said(await editor.get(to))
  expect(form).toContain('Ny oppskrift')
  expect(form).toContain('Til «Vår kake».')
  const carried = { til: 'recipe/kake', felt: 'with', tjeneste: '', sprak: 'nb' }
  const made = await editor.post(`${home}/ny`, { ...carried, navn: 'Is' })
  expect(made.headers.get('location')).toContain(`${home}/is`)
  expect(await drafted('with')).toEqual({ kake: ['is'] })

  // Nothing is wrong with what has only begun: all that it lacks is listed, and where it is to stand.
  const begun = await said(await editor.get(`${home}/is`))
  expect(begun).toContain('Fyll ut dette før dere publiserer')
  expect(begun).not.toContain('Dette må rettes')
  expect(begun).toContain('Utkastet «Vår kake» viser hit. Gå til utkastet')
  // The one cannot be published before the other.
  await send(editor, `${page}/publiser`, { hvorfor: '' })
  expect(await drafted('title')).toEqual({ kake: 'Vår kake', is: 'Is' })
  await send(editor, `${home}/is`, { text: 'Frys.', gjor: 'lagre' })
  await send(editor, `${home}/is/publiser`, { hvorfor: '' })
  expect(await said(await editor.get(`${home}/is`))).toContain('Se gjennom og publiser «Vår kake»')
  await send(editor, `${page}/publiser`, { hvorfor: '' })
  expect(await drafted('title')).toEqual({})
  expect(await said(await editor.get(`${home}/is`))).not.toContain('viser hit')
})

test('nothing is written in what somebody may not write in, whatever the form says', async () => {
  const elsewhere = await signedIn(site, 'inderoy', 'inderoy-redaktor')
  const carried = { til: 'recipe/kake', felt: 'with', tjeneste: '', sprak: 'nb' }
  await elsewhere.post('/inderoy/studio/recipe/ny', { ...carried, navn: 'Fremmed' })
  for (const [at, other] of [
    { til: 'recipe/finnes-ikke' },
    { til: '../kake' },
    { felt: 'title' },
    { felt: 'parts/a/label' },
    { felt: 'leads' },
    { til: 'municipality/harstad' },
  ].entries())
    await editor.post(`${home}/ny`, { ...carried, ...other, navn: `Is ${at}` })
  await rowsOf(
    site,
    `insert into content_reach (municipality_id, person_id, services)
     select municipality_id, person_id, '{skole}' from membership join municipality using (municipality_id)
     where slug = 'harstad' and role = 'editor'`,
  )
  await editor.post(`${home}/ny`, { ...carried, navn: 'Utenfor' })
  const rows = await rowsOf<{ municipality_id: number; key: string }>(
    site,
    `select distinct slug, key from content_draft join municipality using (municipality_id) where key = 'kake' order by slug`,
  )
  // The base's cake is inherited by both: each writes in its own alone.
  expect(rows).toEqual([{ slug: 'inderoy', key: 'kake' }])
})

test('a part that is taken out here is named where it was, and is had back there', async () => {
  const out = await send(editor, page, { gjor: 'fjern:parts/a' })
  expect(out.headers.get('location')).toContain('gjort=contentPartOut#parts')
  const without = await said(await editor.get(page))
  expect(without).toContain('Tatt bort her: «Deig»')
  expect(without).toContain('Legg til et lag')
  await send(editor, page, { gjor: 'arv:parts/a' })
  expect(await said(await editor.get(page))).not.toContain('Tatt bort her')
  expect(await drafted('parts/a')).toEqual({})
})

test('what readers meet where words are put in is said, and whoever only reads meets the text as they do', async () => {
  expect(await said(await editor.get(page))).toContain('Der det står {{recipe/kake.title}}, leser de «Kake».')
  await send(editor, page, { text: '## Slik\n\n- **Rør**', gjor: 'lagre' })
  const dag = { dag: '20.01.2027', klokkeslett: '08:00', naar: 'dag' }
  await send(editor, `${page}/publiser`, { hvorfor: '', ...dag })
  const planned = await (await editor.get(page)).text()
  expect(planned).toContain('<p data-kind="heading">Slik</p>')
  expect(planned).toContain('<p data-kind="item"><b>Rør</b></p>')
  expect(planned).not.toContain('## Slik')
})

test('whoever changes a text is told whom it takes a translation from, and finds what it was', async () => {
  await rowsOf(
    site,
    `insert into upstream_part (layer, type, key, service, language, fields)
     values ('base', 'recipe', 'kake', '', 'nn', '{"title": "Kake", "text": "Rør om."}')`,
  )
  await raised(site)
  await send(editor, page, { text: 'Rør lenge.', gjor: 'lagre' })
  const look = await said(await editor.get(`${page}/publiser`))
  expect(look).toContain('Den som leser nynorsk, får nå «text» på bokmål.')
  expect(look).toContain('Skriv det på nynorsk')
  const inNynorsk = await said(await editor.get(`${page}?sprak=nn`))
  expect(inNynorsk).toContain('Den felles teksten på nynorsk er: Rør om.')
  await send(editor, `${page}?sprak=nn`, { sprak: 'nn', text: 'Rør lenge om.', gjor: 'lagre' }, page)
  expect(await said(await editor.get(`${page}/publiser`))).not.toContain('Den som leser nynorsk')
})

const isPublic = async () =>
  (
    await rowsOf<{ key: string }>(
      site,
      `select distinct key from municipality_part join municipality using (municipality_id) where type = 'recipe' and slug = 'harstad' order by key`,
    )
  ).map(({ key }) => key)

test('drafts that need each other are looked at and published together, as they were on the page, or not at all', async () => {
  await editor.post(`${home}/ny`, { til: 'recipe/kake', felt: 'with', tjeneste: '', sprak: 'nb', navn: 'Saus' })
  await send(editor, `${home}/saus`, { text: 'Kok.', gjor: 'lagre' })
  const alone = await said(await editor.get(`${page}/publiser`))
  expect(alone).toContain('som ikke er publisert')
  expect(alone).toMatch(/Publiser sammen med .+ Saus/)
  const together = await editor.get(`${page}/publiser?med=recipe/saus&med=recipe/nei&med=../kake&med=recipe/kake`)
  const html = await together.text()
  expect(html).toContain('Og dette endres i «Saus»')
  expect(html).not.toContain('som ikke er publisert')
  const seen = (name: string) => new RegExp(`name="${name}" value="([0-9.]+)"`).exec(html)?.[1] ?? ''
  const form = { versjon: seen('versjon'), med: 'recipe/saus', 'versjon:recipe/saus': seen('versjon:recipe/saus') }
  // Planned is one at a time; what has changed since is looked at anew; what nobody looked at is not published.
  expect(
    (await editor.post(`${page}/publiser`, { ...form, naar: 'dag', dag: '20.01.2027', klokkeslett: '08:00' })).status,
  ).toBe(422)
  await editor.post(`${page}/publiser`, { ...form, 'versjon:recipe/saus': '0.9' })
  await editor.post(`${page}/publiser`, { ...form, med: 'recipe/nei' })
  await editor.post(`${page}/publiser`, { versjon: form.versjon })
  expect(await isPublic()).toEqual([])
  expect((await editor.post(`${page}/publiser`, form)).status).toBe(303)
  expect(await isPublic()).toEqual(['kake', 'saus'])
  expect(await drafted('title')).toEqual({})
})

test('nobody publishes along with their own what they may not publish', async () => {
  await editor.post(`${home}/ny`, { til: 'recipe/kake', felt: 'with', tjeneste: '', sprak: 'nb', navn: 'Saus' })
  await send(editor, `${home}/saus`, { text: 'Kok.', gjor: 'lagre' })
  const html = await (await editor.get(`${page}/publiser?med=recipe/saus`)).text()
  const seen = (name: string) => new RegExp(`name="${name}" value="([0-9.]+)"`).exec(html)?.[1] ?? ''
  const form = { versjon: seen('versjon'), med: 'recipe/saus', 'versjon:recipe/saus': seen('versjon:recipe/saus') }
  await rowsOf(
    site,
    `insert into content_reach (municipality_id, person_id, services)
     select municipality_id, person_id, '{skole}' from membership join municipality using (municipality_id)
     where slug = 'harstad' and role = 'editor'`,
  )
  await editor.post(`${page}/publiser`, form)
  const elsewhere = await signedIn(site, 'inderoy', 'inderoy-redaktor')
  await elsewhere.post(page.replace('harstad', 'inderoy') + '/publiser', form)
  expect(await isPublic()).toEqual([])
})
