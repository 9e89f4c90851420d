import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFakeClamd, type FakeClamd } from '../../../../test/fake-clamd.ts'
import { docx, pdf, phonePicture, picture, pictureBomb } from '../../../../test/made-up-files.ts'
import { rowsOf, said } from '../../../../test/people-pages.ts'
import { formIn, send } from '../../../../test/studio-pages.ts'
import { browserAt, openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'
import { contentWordsFor } from '#features/guide/index.ts'
import { attachment, image, page } from '#features/guide/rules/content-types.ts'
import { deleteUnheldFiles } from '../delete-unheld-files.job.ts'

/** The studio with the types that this is about, so that it need not prove a whole model at each look. */
const studio = {
  types: [image, attachment, page],
  checks: [],
  services: () => [],
  onPublish: async () => {},
  words: contentWordsFor,
  serviceType: 'service',
  linkedTypes: ['attachment'],
  plainWords: { type: 'plain-words', of: () => [] },
  ownerType: 'role',
  addressOf: (name: string) => `/${name.slice(name.indexOf('/') + 1)}`,
  start: [],
}

let scanner: FakeClamd
let site: PeopleSite
let editor: Browser

beforeAll(async () => {
  scanner = await openFakeClamd()
  site = await openPeopleSite({
    ...{ packs: ['harstad', 'rollag'], findable: false, studio },
    environment: { STAFETT_CLAMD: `127.0.0.1:${scanner.port}` },
  })
  editor = await signedIn(site, 'harstad', 'harstad-redaktor')
})
afterAll(async () => {
  await site.close()
  await scanner.close()
})

const home = '/harstad/studio'

/** A picture that nobody has published yet, and its page in the studio. */
async function begun(name: string, type = 'image'): Promise<string> {
  const answer = await editor.post(`${home}/${type}/ny`, { navn: name })
  return answer.headers.get('location') ?? ''
}

/** As the page of a file field sends it. */
async function put(page: string, bytes: Buffer, { name = 'IMG_1.JPG', felt = 'file', browser = editor } = {}) {
  const form = new FormData()
  const html = await (await browser.get(`${page}/fil?felt=${felt}`)).text()
  for (const [key, value] of formIn(html, `${page}/fil`)) if (key !== 'fil') form.append(key, value)
  form.append('fil', new File([new Uint8Array(bytes)], name))
  return browser.postWith(`${page}/fil`, form)
}

/** The file that the item's form has; empty: none. */
const chosen = async (page: string): Promise<string> =>
  formIn(await (await editor.get(page)).text(), page).get('file') ?? ''

const stored = () => rowsOf<{ name: string }>(site, 'select name from municipality_file order by name')

const say = (page: string, alt: string, language: string) =>
  send(editor, `${page}?sprak=${language}`, { alt, gjor: 'lagre' }, page)

const publish = (page: string) => send(editor, `${page}/publiser`, { hvorfor: '' })

async function published(name: string, colour: string): Promise<{ page: string; file: string }> {
  const page = await begun(name)
  await put(page, await coloured(colour))
  for (const language of ['nb', 'nn', 'en']) await say(page, `${name} ${language}`, language)
  expect((await publish(page)).headers.get('location')).toContain('gjort=contentPublished')
  return { page, file: await chosen(page) }
}

const coloured = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 50, height: 30, channels: 3, background } })
    .png()
    .toBuffer()

const at = (file: string) => `/harstad/filer/${file}`

