import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newKey } from '#platform/crypto/seal.ts'
import { asOwner } from '#platform/db/owner.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { backUp } from './back-up.ts'
import {
  everyName,
  everyRow,
  newFolder,
  now,
  openSmallInstallation,
  type SmallInstallation,
} from './installation-for-tests.ts'
import { restore } from './restore.ts'
import type { Table } from './store/catalog.ts'
import { readRows } from './store/copy.ts'
import { inSnapshot } from './store/snapshot.ts'

let folder: string
let file: string
let bytes: Buffer
let small: SmallInstallation
let empty: FreshDatabase
beforeAll(async () => {
  folder = await newFolder()
  file = join(folder, 'backup')
  small = await openSmallInstallation()
  await backUp({ ownerUrl: small.fresh.ownerUrl, file, master: small.master, erasures: 2, now })
  bytes = await readFile(file)
  empty = await freshDatabase({ migrated: false })
})
afterAll(async () => {
  await Promise.all([small.fresh.drop(), empty.drop(), rm(folder, { recursive: true })])
})

const erasures = [1, 2].map((municipality) => ({
  municipality,
  relay: '00000000-0000-4000-8000-000000000000',
  at: now,
}))

/** How it is refused: in one sentence for the operator. */
async function refusal(given: Partial<Parameters<typeof restore>[0]>): Promise<string> {
  const fault: unknown = await restore({
    ...{ ownerUrl: empty.ownerUrl, file, master: small.master, mode: 'demo', erasures, now },
    replay: async () => undefined,
    ...given,
  }).catch((error: unknown) => error)
  expect(fault).toBeInstanceOf(PlainFault)
  return fault instanceof PlainFault ? fault.message : ''
}

async function changed(name: string, change: (bytes: Buffer) => Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, change(Buffer.from(bytes)))
  return path
}

const chunk = 65_536 + 16
const headerEnd = () => bytes.indexOf('\n', bytes.indexOf('\n') + 1) + 1

function flip(all: Buffer, at: number): Buffer {
  all.writeUInt8(all.readUInt8(at) ^ 1, at)
  return all
}

test('another master key is refused before anything is written', async () => {
  expect(await refusal({ master: newKey() })).toMatch(
    /^The backup was sealed under the master key [0-9a-f-]{24}, and this/,
  )
  expect(await everyName(empty.ownerUrl)).toEqual([])
})

test.each([
  ['cut in the middle', (all: Buffer) => all.subarray(0, all.length >> 1)],
  ['cut between two chunks', (all: Buffer) => all.subarray(0, headerEnd() + chunk)],
  ['cut by one byte', (all: Buffer) => all.subarray(0, -1)],
  ['without anything but its header', (all: Buffer) => all.subarray(0, headerEnd())],
  ['longer by one byte', (all: Buffer) => Buffer.concat([all, Buffer.alloc(1)])],
  ['with a changed byte in the middle', (all: Buffer) => flip(all, all.length >> 1)],
  ['with a changed last byte', (all: Buffer) => flip(all, all.length - 1)],
  [
    'with two chunks swapped',
    (all: Buffer) => {
      const start = headerEnd()
      const [before, one, two, after] = [
        all.subarray(0, start),
        all.subarray(start, start + chunk),
        all.subarray(start + chunk, start + 2 * chunk),
        all.subarray(start + 2 * chunk),
      ]
      return Buffer.concat([before, two, one, after])
    },
  ],
  [
    'with another time in its header',
    (all: Buffer) =>
      Buffer.concat([
        Buffer.from(all.subarray(0, headerEnd()).toString().replace('2026', '2025')),
        all.subarray(headerEnd()),
      ]),
  ],
])('a file %s is refused before anything is written', async (name, change) => {
  expect(await refusal({ file: await changed(name, change) })).toBe(
    'The backup is damaged or cut; nothing was changed.',
  )
  expect(await everyName(empty.ownerUrl)).toEqual([])
})

test('what is no backup at all is refused', async () => {
  for (const text of ['', 'hello', 'stafett backup 2\n{}\n', 'stafett backup 1\n{}\n'])
    expect(await refusal({ file: await changed('none', () => Buffer.from(text)) })).toContain('is no backup of Stafett')
  expect(await refusal({ file: join(folder, 'nowhere') })).toContain('cannot be read')
  expect(await everyName(empty.ownerUrl)).toEqual([])
})

test("a demonstration's backup is refused in production", async () => {
  expect(await refusal({ mode: 'production' })).toContain('is of a database in demo mode')
  expect(await everyName(empty.ownerUrl)).toEqual([])
})

test('a ledger of erasures that is older than the backup is refused', async () => {
  expect(await refusal({ erasures: erasures.slice(1) })).toContain('holds 1 and held 2 when the backup was taken')
  expect(await everyName(empty.ownerUrl)).toEqual([])
})

test('a database that holds anything is refused and left as it is', async () => {
  const { ownerUrl } = small.fresh
  const before = await everyRow(ownerUrl)
  expect(await refusal({ ownerUrl })).toContain('The database is not empty')
  expect(await everyRow(ownerUrl)).toEqual(before)
})

test('a single row is enough, and so is a table of someone else', async () => {
  const other = await freshDatabase({ migrated: false })
  await asOwner(other.ownerUrl, (client) => client.query('create table theirs as select 1 as only'))
  expect(await refusal({ ownerUrl: other.ownerUrl })).toContain('theirs')
  expect(await everyName(other.ownerUrl)).toEqual(['theirs'])
  await other.drop()
})

