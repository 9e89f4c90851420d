import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personId, rowsOf, said } from '../../../../test/people-pages.ts'
import { formIn, send, sendForm } from '../../../../test/studio-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'
import { recipe } from '../testing/made-up-type.ts'

const studio = {
  types: [recipe],
  checks: [],
  services: () => ['skole'],
  onPublish: async () => {},
  words: () => ({ types: {}, parts: {}, fields: {}, hints: {}, choices: {}, faults: {} }),
  serviceType: 'service',
  linkedTypes: ['recipe'],
  plainWords: { type: 'recipe', of: () => [] },
  ownerType: 'role',
  addressOf: () => '/hjelp',
  start: [],
}
const region = 'inderoy-steinkjer-snasa'
const shared = `/harstad/studio/felles/base`
const page = `${shared}/recipe/kake`

let site: PeopleSite
let coordinator: Browser
let editor: Browser
let elsewhere: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'inderoy'], studio })
  coordinator = await signedIn(site, 'harstad', 'harstad-koordinator')
  editor = await signedIn(site, 'harstad', 'harstad-redaktor')
  elsewhere = await signedIn(site, 'inderoy', 'inderoy-redaktor')
  await rowsOf(
    site,
    `insert into upstream_part (layer, type, key, service, language, fields)
     values ('base', 'recipe', 'kake', '', 'nb', '{"title": "Kake", "text": "Rør."}')`,
  )
})
afterAll(() => site.close())

const keep = (pack: string, slug: string | null) =>
  rowsOf(site, `update pack set keeper = (select municipality_id from municipality where slug = $2) where slug = $1`, [
    pack,
    slug,
  ])
const inBase = () =>
  rowsOf<{ fields: Record<string, unknown> }>(
    site,
    `select fields from upstream_part where layer = 'base' and type = 'recipe' and language = 'nb' and key = 'kake'`,
  )
const addresses = [
  shared,
  `${shared}/tilstand`,
  `${shared}/recipe`,
  `${shared}/recipe/ny`,
  page,
  `${page}/historie`,
  `${page}/bruk`,
]

