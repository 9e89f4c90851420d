import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openKeys, type Keys } from '#platform/crypto/keys.ts'
import { newKey, type Key } from '#platform/crypto/seal.ts'
import { bindMode } from '#platform/db/installation.ts'
import { asOwner } from '#platform/db/owner.ts'
import { addTown } from '#platform/audit/towns-for-tests.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'

export const now = new Date('2026-11-22T12:00:00.123Z')

export type SmallInstallation = { fresh: FreshDatabase; master: Key; keys: Keys; town: number }

/** A demonstration with one municipality, and enough words to fill several chunks of an archive. */
export async function openSmallInstallation(): Promise<SmallInstallation> {
  const fresh = await freshDatabase()
  const master = newKey()
  await fresh.database.inInstallation((tx) => bindMode(tx, 'demo', now))
  const keys = await openKeys(fresh.database, { master, mode: 'demo', now })
  const town = await addTown(fresh.ownerUrl, 'vik')
  await keys.of(town)
  await asOwner(fresh.ownerUrl, (client) =>
    client.query(
      `insert into search_word (language, word) select 'nb', 'ord' || number from generate_series(1, 30000) number`,
    ),
  )
  return { fresh, master, keys, town }
}

/** Every table of ours with how many rows it has and a hash of them, found without any of the backup's own code. */
export async function everyRow(ownerUrl: string): Promise<Record<string, string>> {
  return asOwner(ownerUrl, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select table_name as name
       from information_schema.tables
       where table_schema = 'public'
         and table_type = 'BASE TABLE'
         and table_name <> 'schema_migration'
       order by table_name`,
    )
    const found: [string, string][] = []
    for (const { name } of tables) {
      const { rows } = await client.query<{ sum: string }>(
        `select count(*) || ' rows ' || coalesce(md5(string_agg(one::text, '\\n' order by one::text collate "C")), '') as sum
         from ${name} as one`,
      )
      found.push([name, rows[0]?.sum ?? ''])
    }
    return Object.fromEntries(found)
  })
}

/** Everything that has a name in the database and came with none of its extensions: nothing in one that is new. */
export async function everyName(ownerUrl: string): Promise<string[]> {
  const { rows } = await asOwner(ownerUrl, (client) =>
    client.query<{ name: string }>(
      `select relname as name
       from pg_class
         join pg_namespace on pg_namespace.oid = relnamespace
       where nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
       order by relname`,
    ),
  )
  return rows.map(({ name }) => name)
}

/** A folder of its own below the machine's temporary one. */
export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'stafett-backup-'))
