import { describe, expect, test } from 'vitest'
import { zip, type Part } from '../../../test/made-up-files.ts'
import { readZip } from './read-zip.ts'
import { writeZip, type Packed } from './write-zip.ts'

const most = { entries: 100, unpacked: 10_000_000 }
const read = async (bytes: Uint8Array) => {
  const found = await readZip(Buffer.from(bytes), most)
  return found.ok
    ? Object.fromEntries([...found.value].map(([name, words]) => [name, words.toString()]))
    : found.refusal
}
const packed = (...parts: readonly Part[]) => read(zip(parts))

describe('a zip', () => {
  const files: Packed[] = [
    ['a/pack.md', 'Æ ø å'],
    ['a/b/c.md', Buffer.from('Hei')],
    ['tom.md', ''],
  ]

  test('comes back as it was packed, and is the same bytes each time, in whatever time zone it is made', async () => {
    const written = await writeZip(files)
    expect(await read(written)).toEqual({ 'a/pack.md': 'Æ ø å', 'a/b/c.md': 'Hei', 'tom.md': '' })
    expect(Buffer.from(await writeZip(files)).equals(Buffer.from(written))).toBe(true)
    // 1 January 1980 at midnight, as the format writes it, and no other time beside it.
    expect(Buffer.from(written).readUInt32LE(10)).toBe(0x21_0000)
    expect(Buffer.from(written).includes(Buffer.from('UT', 'latin1'))).toBe(false)
  })

  test('may have folders, which are nothing by themselves', async () => {
    expect(await packed({ name: 'a/', bytes: '' }, { name: 'a/b.md', bytes: 'Hei' })).toEqual({ 'a/b.md': 'Hei' })
  })
})

describe('nothing is unpacked', () => {
  test.each([
    ['that is no zip', 'no-zip', Buffer.from('Hei på deg')],
    ['that is empty', 'no-zip', Buffer.alloc(0)],
    ['of which half is missing', 'no-zip', zip([{ name: 'a.md', bytes: 'Hei' }]).subarray(0, 20)],
    ['that says that it unpacks to too much', 'too-packed', zip([{ name: 'a.md', bytes: Buffer.alloc(10_000_001) }])],
    [
      'that has too many files',
      'too-packed',
      zip(Array.from({ length: 101 }, (_, at) => ({ name: `${at}.md`, bytes: '' }))),
    ],
    ['that leads out of its folder', 'unsafe-name', zip([{ name: '../../etc/passwd', bytes: 'x' }])],
    ['that leads out from within', 'unsafe-name', zip([{ name: 'a/../../b.md', bytes: 'x' }])],
    ['that begins at the root', 'unsafe-name', zip([{ name: '/etc/passwd', bytes: 'x' }])],
    ['that begins at a drive', 'unsafe-name', zip([{ name: 'C:/b.md', bytes: 'x' }])],
    ['that goes out backwards', 'unsafe-name', zip([{ name: String.raw`..\b.md`, bytes: 'x' }])],
    [
      'that has a name twice',
      'twice',
      zip([
        { name: 'a.md', bytes: 'x' },
        { name: 'a.md', bytes: 'y' },
      ]),
    ],
    ['that is locked', 'encrypted', zip([{ name: 'a.md', bytes: 'x', isLocked: true }])],
    ['that links to another file', 'link', zip([{ name: 'a.md', bytes: '/etc/passwd', mode: 0o120777 }])],
    ['that is a device', 'link', zip([{ name: 'a.md', bytes: '', mode: 0o020666 }])],
  ])('of a file %s', async (_, refusal, bytes) => {
    expect(await read(bytes)).toBe(refusal)
  })

  test('that says less than it holds: no more is read than it says', async () => {
    const bomb = zip([{ name: 'a.md', bytes: Buffer.alloc(50_000_000), saysLength: 100 }])
    expect(bomb.length).toBeLessThan(60_000)
    expect(await read(bomb)).toBe('damaged')
  })

  test('that holds other bytes than were packed', async () => {
    const bytes = zip([{ name: 'a.md', bytes: 'Hei på deg', isStored: true }])
    bytes.write('Hoi', bytes.indexOf('Hei'))
    expect(await read(bytes)).toBe('damaged')
  })

  test('whose files lie in one another, so that a small one unpacks to very much', async () => {
    const bytes = zip([
      { name: 'a.md', bytes: 'x'.repeat(1000) },
      { name: 'b.md', bytes: 'y'.repeat(1000) },
    ])
    // The second says that it begins where the first does.
    const second = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    bytes.writeUInt32LE(0, second + 42)
    expect(await read(bytes)).toBe('too-packed')
  })
})
