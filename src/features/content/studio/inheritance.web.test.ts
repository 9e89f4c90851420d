import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { raised, rowsOf, said } from '../../../../test/people-pages.ts'
import { send } from '../../../../test/studio-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'
import { openMunicipality } from '#features/municipality/index.ts'
import { readPublished } from '../list-published.ts'
import { recipe } from '../testing/made-up-type.ts'

const studio = {
  types: [recipe],
  checks: [],
  services: () => ['skole'],
  onPublish: async () => {},
  words: () => ({ types: {}, parts: {}, fields: {}, hints: {}, choices: {}, faults: {} }),
  serviceType: 'service',
  linkedTypes: ['recipe'],
  plainWords: { type: 'recipe', of: () => [{ word: 'iverksette', plainer: 'sette i gang' }] },
  ownerType: 'role',
  addressOf: () => undefined,
  start: [],
}
const region = 'inderoy-steinkjer-snasa'
const home = '/inderoy/studio/recipe'

let site: PeopleSite
let editor: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['inderoy'], studio })
  editor = await signedIn(site, 'inderoy', 'inderoy-redaktor')
})
afterAll(() => site.close())

/** What a pack says in one language, in place of what it said before. */
const sayPart = async (layer: string, key: string, language: string, fields: object) => {
  await rowsOf(
    site,
    `insert into upstream_part (layer, type, key, service, language, fields) values ($1, 'recipe', $2, '', $3, $4)
     on conflict (layer, type, key, service, language) do update set fields = excluded.fields`,
    [layer, key, language, JSON.stringify(fields)],
  )
  await raised(site)
}

const own = (key: string) =>
  rowsOf<{ service: string; language: string; fields: Record<string, unknown> }>(
    site,
    `select service, language, fields from municipality_part where type = 'recipe' and key = $1 order by service, language`,
    [key],
  )

/** What readers meet of a recipe's text: all of them, and at school. */
const met = async (key: string): Promise<readonly (string | undefined)[]> => {
  const { database } = site.fresh
  const town = await database.inInstallation((tx) => openMunicipality(tx, { slug: 'inderoy' }))
  if (town === undefined) throw new Error('Inderøy was not imported')
  const read = (service: string) =>
    database.inMunicipality(town.id, async (tx) => {
      const reader = { service, language: 'nb', home: town.language }
      const [[found]] = await readPublished(tx, town.layers, reader, [{ type: recipe, keys: [key] }])
      return found?.text.text
    })
  return [await read(''), await read('skole')]
}

const publish = (page: string) => send(editor, `${page}/publiser`, { hvorfor: '' })

