import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import { notify } from '#platform/db/listen.ts'
import type { Pack } from './pack-folder.ts'
import type { Part } from './rules/item.ts'

/** The channel on which processes tell each other what was published: a municipality's slug, or `*` for all. */
export const contentChannel = 'content'

/**
 * Writes a pack as it is published, in place of what the same pack said before. An operator's act: `tx` is the owner's.
 * Parents must be imported first.
 */
export async function importPack(tx: Tx, pack: Pack, onPublish: OnPublish): Promise<void> {
  const whom = pack.manifest.kind === 'municipality' ? pack.slug : '*'
  if (pack.manifest.kind === 'municipality') await importMunicipality(tx, pack)
  else await importUpstream(tx, pack)
  await onPublish(tx, whom)
  await published(tx, whom)
}

/** What other features do when content is published, in the same transaction: make it findable. */
export type OnPublish = (tx: Tx, whom: string) => Promise<void>

/** Counts the installation's version up and tells every process, when the transaction commits. */
async function published(tx: Tx, whom: string): Promise<void> {
  await sql`update installation set content_version = content_version + 1`.execute(tx)
  await notify(tx, contentChannel, whom)
}

async function importUpstream(tx: Tx, { slug, manifest, parts }: Pack): Promise<void> {
  await sql`
    insert into pack (slug, kind, inherits, names, language, languages)
    values (${slug}, ${manifest.kind}, ${manifest.inherits ?? null}, ${JSON.stringify(manifest.names)},
      ${manifest.language}, ${manifest.languages})
    on conflict (slug) do update
    set kind = excluded.kind, inherits = excluded.inherits, names = excluded.names,
      language = excluded.language, languages = excluded.languages`.execute(tx)
  await sql`delete from upstream_part where layer = ${slug}`.execute(tx)
  await sql`
    insert into upstream_part (layer, type, key, service, language, fields, reviewed, because)
    select ${slug}, type, key, service, language, fields, reviewed, because
    from ${recordset(parts.map((read) => read.part))}`.execute(tx)
}

async function importMunicipality(tx: Tx, { slug, manifest, parts }: Pack): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    insert into municipality (slug, number, inherits, names, language, languages, colour, hosts, accessibility)
    values (${slug}, ${manifest.number}, ${manifest.inherits}, ${JSON.stringify(manifest.names)}, ${manifest.language},
      ${manifest.languages}, ${manifest.colour}, ${manifest.hosts ?? []}, ${manifest.accessibility ?? null})
    on conflict (slug) do update
    set number = excluded.number, inherits = excluded.inherits, names = excluded.names, language = excluded.language,
      languages = excluded.languages, colour = excluded.colour, hosts = excluded.hosts,
      accessibility = excluded.accessibility
    returning municipality_id as id`.execute(tx)
  const id = rows[0]?.id
  await sql`delete from municipality_part where municipality_id = ${id}`.execute(tx)
  await sql`
    insert into municipality_part (municipality_id, type, key, service, language, fields, reviewed, because)
    select ${id}, type, key, service, language, fields, reviewed, because
    from ${recordset(parts.map((read) => read.part))}`.execute(tx)
}

const recordset = (parts: readonly Part[]) => sql`
  jsonb_to_recordset(${JSON.stringify(parts)}::jsonb)
  as part (type text, key text, service text, language text, fields jsonb, reviewed jsonb, because jsonb)`
