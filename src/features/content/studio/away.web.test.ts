import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openMunicipality } from '#features/municipality/index.ts'
import { inOwnerTransaction } from '#platform/db/owner.ts'
import { today, toldDay } from '../../../../test/moments.ts'
import { rowsOf, said } from '../../../../test/people-pages.ts'
import { send } from '../../../../test/studio-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'
import { exportPack } from '../export-pack.ts'
import { importPack } from '../import-pack.ts'
import { readPublished } from '../list-published.ts'
import { packFiles } from '../pack-folder.ts'
import type { Manifest } from '../rules/manifest.ts'
import { readFileName, readPackFile } from '../rules/pack-file.ts'
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
const home = '/harstad/studio'
const page = `${home}/recipe/kake`

let site: PeopleSite
let editor: Browser
let elsewhere: Browser

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['harstad', 'inderoy'], studio })
  editor = await signedIn(site, 'harstad', 'harstad-redaktor')
  elsewhere = await signedIn(site, 'inderoy', 'inderoy-redaktor')
})
afterAll(() => site.close())
beforeEach(async () => {
  for (const table of ['content_draft', 'content_version', 'municipality_change'])
    await rowsOf(site, `delete from ${table}`)
  for (const table of ['municipality_part', 'upstream_part'])
    await rowsOf(site, `delete from ${table} where type = 'recipe'`)
  for (const [language, fields] of [
    ['', '{"parts/a/order": 1, "parts/b/order": 2}'],
    ['nb', '{"title": "Kake", "text": "Rør.", "parts/a/label": "Deig", "parts/b/label": "Glasur"}'],
  ])
    await rowsOf(
      site,
      `insert into upstream_part (layer, type, key, service, language, fields) values ('base', 'recipe', 'kake', '', $1, $2)`,
      [language, fields],
    )
})

const leaveOut = (hvorfor = 'Vi har ingen ovn', browser = editor) => send(browser, `${page}/ta-bort`, { hvorfor })

/** What readers of a town meet. */
async function met(slug: string): Promise<readonly string[]> {
  const town = await site.fresh.database.inInstallation((tx) => openMunicipality(tx, { slug }))
  if (town === undefined) return []
  const [found] = await site.fresh.database.inMunicipality(town.id, (tx) =>
    readPublished(tx, town.layers, { service: '', language: 'nb', home: 'nb' }, [{ type: recipe }]),
  )
  return found.map(({ title }) => title.text)
}

test('what is inherited is left out here with a reason, told on one page, and had back; others meet it all the while', async () => {
  expect(await said(await editor.get(page))).toContain('Ta det bort')
  const asked = await leaveOut(' ')
  expect(asked.status).toBe(422)
  expect(await said(asked)).toContain('Skriv hvorfor.')
  expect((await leaveOut()).headers.get('location')).toContain('gjort=contentLeftOut')
  expect([await met('harstad'), await met('inderoy')]).toEqual([[], ['Kake']])
  const list = await said(await editor.get(`${home}/tatt-bort`))
  expect(list).toMatch(new RegExp(`Kake recipe Tatt bort her .+, ${toldDay(today)} Vi har ingen ovn`))
  expect(await said(await editor.get(`${home}/recipe`))).toContain('Tatt bort')
  expect(await said(await editor.get(page))).toContain(
    'Dette er ikke med her. Leserne finner det ikke. Vi har ingen ovn',
  )
  expect(await said(await editor.get(`${page}/historie`))).toContain('Vi har ingen ovn')
  expect(await said(await elsewhere.get('/inderoy/studio/tatt-bort'))).toContain('Ingenting er tatt bort.')

  const back = await send(editor, `${home}/tatt-bort`, {}, `${page}/ta-med`)
  expect(back.headers.get('location')).toContain('gjort=contentBroughtBack')
  expect(await met('harstad')).toEqual(['Kake'])
  expect(await rowsOf(site, `select from municipality_part where type = 'recipe'`)).toHaveLength(0)
  // Twice is nothing to do.
  expect((await editor.post(`${page}/ta-med`, {})).headers.get('location')).toBe(page)
})

test('nothing is taken away that something leads to; whose it is, is told with a link', async () => {
  await rowsOf(
    site,
    `insert into upstream_part (layer, type, key, service, language, fields)
     values ('base', 'recipe', 'bolle', '', 'nb', '{"title": "Bolle", "text": "Elt."}'), ('base', 'recipe', 'bolle', '', '', '{"after": "kake"}')`,
  )
  await rowsOf(site, 'update installation set content_version = content_version + 1')
  const look = await said(await editor.get(`${page}/ta-bort`))
  expect(look).toContain('Disse stedene fører hit.')
  expect(look).toContain('Bolle')
  await editor.post(`${page}/ta-bort`, { hvorfor: 'Likevel' })
  expect(await met('harstad')).toEqual(['Bolle', 'Kake'])
})