describe('the same paragraph changed in base, region and town, with a service’s own', () => {
  test('four texts are visible, readers meet the town’s until an editor has answered, and no local word is lost', async () => {
    const page = `${home}/eplekake`
    await sayPart('base', 'eplekake', 'nb', { title: 'Kake', text: 'Grunn.\n\nHvil.\n\nStek.' })
    await sayPart(region, 'eplekake', 'nb', { text: 'Region.\n\nHvil.\n\nStek.' })
    await send(editor, page, { text: 'Region.\n\nHvil i byen.\n\nStek.', gjor: 'lagre' })
    await send(editor, `${page}?tjeneste=skole`, { text: 'Skolens egen.\n\nHvil.\n\nStek.', gjor: 'lagre' })
    await publish(page)
    const before = await own('eplekake')
    const readBefore = ['Region.\n\nHvil i byen.\n\nStek.', 'Skolens egen.\n\nHvil.\n\nStek.']
    expect(before).toHaveLength(2)
    expect(await met('eplekake')).toEqual(readBefore)
    expect(await said(await editor.get('/inderoy/studio'))).not.toContain('Felles tekster som er endret')

    await sayPart('base', 'eplekake', 'nb', { title: 'Kake', text: 'Ny grunn.\n\nHvil.\n\nStek.' })
    await sayPart(region, 'eplekake', 'nb', { text: 'Ny region.\n\nHvil.\n\nStek.' })
    expect(await own('eplekake')).toEqual(before)
    expect(await met('eplekake')).toEqual(readBefore)
    const school = await said(await editor.get(`${page}?tjeneste=skole`))
    for (const text of ['Ny grunn.', 'Ny region.', 'Hvil i byen.', 'Skolens egen.']) expect(school).toContain(text)

    expect(await said(await editor.get('/inderoy/studio'))).toContain('Den felles teksten er endret ett sted')
    const offer = await said(await editor.get(page))
    expect(offer).toContain('Den felles teksten er endret siden dere skrev deres')
    expect(offer).toContain('Ny region. Hvil i byen. Stek.')
    await send(editor, page, { gjor: 'flett:text' })
    expect(await own('eplekake')).toEqual(before)
    expect(await met('eplekake')).toEqual(readBefore)
    await publish(page)
    expect(await met('eplekake')).toEqual(['Ny region.\n\nHvil i byen.\n\nStek.', readBefore[1]])
    expect(await own('eplekake')).toMatchObject([
      { service: '', fields: { text: 'Ny region.\n\nHvil i byen.\n\nStek.' } },
      { service: 'skole', fields: { text: 'Skolens egen.\n\nHvil.\n\nStek.' } },
    ])
  })

  test('ours is kept without anything to publish, or the common one is taken; either way it is answered', async () => {
    for (const [key, act] of [
      ['vaffel', 'behold'],
      ['terte', 'arv'],
    ] as const) {
      const page = `${home}/${key}`
      await sayPart('base', key, 'nb', { title: 'Kake', text: 'Rør.' })
      await send(editor, page, { text: 'Rør godt.', gjor: 'lagre' })
      await publish(page)
      await sayPart('base', key, 'nb', { title: 'Kake', text: 'Rør lett.' })
      expect(await said(await editor.get(page))).toContain('Behold deres')
      await send(editor, page, { gjor: `${act}:text` })
      if (act === 'arv') await publish(page)
      expect(await said(await editor.get(page))).not.toContain('Behold deres')
      expect(await own(key)).toMatchObject(act === 'arv' ? [] : [{ fields: { text: 'Rør godt.' } }])
    }
    expect(await rowsOf(site, `select from content_draft`)).toHaveLength(0)
  })

  test('what is not overridden follows at once, and says nothing', async () => {
    await sayPart('base', 'lefse', 'nb', { title: 'Lefse', text: 'Kjevle.' })
    await sayPart('base', 'lefse', 'nb', { title: 'Tynn lefse', text: 'Kjevle.' })
    expect(await said(await editor.get(home))).toContain('Tynn lefse Arvet')
    expect(await said(await editor.get(`${home}/lefse`))).not.toContain('Behold deres')
  })

  test('a part that was taken out, and parts in one’s own order, are asked about where they stand', async () => {
    const page = `${home}/krans`
    const say = (a: number, b: number, label: string) =>
      Promise.all([
        sayAll('', { 'parts/a/order': a, 'parts/b/order': b, 'parts/c/order': 9 }),
        sayAll('nb', {
          title: 'Krans',
          text: 'Rør.',
          'parts/a/label': 'A',
          'parts/b/label': 'B',
          'parts/c/label': label,
        }),
      ])
    const sayAll = (language: string, fields: object) => sayPart('base', 'krans', language, fields)
    await say(1, 2, 'Pynt')
    await send(editor, page, { gjor: 'fjern:parts/c' })
    await send(editor, page, { gjor: 'opp:parts/b' })
    expect(await said(await editor.get(`${page}/publiser`))).toContain('Før Pynt Nå Tatt bort')
    await publish(page)
    expect(await said(await editor.get(page))).not.toContain('Dere har tatt bort')
    await say(5, 4, 'Ny pynt')
    const shown = await said(await editor.get(page))
    expect(shown).toContain('Dere har tatt bort «Ny pynt»')
    expect(shown).toContain('Den felles modellen har fått en annen rekkefølge her')
    await send(editor, page, { gjor: 'behold:parts/c' })
    await send(editor, page, { gjor: 'arv-rekke:parts' })
    await publish(page)
    expect(await own('krans')).toMatchObject([{ fields: { 'parts/c': null } }])
    expect(await said(await editor.get(page))).not.toContain('rekkefølge her')
    await send(editor, page, { gjor: 'arv:parts/c' })
    expect(await (await editor.get(page)).text()).toContain('value="Ny pynt"')
    await send(editor, page, {}, `${page}/kast`)
  })

  test('what a municipality’s pack brought is taken to have been written knowing the packs above', async () => {
    const known = await rowsOf(site, `select from municipality_part where under is not null and under <> '{}'`)
    expect(known.length).toBeGreaterThan(10)
  })
})

describe('why the municipality differs', () => {
  test('is written at the field, published and kept in the history, and goes when the field is given back', async () => {
    const page = `${home}/pai`
    await sayPart('base', 'pai', 'nb', { title: 'Pai', text: 'Stek.' })
    await send(editor, page, { title: 'Vår pai', gjor: 'lagre' })
    expect(await (await editor.get(page)).text()).toContain('Hvorfor har dere egen tekst her?')
    await send(editor, page, { 'title?': 'Den heter det hos oss', gjor: 'lagre' })
    expect(await said(await editor.get(`${page}/publiser`))).toContain('Den heter det hos oss')
    await publish(page)
    const reasons = () =>
      rowsOf<{ because: object }>(
        site,
        `select because from municipality_part where type = 'recipe' and key = 'pai' and because is not null`,
      )
    expect(await reasons()).toEqual([{ because: { title: 'Den heter det hos oss' } }])
    // A reason alone is a change too.
    await send(editor, page, { 'title?': 'Den har alltid hett det', gjor: 'lagre' })
    await publish(page)
    expect(await reasons()).toEqual([{ because: { title: 'Den har alltid hett det' } }])
    await send(editor, page, { gjor: 'arv:title' })
    await publish(page)
    expect(await reasons()).toEqual([])
    expect(await own('pai')).toEqual([])
  })
})
