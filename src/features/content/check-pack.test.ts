import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { storedPdf, storedPicture } from '../../../test/made-up-files.ts'
import { checkPack } from './check-pack.ts'
import { packFiles, readPackFolder, writePackFolder } from './pack-folder.ts'
import type { ContentType } from '#base/content-type.ts'
import { describeFault } from '#base/fault.ts'

const note = {
  name: 'note',
  folder: 'notes',
  variants: true,
  fields: {
    name: { kind: 'line', required: true },
    text: { kind: 'prose' },
    next: { kind: 'reference', to: ['note'] },
    picture: { kind: 'file', picture: true },
    brochure: { kind: 'file', picture: false },
  },
} as const satisfies ContentType

const knowledge = {
  types: [note],
  checks: [],
  expected: { note: ['text'] },
  onPublish: async () => undefined,
  services: () => [],
}

const base = '---\nkind: base\nnames: { nb: Grunn }\nlanguage: nb\nlanguages: [nb, nn]\n---\n'
const town = base.replace('kind: base', 'kind: municipality\ninherits: base\nnumber: "0001"\ncolour: "#123456"')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stafett-packs-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function faultsOf(
  files: Record<string, string | Uint8Array>,
  { slug = 'town', complete = false } = {},
): Promise<string[]> {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const faults = await checkPack(join(folder, slug), knowledge, complete)
  return faults.map(describeFault)
}

const sound = {
  'base/pack.md': base,
  'base/notes/a.md': '---\nname: A\nnext: b\n---\n\n# text\n\nTekst.\n',
  'base/notes/a.nn.md': '---\nname: A\n---\n\n# text\n\nTekst.\n',
  'base/notes/b.md': '---\nname: B\n---\n\n# text\n\nTekst.\n',
  'base/notes/b.nn.md': '---\nname: B\n---\n\n# text\n\nTekst.\n',
  'town/pack.md': town,
  'town/notes/a.md': '---\nname: Byens A\n---\n',
  'town/notes/a.nn.md': '---\nname: Byen sin A\n---\n',
  'town/sources.md': 'Not an item.\n',
  'town/picture.png': '',
}

test('a sound pack has no fault, however much is asked', async () => {
  expect(await faultsOf(sound)).toEqual([])
  expect(await faultsOf(sound, { complete: true })).toEqual([])
  expect(await faultsOf(sound, { slug: 'base', complete: true })).toEqual([])
})

describe('exactly the fault that was planted is found:', () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      'a file in a folder of no type',
      { 'town/other/a.md': '---\nname: A\n---\n' },
      ['town/other/a.md:1: no content type has a file of this name'],
    ],
    [
      'a file with a name that is no key',
      { 'town/notes/Å b.md': '---\nname: A\n---\n' },
      ['town/notes/Å b.md:1: no content type has a file of this name'],
    ],
    [
      'a file that cannot be read',
      { 'town/notes/a.md': '---\nname: "A\n---\n' },
      ['town/notes/a.md:2: YAML: Missing closing "quote'],
    ],
    [
      'a fault of the pack it inherits from',
      { 'base/notes/b.md': '---\nname: B\nnext: c\n---\n' },
      ['base/notes/b.md:3: «next» leads to «note/c», which does not exist'],
    ],
    [
      'a link from the base that the town has broken',
      { 'town/notes/b.md': '---\nname: null\n---\n' },
      ['base/notes/a.md:3: «next» leads to «note/b», which does not exist'],
    ],
    [
      'a parent that is not there',
      { 'town/pack.md': town.replace('inherits: base', 'inherits: gone') },
      [expect.stringContaining('gone/pack.md:1: there is no pack in ')],
    ],
    [
      'a parent that is a municipality',
      {
        'town/pack.md': town.replace('inherits: base', 'inherits: other'),
        'other/pack.md': town.replace('0001', '0002'),
      },
      ['town/pack.md:1: «inherits» names «other», a municipality’s own pack'],
    ],
    [
      'parents that go in a circle',
      {
        'town/pack.md': town.replace('inherits: base', 'inherits: one'),
        'one/pack.md': base.replace('kind: base', 'kind: shared\ninherits: two'),
        'two/pack.md': base.replace('kind: base', 'kind: shared\ninherits: one'),
      },
      ['two/pack.md:1: «inherits» goes in a circle through «one»'],
    ],
  ])('%s', async (_, planted, faults) => {
    expect(await faultsOf({ ...sound, ...planted })).toEqual(faults)
  })

  test('a folder that holds no pack', async () => {
    expect(await faultsOf({ 'town/README.md': '' })).toEqual([
      expect.stringContaining('town/pack.md:1: there is no pack in '),
    ])
  })

  test('a folder whose name can be no address', async () => {
    expect(await faultsOf({ 'base/pack.md': base, 'My town/pack.md': town }, { slug: 'My town' })).toEqual([
      expect.stringContaining('My town/pack.md:1: the folder must be named with'),
    ])
  })

  test('what is missing, when all is asked for', async () => {
    const planted = {
      'town/notes/c.md': '---\nname: Her står det mer enn åtte ord på én linje\n---\n',
      'town/notes/d.md': '---\nname: Her står det mer enn åtte ord på én linje\n---\n\n# text\n\nTekst.\n',
      'town/notes/d.nn.md': '---\nname: D\n---\n\n# text\n\nTekst.\n',
    }
    expect(await faultsOf({ ...sound, ...planted }, { complete: true })).toEqual([
      'town/notes/c.md:1: «text» is empty in note/c',
      'town/notes/d.md:2: «Her står det mer enn åtte ord på én linje» stands in town/notes/c.md too: say it in one place, or make it a fragment',
      'town/notes/c.md:2: «name» is not written in nn',
    ])
  })
})

