import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Part } from '#base/item.ts'
import { readPackFolder, type Pack } from '#features/content/pack-folder.ts'
import { asOwner } from '#platform/db/owner.ts'
import { knowledge } from '../../app.ts'
import { attacks, harmfulIn } from '../../../test/attack-corpus.ts'
import { storedPdf, storedPicture } from '../../../test/made-up-files.ts'
import { contentFolder, openSite, type Site } from '../../../test/site.ts'

const green = await storedPicture('green')
const blue = await storedPicture('blue')
const red = await storedPicture('red')
const brochure = storedPdf('Brosjyre')

let site: Site
beforeAll(async () => {
  site = await openSite({ packs: ['harstad', 'rollag'], findable: false })
  await publish('base', [...image('felles', { file: green.name }, { alt: 'En gård' })], [green])
  await publish(
    'harstad',
    [
      ...image('fjord', { file: blue.name }, { alt: 'En fjord', caption: 'Sett fra "kaia"', credit: 'Foto: Bo' }),
      ...image('pynt', { file: blue.name, decorative: true }, {}),
      ...image('stum', { file: blue.name }, {}),
      ...image('gone', { file: red.name }, { alt: 'Borte', name: null }),
      part('attachment', 'brosjyre', '', { file: brochure.name }),
      part('attachment', 'brosjyre', 'nb', { title: 'Brosjyre' }),
      part('page', 'bilder', '', { image: 'fjord' }),
      part('page', 'bilder', 'nb', {
        name: 'Bilder',
        lead: 'Ord.',
        text: '![](image/felles)\n\nFør ![x](image/pynt) etter.\n\n![](image/stum)![](image/gone)\n\n[Les](attachment/brosjyre)',
      }),
      part('page', 'bilder', 'en', { name: 'Pictures', lead: 'Words.', text: '![](image/fjord)' }),
    ],
    [blue, red, brochure],
  )
})
afterAll(() => site.close())

const part = (type: string, key: string, language: string, fields: Part['fields']): Part => ({
  ...{ type, key, service: '', language, fields },
})

const image = (key: string, facts: Part['fields'], words: Part['fields']): Part[] => [
  part('image', key, '', facts),
  part('image', key, 'nb', { name: key, ...words }),
]

/** A pack of content/, with more in it. */
async function publish(slug: string, more: readonly Part[], files: readonly { name: string; bytes: Uint8Array }[]) {
  const { pack } = await readPackFolder(join(contentFolder, slug), slug, knowledge.types)
  if (pack === undefined) throw new Error(slug)
  const parts: Pack['parts'] = [...pack.parts, ...more.map((one) => ({ part: one, file: '', lines: new Map() }))]
  await site.publish([{ ...pack, parts, files: new Map(files.map(({ name, bytes }) => [name, bytes])) }])
}

const at = (name: string, slug = 'harstad') => `/${slug}/filer/${name}`
const bodyOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

describe('a file that something published holds', () => {
  test('is given as what it is, to be kept for ever, and can do nothing here', async () => {
    const answer = await site.get(at(blue.name))
    expect((await bodyOf(answer)).equals(Buffer.from(blue.bytes))).toBe(true)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-disposition': 'inline',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${blue.name}"`,
    })
    const again = await site.get(at(blue.name), { 'if-none-match': `"x", "${blue.name}"` })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  test('is taken along, when it is no picture', async () => {
    const answer = await site.get(at(brochure.name))
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${brochure.name}"`)
    expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
  })

  test('may be the base’s, for all who inherit it', async () => {
    expect((await site.get(at(green.name))).status).toBe(200)
    expect((await site.get(at(green.name, 'rollag'))).status).toBe(200)
  })

  test.each(['POST', 'PUT', 'DELETE'])('answers no %s', async (method) => {
    expect((await site.send(at(blue.name), { method })).status).toBeGreaterThanOrEqual(400)
  })
})

describe('any other is missing, to the byte', () => {
  const nobodys = `${'0'.repeat(64)}-60x40.webp`
  /** What an address that nobody has answers, with its own name in it. */
  async function missing(name: string, slug = 'harstad'): Promise<void> {
    const [answer, none] = [await site.get(at(name, slug)), await site.get(at(nobodys, slug))]
    expect(answer.status).toBe(404)
    const plain = (html: string, own: string) => html.replaceAll(own, '')
    expect(plain(await answer.text(), name)).toBe(plain(await none.text(), nobodys))
    expect(Object.fromEntries(answer.headers)).toEqual(Object.fromEntries(none.headers))
  }

  test('another municipality’s', async () => {
    await missing(blue.name, 'rollag')
  })

  test('one that is kept, and that only a draft or an older version holds', async () => {
    const white = await storedPicture('white')
    await asOwner(site.fresh.ownerUrl, (client) =>
      client.query(
        `insert into municipality_file (municipality_id, name, bytes, put_on)
         select municipality_id, $1, $2, '2026-11-23' from municipality where slug = 'harstad'`,
        [white.name, Buffer.from(white.bytes)],
      ),
    )
    await missing(white.name)
  })

  test('one that something published names, and nobody has', async () => {
    const hash = createHash('sha256').update('x').digest('hex')
    await asOwner(site.fresh.ownerUrl, (client) =>
      client.query(
        `insert into municipality_part (municipality_id, type, key, service, language, fields)
         select municipality_id, 'image', 'tom', '', '', $1 from municipality where slug = 'rollag'`,
        [JSON.stringify({ file: `${hash}-60x40.webp` })],
      ),
    )
    await missing(`${hash}-60x40.webp`, 'rollag')
    // Nor does it help to name what another municipality has.
    await asOwner(site.fresh.ownerUrl, (client) =>
      client.query(`update municipality_part set fields = $1 where type = 'image' and key = 'tom'`, [
        JSON.stringify({ file: blue.name }),
      ]),
    )
    await missing(blue.name, 'rollag')
  })

  test.each([
    blue.name.toUpperCase(),
    blue.name.replace('-60x40', ''),
    blue.name.replace('60x40', '61x40'),
    blue.name.replace('.webp', '.html'),
    blue.name.replace('.webp', '.svg'),
    `${blue.name}.html`,
    `${blue.name}%00`,
    `..%2F${blue.name}`,
    `%2e%2e%2f%2e%2e%2fetc%2fpasswd`,
    `${brochure.name}/`,
    'x',
    '',
  ])('%s', async (name) => {
    expect([308, 404]).toContain((await site.get(at(name))).status)
  })
})

