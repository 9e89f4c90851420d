import { afterEach, beforeEach, expect, test } from 'vitest'
import { addTown } from '#platform/audit/towns-for-tests.ts'
import { parseConfig } from '#platform/config.ts'
import type { CommandContext } from '#platform/command.ts'
import { bindMode } from '#platform/db/installation.ts'
import { asOwner, inOwnerTransaction } from '#platform/db/owner.ts'
import { silentLog } from '#platform/log.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { keyCommands } from './commands.ts'
import { openKeys, type Keys } from './keys.ts'
import { rotateKeys } from './rotate-keys.ts'
import { fingerprintOf, newKey, seal, unseal, type Key } from './seal.ts'
import { updateFingerprint } from './store.ts'

const now = new Date('2026-11-22T12:00:00Z')

let fresh: FreshDatabase
let old: Key
let next: Key
let keys: Keys
let vik: number
let nes: number
beforeEach(async () => {
  fresh = await freshDatabase()
  ;[old, next] = [newKey(), newKey()]
  await fresh.database.inInstallation(async (tx) => {
    await bindMode(tx, 'production', now)
    await updateFingerprint(tx, fingerprintOf(old))
  })
  keys = await open(old)
  vik = await addTown(fresh.ownerUrl, 'vik')
  nes = await addTown(fresh.ownerUrl, 'nes')
})
afterEach(() => fresh.drop())

const open = (master: Key) => openKeys(fresh.database, { master, mode: 'production', now })
const rotate = (from = old, to = next) =>
  inOwnerTransaction(fresh.ownerUrl, (tx) => rotateKeys(tx, { old: from, next: to }))

test('what was sealed before opens with the new master key, and a start with the old one is refused', async () => {
  const sealed = seal(await keys.of(vik), 'words', 'here')
  expect(await rotate()).toBe(2)

  const after = await open(next)
  expect(unseal(await after.of(vik), sealed, 'here')).toBe('words')
  expect(after.numbers).toEqual(keys.numbers)
  await expect(open(old)).rejects.toThrow('The master key is not the one')
})

test('a process that runs on keeps the keys that it has opened', async () => {
  const before = await keys.of(vik)
  await rotate()
  expect(await keys.of(vik)).toBe(before)
})

test('a process that runs on makes no key that nobody could open later', async () => {
  await rotate()
  await expect(keys.of(nes)).rejects.toThrow('The master key is not the one')
  const after = await open(next)
  const sealed = seal(await after.of(nes), 'words', 'here')
  expect(unseal(await (await open(next)).of(nes), sealed, 'here')).toBe('words')
})

test('keys that many make while others rotate all open with the key that the database belongs to', async () => {
  const towns: number[] = []
  for (let at = 0; at < 20; at += 1) towns.push(await addTown(fresh.ownerUrl, `by-${at}`))
  const made = Promise.allSettled(towns.map((town) => keys.of(town)))
  await rotate()
  await made
  const after = await open(next)
  expect(await Promise.all(towns.map((town) => after.of(town)))).toHaveLength(20)
})

test('a key that is not the database’s rotates nothing', async () => {
  const before = await wrapped()
  await expect(rotate(newKey())).rejects.toThrow('The master key is not the one')
  expect(await wrapped()).toEqual(before)
  await open(old)
})

test('a rotation that was done is not done again', async () => {
  await rotate()
  const before = await wrapped()
  await expect(rotate()).rejects.toThrow('belongs to STAFETT_NEXT_MASTER_KEY already')
  expect(await wrapped()).toEqual(before)
})

test('a rotation that meets a broken key changes none', async () => {
  await keys.of(vik)
  await asOwner(fresh.ownerUrl, (client) => client.query(`update municipality_key set wrapped = 'broken'`))
  const before = await wrapped()
  await expect(rotate()).rejects.toThrow()
  expect(await wrapped()).toEqual(before)
})

test('the command says what to do next', async () => {
  const { said } = await run(production())
  expect(said.join('\n')).toContain(`belongs to the master key ${fingerprintOf(next)} now`)
  await open(next)
})

test.each([
  ['without the next key', { STAFETT_NEXT_MASTER_KEY: undefined }, 'STAFETT_NEXT_MASTER_KEY is not set'],
  ['with the same key twice', 'same', 'is the same key as STAFETT_MASTER_KEY'],
  ['in a demonstration', { STAFETT_MODE: 'demo' }, 'A demonstration makes its own key'],
] as const)('%s the command refuses, and nothing changes', async (_, change, sentence) => {
  const before = await wrapped()
  const given = change === 'same' ? { STAFETT_NEXT_MASTER_KEY: inBase64(old) } : change
  expect((await run({ ...production(), ...given })).fault).toMatchObject({ message: expect.stringContaining(sentence) })
  expect(await wrapped()).toEqual(before)
})

const inBase64 = (key: Key): string => Buffer.from(key).toString('base64')

const production = (): Record<string, string> => ({
  STAFETT_MODE: 'production',
  STAFETT_ORIGIN: 'https://bti.example.no',
  STAFETT_SIGNED_IN_ORIGIN: 'https://logg.example.no',
  STAFETT_MASTER_KEY: inBase64(old),
  STAFETT_NEXT_MASTER_KEY: inBase64(next),
})

async function run(environment: Record<string, string | undefined>): Promise<{ said: string[]; fault: unknown }> {
  const said: string[] = []
  const connected = { ...fresh, appUrl: fresh.url, close: async () => undefined }
  const context: CommandContext = {
    config: parseConfig(environment),
    log: silentLog,
    say: (line) => said.push(line),
    withDatabase: (work) => work(connected),
    withUnmigrated: (work) => work(connected),
  }
  const fault: unknown = await keyCommands
    .find(({ name }) => name === 'key rotate')
    ?.run([], context)
    .then(
      () => undefined,
      (error: unknown) => error,
    )
  return { said, fault }
}

async function wrapped() {
  const { rows } = await asOwner(fresh.ownerUrl, (client) =>
    client.query<{ wrapped: Buffer }>(
      `select wrapped from installation_key
       union all
       select wrapped from municipality_key
       union all
       select master_key_fingerprint::bytea from installation`,
    ),
  )
  return rows
}
