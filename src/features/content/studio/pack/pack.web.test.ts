import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readZip } from '#platform/file/read-zip.ts'
import { attacks, harmfulIn } from '../../../../../test/attack-corpus.ts'
import { zip } from '../../../../../test/made-up-files.ts'
import { personId, rowsOf, said } from '../../../../../test/people-pages.ts'
import { contentFolder } from '../../../../../test/site.ts'
import { formIn, send, sendForm } from '../../../../../test/studio-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../../test/signed-in.ts'
import { recipe } from '../../testing/made-up-type.ts'
import { packLimits } from '../../rules/zipped-pack.ts'

const page = '/harstad/studio/pakke'
const proposal = `${page}/forslag`
const publish = `${page}/publiser`

const studio = {
  types: [recipe],
  checks: [],
  services: () => ['skole'],
  onPublish: async () => {},
  words: () => ({ types: {}, parts: {}, fields: {}, hints: {}, choices: {}, faults: {} }),
  serviceType: 'service',
  linkedTypes: ['recipe'],
  plainWords: { type: 'jargon', of: () => [] },
  ownerType: 'role',
  start: [],
  addressOf: () => '/hjelp',
  makeSite: async function* () {
    await siteMayGoOn
    yield ['index.html', '<h1>Hei</h1>'] as const
    yield ['nn/index.html', '<h1>Hei</h1>'] as const
  },
}
let siteMayGoOn = Promise.resolve()

/** Two installations that know nothing of each other. */
let here: PeopleSite
let there: PeopleSite
let coordinator: Browser
let editor: Browser

beforeAll(async () => {
  here = await openPeopleSite({ packs: ['harstad'], studio })
  there = await openPeopleSite({ packs: ['harstad'], studio })
  coordinator = await signedIn(here, 'harstad', 'harstad-koordinator')
  editor = await signedIn(here, 'harstad', 'harstad-redaktor')
})
afterAll(async () => {
  await here.close()
  await there.close()
})
beforeEach(async () => {
  for (const table of ['content_draft', 'content_upload', 'content_version', 'municipality_part'])
    await rowsOf(here, `delete from ${table}`)
  await rowsOf(here, 'update installation set content_version = content_version + 1')
})

type Files = Readonly<Record<string, string>>

const manifestOf = (slug: string) => readFileSync(join(contentFolder, slug, 'pack.md'), 'utf8')
/** A pack of Harstad's with these files. */
const zipped = (files: Files, slug = 'harstad') =>
  zip(
    Object.entries({ 'pack.md': manifestOf(slug), ...files }).map(([file, bytes]) => ({
      name: `${slug}/${file}`,
      bytes,
    })),
  )
const cake = (title: string): Files => ({ 'recipes/kake.md': `---\ntitle: ${title}\n---\n\n# text\n\nRør.\n` })

const upload = (browser: Browser, bytes: Uint8Array, at = page) => {
  const form = new FormData()
  form.append('fil', new File([Buffer.from(bytes)], 'pakke.zip'))
  return browser.postWith(at, form)
}
/** Sends a pack in, and decides about it on the page that follows. */
async function bring(browser: Browser, bytes: Uint8Array, typed: Record<string, string> = {}, to = proposal) {
  expect((await upload(browser, bytes)).headers.get('location')).toBe(proposal)
  return decide(browser, typed, to)
}
async function decide(browser: Browser, typed: Record<string, string> = {}, to = proposal) {
  const form = formIn(await (await browser.get(proposal)).text(), proposal)
  return sendForm(browser, to, form, typed)
}
const download = async (browser: Browser) => new Uint8Array(await (await browser.get(`${page}/fil`)).arrayBuffer())

const drafts = () =>
  rowsOf<{ name: string; number: number }>(
    here,
    `select type || '/' || key as name, number from content_draft order by 1, 2`,
  )
const versions = () =>
  rowsOf<{ name: string; why: string; by: string | null; said: object[] }>(
    here,
    `select type || '/' || key as name, why, person_id as by, said from content_version order by at, 1, number`,
  )
