import { randomUUID } from 'node:crypto'
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyFor, unseal, sealBytes, seal, wrapKey, unwrapKey, newKey } from '#platform/crypto/seal.ts'
import { eraseRelaysAgain } from '#features/relay-log/index.ts'
import { asOwner } from '#platform/db/owner.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { backUp } from './back-up.ts'
import { readErasures, recordErasure } from './erasures.ts'
import { newFolder, now, openSmallInstallation, type SmallInstallation } from './installation-for-tests.ts'
import { restore } from './restore.ts'

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
  expect((await readErasures(ledger))?.map((one) => 'relay' in one && one.relay).toSorted()).toEqual(relays.toSorted())
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
  await addRelay(small, erased)
  await addRelay(small, kept)
  const [file, ledger] = [join(folder, 'backup'), join(folder, 'ledger')]
  await backUp({ ownerUrl: small.fresh.ownerUrl, file, master: small.master, erasures: 0, now })

  await recordErasure(ledger, { municipality: small.town, relay: erased, at: now })
  const erasures = await readErasures(ledger)
  const given = { file, master: small.master, mode: 'demo' as const, erasures, now }
  await restore({ ownerUrl: restored.ownerUrl, ...given, replay: eraseRelaysAgain })

  expect(await wordsOf(small, restored, kept)).toBe('Planted words')
  expect(await filesIn(restored)).toEqual(await filesIn(small.fresh))
  await expect(wordsOf(small, restored, erased)).rejects.toThrow('no key')
  await Promise.all([small.fresh.drop(), restored.drop()])
})

async function addRelay({ fresh, keys, town }: SmallInstallation, relay: string): Promise<void> {
  const key = newKey()
  const wrapped = wrapKey(await keys.of(town), key, `relay/${relay}`)
  const title = seal(keyFor(key, 'title'), 'Planted words', relay)
  const [service, unit, person] = [randomUUID(), randomUUID(), randomUUID()]
  await asOwner(fresh.ownerUrl, async (client) => {
    await client.query(
      `insert into service (municipality_id, service_id, key, name, owner) values ($1, $2, 'skole', 'Skole', 'municipal')`,
      [town, service],
    )
    await client.query(
      `insert into unit (municipality_id, unit_id, service_id, name, owner) values ($1, $2, $3, 'Skolen', 'municipal')`,
      [town, unit, service],
    )
    await client.query(
      `insert into person (municipality_id, person_id, name, created_at) values ($1, $2, 'Prøve Testdal', now())`,
      [town, person],
    )
    await client.query(
      `insert into relay (municipality_id, relay_id, number, key_wrapped, title_sealed, version, state, level, holder_id,
         office_unit_id, next_on, next_kind, opened_on)
       values ($1, $2, (select count(*) + 1 from relay), $3, $4, 1, 'active', '2', $5, $6, '2027-01-01', 'follow-up',
         '2026-11-22')`,
      [town, relay, wrapped, title, person, unit],
    )
    await client.query('insert into relay_file (municipality_id, relay_id, file_id, sealed) values ($1, $2, $3, $4)', [
      town,
      relay,
      randomUUID(),
      sealBytes(key, Buffer.alloc(9_000_000, 'Planted'), relay),
    ])
  })
}

/** Sealed, each with its relay's key: where the key is gone, these are noise. */
async function filesIn({ ownerUrl }: FreshDatabase): Promise<string[]> {
  const { rows } = await asOwner(ownerUrl, (client) =>
    client.query<{ hash: string }>(
      `select encode(sha256(sealed), 'hex') as hash from relay_file where octet_length(sealed) > 9000000 order by 1`,
    ),
  )
  expect(rows).toHaveLength(2)
  return rows.map(({ hash }) => hash)
}

async function wordsOf({ keys, town }: SmallInstallation, { ownerUrl }: FreshDatabase, relay: string): Promise<string> {
  const { rows } = await asOwner(ownerUrl, (client) =>
    client.query<{ key: Buffer | null; title: Buffer | null }>(
      'select key_wrapped as key, title_sealed as title from relay where relay_id = $1',
      [relay],
    ),
  )
  const { key, title } = rows[0] ?? {}
  if (!key || !title) throw new Error('There is no key.')
  return unseal(keyFor(unwrapKey(await keys.of(town), key, `relay/${relay}`), 'title'), title, relay)
}
