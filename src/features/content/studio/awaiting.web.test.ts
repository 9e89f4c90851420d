import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { remindReviews } from '../remind-reviews.job.ts'
import { readPublished } from '../list-published.ts'
import { openMunicipality } from '../../municipality/index.ts'
import { contentPacks } from '../../../../test/site.ts'
import { monday } from '../../../../test/moments.ts'
import { letters, rowsOf, said } from '../../../../test/people-pages.ts'
import { formIn, send, sendForm } from '../../../../test/studio-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'
import { recipe } from '../testing/made-up-type.ts'

const routine = { ...recipe, duty: true } as const
const studio = {
  types: [routine, { ...recipe, name: 'menu', folder: 'menus' }],
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
const base = '/harstad/studio/felles/base/recipe/kake'
const list = '/inderoy/studio/venter'
const page = '/inderoy/studio/recipe/kake'

let site: PeopleSite
let keeper: Browser
let editor: Browser
let coordinator: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'inderoy'], studio })
  keeper = await signedIn(site, 'harstad', 'harstad-koordinator')
  editor = await signedIn(site, 'inderoy', 'inderoy-redaktor')
  coordinator = await signedIn(site, 'inderoy', 'inderoy-koordinator')
  for (const [type, key] of [
    ['recipe', 'kake'],
    ['recipe', 'bolle'],
    ['menu', 'kake'],
  ])
    await rowsOf(
      site,
      `insert into upstream_part (layer, type, key, service, language, fields)
       values ('base', $1, $2, '', 'nb', '{"title": "Kake", "text": "Rør."}')`,
      [type, key],
    )
  await rowsOf(
    site,
    `update pack set keeper = (select municipality_id from municipality where slug = 'harstad') where slug = 'base'`,
  )
}, 120_000)
afterAll(() => site.close())

const publish = async (browser: Browser, at: string, typed: Record<string, string>) => {
  await send(browser, at, { ...typed, gjor: 'lagre' })
  expect((await send(browser, `${at}/publiser`, { hvorfor: '' })).status, at).toBe(303)
}

/** What readers of a municipality meet. */
async function met(slug: string, key = 'kake', type: typeof recipe | typeof routine = routine) {
  const { database } = site.fresh
  const town = await database.inInstallation((tx) => openMunicipality(tx, { slug }))
  if (town === undefined) throw new Error(`There is no ${slug}.`)
  const [items] = await database.inMunicipality(town.id, (tx) =>
    readPublished(tx, town.layers, { service: '', language: 'nb', home: 'nb' }, [{ type, keys: [key] }]),
  )
  return items.map(({ title, text, code }) => [title.text, text.text, code].filter(Boolean).join(': '))[0]
}

describe('what a shared model changes in what staff must do', () => {
  test('is met by no reader before somebody in the municipality has looked at it; other types are met at once', async () => {
    await publish(keeper, base, { title: 'Bedre kake', text: 'Rør godt.' })
    await publish(keeper, base.replace('recipe', 'menu'), { title: 'Bedre meny' })
    for (const slug of ['inderoy', 'harstad']) expect(await met(slug)).toBe('Kake: Rør.')
    expect(await met('inderoy', 'kake', { ...recipe, name: 'menu' } as never)).toBe('Bedre meny: Rør.')

    const home = await said(await editor.get('/inderoy/studio'))
    expect(home).toContain('Felles endringer som venter på dere')
    expect(home).toContain('2 endringer')
    expect(await said(await editor.get(page))).toContain('Leserne møter det gamle')
    expect(await said(await editor.get('/inderoy/studio/tilstand'))).toMatch(/Endringer som venter .+ 1 endring /)
    // And by mail, for whoever does not look there.
    const { database } = site.fresh
    const remind = remindReviews({ database, keys: site.keys, origin: 'https://stafett.test', types: studio.types })
    await remind(undefined, monday)
    const told = await letters(site, 'inderoy')
    expect(told.length).toBeGreaterThanOrEqual(2)
    for (const { words } of told) expect(words).toContain('venter én felles endring på at noen hos dere ser på den')
    const shown = await said(await editor.get(`${page}/venter`))
    expect(shown).toContain('Felles endring: Bedre kake')
    expect(shown).toMatch(/Rør\.? ?godt/)
  })

  test('is met from when it is taken in: there, and nowhere else', async () => {
    const done = await send(editor, `${page}/venter`, { gjor: 'ta' })
    expect(done.headers.get('location')).toContain(`${list}?gjort=contentApproved`)
    expect(await met('inderoy')).toBe('Bedre kake: Rør godt.')
    expect(await met('harstad')).toBe('Kake: Rør.')
    expect(await said(await editor.get(list))).toContain('Ingenting venter på dere nå.')
    // What was approved one by one is known no longer than it must be.
    expect(await rowsOf(site, 'select from approved_change')).toEqual([])
    expect(await rowsOf(site, `select from audit where act = 'approve-inherited'`)).toHaveLength(1)
  })

  test('awaits anew with the next change, and a form from before takes in nothing that was not on it', async () => {
    await publish(keeper, base, { text: 'Rør enda bedre.' })
    const form = formIn(await (await editor.get(`${page}/venter`)).text(), `${page}/venter`)
    const all = formIn(await (await editor.get(list)).text(), list)
    await publish(keeper, base, { text: 'Rør best.' })
    const late = await sendForm(editor, `${page}/venter`, form, { gjor: 'ta' })
    expect(late.status).toBe(200)
    expect(await said(late)).toContain('best')
    await sendForm(editor, list, all, {})
    expect(await met('inderoy')).toBe('Bedre kake: Rør godt.')
    await send(editor, `${page}/venter`, { gjor: 'ta' })
    expect(await met('inderoy')).toBe('Bedre kake: Rør best.')
  })

  test('kept as it was, is the municipality’s own, a version, and offered when it changes once more', async () => {
    await publish(keeper, base, { title: 'Den beste kaken' })
    const kept = await send(editor, `${page}/venter`, { gjor: 'behold' })
    expect(kept.headers.get('location')).toContain('gjort=contentKept')
    expect(await met('inderoy')).toBe('Bedre kake: Rør best.')
    expect(await said(await editor.get(`${page}/historie`))).toContain('Beholdt det vi har')
    expect(await said(await editor.get(page))).not.toContain('Den felles teksten er endret siden')
    await publish(keeper, base, { title: 'Kaken over alle' })
    expect(await met('inderoy')).toBe('Bedre kake: Rør best.')
    // In its own field nothing changes for readers, so nothing awaits; it is offered there.
    expect(await said(await editor.get(list))).toContain('Ingenting venter på dere nå.')
    expect(await said(await editor.get(page))).toContain('Den felles teksten er endret siden')
    await send(editor, page, { gjor: 'arv:title' })
    await send(editor, `${page}/publiser`, { hvorfor: '' })
  })

  test('a draft is in nobody’s way, but what readers meet cannot be kept beside it', async () => {
    await publish(keeper, base, { text: 'Rør som før.' })
    await send(editor, page, { code: 'K1', gjor: 'lagre' })
    expect(await (await editor.get(`${page}/venter`)).text()).not.toContain('value="behold"')
    await send(editor, `${page}/venter`, { gjor: 'behold' })
    expect(await rowsOf(site, `select from content_draft where key = 'kake'`)).toHaveLength(1)
    await send(editor, `${page}/venter`, { gjor: 'ta' })
    expect(await met('inderoy')).toContain('Rør som før.')
    await send(editor, page, {}, `${page}/kast`)
  })

  test('that leads to something new is taken in together with it, never alone', async () => {
    await keeper.post('/harstad/studio/felles/base/recipe/ny', { navn: 'Terte' })
    await publish(keeper, base.replace('kake', 'terte'), { text: 'Trykk.' })
    await publish(keeper, base, { after: 'terte' })
    expect(await met('inderoy', 'terte')).toBeUndefined()
    const alone = await send(editor, `${page}/venter`, { gjor: 'ta' })
    expect(alone.status).toBe(422)
    expect(await said(alone)).toContain('henger sammen med andre endringer')
    expect((await send(editor, list, {})).status).toBe(303)
    expect(await met('inderoy', 'terte')).toBe('Terte: Trykk.')
    expect(await said(await editor.get(list))).toContain('Ingenting venter')
  })
})

