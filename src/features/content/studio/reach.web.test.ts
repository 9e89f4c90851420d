import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowsOf, said } from '../../../../test/people-pages.ts'
import { formIn, send, sendForm } from '../../../../test/studio-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'
import { recipe } from '../testing/made-up-type.ts'

const service = { name: 'service', folder: 'services', fields: { name: { kind: 'line' } } } as const
const studio = {
  types: [recipe, { ...recipe, name: 'menu', folder: 'menus' }, service],
  checks: [],
  services: () => ['skole', 'barnehage'],
  onPublish: async () => {},
  words: () => ({ types: {}, parts: {}, fields: {}, hints: {}, choices: {}, faults: {} }),
  serviceType: service.name,
  linkedTypes: ['recipe'],
  plainWords: { type: 'recipe', of: () => [{ word: 'iverksette', plainer: 'sette i gang' }] },
  ownerType: 'role',
  addressOf: () => '/hjelp',
  start: [],
}

let site: PeopleSite
let editor: Browser
let coordinator: Browser
const page = '/harstad/studio/recipe/kake'

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'], studio })
  editor = await signedIn(site, 'harstad', 'harstad-redaktor')
  coordinator = await signedIn(site, 'harstad', 'harstad-koordinator')
  for (const type of ['recipe', 'menu'])
    await rowsOf(
      site,
      `insert into upstream_part (layer, type, key, service, language, fields)
       values ('base', $1, 'kake', '', 'nb', '{"title": "Kake", "text": "Rør."}')`,
      [type],
    )
})
afterAll(() => site.close())

const editorsPage = async () => {
  const [row] = await rowsOf<{ person_id: string }>(
    site,
    `select person_id from membership where role = 'editor' and municipality_id =
       (select municipality_id from municipality where slug = 'harstad')`,
  )
  return `/harstad/studio/redaktorer/${row?.person_id ?? ''}`
}
const limit = async (typed: Readonly<Record<string, string | readonly string[]>>) =>
  send(coordinator, await editorsPage(), typed)
const drafts = () => rowsOf(site, `select type, key from content_draft`)
const everything = { typer: 'alle', tjenester: 'alle', type: [], tjeneste: [] }

describe('an editor with a part of the content', () => {
  test('is limited by the coordinator, who sees it in words; nobody else opens the page', async () => {
    expect(await said(await coordinator.get('/harstad/studio/redaktorer'))).toContain('Alt innhold')
    expect((await editor.get('/harstad/studio/redaktorer')).status).toBe(404)
    expect((await editor.get(await editorsPage())).status).toBe(404)
    const form = formIn(await (await coordinator.get(await editorsPage())).text(), await editorsPage())
    const forged = await sendForm(editor, await editorsPage(), form, everything)
    expect([403, 404]).toContain(forged.status)

    const done = await limit({ ...everything, typer: 'noen', type: ['recipe'] })
    expect(done.headers.get('location')).toContain('gjort=contentReach')
    expect(await said(await coordinator.get('/harstad/studio/redaktorer'))).toContain('Bare recipe')
  })

  test('where nothing is chosen it is asked again, and nothing becomes everything', async () => {
    const asked = await limit({ ...everything, typer: 'noen', type: ['unknown'] })
    expect(asked.status).toBe(422)
    expect(await said(asked)).toContain('Velg minst én.')
    expect(await rowsOf(site, `select types, services from content_reach`)).toEqual([
      { types: ['recipe'], services: null },
    ])
  })

  test('a type: writes in it alone, reads the rest', async () => {
    const other = '/harstad/studio/menu/kake'
    const shown = await (await editor.get(other)).text()
    expect(shown).toContain('Du kan lese dette')
    expect(shown).not.toContain('name="gjor" value="lagre"')
    expect((await editor.get('/harstad/studio/menu/ny')).status).toBe(404)
    // A form from a page that may be written in, sent where it may not.
    const form = formIn(await (await editor.get(page)).text(), page)
    for (const [to, more] of [
      [other, { gjor: 'lagre', title: 'Min' }],
      [`${other}/utkast`, { title: 'Min' }],
      [`${other}/publiser`, { hvorfor: '' }],
      [`${other}/gjennomgatt`, {}],
      ['/harstad/studio/menu/ny', { navn: 'Ny' }],
    ] as const)
      expect((await sendForm(editor, to, new URLSearchParams(form), more)).status, to).toBe(404)
    expect(await drafts()).toEqual([])
    expect((await send(editor, page, { title: 'Vår kake', gjor: 'lagre' })).status).toBe(303)
    expect(await drafts()).toEqual([{ type: 'recipe', key: 'kake' }])
    await send(editor, page, {}, `${page}/kast`)
  })

  test('a service: its own words alone; not those for all, nor another service’s, nor what others wrote in the draft', async () => {
    await limit({ ...everything, tjenester: 'noen', tjeneste: ['skole'] })
    expect(await (await editor.get(page)).text()).toContain('Du kan lese dette')
    const school = `${page}?tjeneste=skole`
    const form = formIn(await (await editor.get(school)).text(), page)
    expect(form.get('tjeneste')).toBe('skole')
    for (const tjeneste of ['', 'barnehage'])
      for (const to of [page, `${page}/utkast`])
        expect((await sendForm(editor, to, new URLSearchParams(form), { tjeneste, title: 'Min' })).status).toBe(404)
    expect(await drafts()).toEqual([])

    await sendForm(editor, page, new URLSearchParams(form), { title: 'Skolens kake', gjor: 'lagre' })
    expect((await send(editor, `${page}/publiser`, { hvorfor: '' })).status).toBe(303)
    expect(await rowsOf(site, `select service from municipality_part where type = 'recipe'`)).toEqual([
      { service: 'skole' },
    ])

    // The coordinator writes for all in the same draft: whoever has the school's words publishes, undoes and throws away none of it.
    await send(coordinator, page, { title: 'Kommunens kake', gjor: 'lagre' })
    const look = await (await editor.get(`${page}/publiser`)).text()
    expect(look).not.toContain(`action="${page}/publiser"`)
    const carried = formIn(await (await coordinator.get(`${page}/publiser`)).text(), `${page}/publiser`)
    for (const act of ['publiser', 'angre', 'kast'])
      expect((await sendForm(editor, `${page}/${act}`, new URLSearchParams(carried), {})).status, act).toBe(404)
    expect(await drafts()).toHaveLength(1)
    expect((await send(coordinator, `${page}/publiser`, { hvorfor: '' })).status).toBe(303)
    const versions = await rowsOf<{ number: number }>(site, `select number from content_version order by number`)
    // Back to what the school alone had said is a change of the words for all.
    const restore = `${page}/historie/${versions[0]?.number ?? 1}`
    expect((await sendForm(editor, restore, new URLSearchParams(carried), {})).status).toBe(404)
    expect(await drafts()).toEqual([])
  })

  test('every refusal is kept, and everything is given back', async () => {
    const refused = await rowsOf<{ n: number }>(
      site,
      `select count(*)::int as n from audit where outcome = 'refused' and act in ('edit-content', 'publish-content')`,
    )
    expect(refused[0]?.n).toBeGreaterThan(10)
    await limit(everything)
    expect(await rowsOf(site, `select from content_reach`)).toEqual([])
    expect((await send(editor, page, { title: 'Igjen', gjor: 'lagre' })).status).toBe(303)
  })
})