describe('a pack that others inherit from', () => {
  test('is written by nobody until the operator says who keeps it', async () => {
    for (const browser of [coordinator, editor])
      for (const address of addresses) expect((await browser.get(address)).status, address).toBe(404)
    expect(await said(await coordinator.get('/harstad/studio'))).not.toContain('Felles modeller')
  })

  test('is edited and published by whoever keeps it; every town that inherits meets it, and is offered it where it has its own', async () => {
    await send(elsewhere, '/inderoy/studio/recipe/kake', { text: 'Rør hos oss.', gjor: 'lagre' })
    await send(elsewhere, '/inderoy/studio/recipe/kake/publiser', { hvorfor: '' })
    await keep('base', 'harstad')
    expect(await said(await coordinator.get('/harstad/studio'))).toContain('Grunnmodellen')
    expect(await said(await coordinator.get(shared))).toContain('Dette er en felles modell.')

    await send(coordinator, page, { title: 'Bedre kake', text: 'Rør godt.', gjor: 'lagre' })
    expect(await inBase()).toEqual([{ fields: { title: 'Kake', text: 'Rør.' } }])
    // The draft is the pack's, and none of the municipality's own.
    expect(await said(await coordinator.get('/harstad/studio'))).not.toContain('Bedre kake')
    const published = await send(coordinator, `${page}/publiser`, { hvorfor: 'Klarere' })
    expect(published.headers.get('location')).toContain(`${page}?gjort=contentPublished`)
    expect(await inBase()).toEqual([{ fields: { title: 'Bedre kake', text: 'Rør godt.' } }])

    // What it said is kept: whoever wants to know what was changed meets it there.
    expect(await rowsOf(site, `select key, before -> 0 -> 'fields' as was from upstream_change`)).toEqual([
      { key: 'kake', was: { title: 'Kake', text: 'Rør.' } },
    ])

    const town = await said(await elsewhere.get('/inderoy/studio/recipe/kake'))
    expect(town).toContain('Den felles teksten er endret siden dere skrev deres')
    expect(town).toContain('Rør hos oss.')
    expect(await (await elsewhere.get('/inderoy/studio/recipe/kake')).text()).toContain('value="Bedre kake"')
    expect(
      await rowsOf(site, `select payload from graphile_worker._private_jobs where payload::text like '%base%'`),
    ).toHaveLength(1)
  })

  test('has its own history, which goes with it to whoever keeps it next', async () => {
    expect(await said(await coordinator.get(`${page}/historie`))).toContain('Klarere')
    await keep('base', 'inderoy')
    expect((await coordinator.get(page)).status).toBe(404)
    const coordinatorThere = await signedIn(site, 'inderoy', 'inderoy-koordinator')
    const history = await said(await coordinatorThere.get(`/inderoy/studio/felles/base/recipe/kake/historie`))
    expect(history).toContain('Klarere')
    // Whose name it was is the other municipality's to know.
    expect(history).not.toContain('Øvingsnes')
    await keep('base', 'harstad')
  })

  test('is for the coordinator, and for those whom the coordinator trusts with it by name', async () => {
    expect((await editor.get(page)).status).toBe(200)
    expect(await (await editor.get(page)).text()).toContain('Du kan lese dette')
    const form = formIn(await (await coordinator.get(page)).text(), page)
    for (const to of [page, `${page}/utkast`, `${page}/publiser`])
      expect((await sendForm(editor, to, new URLSearchParams(form), { title: 'Min' })).status, to).toBe(404)

    const [who] = await rowsOf<{ person_id: string }>(
      site,
      `select person_id from membership join municipality using (municipality_id) where slug = 'harstad' and role = 'editor'`,
    )
    const reach = `/harstad/studio/redaktorer/${who?.person_id ?? personId('harstad-redaktor')}`
    await send(coordinator, reach, { typer: 'alle', tjenester: 'alle', felles: 'ja' })
    expect(await said(await coordinator.get('/harstad/studio/redaktorer'))).toContain('Også felles modeller.')
    expect((await send(editor, page, { title: 'Redaktørens kake', gjor: 'lagre' })).status).toBe(303)
    await send(editor, page, {}, `${page}/kast`)
  })

  test('another’s editors never reach it, nor its drafts', async () => {
    await send(coordinator, page, { title: 'Hemmelig utkast', gjor: 'lagre' })
    for (const address of addresses) {
      // Nobody there: they meet the page for those without a role.
      expect(await said(await elsewhere.get(address)), address).not.toMatch(/Hemmelig|felles modell|Kake/)
      expect((await elsewhere.get(address.replace('/harstad/', '/inderoy/'))).status, address).toBe(404)
    }
    const form = formIn(await (await coordinator.get(page)).text(), page)
    const forged = page.replace('/harstad/', '/inderoy/')
    for (const to of [forged, `${forged}/publiser`, `${forged}/kast`])
      expect((await sendForm(elsewhere, to, new URLSearchParams(form), { title: 'Min' })).status, to).toBe(404)
    expect(await said(await elsewhere.get('/inderoy/studio/recipe'))).not.toContain('Hemmelig')
    await send(coordinator, page, {}, `${page}/kast`)
  })

  test('a region in between is offered what the base says, as a town is', async () => {
    await keep(region, 'inderoy')
    const regional = `/inderoy/studio/felles/${region}/recipe/kake`
    const keeper = await signedIn(site, 'inderoy', 'inderoy-koordinator')
    await send(keeper, regional, { text: 'Rør i regionen.', gjor: 'lagre' })
    await send(keeper, `${regional}/publiser`, { hvorfor: '' })
    await send(coordinator, page, { text: 'Rør enda bedre.', gjor: 'lagre' })
    await send(coordinator, `${page}/publiser`, { hvorfor: '' })
    expect(await said(await keeper.get(`/inderoy/studio/felles/${region}`))).toContain('Felles tekster som er endret')
    expect(await said(await keeper.get(regional))).toContain('Den felles teksten er endret siden dere skrev deres')
    expect(await said(await keeper.get(regional))).toContain('Rør i regionen.')
  })
})

