import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { checkServer } from '#platform/db/check-server.ts'
import type { Database } from '#platform/db/database.ts'
import { asOwner } from '#platform/db/owner.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import { projectFolder } from '#platform/project-folder.ts'

export const migrationsFolder = join(projectFolder, 'db', 'migrations')

export type Migration = { number: number; name: string; checksum: string; sql: string }

export type Applied = Pick<Migration, 'number' | 'name' | 'checksum'>

/**
 * Brings the database to the code's state, one transaction for each file, under a lock, so that processes which start
 * together do it once. Answers the names of the files it applied. Throws a PlainFault when the two do not fit.
 */
export async function migrate(options: { ownerUrl: string; at: Date; folder?: string }): Promise<string[]> {
  const known = await readMigrations(options.folder ?? migrationsFolder)

  return asOwner(options.ownerUrl, async (client) => {
    await checkServer(client)
    await waitForMigrations(client)
    const applied = await openRegister(client)

    const misfit = misfitOf(applied, known)
    if (misfit !== undefined) throw new PlainFault(misfit)

    const pending = known.slice(applied.length)
    for (const migration of pending) await applyAlone(client, migration, options.at)
    return pending.map((migration) => migration.name)
  })
}

/** One process at a time migrates or restores a database. Released with the connection, however it ends. */
export async function waitForMigrations(client: pg.ClientBase): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [lockNumber])
}

/** What the database has been migrated with, in order. Makes the register when there is none. */
export async function openRegister(client: pg.ClientBase): Promise<Applied[]> {
  await client.query(createRegister)
  const { rows } = await client.query<Applied>('select number, name, checksum from schema_migration order by number')
  return rows
}

/** In a transaction of the caller's: all or, when it is rolled back, none. */
export async function applyMigrations(
  client: pg.ClientBase,
  migrations: readonly Migration[],
  at: Date,
): Promise<void> {
  for (const migration of migrations) {
    await apply(client, migration, at)
    // As a commit would: what waits for the end of the transaction would be in the way of the next file.
    await client.query('set constraints all immediate')
    await client.query('set constraints all deferred')
  }
}

/** Answers a question to ask again and again: whether the database answers and has every migration of this code. */
export async function isMigrated(database: Database): Promise<() => Promise<boolean>> {
  const needed = (await readMigrations(migrationsFolder)).length
  return () =>
    database
      .inInstallation((tx) =>
        tx
          .selectFrom('schema_migration')
          .select((row) => row.fn.max('number').as('latest'))
          .executeTakeFirst(),
      )
      .then(
        (found) => (found?.latest ?? 0) >= needed,
        () => false,
      )
}

/** The files of a folder in order. Throws a PlainFault on a gap, a double number or a strange name. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()

  return Promise.all(
    files.map(async (file, index) => {
      const number = index + 1
      if (!file.startsWith(`${String(number).padStart(4, '0')}_`))
        throw new PlainFault(
          `The migration ${file} should have the number ${number}; numbers have no gaps and no doubles.`,
        )

      const sql = await readFile(join(folder, file), 'utf8')
      return { number, name: file, checksum: createHash('sha256').update(sql).digest('hex'), sql }
    }),
  )
}

/** Why the database's history and the code's do not fit, in one sentence, or nothing. */
export function misfitOf(applied: readonly Applied[], known: readonly Applied[]): string | undefined {
  for (const [index, done] of applied.entries()) {
    const file = known[index]
    if (file === undefined)
      return `The database was migrated by a newer Stafett (${done.name}); run that version or a newer one.`
    if (file.name !== done.name)
      return `The database was migrated with ${done.name} where this version has ${file.name}; they do not belong together.`
    if (file.checksum !== done.checksum)
      return `The migration ${file.name} was changed after it was applied; restore the file and add a new one instead.`
  }
  return undefined
}

async function applyAlone(client: pg.ClientBase, migration: Migration, at: Date): Promise<void> {
  await client.query('begin')
  try {
    await apply(client, migration, at)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function apply(client: pg.ClientBase, migration: Migration, at: Date): Promise<void> {
  try {
    await client.query(migration.sql)
    await client.query('insert into schema_migration (number, name, checksum, applied_at) values ($1, $2, $3, $4)', [
      migration.number,
      migration.name,
      migration.checksum,
      at,
    ])
  } catch (error) {
    throw new PlainFault(
      `The migration ${migration.name} failed: ${error instanceof Error ? error.message : 'unknown'}`,
      {
        cause: error,
      },
    )
  }
}

/** Any number will do as long as it stays the same; this one spells "staf". */
const lockNumber = 0x73_74_61_66

const createRegister = `
  create table if not exists schema_migration (
    number     integer primary key,
    name       text not null,
    checksum   text not null,
    applied_at timestamptz not null
  )`