describe('a file beside the items', async () => {
  const picture = await storedPicture()
  const other = await storedPicture('purple')
  const brochure = storedPdf()
  const holding = (slug: string, key: string, fields: string) => ({
    [`${slug}/notes/${key}.md`]: `---\nname: ${key}\n${fields}\n---\n`,
  })
  const held = {
    ...holding('town', 'c', `picture: ${picture.name}\nbrochure: ${brochure.name}`),
    [`town/files/${picture.name}`]: picture.bytes,
    [`town/files/${brochure.name}`]: brochure.bytes,
    'town/files/.DS_Store': 'x',
  }

  test('is held by an item, and is what it is named after', async () => {
    expect(await faultsOf({ ...sound, ...held })).toEqual([])
  })

  test('may be the base’s', async () => {
    const above = { ...holding('base', 'c', `picture: ${picture.name}`), [`base/files/${picture.name}`]: picture.bytes }
    expect(await faultsOf({ ...sound, ...above, ...holding('town', 'd', `picture: ${picture.name}`) })).toEqual([])
  })

  test.each<[string, Record<string, string | Uint8Array>, string[]]>([
    [
      'that nothing holds',
      { [`town/files/${other.name}`]: other.bytes },
      [`town/files/${other.name}:1: no item of the pack holds it`],
    ],
    [
      'that is missing',
      holding('town', 'd', `picture: ${other.name}`),
      [`town/notes/d.md:3: «picture» holds ${other.name}, which is not in files/`],
    ],
    [
      'of other bytes',
      { [`town/files/${picture.name}`]: other.bytes },
      [`town/files/${picture.name}:1: its bytes are others than its name says`],
    ],
    [
      'without a name of its own',
      { 'town/files/gard.webp': picture.bytes },
      [
        'town/files/gard.webp:1: a file is named after its bytes: its SHA-256, of a picture also how large it is, and its kind',
      ],
    ],
    [
      'that is far too large',
      { [`town/files/${brochure.name}`]: new Uint8Array(10_000_001) },
      [`town/files/${brochure.name}:1: a file has at most 10000000 bytes`],
    ],
  ])('%s is a fault', async (_, planted, faults) => {
    expect(await faultsOf({ ...sound, ...held, ...planted })).toEqual(faults)
  })

  test('a picture stands where a picture is asked for, and nothing else does', async () => {
    const faults = await faultsOf({
      ...sound,
      ...holding('town', 'd', `picture: ${brochure.name}\nbrochure: ${picture.name}`),
    })
    expect(faults).toEqual([
      'town/notes/d.md:3: «picture» must be the name of a picture in files/',
      'town/notes/d.md:4: «brochure» must be the name of a file, and no picture, in files/',
    ])
  })

  test('goes with the pack: what is written is what was read, and what is not held stays behind', async () => {
    await faultsOf({ ...sound, ...held })
    const [from, to] = [join(folder, 'town'), join(folder, 'copy')]
    const { pack } = await readPackFolder(from, 'town', [note])
    if (pack === undefined) throw new Error('no pack')
    const parts = pack.parts.map((read) => read.part)
    const files = packFiles([note], pack.manifest, parts, new Map([...(pack.files ?? []), [other.name, other.bytes]]))
    await faultsOf({ [`copy/files/${other.name}`]: other.bytes }, { slug: 'copy' })
    await writePackFolder(to, files, true)
    expect(readdirSync(join(to, 'files')).toSorted()).toEqual([picture.name, brochure.name].toSorted())
    const again = await readPackFolder(to, 'town', [note])
    expect(again.faults).toEqual([])
    expect(again.pack?.files).toEqual(pack.files)
    expect(await writePackFolder(to, files, true)).toEqual([])
  })
})
