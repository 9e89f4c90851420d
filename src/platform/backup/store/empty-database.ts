import { misfitOf, type Applied } from '#platform/db/migrate.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import { holdsRows, lockTables, selectTables, type Client, type Table } from './catalog.ts'
import { hasQueue } from './copy.ts'

/**
 * Throws a PlainFault unless the database holds no row of anyone and has been migrated no further than `then`; writes
 * nothing. From now on nobody else touches its tables until the transaction ends.
 */
export async function refuseOccupied(client: Client, then: readonly Applied[]): Promise<void> {
  // Looked at before the locks too: whoever names a database in use by mistake must not bring it to a halt.
  const tables = await selectTables(client)
  await refuseRows(client, tables)
  await lockTables(client, tables, true)
  await refuseRows(client, tables)
  if ((await hasQueue(client)) && (await hasJobs(client)))
    throw new PlainFault('The database is not empty (it has jobs); restore into a new one. Nothing was changed.')

  const applied = await selectApplied(client)
  if (applied.length > then.length)
    throw new PlainFault(
      'The database has been migrated further than the backup; restore into a new, empty one. Nothing was changed.',
    )
  const misfit = misfitOf(applied, then)
  if (misfit !== undefined) throw new PlainFault(misfit)
}

async function refuseRows(client: Client, tables: readonly Table[]): Promise<void> {
  for (const table of tables)
    if (await holdsRows(client, table))
      throw new PlainFault(
        `The database is not empty (${table.name} has rows); restore into a new one. Nothing was changed.`,
      )
}

async function hasJobs(client: Client): Promise<boolean> {
  const { rows } = await client.query('select from graphile_worker._private_jobs limit 1')
  return rows.length > 0
}

async function selectApplied(client: Client): Promise<Applied[]> {
  const { rows: found } = await client.query(`select where to_regclass('public.schema_migration') is not null`)
  if (found.length === 0) return []
  const { rows } = await client.query<Applied>('select number, name, checksum from schema_migration order by number')
  return rows
}