describe('what waits', () => {
  const choose = (browser: Browser, hva: string) => send(browser, list, { hva }, `${list}/valg`)

  test('is the coordinator’s to choose: nothing, and what waited is met; everything, from then on', async () => {
    await publish(keeper, base, { text: 'Rør på ny.' })
    expect((await choose(editor, 'none')).status).toBe(404)
    expect(await met('inderoy')).not.toContain('på ny')
    expect((await choose(coordinator, 'none')).headers.get('location')).toContain('gjort=contentApproves')
    expect(await met('inderoy')).toContain('Rør på ny.')
    await publish(keeper, base, { text: 'Rør straks.' })
    expect(await met('inderoy')).toContain('Rør straks.')

    await choose(coordinator, 'all')
    await publish(keeper, base.replace('recipe', 'menu'), { title: 'Den beste menyen' })
    expect(await met('inderoy', 'kake', { ...recipe, name: 'menu' } as never)).toContain('Bedre meny')
    expect(await said(await editor.get(list))).toContain('Den beste menyen')
    await choose(coordinator, 'duties')
    expect(await met('inderoy', 'kake', { ...recipe, name: 'menu' } as never)).toContain('Den beste menyen')
  })

  test('is looked at by those who may publish it: not by staff, not from another municipality, not beyond one’s reach', async () => {
    await publish(keeper, base, { text: 'Rør til slutt.' })
    const form = formIn(await (await editor.get(`${page}/venter`)).text(), `${page}/venter`)
    const staff = await signedIn(site, 'inderoy', 'inderoy-kontaktlaerer')
    for (const browser of [staff, keeper])
      for (const to of [list, `${page}/venter`]) {
        await sendForm(browser, to, new URLSearchParams(form), { gjor: 'ta' })
        expect(await said(await browser.get(to))).not.toContain('Rør')
      }
    await rowsOf(
      site,
      `insert into content_reach (municipality_id, person_id, types)
       select municipality_id, person_id, '{menu}' from membership join municipality using (municipality_id)
       where slug = 'inderoy' and role = 'editor'`,
    )
    expect((await sendForm(editor, `${page}/venter`, new URLSearchParams(form), { gjor: 'ta' })).status).toBe(404)
    const all = formIn(await (await coordinator.get(list)).text(), list)
    await sendForm(editor, list, all, {})
    expect(await met('inderoy')).not.toContain('til slutt')
    await rowsOf(site, 'delete from content_reach')
    await send(coordinator, list, {})
    expect(await met('inderoy')).toContain('til slutt')
  })

  test('awaits nobody in a municipality whose whole model an operator brings', async () => {
    const [row] = await rowsOf<{ awaits: boolean }>(
      site,
      `select approved_to < last_upstream_change() as awaits from municipality where slug = 'harstad'`,
    )
    expect(row?.awaits).toBe(true)
    const packs = await contentPacks()
    await site.publish(packs.filter(({ slug }) => slug === 'harstad'))
    const [after] = await rowsOf<{ awaits: boolean }>(
      site,
      `select approved_to < last_upstream_change() as awaits from municipality where slug = 'harstad'`,
    )
    expect(after?.awaits).toBe(false)
  })
})
