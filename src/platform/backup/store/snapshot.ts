import type { Mode } from '#platform/config.ts'
import type { Applied } from '#platform/db/migrate.ts'
import { asOwner } from '#platform/db/owner.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import { lockTables, selectSequences, selectTables, type Client, type Sequence, type Table } from './catalog.ts'
import { hasQueue } from './copy.ts'

/** The database as it is in one moment, for as long as `work` runs, whatever others write meanwhile. */
export type Snapshot = {
  client: Client
  tables: Table[]
  sequences: Sequence[]
  migrations: Applied[]
  mode: Mode
  fingerprint: string | null
  hasQueue: boolean
}

/** Takes no number of a transaction, so it does not hold back the sealing of the audit record. */
export async function inSnapshot<T>(ownerUrl: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return asOwner(ownerUrl, async (client) => {
    if (!(await isStarted(client))) throw new PlainFault(notStarted)
    const before = await selectTables(client)

    await client.query('begin transaction isolation level repeatable read, read only')
    // Before the first look, which fixes the moment: nobody migrates the tables between it and their copying.
    await lockTables(client, before, false)
    await client.query(asCopied)
    const tables = await selectTables(client)
    if (JSON.stringify(tables) !== JSON.stringify(before))
      throw new PlainFault('The database was migrated this very moment; try again.')

    const { rows: migrations } = await client.query<Applied>(
      'select number, name, checksum from schema_migration order by number',
    )
    const { rows } = await client.query<{ mode: Mode; fingerprint: string | null }>(
      'select mode, master_key_fingerprint as fingerprint from installation',
    )
    const [installation] = rows
    if (installation === undefined) throw new PlainFault(notStarted)

    const sequences = await selectSequences(client)
    return work({ client, tables, sequences, migrations, ...installation, hasQueue: await hasQueue(client) })
  })
}

/** Until the transaction ends: rows read the same everywhere, none is hidden in silence, and it may take its time. */
export const asCopied = `
  set local client_encoding = 'UTF8';
  set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres';
  set local timezone = 'UTC';
  set local extra_float_digits = 1;
  set local bytea_output = 'hex';
  set local row_security = off;
  set local statement_timeout = 0;
  set local lock_timeout = 0;
  set local idle_in_transaction_session_timeout = 0`

async function isStarted(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(
    `select to_regclass('public.schema_migration') is not null and to_regclass('public.installation') is not null as found`,
  )
  return rows[0]?.found ?? false
}

const notStarted = 'There is nothing to back up: this database has never been started.'
