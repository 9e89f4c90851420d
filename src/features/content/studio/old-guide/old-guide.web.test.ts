import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { studioKnowledge } from '../../../../app.ts'
import { inOwnerTransaction } from '#platform/db/owner.ts'
import { writeZip } from '#platform/file/write-zip.ts'
import { attacks, harmfulIn } from '../../../../../test/attack-corpus.ts'
import { rowsOf, said } from '../../../../../test/people-pages.ts'
import { formIn, sendForm } from '../../../../../test/studio-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../../test/signed-in.ts'
import { decodeFile } from '../../rules/old-guide/decode-file.ts'
import { readOldFile } from '../../rules/old-guide/read-old-file.ts'
import { saveOldPagesByOperator } from '../../save-old-pages.ts'
import { packPages, unpackPages } from './carried-pages.ts'

let site: PeopleSite
let editor: Browser
let coordinator: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad'] })
  editor = await signedIn(site, 'harstad', 'harstad-redaktor')
  coordinator = await signedIn(site, 'harstad', 'harstad-koordinator')
})
afterAll(() => site.close())

const home = '/harstad/studio/hent-inn'
const review = `${home}/utkast`
const folder = join(import.meta.dirname, '../../../../../test/old-guides')

type Files = Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>

function upload(browser: Browser, files: Files, at = home): Promise<Response> {
  const form = new FormData()
  for (const [name, content] of Object.entries(files)) form.append('filer', new File([content], name))
  return browser.postWith(at, form)
}

const fileOf = (path: string) => ({ [path]: new Uint8Array(readFileSync(join(folder, path))) })

/** From the page that shows what the pages become: drafts of them. */
const make = (browser: Browser, html: string, changed: Readonly<Record<string, string>> = {}) =>
  sendForm(browser, review, formIn(html, review), { ...changed, gjor: 'lag' })

const drafts = async () =>
  (await rowsOf<{ name: string }>(site, `select type || '/' || key as name from content_draft order by 1`)).map(
    ({ name }) => name,
  )

test('an editor sees what each page becomes before anything is kept, and then has a draft of each', async () => {
  expect(await said(await editor.get('/harstad/studio'))).toContain('Hent inn en gammel veileder')
  expect(await said(await editor.get(home))).toContain('Slik får dere filene')
  const handbook = fileOf('sundoy/Haandbok.htm')
  const html = await (await upload(editor, handbook)).text()
  expect(html).toContain('10 sider. 8 blir utkast. 2 er ikke plassert.')
  expect(html).toContain('tittelen er nummerert med «steg»')
  expect(html).toContain('Hva har du **sett**?')
  expect(await drafts()).toEqual([])

  const done = await (await make(editor, html)).text()
  expect(done).toContain('8 utkast er laget')
  expect(done).toContain('href="/harstad/studio/step/ring-hjem"')
  expect(done).toContain('Sak 4/14 ble utsatt.')
  expect(await drafts()).toEqual([
    'law/taushetsplikt',
    'level/uro-i-egen-tjeneste',
    'level/uro-som-flere-deler',
    'page/innledning',
    'step/bli-enige-om-uroen',
    'step/ring-hjem',
    'step/spor-om-lov',
    'tool/sjekkliste-for-motet',
  ])
  const form = await (await editor.get('/harstad/studio/step/ring-hjem')).text()
  expect(form).toContain('Ring samme dag, og avtal et møte.')
  // Drafts, and nothing that readers meet.
  expect((await site.get('/harstad/innledning')).status).toBe(404)

  const again = await (await upload(editor, handbook)).text()
  expect(again).toContain('0 blir utkast. 8 finnes fra før.')
  await make(editor, again)
  expect((await drafts()).length).toBe(8)
})