const titles = (site: PeopleSite) =>
  rowsOf<{ key: string; title: string }>(
    site,
    `select key, fields->>'title' as title from municipality_part where type = 'recipe' and language = 'nb' order by key`,
  ).then((rows) => rows.map(({ key, title }) => `${key}: ${title}`))
const stands = (key: string, title: string) =>
  rowsOf(
    here,
    `insert into municipality_part (municipality_id, type, key, service, language, fields)
     select municipality_id, 'recipe', $1, '', 'nb', $2 from municipality where slug = 'harstad'`,
    [key, { title, text: 'Rør.' }],
  )
const item = '/harstad/studio/recipe/kake'

test('a pack is taken out by those who see the studio, the same bytes each time, and that is written down', async () => {
  await stands('kake', 'Kake')
  const bytes = await download(coordinator)
  expect(Buffer.from(await download(editor)).equals(Buffer.from(bytes))).toBe(true)
  const found = await readZip(Buffer.from(bytes), packLimits)
  expect(found.ok && [...found.value.keys()]).toEqual(['harstad/pack.md', 'harstad/recipes/kake.md'])
  const [row] = await rowsOf<{ subject_id: string }>(
    here,
    `select subject_id from audit where act = 'take-out-pack' and outcome = 'done' limit 1`,
  )
  expect(row?.subject_id).toBe('harstad')
})

test('the web site is sent while it is made, one at a time; a pack that others inherit from has none', async () => {
  const site = `${page}/nettsted`
  let goOn = () => {}
  siteMayGoOn = new Promise((resolve) => {
    goOn = resolve
  })
  const first = await editor.get(site)
  expect(first.headers.get('content-disposition')).toContain('harstad-nettsted.zip')
  const second = await coordinator.get(site)
  expect(second.status).toBe(429)
  expect(await said(second)).toContain('Det lages allerede ett')
  goOn()
  const found = await readZip(Buffer.from(await first.arrayBuffer()), packLimits)
  expect(found.ok && [...found.value.keys()]).toEqual(['index.html', 'nn/index.html'])
  const third = await coordinator.get(site)
  expect(third.status).toBe(200)
  // Whoever goes away in the middle leaves it free for others.
  await third.body?.cancel()
  await expect.poll(async () => (await coordinator.get(site)).status).toBe(200)
})