describe('a picture', () => {
  test('is chosen from its form, which is saved on the way, and is in public when it is published with words for all', async () => {
    const page = await begun('Gård ved sjøen')
    const on = await send(editor, page, { alt: 'En gård ved sjøen', gjor: 'fil:file' })
    expect(on.headers.get('location')).toBe(`${page}/fil?felt=file`)
    expect(await said(await editor.get(`${page}/fil?felt=file`))).toContain('Det du har skrevet, er lagret i utkastet')

    const done = await put(page, await phonePicture('Kvitrefugl'))
    expect(done.headers.get('location')).toBe(`${page}?gjort=contentSaved#file`)
    const html = await (await editor.get(page)).text()
    expect(html).toContain('value="En gård ved sjøen"')
    const file = await chosen(page)
    expect(file).toMatch(/^[0-9a-f]{64}-20x40\.webp$/)
    expect(html).toContain(`<img src="${home}/filer/${file}" width="20" height="40" alt=""`)
    expect(html).toContain('Bilde, 20 × 40 punkter')

    // Editors see it, painted anew; readers do not.
    const seen = await editor.get(`${home}/filer/${file}`)
    expect(Object.fromEntries(seen.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    const bytes = Buffer.from(await seen.arrayBuffer())
    expect(bytes.includes('Kvitrefugl') || bytes.includes('Exif')).toBe(false)
    expect((await site.get(at(file))).status).toBe(404)

    // Words in one language alone are not enough.
    expect(await said(await publish(page))).toContain('Skriv ord for den som ikke ser bildet')
    for (const language of ['nn', 'en']) await say(page, 'Ein gard', language)
    expect((await publish(page)).headers.get('location')).toContain('gjort=contentPublished')
    expect((await site.get(at(file))).status).toBe(200)
  })

  test('that is bare decoration needs no words', async () => {
    const page = await begun('Strek')
    await put(page, await coloured('gold'))
    await send(editor, page, { decorative: 'ja', gjor: 'lagre' })
    expect((await publish(page)).headers.get('location')).toContain('gjort=contentPublished')
  })

  test('stands in a text that is looked at before it is public, from the studio', async () => {
    const { page, file } = await published('Bro', 'brown')
    const key = page.slice(page.lastIndexOf('/') + 1)
    const about = `${home}/page/om`
    await send(editor, about, { text: `Om oss.\n\n![](image/${key})`, gjor: 'lagre' })
    const preview = await (await editor.get(`${about}/vis/side`)).text()
    expect(preview).toContain(`<img src="${home}/filer/${file}" width="50" height="30" alt="Bro nb"`)
    await publish(about)
    expect(await (await site.get('/harstad/om')).text()).toContain(`<img src="${at(file)}"`)
  })

  test('is found by its name, with what to write to show it, also before it is public', async () => {
    const page = await begun('Hengebro')
    await begun('Uten bilde')
    await put(page, await coloured('olive'))
    await say(page, 'Ei bru', 'nn')
    const found = await (await editor.get(`${home}/bilder?q=hengeb&sprak=nn`)).text()
    expect(found).toContain(`<img class="found-picture" src="${home}/filer/${await chosen(page)}" alt="Ei bru"`)
    expect(found).toContain('![](image/hengebro)')
    expect(await said(await editor.get(`${home}/bilder`))).not.toContain('Uten bilde')
    // And the form of a text knows how those in it look.
    await send(editor, `${home}/page/om`, { text: '![](image/hengebro) og ![](image/ukjent)', gjor: 'lagre' })
    const given = /id="prose-pictures" data-pictures="([^"]*)"/.exec(await (await editor.get(`${home}/page/om`)).text())
    expect(JSON.parse((given?.[1] ?? '').replaceAll('&quot;', '"'))).toEqual({
      'image/hengebro': { src: `${home}/filer/${await chosen(page)}`, alt: 'Ei bru' },
    })
  })

  test('is chosen by those who write here alone, and seen by nobody else before it is public', async () => {
    const page = await begun('Grind')
    const others: [Browser, string][] = [
      [await signedIn(site, 'rollag', 'rollag-redaktor'), page.replace('/harstad/', '/rollag/')],
      [await signedIn(site, 'harstad', 'harstad-kontaktlaerer'), page],
      [await signedIn(site, 'rollag', 'rollag-redaktor'), page],
    ]
    const before = await stored()
    for (const [browser, there] of others)
      expect((await put(there, await coloured('red'), { browser })).headers.get('location')).toBeNull()
    expect((await put(page, await coloured('red'), { browser: browserAt(site) })).status).toBe(401)
    expect([await chosen(page), await stored()]).toEqual(['', before])
    // What is put in here is not there for the neighbours, not even for their editors.
    await put(page, await coloured('navy'))
    const file = await chosen(page)
    const neighbour = await signedIn(site, 'rollag', 'rollag-redaktor')
    // The page for what is missing holds its own address.
    const answered = async (name: string) => {
      const answer = await neighbour.get(`/rollag/studio/filer/${name}`)
      return `${answer.status} ${(await answer.text()).replaceAll(name, '')}`
    }
    expect(await answered(file)).toBe(await answered(file.replace(/^.{4}/, '0000')))
    expect(await answered(file)).toMatch(/^404 /)
  })
})