describe('who uses an item', () => {
  const uses = `${page}/bruk`

  test('of a pack: municipalities with words of their own by name, the others as a number, and nobody’s words', async () => {
    const shown = await said(await coordinator.get(uses))
    expect(shown).toContain('Inderøy')
    expect(shown).toContain('1 felt med egen tekst')
    expect(shown).toContain('1 kommune leser den felles teksten som den er.')
    expect(shown).not.toContain('Rør hos oss')
  })

  test('tells what leads there as it is published, and not what somebody drafts', async () => {
    const mel = '/harstad/studio/recipe/mel'
    await coordinator.post('/harstad/studio/recipe/ny', { navn: 'Mel' })
    await send(coordinator, mel, { text: 'Sikt.', after: 'kake', gjor: 'lagre' })
    const kake = '/harstad/studio/recipe/kake/bruk'
    expect(await said(await coordinator.get(kake))).toContain('Ingenting viser hit ennå.')
    await send(coordinator, `${mel}/publiser`, { hvorfor: '' })
    expect(await (await coordinator.get(kake)).text()).toContain(`href="${mel}"`)
    expect(await said(await coordinator.get(kake))).not.toContain('Kommuner som arver dette')
  })

  test('counts nothing in packs that somebody else keeps', async () => {
    const [none] = await rowsOf<{ count: string }>(
      site,
      `select count(*) from (
         select set_config('stafett.municipality', (select municipality_id::text from municipality where slug = 'inderoy'), true)
       ) as here, own_words_in('base', 'recipe', 'kake')`,
    )
    expect(none?.count).toBe('0')
  })
})

describe('what the checker says of a pack that others inherit from', () => {
  test('is of the pack’s own layers and leads to its own pages; nobody else hears of its drafts', async () => {
    await coordinator.post(`${shared}/recipe/ny`, { navn: 'Bolle' })
    const bolle = `${shared}/recipe/bolle`
    expect(await (await coordinator.get(`${bolle}/kontroll`)).text()).toContain('<a href="#text">text.</a>')
    await send(coordinator, bolle, { text: 'Elt.', after: 'kake', gjor: 'lagre' })
    expect(await (await coordinator.get(`${bolle}/kontroll`)).text()).toContain('ingenting som må rettes')
    expect((await elsewhere.get(bolle.replace('/harstad/', '/inderoy/') + '/kontroll')).status).toBe(404)
    expect((await coordinator.get('/harstad/studio/recipe/bolle/kontroll')).status).toBe(404)
    await send(coordinator, bolle, {}, `${bolle}/kast`)
  })
})

describe('a pack that asks everyone to look at something', () => {
  test('is answered once by each that inherits, which goes on following; a new day asks anew', async () => {
    const kake = '/inderoy/studio/recipe/kake'
    const ask = (attention: string) =>
      send(coordinator, page, { attention, attentionWhy: 'Loven er endret', gjor: 'lagre' })
    await ask('1.3.2027')
    await send(coordinator, `${page}/publiser`, { hvorfor: '' })
    expect(await said(await elsewhere.get('/inderoy/studio'))).toContain('Bør ses på innen 1. mars 2027')
    expect(await said(await elsewhere.get(kake))).toContain('Loven er endret')
    expect(await (await elsewhere.get(kake)).text()).not.toContain('name="attention"')
    expect(await said(await elsewhere.get('/inderoy/studio/tilstand?vis=attention'))).toContain('kake')

    const before = await rowsOf(site, `select fields from municipality_part where type = 'recipe' and language = 'nb'`)
    await send(elsewhere, kake, {}, `${kake}/sett`)
    expect(await said(await elsewhere.get('/inderoy/studio'))).not.toContain('Bør ses på')
    expect(
      await rowsOf(site, `select fields from municipality_part where type = 'recipe' and language = 'nb'`),
    ).toEqual(before)
    expect(await said(await elsewhere.get(`${kake}/historie`))).toContain('Sett på det den felles modellen ba om')

    await ask('1.9.2027')
    await send(coordinator, `${page}/publiser`, { hvorfor: '' })
    expect(await said(await elsewhere.get('/inderoy/studio'))).toContain('Bør ses på innen 1. september 2027')
  })
})