test('what a page becomes can be chosen otherwise, or left out, and is seen anew before it is made', async () => {
  const html = await (
    await upload(editor, {
      'Nytt.html': '<h1>Fagdag</h1><p>Vi møttes.</p><p>Det var fint.</p>',
      'Om oss.html': '<h1>Om oss</h1><p>a</p>',
    })
  ).text()
  expect(html).toContain('Ingenting i siden sier hva den er.')
  const anew = await (
    await sendForm(editor, review, formIn(html, review), { 'blir-0': 'page', 'blir-1': '', gjor: 'se' })
  ).text()
  expect(anew).toContain('2 sider. En blir et utkast. 1 er ikke plassert.'.replace('En', 'Én'))
  expect(anew).toContain('Valgt av dere')
  const done = await (await make(editor, anew)).text()
  expect(done).toContain('href="/harstad/studio/page/fagdag"')
  expect(done).toContain('Dere valgte å la den være.')
  expect(await drafts()).not.toContain('page/om-oss')
})

test('an editor who is trusted with some types brings in those alone, whatever is chosen', async () => {
  const [row] = await rowsOf<{ person_id: string }>(
    site,
    `insert into content_reach (municipality_id, person_id, types, services, shared)
     select municipality_id, person_id, '{law}', null, false from membership
     where role = 'editor' and municipality_id = (select municipality_id from municipality where slug = 'harstad')
     returning person_id`,
  )
  expect(row).toBeDefined()
  const files = { 'Meldeplikt.html': '<h1>Meldeplikt her</h1><p>a</p>', 'Om bti.html': '<h1>Om BTI</h1><p>b</p>' }
  const html = await (await upload(editor, files)).text()
  expect(html).toContain('Du redigerer ikke dette: Side.')
  expect(html).not.toContain('<option value="page"')
  const done = await (await make(editor, html, { 'blir-1': 'page' })).text()
  expect(done).toContain('href="/harstad/studio/law/meldeplikt-her"')
  expect(await drafts()).not.toContain('page/om-bti')
  await rowsOf(site, `delete from content_reach`)
})

test('nobody else comes here: approvers, other municipalities, people without a session', async () => {
  const approver = await signedIn(site, 'harstad', 'harstad-godkjenner')
  expect((await approver.get(home)).status).toBe(404)
  expect((await upload(approver, { 'a.html': '<p>x' })).status).toBe(404)
  expect((await approver.post(review, {})).status).toBe(404)
  expect((await editor.get(home.replace('harstad', 'tinn'))).status).toBe(404)
})

describe('a guide of many pages', () => {
  const pages = ['om-modellen', 'verktoy/undringsskjema', 'niva-0/steg-1-du-undrer-deg'].map(
    (path) => `fjellvag/${path}/index.html`,
  )
  const links = ['[undringsskjemaet](tool/undringsskjema)']

  test('comes as a zip of its folder, with all that lies beside the pages', async () => {
    const files = [
      ...pages.map((path): [string, Uint8Array] => [path, readFileSync(join(folder, path))]),
      ['fjellvag/stil.css', Buffer.from('p{}')] as [string, Uint8Array],
      ['__MACOSX/._x.html', Buffer.from('x')] as [string, Uint8Array],
    ]
    const zip = await writeZip(files)
    const html = await (await upload(editor, { 'gammel.zip': zip })).text()
    expect(html).toContain('3 sider. 3 blir utkast.')
    for (const link of links) expect(html).toContain(link)
    expect(await (await upload(editor, { 'gammel.zip': 'ingen zip' })).text()).toContain('Zip-filen kan ikke åpnes')
  })

  test('comes as files without folders, all of one name, and their links are found by where they lay', async () => {
    const form = new FormData()
    for (const path of pages) form.append('filer', new File([readFileSync(join(folder, path))], 'index.html'))
    const html = await (await editor.postWith(home, form)).text()
    expect(html).toContain('3 sider. 3 blir utkast.')
    expect(html).toContain('index (2).html')
    for (const link of links) expect(html).toContain(link)
  })
})