describe('what is not taken', async () => {
  test.each([
    ['a page that is called a picture', Buffer.from('<!doctype html><script>alert(1)</script>'), 'Denne typen fil'],
    [
      'a drawing with script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'Denne typen',
    ],
    ['a document', pdf(), 'Dette er ikke et bilde'],
    ['a bomb', pictureBomb(), 'for stort'],
    ['nothing', Buffer.alloc(0), 'Filen er tom'],
    ['too much', Buffer.concat([await picture('png'), Buffer.alloc(10_000_000)]), 'større enn 10 MB'],
  ])('as a picture: %s, and it is said why', async (what, bytes, why) => {
    const page = await begun(`Ikke ${what}`)
    await send(editor, page, { alt: 'Mine ord', gjor: 'fil:file' })
    const before = await stored()
    const answer = await put(page, bytes)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(why)
    expect(html).toContain('name="felt" value="file"')
    expect(await stored()).toEqual(before)
    expect(await (await editor.get(page)).text()).toContain('value="Mine ord"')
  })

  test('as a file: a picture, and a document with macros', async () => {
    const page = await begun('Brosjyre', 'attachment')
    expect(await said(await put(page, await coloured('red')))).toContain('Legg det inn som bilde i stedet')
    const macros = docx('', [{ name: 'word/vbaProject.bin', bytes: 'x' }])
    expect(await said(await put(page, macros, { name: 'a.docx' }))).toContain('makroer')
    expect((await put(page, docx(), { name: 'a.docx' })).status).toBe(303)
    expect(await chosen(page)).toMatch(/^[0-9a-f]{64}\.docx$/)
    expect((await publish(page)).headers.get('location')).toContain('gjort=contentPublished')
    const answer = await site.get(at(await chosen(page)))
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[0-9a-f]{64}\.docx"$/)
  })

  test('what the scanner stops, or cannot answer for', async () => {
    const page = await begun('Smitte')
    for (const [says, why] of [
      ['infected', 'Viruskontrollen stoppet'],
      ['drops', 'svarer ikke akkurat nå'],
    ] as const) {
      scanner.behave(says)
      expect(await said(await put(page, await coloured('red')))).toContain(why)
      scanner.behave('clean')
    }
    expect(await chosen(page)).toBe('')
  })

  test('a name that is typed and that no file has, or one in a field that holds none', async () => {
    const page = await begun('Skrevet')
    for (const file of ['x', '../../etc/passwd', `${'0'.repeat(64)}.pdf`]) {
      await send(editor, page, { file, gjor: 'lagre' })
      expect(await said(await editor.get(page))).toContain('Velg en fil på nytt')
    }
    for (const felt of ['name', 'nope', '', '__proto__'])
      expect((await editor.get(`${page}/fil?felt=${felt}`)).status).toBe(404)
    expect((await editor.post(`${page}/fil`, { felt: 'file' })).status).toBe(422)
  })
})

describe('what nothing holds', () => {
  /** As the weekly job does it, so many days from now. */
  const clean = (days: number) =>
    deleteUnheldFiles({ database: site.fresh.database, types: studio.types })(
      {},
      new Date(site.now().getTime() + days * 86_400_000),
    )

  test('is taken away after a week; what a draft or any version holds stays, and can be restored', async () => {
    const { page, file: first } = await published('Fjell', 'silver')
    await put(page, await coloured('orange'))
    const second = await chosen(page)
    await publish(page)
    const other = await begun('Kastet')
    await put(other, await coloured('pink'))
    const thrown = await chosen(other)
    await editor.post(`${other}/kast`, {})
    const drafted = await begun('Påbegynt')
    await put(drafted, await coloured('lime'))
    const kept = await chosen(drafted)

    const names = async () => (await stored()).map(({ name }) => name)
    await clean(6)
    expect(await names()).toContain(thrown)
    await clean(9)
    expect(await names()).not.toContain(thrown)
    expect(await names()).toEqual(expect.arrayContaining([first, second, kept]))

    expect([(await site.get(at(first))).status, (await site.get(at(second))).status]).toEqual([404, 200])
    await editor.post(`${page}/historie/1`, {})
    await publish(page)
    expect([(await site.get(at(first))).status, (await site.get(at(second))).status]).toEqual([200, 404])
  })

  test('is another layer’s where a pack is written, and goes with it', async () => {
    await rowsOf(
      site,
      `update pack set keeper = (select municipality_id from municipality where slug = 'harstad') where slug = 'base'`,
    )
    const coordinator = await signedIn(site, 'harstad', 'harstad-koordinator')
    const shared = `${home}/felles/base`
    const page = (await coordinator.post(`${shared}/image/ny`, { navn: 'Felles' })).headers.get('location') ?? ''
    expect((await put(page, await coloured('teal'), { browser: coordinator })).status).toBe(303)
    const file = formIn(await (await coordinator.get(page)).text(), page).get('file') ?? ''
    const ofPack = () => rowsOf<{ name: string }>(site, `select name from upstream_file where layer = 'base'`)
    expect(await ofPack()).toEqual([{ name: file }])
    expect((await coordinator.get(`${shared}/filer/${file}`)).status).toBe(200)
    await clean(9)
    expect(await ofPack()).toEqual([{ name: file }])
    await coordinator.post(`${page}/kast`, {})
    await clean(9)
    expect(await ofPack()).toEqual([])
  })
})