describe('a pack from one installation', () => {
  test('opens in another, becomes drafts, is published there, and leaves it as the same bytes', async () => {
    const writer = await signedIn(there, 'harstad', 'harstad-koordinator')
    await send(writer, '/harstad/studio/recipe/ny', { navn: 'Kake' })
    await send(writer, item, { title: 'Skrevet et annet sted', text: 'Rør.', gjor: 'lagre' })
    await send(writer, `${item}/publiser`, {})
    expect(await titles(there)).toEqual(['kake: Skrevet et annet sted'])
    const bytes = await download(writer)

    expect((await upload(coordinator, bytes)).headers.get('location')).toBe(proposal)
    const words = await said(await coordinator.get(proposal))
    expect(words).toContain('Ett nytt element Skrevet et annet sted')
    expect(words).toContain('Ingenting er endret ennå')
    expect(await titles(here)).toEqual([])

    expect((await decide(coordinator)).headers.get('location')).toContain('gjort=packDrafted')
    expect(await drafts()).toEqual([{ name: 'recipe/kake', number: 1 }])
    await send(coordinator, `${item}/publiser`, { hvorfor: 'Likt overalt' })
    expect(await titles(here)).toEqual(['kake: Skrevet et annet sted'])
    expect(Buffer.from(await download(coordinator)).equals(Buffer.from(bytes))).toBe(true)
    // Brought in once more it changes nothing.
    await upload(coordinator, bytes)
    expect(await said(await coordinator.get(proposal))).toContain('Det er ingenting å hente inn')
  })

  test('is published at once by the coordinator: a version each with why, and what stood before is kept', async () => {
    await stands('kake', 'Før')
    const answer = await bring(coordinator, zipped(cake('Etter')), { hvorfor: 'Ny pakke' }, publish)
    expect(answer.headers.get('location')).toContain('gjort=packPublished')
    expect(await titles(here)).toEqual(['kake: Etter'])
    expect(await versions()).toMatchObject([
      { by: null, said: [{ fields: { title: 'Før' } }] },
      { by: personId('harstad-koordinator'), why: 'Ny pakke', said: [{ fields: { title: 'Etter' } }] },
    ])
    expect(await rowsOf(here, 'select 1 from content_upload')).toEqual([])
    const acts = await rowsOf<{ act: string }>(
      here,
      `select distinct act from audit where act in ('publish-pack', 'publish-content') order by 1`,
    )
    expect(acts.map(({ act }) => act)).toEqual(['publish-content', 'publish-pack'])
  })

  test('shows word by word what changes', async () => {
    await stands('kake', 'Kake med eple')
    await upload(coordinator, zipped(cake('Kake med pære')))
    const html = await (await coordinator.get(proposal)).text()
    expect(html).toContain('<del>eple</del> <ins>pære</ins>')
  })

  test('takes away what it says nothing of only where that is chosen; it can be had back', async () => {
    await stands('kake', 'Kake')
    await stands('sild', 'Sild')
    const bytes = zipped(cake('Bedre kake'))
    await bring(coordinator, bytes, {}, publish)
    expect(await titles(here)).toEqual(['kake: Bedre kake', 'sild: Sild'])
    await bring(coordinator, bytes, { fjern: 'ja' }, publish)
    expect(await titles(here)).toEqual(['kake: Bedre kake'])
    expect(JSON.stringify(await versions())).toContain('"Sild"')
  })

  test('says what others are writing, leaves it unless that is chosen, and never publishes over it', async () => {
    await stands('kake', 'Kake')
    await send(editor, item, { title: 'Halvferdig', gjor: 'lagre' })
    await upload(coordinator, zipped(cake('Over utkastet')))
    const words = await said(await coordinator.get(proposal))
    expect(words).toContain('Ett element har et utkast fra før')
    expect((await decide(coordinator)).status).toBe(422)
    expect((await decide(coordinator, { over: 'ja' }, publish)).status).toBe(422)
    expect(await drafts()).toEqual([{ name: 'recipe/kake', number: 1 }])
    expect((await decide(coordinator, { over: 'ja' })).status).toBe(303)
    expect(await drafts()).toEqual([
      { name: 'recipe/kake', number: 1 },
      { name: 'recipe/kake', number: 2 },
    ])
    // Whoever wrote first has it back with one press.
    expect(await (await editor.get(item)).text()).toContain('Over utkastet')
    await send(editor, item, {}, `${item}/angre`)
    expect(await (await editor.get(item)).text()).toContain('Halvferdig')
  })

  test('is looked at again when anything has changed since it was on the screen', async () => {
    await stands('kake', 'Kake')
    await upload(coordinator, zipped(cake('Sett før')))
    const form = formIn(await (await coordinator.get(proposal)).text(), proposal)
    await send(editor, item, { title: 'Imens', gjor: 'lagre' })
    const answer = await sendForm(coordinator, proposal, form, {})
    expect(answer.status).toBe(422)
    expect(await said(answer)).toContain('Noe er endret siden siden ble laget')
    expect(await drafts()).toEqual([{ name: 'recipe/kake', number: 1 }])
  })

  test('is brought in once by two presses at once', async () => {
    await upload(coordinator, zipped(cake('Kake')))
    const [one, other] = await Promise.all([decide(coordinator, {}, publish), decide(coordinator, {}, publish)])
    expect([one.status, other.status].toSorted((a, b) => a - b)).not.toEqual([422, 422])
    expect(await versions()).toHaveLength(1)
  })

  test('is thrown away, and goes by itself after two hours', async () => {
    await upload(coordinator, zipped(cake('Kastes')))
    expect(await said(await coordinator.get(page))).toContain('en pakke som venter')
    // Nobody else meets it.
    expect((await editor.get(proposal)).headers.get('location')).toBe(page)
    expect((await decide(coordinator, {}, `${page}/kast`)).headers.get('location')).toContain('gjort=packThrown')
    expect((await coordinator.get(proposal)).headers.get('location')).toBe(page)
    await upload(coordinator, zipped(cake('Gammel')))
    await rowsOf(here, `update content_upload set at = at - interval '2 hours'`)
    expect((await coordinator.get(proposal)).headers.get('location')).toBe(page)
  })
})