describe('on a page', () => {
  const page = async (address = '/harstad/bilder') => (await site.get(address)).text()

  test('a picture says what it shows, who made it, and how large it is before it is there', async () => {
    const html = await page()
    expect(html).toContain(
      `<figure class="picture"><img src="/harstad/filer/${blue.name}" width="60" height="40" alt="En fjord" loading="lazy" decoding="async"/>` +
        '<figcaption><span>Sett fra &quot;kaia&quot;</span> <span class="picture-credit">Foto: Bo</span></figcaption></figure>',
    )
    expect(html).toContain(`<img src="/harstad/filer/${green.name}" width="60" height="40" alt="En gård"`)
  })

  test('one that only decorates says nothing; one that nobody has found words for is not shown, nor one that is gone', async () => {
    const html = await page()
    expect(html).toContain('<p>Før  etter.</p>')
    expect(html.match(/alt=""/g)).toHaveLength(1)
    expect(html.match(/<figure/g)).toHaveLength(3)
    expect(html).not.toContain(red.name)
  })

  test('a text links to a file', async () => {
    expect(await page()).toContain(`<a href="/harstad/filer/${brochure.name}">Les</a>`)
  })

  test('words in another language than the page’s are marked', async () => {
    const html = await page('/harstad/en/bilder')
    expect(html).toMatch(/alt="En fjord" lang="nb"[^>]*><figcaption lang="nb">/)
    // One address in all languages, so that it is fetched once.
    expect(html).toContain(`src="/harstad/filer/${blue.name}"`)
  })
})

describe('in the database', () => {
  const asHarstad = <Found>(work: Parameters<typeof site.fresh.database.inMunicipality<Found>>[1]) =>
    site.fresh.database.inMunicipality(1, work)

  test('a name that is not of the bytes is refused, by whoever it is written', async () => {
    for (const name of [green.name, blue.name.replace('.webp', '.webpx'), `../${blue.name}`])
      await expect(
        asOwner(site.fresh.ownerUrl, (client) =>
          client.query(`insert into upstream_file (layer, name, bytes) values ('base', $1, $2)`, [
            name,
            Buffer.from(red.bytes),
          ]),
        ),
      ).rejects.toThrow('check constraint')
  })

  test('nobody but its keeper writes in a pack’s files, and nobody changes bytes', async () => {
    const write = sql`insert into upstream_file (layer, name, bytes) values ('base', ${red.name}, ${Buffer.from(red.bytes)})`
    await expect(asHarstad((tx) => write.execute(tx))).rejects.toThrow('row-level security')
    await asHarstad(async (tx) => {
      const { numAffectedRows } = await sql`delete from upstream_file`.execute(tx)
      expect(numAffectedRows).toBe(0n)
    })
    await expect(
      asHarstad((tx) => sql`update municipality_file set bytes = ${Buffer.from('x')}`.execute(tx)),
    ).rejects.toThrow('permission denied')
  })
})

test('nothing that is said of a picture runs, styles or reaches out: two hundred attacks', async () => {
  const said = attacks.flatMap((attack, number) =>
    image(`a${number}`, { file: blue.name }, { alt: attack, caption: attack, credit: attack }),
  )
  const text = attacks.map((_, number) => `![](image/a${number})`).join('\n\n')
  await publish('rollag', [...said, part('page', 'angrep', 'nb', { name: 'Angrep', lead: 'Ord.', text })], [blue])
  const html = await (await site.get('/rollag/angrep')).text()
  expect(html.match(/<figure/g)).toHaveLength(attacks.length)
  expect(harmfulIn(html)).toEqual([])
})

test('a picture that the base has changed stays as it was where somebody must look at it first', async () => {
  const rows = (query: string) => asOwner(site.fresh.ownerUrl, (client) => client.query(query))
  await rows(`update municipality set approves = 'all', approved_to = last_upstream_change() where slug = 'rollag'`)
  await publish('base', image('felles', { file: red.name }, { alt: 'En låve' }), [red])
  const found = async (slug: string) =>
    Promise.all([green, red].map(async ({ name }) => (await site.get(at(name, slug))).status))
  expect(await found('harstad')).toEqual([404, 200])
  expect(await found('rollag')).toEqual([200, 404])
  await rows(`update municipality set approved_to = last_upstream_change() where slug = 'rollag'`)
  expect(await found('rollag')).toEqual([404, 200])
})

test('what a pack no longer holds is gone with the next import', async () => {
  await publish('harstad', image('fjord', { file: green.name }, { alt: 'En gård' }), [green])
  expect((await site.get(at(blue.name))).status).toBe(404)
  const kept = await asOwner(site.fresh.ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select name from municipality_file join municipality using (municipality_id) where slug = 'harstad' and put_on is null`,
    )
    return rows.map(({ name }) => name)
  })
  expect(kept).toEqual([green.name])
})
