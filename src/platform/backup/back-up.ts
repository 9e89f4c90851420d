import { link, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fingerprintOf, type Key } from '#platform/crypto/seal.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import { jobs, writeArchive, type Piece } from './archive.ts'
import { readJobs, readRows } from './store/copy.ts'
import { inSnapshot, type Snapshot } from './store/snapshot.ts'
import { openTally } from './tally.ts'

/** How much there was. */
export type Counted = { tables: number; rows: number }

/**
 * Copies the whole database, as it is in one moment, into one sealed file. The file is whole or not there: it gets its
 * name when it has reached the disk. Throws a PlainFault when the name is taken or `master` is not the database's key.
 */
export async function backUp(options: {
  ownerUrl: string
  file: string
  master: Key
  /** How many erasures the ledger holds by now: a restore asks for at least as many. */
  erasures: number
  now: Date
}): Promise<Counted> {
  const { ownerUrl, file, master, erasures, now } = options
  await refuseTaken(file)

  return inSnapshot(ownerUrl, async (snapshot) => {
    const { mode, migrations } = snapshot
    refuseOtherKey(snapshot, master)
    const facts = { mode, migration: migrations.length, at: now.toISOString() }
    const counted: Counted = { tables: 0, rows: 0 }
    await landWhole(file, writeArchive(master, facts, piecesOf(snapshot, erasures, counted)))
    return counted
  })
}

/** The database's key, or else nobody could read what is in the archive. */
function refuseOtherKey({ fingerprint }: Snapshot, master: Key): void {
  if (fingerprint === null)
    throw new PlainFault('The master key of this database is not confirmed yet; start it once before you back it up.')
  if (fingerprint !== fingerprintOf(master))
    throw new PlainFault(
      `The database belongs to the master key ${fingerprint}, and this one is ${fingerprintOf(master)}; nothing was written.`,
    )
}

async function* piecesOf(snapshot: Snapshot, erasures: number, counted: Counted): AsyncGenerator<Piece> {
  const { client, tables, migrations, sequences } = snapshot
  yield { kind: 'about', about: { migrations, sequences, erasures } }
  for (const table of tables) {
    const { name, columns } = table
    yield { kind: 'table', table: { name, columns } }
    yield* rowPieces(readRows(client, table), counted)
  }
  if (snapshot.hasQueue) {
    yield { kind: 'table', table: jobs }
    yield* rowPieces(readJobs(client), counted)
  }
  yield { kind: 'end', tables: counted.tables }
}

async function* rowPieces(rows: AsyncIterable<Buffer>, counted: Counted): AsyncGenerator<Piece> {
  const tally = openTally()
  for await (const bytes of rows) {
    tally.add(bytes)
    yield { kind: 'rows', bytes }
  }
  const sum = tally.sum()
  yield { kind: 'sum', sum }
  counted.tables += 1
  counted.rows += sum.rows
}

/** Written beside it under another name, which is removed again when anything fails; a kill leaves that name behind. */
async function landWhole(file: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  const unfinished = `${file}.unfinished-${process.pid}`
  const handle = await open(unfinished, 'wx', 0o600).catch((error: unknown) => {
    throw new PlainFault(`The backup cannot be written to ${unfinished} (${codeOf(error)}).`, { cause: error })
  })
  try {
    await handle.writeFile(bytes).catch((error: unknown) => {
      if (!diskCodes.has(codeOf(error))) throw error
      throw new PlainFault(`The backup could not be written (${codeOf(error)}).`, { cause: error })
    })
    await handle.sync()
    await handle.close()
    await giveName(unfinished, file)
  } finally {
    await handle.close().catch(() => undefined)
    await rm(unfinished, { force: true })
  }
}

const diskCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EROFS'])

/** A link, unlike a rename, never takes the place of a file that someone made meanwhile. */
async function giveName(unfinished: string, file: string): Promise<void> {
  await link(unfinished, file).catch(async (error: unknown) => {
    if (codeOf(error) === 'EEXIST') throw new PlainFault(taken(file))
    // Some network shares have no links.
    await refuseTaken(file)
    await rename(unfinished, file)
  })
  const folder = await open(dirname(file), 'r')
  await folder.sync().catch(() => undefined) // a share may not offer it
  await folder.close()
}

async function refuseTaken(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined)
  if (found !== undefined) throw new PlainFault(taken(file))
}

const taken = (file: string): string => `${file} is there already; a backup never takes another one's place.`

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown')