test('another municipality’s pack is a proposal: drafts alone, nothing goes, and who read it there has not read it here', async () => {
  await stands('sild', 'Sild')
  const theirs = {
    'recipes/kake.md': '---\ntitle: Kake\nreviewed:\n  by: Rådgiver\n  date: 2026-01-01\n---\n\n# text\n\nRør.\n',
  }
  await upload(coordinator, zipped(theirs, 'tinn'))
  const words = await said(await coordinator.get(proposal))
  expect(words).toContain('Dette er pakken til Tinn')
  expect(words).not.toContain('Publiser alt nå')
  expect(words).not.toContain('står ikke i pakken')
  expect((await decide(coordinator, { fjern: 'ja' }, publish)).status).toBe(404)
  expect((await decide(coordinator, { fjern: 'ja' })).status).toBe(303)
  const kept = await rowsOf<{ key: string; said: object[] }>(here, `select key, said from content_draft`)
  expect(kept.map(({ key }) => key)).toEqual(['kake'])
  expect(JSON.stringify(kept)).not.toContain('Rådgiver')
})

describe('what cannot be read', () => {
  test('is told file by file, line by line, in the reader’s language; nothing is kept', async () => {
    const bytes = zipped({
      'recipes/feil.md': '---\ntitle: Feil\nnonsens: 3\n---\n',
      'recipes/to.md': '---\ntitle:\n  - liste\n---\n',
      'bilder/x.exe': 'MZ',
    })
    const answer = await upload(coordinator, bytes)
    expect(answer.status).toBe(422)
    const words = await said(answer)
    expect(words).toContain('Pakken kan ikke leses')
    expect(words).toContain('recipes/feil.md, linje 3')
    expect(words).toContain('har ikke feltet «nonsens»')
    expect(words).toContain('«title» må være én linje tekst')
    expect(words).toContain('bilder/x.exe, linje 1')
    const english = await said(await upload(coordinator, bytes, page.replace('/harstad/', '/harstad/en/')))
    expect(english).toContain('has no field “nonsens”')
    expect(await rowsOf(here, 'select 1 from content_upload')).toEqual([])
  })

  test('and what the model could not be with: with file and line; it stops publishing, and may be a draft', async () => {
    const lost = '---\ntitle: Lenke\n---\n\n# text\n\nSe [her](recipe/finnes-ikke).\n'
    await upload(coordinator, zipped({ 'recipes/lenke.md': lost }))
    const words = await said(await coordinator.get(proposal))
    expect(words).toContain('recipes/lenke.md, linje 5')
    expect(words).toContain('Som utkast kan det hentes inn likevel')
    expect((await decide(coordinator, {}, publish)).status).toBe(422)
    expect(await titles(here)).toEqual([])
    expect((await decide(coordinator)).status).toBe(303)
  })

  test.each([
    ['no zip', Buffer.from('Hei'), 'ikke en zip-fil'],
    ['a bomb', zip([{ name: 'harstad/pack.md', bytes: Buffer.alloc(packLimits.unpacked + 1) }]), 'pakker ut til mer'],
    ['names that lead out', zip([{ name: '../pack.md', bytes: 'x' }]), 'peker ut av pakken'],
    ['links', zip([{ name: 'pack.md', bytes: '/etc/passwd', mode: 0o120777 }]), 'snarveier'],
    ['a password', zip([{ name: 'pack.md', bytes: 'x', isLocked: true }]), 'låst med passord'],
    ['no pack', zip([{ name: 'les.md', bytes: 'x' }]), 'pack.md mangler'],
    ['letters that are none', zip([{ name: 'pack.md', bytes: Buffer.from([0xff, 0xfe, 0xfd]) }]), 'ikke tekst i UTF-8'],
    [
      'what repeats itself without end',
      zip([
        {
          name: 'pack.md',
          bytes: `---\na: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((one, at) => `${one}: &${one} [${Array.from({ length: 9 }, () => `*${'abcdefg'[at]}`).join()}]`).join('\n')}\n---\n`,
        },
      ]),
      'pack.md',
    ],
    [
      'what is deeper than any stack',
      zip([{ name: 'pack.md', bytes: `---\nnames: ${'['.repeat(90_000)}\n---\n` }]),
      'kan ikke leses',
    ],
  ])('a file with %s is refused in words', async (_, bytes, words) => {
    const answer = await upload(coordinator, bytes)
    expect(answer.status).toBe(422)
    expect(await said(answer)).toContain(words)
    expect(await rowsOf(here, 'select 1 from content_upload')).toEqual([])
  })

  test('more than the limit is not read: 413, and whoever sent it is told', async () => {
    const answer = await upload(coordinator, Buffer.alloc(packLimits.packed + 1))
    expect(answer.status).toBe(413)
    expect(await said(answer)).toContain('Filen er for stor')
  })
})

