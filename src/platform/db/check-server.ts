import type pg from 'pg'
import { PlainFault } from '#platform/plain-fault.ts'

export const oldestMajor = 18

export const neededExtensions = ['unaccent', 'pg_trgm'] as const

export type ServerFacts = {
  /** As PostgreSQL numbers itself: 180004 is 18.4. */
  versionNumber: number
  encoding: string
  extensions: ReadonlySet<string>
}

/** Throws a PlainFault when this PostgreSQL cannot carry Stafett. */
export async function checkServer(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ version: string; encoding: string; extensions: string[] }>(
    `select current_setting('server_version_num') as version,
            current_setting('server_encoding') as encoding,
            (select array_agg(name::text) from pg_available_extensions) as extensions`,
  )
  for (const row of rows) {
    const fault = whatIsWrong({
      versionNumber: Number(row.version),
      encoding: row.encoding,
      extensions: new Set(row.extensions),
    })
    if (fault !== undefined) throw new PlainFault(fault)
  }
}

/** One sentence on what is wrong, or nothing. */
export function whatIsWrong(server: ServerFacts): string | undefined {
  const major = Math.floor(server.versionNumber / 10_000)
  if (major < oldestMajor)
    return `The database runs PostgreSQL ${major}; Stafett needs PostgreSQL ${oldestMajor} or newer.`

  if (server.encoding !== 'UTF8')
    return `The database has the encoding ${server.encoding}; Stafett needs a database created with encoding UTF8.`

  const missing = neededExtensions.filter((name) => !server.extensions.has(name))
  if (missing.length > 0)
    return `The database server lacks the extension ${missing.join(' and ')}; install PostgreSQL's contrib package.`

  return undefined
}