test('a database that has been migrated further than the backup is refused', async () => {
  const other = await freshDatabase()
  await asOwner(other.ownerUrl, (client) =>
    client.query(`insert into schema_migration values (999, '0999_later.sql', '', now())`),
  )
  expect(await refusal({ ownerUrl: other.ownerUrl })).toContain('has been migrated further than the backup')
  await other.drop()
})

test('a backup that a newer version made is refused', async () => {
  const newer = await openSmallInstallation()
  await asOwner(newer.fresh.ownerUrl, (client) =>
    client.query(`insert into schema_migration values (999, '0999_later.sql', '', now())`),
  )
  const path = join(folder, 'newer')
  await backUp({ ownerUrl: newer.fresh.ownerUrl, file: path, master: newer.master, erasures: 0, now })
  expect(await refusal({ file: path, master: newer.master })).toMatch(/does not fit this version.*0999_later/)
  expect(await everyName(empty.ownerUrl)).toEqual([])
  await newer.fresh.drop()
})

test('one that is migrated and empty is taken, and what fails on the way leaves it empty', async () => {
  const other = await freshDatabase()
  const before = await everyRow(other.ownerUrl)
  const fail = async () => {
    throw new PlainFault('The replay failed.')
  }
  expect(await refusal({ ownerUrl: other.ownerUrl, replay: fail })).toBe('The replay failed.')
  expect(await everyRow(other.ownerUrl)).toEqual(before)

  await restore({
    ...{ ownerUrl: other.ownerUrl, file, master: small.master, mode: 'demo', erasures, now },
    replay: async () => undefined,
  })
  expect(await everyRow(other.ownerUrl)).toEqual(await everyRow(small.fresh.ownerUrl))
  await other.drop()
})

test.each([
  [
    'a rule of a table',
    `alter table search_word add extra text; update search_word set language = repeat('x', 10)`,
    'other tables than',
  ],
  [
    'a rule of a row',
    `alter table municipality drop constraint municipality_number_check; update municipality set number = 'Planted'`,
    'The rows of municipality could not be copied in',
  ],
  [
    'a rule between tables',
    `alter table municipality_key drop constraint municipality_key_municipality_id_fkey;
     insert into municipality_key values (999, 'x', now())`,
    'municipality_key',
  ],
])(
  'what breaks %s ends the restore, with nothing of it in the message, and leaves the database empty',
  async (name, breaking, sentence) => {
    const [broken, other] = [await openSmallInstallation(), await freshDatabase({ migrated: false })]
    await asOwner(broken.fresh.ownerUrl, (client) => client.query(breaking))
    const path = join(folder, name)
    await backUp({ ownerUrl: broken.fresh.ownerUrl, file: path, master: broken.master, erasures: 0, now })

    const said = await refusal({ ownerUrl: other.ownerUrl, file: path, master: broken.master })
    expect(said).toContain(sentence)
    expect(said).not.toContain('Planted')
    expect((await everyName(other.ownerUrl)).filter((one) => one.includes('municipality'))).toEqual([])
    await Promise.all([broken.fresh.drop(), other.drop()])
  },
)

test('rows that do not come out as they went in end the restore', async () => {
  const other = await freshDatabase()
  await asOwner(other.ownerUrl, (client) =>
    client.query(
      `create function change_word() returns trigger language plpgsql as 'begin new.word = new.word || ''!''; return new; end';
       create trigger change_word before insert on search_word for each row execute function change_word();
       alter table search_word enable always trigger change_word`,
    ),
  )
  const before = await everyRow(other.ownerUrl)
  expect(await refusal({ ownerUrl: other.ownerUrl })).toContain('search_word is not the same after copying')
  expect(await everyRow(other.ownerUrl)).toEqual(before)
  await other.drop()
})

test('a backup under another key than the database has is not even begun', async () => {
  const path = join(folder, 'other-key')
  const { ownerUrl } = small.fresh
  await expect(backUp({ ownerUrl, file: path, master: newKey(), erasures: 0, now })).rejects.toThrow(
    'The database belongs to the master key',
  )
  await expect(readFile(path)).rejects.toThrow('ENOENT')
})

test('a database that was never started has nothing to back up', async () => {
  const path = join(folder, 'never-started')
  await expect(
    backUp({ ownerUrl: empty.ownerUrl, file: path, master: small.master, erasures: 0, now }),
  ).rejects.toThrow('never been started')
})

test('a folder that is not there cannot be written to', async () => {
  const { ownerUrl } = small.fresh
  await expect(
    backUp({ ownerUrl, file: join(folder, 'no', 'folder'), master: small.master, erasures: 0, now }),
  ).rejects.toThrow('cannot be written')
})

test('a disk that fills up in the middle of a table ends the backup at once', async () => {
  const full = inSnapshot(small.fresh.ownerUrl, async ({ client, tables }) => {
    for await (const _bytes of readRows(client, wordsOf(tables))) throw new Error('ENOSPC')
  })
  await expect(full).rejects.toThrow('ENOSPC')
})

const wordsOf = (tables: readonly Table[]): Table => {
  const found = tables.find(({ name }) => name === 'search_word')
  if (found === undefined) throw new Error('There is a table of words.')
  return found
}