describe('who may', () => {
  test('nobody who does not see the studio', async () => {
    const teacher = await signedIn(here, 'harstad', 'harstad-kontaktlaerer')
    for (const address of [page, `${page}/fil`, proposal]) expect((await teacher.get(address)).status).toBe(404)
    expect((await upload(teacher, zip([]))).status).toBe(404)
  })

  const trust = (types: string[]) =>
    rowsOf(
      here,
      `insert into content_reach (municipality_id, person_id, types) select municipality_id, $1, $2 from municipality where slug = 'harstad'`,
      [personId('harstad-redaktor'), types],
    )
  afterEach(async () => {
    await rowsOf(here, 'delete from content_reach')
    await rowsOf(here, `delete from setting where key = 'content-approval'`)
  })

  test('an editor brings in drafts, and does not publish, also with a form of the coordinator’s', async () => {
    await upload(editor, zipped(cake('Redaktørens')))
    expect(await said(await editor.get(proposal))).not.toContain('Publiser alt nå')
    expect((await decide(editor, {}, publish)).status).toBe(404)
    expect((await decide(editor)).status).toBe(303)
  })

  test('an editor who is trusted with other types brings nothing of this in', async () => {
    await trust(['menu'])
    await upload(editor, zipped(cake('Ikke min')))
    const words = await said(await editor.get(proposal))
    expect(words).toContain('Ett element hører til noen andre')
    const form = formIn(await (await editor.get(proposal)).text(), `${page}/kast`)
    await sendForm(editor, proposal, form, { versjon: 'x' })
    expect(await drafts()).toEqual([])
  })

  test('where another must approve, nobody publishes what they brought in themselves', async () => {
    await rowsOf(
      here,
      `insert into setting (municipality_id, key, from_day, value, source, set_at)
       select municipality_id, 'content-approval', '2020-01-01', 'true', 'Prøve', now() from municipality where slug = 'harstad'`,
    )
    await upload(coordinator, zipped(cake('Uten godkjenning')))
    expect(await said(await coordinator.get(proposal))).toContain('at en annen godkjenner')
    expect((await decide(coordinator, {}, publish)).status).toBe(404)
    expect((await decide(coordinator)).status).toBe(303)
  })

  test('another municipality’s people have no way to it', async () => {
    const stranger = await signedIn(there, 'harstad', 'harstad-koordinator')
    expect((await upload(coordinator, zipped(cake('Vår')))).status).toBe(303)
    expect((await stranger.get('/tinn/studio/pakke')).status).toBe(404)
    // What lies there cannot be opened by anybody else, or moved to another’s name.
    const [row] = await rowsOf<{ sealed: Buffer }>(here, 'select sealed from content_upload')
    expect(row?.sealed.includes(Buffer.from('PK'))).toBe(false)
    await rowsOf(here, 'update content_upload set person_id = $1', [personId('harstad-redaktor')])
    expect((await editor.get(proposal)).status).toBe(500)
  })
})

