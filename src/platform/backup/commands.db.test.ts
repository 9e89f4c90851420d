import { randomUUID } from 'node:crypto'
import { access, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { UsageFault, type CommandContext } from '#platform/command.ts'
import { parseConfig } from '#platform/config.ts'
import { silentLog } from '#platform/log.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { backupCommands } from './commands.ts'
import { recordErasure, type Erasure } from './erasures.ts'
import {
  everyName,
  everyRow,
  newFolder,
  now,
  openSmallInstallation,
  type SmallInstallation,
} from './installation-for-tests.ts'

let folder: string
let small: SmallInstallation
let environment: Record<string, string>
let restored: FreshDatabase
beforeAll(async () => {
  folder = await newFolder()
  small = await openSmallInstallation()
  restored = await freshDatabase({ migrated: false })
  environment = { STAFETT_DATA: join(folder, 'data'), STAFETT_ERASURES: join(folder, 'ledger', 'erasures') }
  await mkdir(join(folder, 'data'))
  await writeFile(join(folder, 'data', 'demo-key'), Buffer.from(small.master).toString('base64'))
})
afterAll(async () => {
  await Promise.all([small.fresh.drop(), restored.drop(), rm(folder, { recursive: true })])
})

const production = (): Record<string, string> => ({
  ...environment,
  STAFETT_MODE: 'production',
  STAFETT_ORIGIN: 'https://bti.example.no',
  STAFETT_SIGNED_IN_ORIGIN: 'https://logg.example.no',
  STAFETT_MASTER_KEY: Buffer.from(small.master).toString('base64'),
})

/** What a command says, what it had erased again, and how it ends. */
async function run(
  words: readonly [name: string, ...args: string[]],
  { fresh = small.fresh, given = environment }: { fresh?: FreshDatabase; given?: Record<string, string> } = {},
): Promise<{ said: string[]; replayed: readonly Erasure[]; fault: unknown }> {
  const [name, ...args] = words
  const said: string[] = []
  const replayed: Erasure[] = []
  const connected = { ...fresh, appUrl: fresh.url, close: async () => undefined }
  const context: CommandContext = {
    config: parseConfig(given),
    log: silentLog,
    say: (line) => said.push(line),
    withDatabase: (work) => work(connected),
    withUnmigrated: (work) => work(connected),
  }
  const fault: unknown = await backupCommands(async (_tx, erasures) => void replayed.push(...erasures))
    .find((one) => one.name === name)
    ?.run(args, context)
    .then(
      () => undefined,
      (error: unknown) => error,
    )
  return { said, replayed, fault }
}

test('a backup is taken, and comes back with every erasure of the ledger done again', async () => {
  const file = join(folder, 'backup')
  const taken = await run(['backup', file])
  expect(taken.fault).toBeUndefined()
  expect(taken.said).toEqual([expect.stringMatching(/^Backed up 300\d\d rows of \d\d tables to .*backup\.$/)])

  const erasure = { municipality: small.town, relay: randomUUID(), at: now }
  await recordErasure(parseConfig(environment).erasures, erasure)
  const brought = await run(['restore', file], { fresh: restored })
  expect(brought).toMatchObject({ fault: undefined, replayed: [erasure] })
  expect(brought.said).toEqual([
    expect.stringMatching(/^Restored 300\d\d rows of \d\d tables\. Erasures done again: 1\.$/),
  ])
  expect(await everyRow(restored.ownerUrl)).toEqual(await everyRow(small.fresh.ownerUrl))
  await rm(dirname(parseConfig(environment).erasures), { recursive: true })
})

test('in production nothing comes back without the ledger of erasures, unless the operator says so', async () => {
  const other = await freshDatabase({ migrated: false })
  const file = join(folder, 'backup')
  const refused = await run(['restore', file], { fresh: other, given: production() })
  expect(refused.fault).toMatchObject({ message: expect.stringContaining('There is no ledger of erasures') })
  expect(await everyName(other.ownerUrl)).toEqual([])

  const allowed = await run(['restore', file, '--without-erasures'], { fresh: other })
  expect(allowed).toMatchObject({ fault: undefined, replayed: [] })
  await other.drop()
})

test('who names no file is told how to ask', async () => {
  expect((await run(['backup'])).fault).toBeInstanceOf(UsageFault)
  expect((await run(['restore', '--without-erasures'])).fault).toBeInstanceOf(UsageFault)
})

test('a broken ledger stops a backup before it begins', async () => {
  const { erasures } = parseConfig(environment)
  await mkdir(dirname(erasures), { recursive: true })
  await writeFile(erasures, 'no line of ours\n')
  const file = join(folder, 'with-broken-ledger')
  expect((await run(['backup', file])).fault).toMatchObject({
    message: expect.stringContaining('Line 1 of the ledger'),
  })
  await expect(access(file)).rejects.toThrow('ENOENT')
})
