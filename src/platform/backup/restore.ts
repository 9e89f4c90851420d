import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { continueRecord } from '#platform/audit/continue-record.ts'
import type { Mode } from '#platform/config.ts'
import type { Key } from '#platform/crypto/seal.ts'
import type { Tx } from '#platform/db/database.ts'
import { checkServer } from '#platform/db/check-server.ts'
import {
  applyMigrations,
  migrationsFolder,
  misfitOf,
  openRegister,
  readMigrations,
  waitForMigrations,
  type Migration,
} from '#platform/db/migrate.ts'
import { asOwner, inOwnerTransaction } from '#platform/db/owner.ts'
import { migrateJobs } from '#platform/jobs/migrate-jobs.ts'
import { endEverySession } from '#platform/session/store.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import { jobs, openArchive, type Archive, type ArchivedTable } from './archive.ts'
import type { Counted } from './back-up.ts'
import type { Erasure } from './erasures.ts'
import {
  clearTables,
  putBack,
  refreshStatistics,
  selectGuards,
  selectTables,
  setSequence,
  takeAway,
  type Client,
  type Table,
} from './store/catalog.ts'
import { askAgain, readJobs, readRows, writeJobs, writeRows } from './store/copy.ts'
import { refuseOccupied } from './store/empty-database.ts'
import { asCopied } from './store/snapshot.ts'
import { openTally } from './tally.ts'
import { rowsOf, verifyArchive, type Contents } from './verify-archive.ts'

/** Does every erasure since the backup again, at the program's own migration. */
export type Replay = (tx: Tx, erasures: readonly Erasure[]) => Promise<void>

/**
 * Brings a backup into an empty database: all of it, proved and with every erasure done again, or nothing. Throws a
 * PlainFault when the file is damaged, was sealed under another key, is of another mode or of a newer version, when the
 * ledger of erasures is older than the backup, or when the database is not empty; nothing is written then.
 */
export async function restore(options: {
  ownerUrl: string
  file: string
  master: Key
  mode: Mode
  /** What the ledger holds; absent when the operator says to do without it. */
  erasures: readonly Erasure[] | undefined
  replay: Replay
  now: Date
}): Promise<Counted> {
  const handle = await open(options.file, 'r').catch((error: unknown) => {
    throw new PlainFault(`The file ${options.file} cannot be read.`, { cause: error })
  })
  try {
    const archive = await openArchive(handle, options.master)
    if (archive.header.mode !== options.mode)
      throw new PlainFault(
        `The backup is of a database in ${archive.header.mode} mode, and STAFETT_MODE is ${options.mode}; nothing was changed.`,
      )
    const contents = await verifyArchive(archive)
    const known = await readMigrations(migrationsFolder)
    refuseUnfit(contents, known, options.erasures)
    return await bringIn(archive, contents, { ...options, known })
  } finally {
    await handle.close()
  }
}

function refuseUnfit({ about }: Contents, known: readonly Migration[], erasures: readonly Erasure[] | undefined): void {
  const misfit = misfitOf(about.migrations, known)
  if (misfit !== undefined) throw new PlainFault(`The backup does not fit this version. ${misfit}`)
  if (erasures !== undefined && erasures.length < about.erasures)
    throw new PlainFault(
      `The ledger of erasures holds ${erasures.length} and held ${about.erasures} when the backup was taken: put the newest one back. Nothing was changed.`,
    )
}

async function bringIn(
  archive: Archive,
  contents: Contents,
  options: Parameters<typeof restore>[0] & { known: readonly Migration[] },
): Promise<Counted> {
  const { ownerUrl, known, now, erasures = [], replay } = options
  const { migrations, sequences } = contents.about
  const then = known.slice(0, migrations.length)

  await asOwner(ownerUrl, checkServer)
  await inOwnerTransaction(ownerUrl, async (tx, client) => {
    await client.query(asCopied)
    await waitForMigrations(client)
    await refuseOccupied(client, then)

    // On a connection of its own, in a schema of its own: of no harm should all else be rolled back.
    await migrateJobs(ownerUrl)
    const applied = await openRegister(client)
    await applyMigrations(client, then.slice(applied.length), now)

    const tables = fitting(contents, await selectTables(client))
    const guards = await selectGuards(client)
    await takeAway(client, guards)
    await clearTables(client, tables)
    await copyIn(client, archive, tables)
    for (const sequence of sequences) await setSequence(client, sequence)
    await putBack(client, guards)
    await prove(client, contents, tables)

    await applyMigrations(client, known.slice(then.length), now)
    if (erasures.length > 0) await replay(tx, erasures)
    await endEverySession(tx, now)
  })
  await continueRecord(ownerUrl)
  await asOwner(ownerUrl, refreshStatistics)
  return { tables: contents.tables.length, rows: contents.tables.reduce((sum, { rows }) => sum + rows, 0) }
}

/** The database's tables. Throws a PlainFault when they are not those of the archive. */
function fitting({ tables }: Contents, here: readonly Table[]): readonly Table[] {
  const shape = (all: readonly ArchivedTable[]) => JSON.stringify(all.map(({ name, columns }) => ({ name, columns })))
  if (shape(tables.filter(({ name }) => name !== jobs.name)) !== shape(here))
    throw new PlainFault('The backup has other tables than its migrations make; nothing was changed.')
  return here
}

async function copyIn(client: Client, archive: Archive, tables: readonly Table[]): Promise<void> {
  const pieces = archive.read()
  for await (const piece of pieces) {
    if (piece.kind !== 'table') continue
    const { name } = piece.table
    const table = tables.find((one) => one.name === name)
    await pipeline(rowsOf(pieces), table === undefined ? await writeJobs(client) : writeRows(client, table)).catch(
      (error: unknown) => {
        if (error instanceof PlainFault) throw error
        // What the database says may quote a row.
        throw new PlainFault(`The rows of ${name} could not be copied in; nothing was changed.`, { cause: error })
      },
    )
    if (table === undefined) await askAgain(client)
  }
}

/** What was copied in is read out again and must be the same, to the byte. */
async function prove(client: Client, contents: Contents, tables: readonly Table[]): Promise<void> {
  for (const { name, rows, hash } of contents.tables) {
    const table = tables.find((one) => one.name === name)
    const tally = openTally()
    for await (const bytes of table === undefined ? readJobs(client) : readRows(client, table)) tally.add(bytes)
    const found = tally.sum()
    if (found.rows !== rows || found.hash !== hash)
      throw new PlainFault(`The table ${name} is not the same after copying; nothing was changed.`)
  }
}