test('every place that leads to it is named, of every service, and none hides another', async () => {
  await rowsOf(
    site,
    `insert into upstream_part (layer, type, key, service, language, fields)
     values ('base', 'recipe', 'bolle', '', 'nb', '{"title": "Bolle", "text": "Elt."}'), ('base', 'recipe', 'bolle', '', '', '{"with": ["kake"]}'),
       ('base', 'recipe', 'bolle', 'skole', '', '{"with": ["kake"]}')`,
  )
  await rowsOf(site, 'update installation set content_version = content_version + 1')
  const look = await said(await editor.get(`${page}/ta-bort`))
  expect(look).toMatch(/Disse stedene fører hit.+Bolle/)
  expect(look).not.toContain('Hvorfor?')
})

test('a part of an item is had back as a draft, and so is what was unpublished', async () => {
  await send(editor, page, { gjor: 'fjern:parts/a' })
  await send(editor, `${page}/publiser`, { hvorfor: 'Uten deig' })
  await editor.post(`${home}/recipe/ny`, { navn: 'Lokal kake' })
  const own = `${home}/recipe/lokal-kake`
  await send(editor, own, { text: 'Pisk.', gjor: 'lagre' })
  await send(editor, `${own}/publiser`, { hvorfor: '' })
  await send(editor, `${own}/ta-bort`, { hvorfor: 'Utdatert' })
  const list = await said(await editor.get(`${home}/tatt-bort`))
  expect(list).toMatch(/Kake recipe En del er tatt bort: «Deig» .+ Hent tilbake som utkast/)
  expect(list).toMatch(/Lokal kake recipe Tatt bort .+ Utdatert/)

  await send(editor, `${home}/tatt-bort`, {}, `${page}/ta-med`)
  expect(await said(await editor.get(page))).toContain('Deig')
  await send(editor, `${home}/tatt-bort`, {}, `${own}/historie/1`)
  await send(editor, `${own}/publiser`, { hvorfor: '' })
  expect(await met('harstad')).toEqual(['Kake', 'Lokal kake'])
  expect((await editor.post(`${page}/ta-med`, { del: 'parts/nei' })).status).toBe(404)
})

test('somebody of another municipality, or without the trust, takes nothing away and has nothing back', async () => {
  const staff = await signedIn(site, 'harstad', 'harstad-pedagog')
  for (const browser of [elsewhere, staff]) {
    await browser.post(`${page}/ta-bort`, { hvorfor: 'Bort' })
    expect(await said(await browser.get(`${home}/tatt-bort`))).not.toContain('Tatt bort')
  }
  expect(await met('harstad')).toEqual(['Kake'])
  await leaveOut()
  for (const browser of [elsewhere, staff]) await browser.post(`${page}/ta-med`, {})
  expect(await met('harstad')).toEqual([])
  await rowsOf(
    site,
    `insert into content_reach (municipality_id, person_id, types)
     select municipality_id, person_id, '{page}' from membership join municipality using (municipality_id)
     where slug = 'harstad' and role = 'editor'`,
  )
  expect((await editor.post(`${page}/ta-med`, {})).status).toBe(404)
  expect(await (await editor.get(`${home}/tatt-bort`)).text()).not.toContain('/ta-med')
  await rowsOf(site, 'delete from content_reach')
})

test('a pack says it in its files, and says the same when it comes back', async () => {
  await leaveOut('Vi har ingen ovn')
  const types = [recipe]
  const exportIt = () => inOwnerTransaction(site.fresh.ownerUrl, (tx) => exportPack(tx, 'harstad', types))
  const files = await exportIt()
  const text = String([...files].find(([name]) => name.endsWith('kake.md'))?.[1])
  expect(text).toBe('---\nleftOut: true\nbecause:\n  leftOut: Vi har ingen ovn\n---\n')
  const file = [...files.keys()].find((name) => name.endsWith('kake.md')) ?? ''
  const name = readFileName(file, types)
  const read = name === undefined ? undefined : readPackFile(file, text, name, 'nb')
  expect(read?.faults).toEqual([])
  const manifest: Manifest = {
    ...{ inherits: 'base', number: '5503', names: { nb: 'Harstad' }, language: 'nb', colour: '#123456' },
    kind: 'municipality',
    languages: ['nb'],
  }
  const parts = (read?.parts ?? []).filter(({ part }) => Object.keys(part.fields).length > 0)
  const now = new Date('2026-11-23T10:00:00Z')
  const again = packFiles(
    types,
    manifest,
    parts.map(({ part }) => part),
  )
  expect(again.get(file)).toBe(text)
  await inOwnerTransaction(site.fresh.ownerUrl, (tx) =>
    importPack(tx, { slug: 'harstad', manifest, parts }, async () => undefined, now),
  )
  expect((await exportIt()).get(file)).toBe(text)
  expect(await met('harstad')).toEqual([])
})