describe('what somebody sends', () => {
  test.each([
    ['no file', {}],
    ['a file of another kind alone', { 'stil.css': 'p{}' }],
  ])('%s is told', async (_, files) => {
    const answer = await upload(editor, files)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Velg minst én fil.')
  })

  test('too much is told, and too many are refused', async () => {
    expect(await (await upload(editor, { 'a.html': 'x'.repeat(9 * 1_048_576) })).text()).toContain(
      'Filene er for store til sammen.',
    )
    const noise = Array.from({ length: 1_200_000 }, (_, at) =>
      String.fromCodePoint(97 + ((at * at * 31 + at * 7) % 26)),
    ).join('')
    expect(await (await upload(editor, { 'a.html': noise })).text()).toMatch(/1 er ikke plassert|for mye tekst/)
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`${at}.html`, 'x']))
    expect((await upload(editor, many)).status).toBe(422)
  })

  test('pages that were never read here are words like any other, and what cannot be read is told', async () => {
    for (const sider of ['', 'x', 'eJw', packPages({ pages: [], refused: [] })?.slice(1) ?? ''])
      expect((await editor.post(review, { sider, gjor: 'lag' })).status).toBe(422)
    const page = { source: 'a', address: '', title: 'Om oss', within: [], language: 'xx', left: [], around: [] }
    const section = { heading: '', text: '[x](javascript:alert(1)) \u0007 <script>alert(1)</script>', isLinks: false }
    const sider = packPages({ pages: [{ ...page, sections: [section] }], refused: [] }) ?? ''
    const html = await (await editor.post(review, { sider, gjor: 'lag' })).text()
    expect(harmfulIn(html)).toEqual([])
    const bomb = packPages({
      pages: [{ ...page, sections: [{ ...section, text: 'x'.repeat(20_000_000) }] }],
      refused: [],
    })
    expect(unpackPages(bomb ?? '')).toBeUndefined()
  })
})

test('nothing in an old page runs, restyles or leads elsewhere: two hundred attacks as HTML and as Markdown', async () => {
  const body = attacks.map((attack) => `<p>${attack}</p>`).join('\n')
  const files = {
    'Om oss.html': `<html><head><title>${attacks[0]}</title></head><body onload="x"><main><h1>Om BTI ${attacks.slice(0, 20).join(' ')}</h1>${body}</main></body></html>`,
    'Om prosjektet.md': `# Om prosjektet\n\n${attacks.join('\n\n')}`,
    [`"><script>alert(1)</script>.html`]: '<h1>Om nettstedet</h1><p>a</p>',
  }
  const shown = await (await upload(editor, files)).text()
  const done = await (await make(editor, shown)).text()
  const keys = (await drafts()).filter((name) => name.startsWith('page/om-'))
  expect(keys.length).toBeGreaterThanOrEqual(3)
  const pages = [shown, done]
  for (const name of keys) {
    // As if it had been published as it is: the checker would stop some of it.
    await rowsOf(
      site,
      `insert into municipality_part (municipality_id, type, key, service, language, fields)
       select municipality_id, type, key, part ->> 'service', part ->> 'language', part -> 'fields'
       from content_draft, jsonb_array_elements(said) as part where type || '/' || key = $1`,
      [name],
    )
    pages.push(
      await (await editor.get(`/harstad/studio/${name}`)).text(),
      await (await editor.get(`/harstad/studio/${name}/vis/side`)).text(),
    )
    pages.push(await (await site.get(`/harstad/${name.slice('page/'.length)}`)).text())
  }
  expect(pages.length).toBeGreaterThanOrEqual(11)
  expect(pages.flatMap(harmfulIn)).toEqual([])
})

test('what the operator brings in is nobody’s draft, and says so', async () => {
  const source = 'steg/0-1-legg-merke-til.md'
  const read = readOldFile(
    { source, text: decodeFile(readFileSync(join(folder, 'lillevik', source))) },
    studioKnowledge.placing ?? [],
  )
  const bring = (isKept: boolean) =>
    inOwnerTransaction(site.fresh.ownerUrl, (tx) =>
      saveOldPagesByOperator(tx, 'harstad', studioKnowledge, {
        ...{ pages: read.ok ? read.value : [], choices: new Map(), isKept, at: new Date('2026-11-22T12:00:00Z') },
      }),
    )
  await bring(false)
  expect(await drafts()).not.toContain('step/legg-merke-til-2')
  await bring(true)
  expect(await said(await coordinator.get('/harstad/studio/step/legg-merke-til-2'))).toContain(
    'Hentet inn av dem som drifter',
  )
  expect(await said(await coordinator.get('/harstad/studio'))).toContain('Hentet inn av dem som drifter')
  expect((await bring(true))?.placed.map(({ outcome }) => outcome.is)).toEqual(['already'])
})