test('a pack that the municipality keeps for others goes out and comes in below its own address, for whoever is named', async () => {
  await rowsOf(
    here,
    `update pack set keeper = (select municipality_id from municipality where slug = 'harstad') where slug = 'base'`,
  )
  const shared = '/harstad/studio/felles/base/pakke'
  const bytes = new Uint8Array(await (await coordinator.get(`${shared}/fil`)).arrayBuffer())
  const found = await readZip(Buffer.from(bytes), packLimits)
  expect(found.ok && found.value.has('base/pack.md')).toBe(true)
  expect((await upload(editor, bytes, shared)).status).toBe(404)
  expect((await upload(coordinator, bytes, shared)).headers.get('location')).toBe(`${shared}/forslag`)
  expect(await said(await coordinator.get(`${shared}/forslag`))).toContain('Det er ingenting å hente inn')
  // A municipality’s pack is no base.
  await upload(coordinator, zipped(cake('Kake')), shared)
  expect(await said(await coordinator.get(`${shared}/forslag`))).toContain('et annet slag pakke')
  await rowsOf(here, `update pack set keeper = null`)
})

describe('with all that the features know of content', () => {
  let real: PeopleSite
  let writer: Browser
  beforeAll(async () => {
    real = await openPeopleSite({ packs: ['rollag'] })
    writer = await signedIn(real, 'rollag', 'rollag-koordinator')
  })
  afterAll(() => real.close())
  const own = '/rollag/studio/pakke'

  test('a pack is the same files as in content/, as an operator would write them', async () => {
    const answer = await writer.get(`${own}/fil`)
    const found = await readZip(Buffer.from(await answer.arrayBuffer()), packLimits)
    const files = found.ok ? [...found.value].map(([name, text]) => [name, text.toString()] as const) : []
    expect(files.length).toBeGreaterThan(30)
    for (const [name, text] of files) expect(text, name).toBe(readFileSync(join(contentFolder, name), 'utf8'))
  })

  test('nothing in a pack runs, restyles or leads elsewhere: not where it is looked at, and not in the studio', async () => {
    const line = JSON.stringify(attacks.join(' ').replaceAll(/\s+/g, ' '))
    // As it stands in a file: only what would be a field of its own is written otherwise, and what the reader refuses is left out.
    const text = attacks.map((one) => one.replaceAll(/^#/gm, String.raw`\#`).replaceAll(/\p{Cc}/gu, ' ')).join('\n\n')
    const bytes = zip([
      { name: 'pack.md', bytes: manifestOf('rollag') },
      {
        name: 'pages/om.md',
        bytes: `---\nname: ${line}\nlead: ${line}\nwords:\n  - ${line}\n---\n\n# text\n\n${text}\n`,
      },
    ])
    expect((await upload(writer, bytes, own)).status).toBe(303)
    const looked = await (await writer.get(`${own}/forslag`)).text()
    expect(looked).toContain('alert(1)')
    const form = formIn(looked, `${own}/forslag`)
    const refused = await sendForm(writer, `${own}/publiser`, new URLSearchParams(form), {})
    expect(refused.status).toBe(422)
    expect((await sendForm(writer, `${own}/forslag`, form, {})).status).toBe(303)
    const about = '/rollag/studio/page/om'
    const pages = [looked, await refused.text()]
    for (const address of [about, `${about}/vis/side`, '/rollag/studio'])
      pages.push(await (await writer.get(address)).text())
    // Names of files and of what is wrong in them are words too.
    const named = zip([
      { name: 'pack.md', bytes: manifestOf('rollag') },
      ...attacks.map((attack, at) => ({ name: `pages/${at}${attack.replaceAll(/[\\/:]/g, '')}.md`, bytes: 'x' })),
    ])
    pages.push(await (await upload(writer, named, own)).text())
    expect(pages.at(-1)).toContain('linje 1')
    expect(pages.flatMap(harmfulIn)).toEqual([])
  })
})
