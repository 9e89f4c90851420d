import { randomUUID } from 'node:crypto'
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyFor, unseal, seal, wrapKey, unwrapKey, newKey } from '#platform/crypto/seal.ts'
import { asOwner } from '#platform/db/owner.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { backUp } from './back-up.ts'
import { readErasures, recordErasure } from './erasures.ts'
import { newFolder, now, openSmallInstallation, type SmallInstallation } from './installation-for-tests.ts'
import { restore, type Replay } from './restore.ts'

let folder: string
beforeAll(async () => {
  folder = await newFolder()
})
afterAll(() => rm(folder, { recursive: true }))

test('what is erased is one line, in the order in which it was', async () => {
  const ledger = join(folder, 'one', 'ledger')
  const [first, second] = [randomUUID(), randomUUID()]
  await recordErasure(ledger, { municipality: 3, relay: first, at: now })
  await recordErasure(ledger, { municipality: 4, relay: second, at: now })
  expect(await readFile(ledger, 'utf8')).toBe(
    `{"municipality":3,"relay":"${first}","at":"2026-11-22T12:00:00.123Z"}\n` +
      `{"municipality":4,"relay":"${second}","at":"2026-11-22T12:00:00.123Z"}\n`,
  )
  expect(await readErasures(ledger)).toEqual([
    { municipality: 3, relay: first, at: now },
    { municipality: 4, relay: second, at: now },
  ])
})

test('many who erase at once each get a line of their own', async () => {
  const ledger = join(folder, 'many')
  const relays = Array.from({ length: 50 }, () => randomUUID())
  await Promise.all(relays.map((relay) => recordErasure(ledger, { municipality: 1, relay, at: now })))
  expect((await readErasures(ledger))?.map(({ relay }) => relay).toSorted()).toEqual(relays.toSorted())
})

test('no ledger is told from an empty one', async () => {
  await writeFile(join(folder, 'empty'), '')
  expect(await readErasures(join(folder, 'empty'))).toEqual([])
  expect(await readErasures(join(folder, 'nowhere'))).toBeUndefined()
})

test('a line that a power cut left half written is named, and does not spoil the next', async () => {
  const ledger = join(folder, 'torn')
  const relay = randomUUID()
  await recordErasure(ledger, { municipality: 1, relay, at: now })
  await appendFile(ledger, '{"municip')
  await recordErasure(ledger, { municipality: 2, relay, at: now })
  await expect(readErasures(ledger)).rejects.toThrow('Line 2 of the ledger of erasures')

  const mended = (await readFile(ledger, 'utf8')).split('\n').toSpliced(1, 1).join('\n')
  await writeFile(ledger, mended)
  expect((await readErasures(ledger))?.map(({ municipality }) => municipality)).toEqual([1, 2])
})

test('a relay that was erased after the backup is erased in what is restored, and its neighbour is not', async () => {
  const small = await openSmallInstallation()
  const restored = await freshDatabase({ migrated: false })
  const [erased, kept] = [randomUUID(), randomUUID()]
  // The table comes with no migration yet, so it is made where it is brought to as well.
  for (const { ownerUrl } of [small.fresh, restored]) await asOwner(ownerUrl, (client) => client.query(relayTable))
  await addRelay(small, erased)
  await addRelay(small, kept)
  const [file, ledger] = [join(folder, 'backup'), join(folder, 'ledger')]
  await backUp({ ownerUrl: small.fresh.ownerUrl, file, master: small.master, erasures: 0, now })

  await recordErasure(ledger, { municipality: small.town, relay: erased, at: now })
  const erasures = await readErasures(ledger)
  const given = { file, master: small.master, mode: 'demo' as const, erasures, now }
  await restore({ ownerUrl: restored.ownerUrl, ...given, replay })

  expect(await wordsOf(small, restored, kept)).toBe('Planted words')
  await expect(wordsOf(small, restored, erased)).rejects.toThrow('no key')
  await Promise.all([small.fresh.drop(), restored.drop()])
})

/** As the composition hands it over: statements for every line of the ledger. */
const replay: Replay = async (tx, erasures) => {
  for (const { municipality, relay } of erasures)
    await sql`
      update relay
      set key_wrapped = null, name_sealed = null
      where municipality_id = ${municipality} and relay_id = ${relay}`.execute(tx)
}

const relayTable = `
  create table relay (
    municipality_id integer not null,
    relay_id        uuid not null,
    key_wrapped     bytea,
    name_sealed     bytea,
    primary key (municipality_id, relay_id)
  )`

async function addRelay({ fresh, keys, town }: SmallInstallation, relay: string): Promise<void> {
  const key = newKey()
  const wrapped = wrapKey(await keys.of(town), key, `relay/${relay}`)
  const name = seal(keyFor(key, 'name'), 'Planted words', relay)
  await asOwner(fresh.ownerUrl, (client) =>
    client.query('insert into relay values ($1, $2, $3, $4)', [town, relay, wrapped, name]),
  )
}

async function wordsOf({ keys, town }: SmallInstallation, { ownerUrl }: FreshDatabase, relay: string): Promise<string> {
  const { rows } = await asOwner(ownerUrl, (client) =>
    client.query<{ key: Buffer | null; name: Buffer | null }>(
      'select key_wrapped as key, name_sealed as name from relay where relay_id = $1',
      [relay],
    ),
  )
  const { key, name } = rows[0] ?? {}
  if (!key || !name) throw new Error('There is no key.')
  return unseal(keyFor(unwrapKey(await keys.of(town), key, `relay/${relay}`), 'name'), name, relay)
}
