import { sql } from 'kysely'
import type { Part } from '#base/item.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Manifest } from '../rules/manifest.ts'

/** A pack above the municipalities, in place of what it said before. */
export async function replaceUpstream(tx: Tx, slug: string, manifest: Manifest, parts: readonly Part[]): Promise<void> {
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
    from ${recordset(parts)}`.execute(tx)
}

/** A municipality and its own content, in place of what it said before. */
export async function replaceMunicipality(
  tx: Tx,
  slug: string,
  manifest: Manifest,
  parts: readonly Part[],
): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    insert into municipality (slug, number, inherits, names, language, languages, colour, hosts, accessibility)
    values (${slug}, ${manifest.number}, ${manifest.inherits}, ${JSON.stringify(manifest.names)}, ${manifest.language},
      ${manifest.languages}, ${manifest.colour}, ${manifest.hosts ?? []}, ${manifest.accessibility ?? null})
    on conflict (slug) do update
    set inherits = excluded.inherits, names = excluded.names, language = excluded.language,
      languages = excluded.languages, colour = excluded.colour, hosts = excluded.hosts,
      accessibility = excluded.accessibility
    returning municipality_id as id`.execute(tx)
  const id = rows[0]?.id
  // A key is set only when it differs: it locks the row against everyone who writes something that belongs to it.
  await sql`
    update municipality
    set number = ${manifest.number}
    where municipality_id = ${id} and number <> ${manifest.number}`.execute(tx)
  await sql`delete from municipality_part where municipality_id = ${id}`.execute(tx)
  await sql`
    insert into municipality_part (municipality_id, type, key, service, language, fields, reviewed, because)
    select ${id}, type, key, service, language, fields, reviewed, because
    from ${recordset(parts)}`.execute(tx)
}

const recordset = (parts: readonly Part[]) => sql`
  jsonb_to_recordset(${JSON.stringify(parts)}::jsonb)
  as part (type text, key text, service text, language text, fields jsonb, reviewed jsonb, because jsonb)`

type Row = Omit<Part, 'reviewed' | 'because'> & { reviewed: Part['reviewed'] | null; because: Part['because'] | null }

/** A pack as this installation holds it; undefined when there is none of this name. `tx` is the owner's. */
export async function selectPack(tx: Tx, slug: string): Promise<{ manifest: Manifest; parts: Part[] } | undefined> {
  return (await selectMunicipalityPack(tx, slug)) ?? (await selectUpstreamPack(tx, slug))
}

async function selectMunicipalityPack(tx: Tx, slug: string) {
  const { rows } = await sql<Manifest & { accessibility: string | null; hosts: string[]; id: number }>`
    select municipality_id as id, 'municipality' as kind, inherits, number, names, language, languages, colour, hosts,
      accessibility
    from municipality
    where slug = ${slug}`.execute(tx)
  const [found] = rows
  if (found === undefined) return undefined

  const { id, hosts, accessibility, ...facts } = found
  const parts = await sql<Row>`
    select type, key, service, language, fields, reviewed, because
    from municipality_part
    where municipality_id = ${id}
    order by type, key, service, language`.execute(tx)
  return {
    manifest: { ...facts, ...(hosts.length > 0 ? { hosts } : {}), ...(accessibility ? { accessibility } : {}) },
    parts: parts.rows.map(partOf),
  }
}

async function selectUpstreamPack(tx: Tx, slug: string) {
  const { rows } = await sql<Manifest & { inherits: string | null }>`
    select kind, inherits, names, language, languages
    from pack
    where slug = ${slug}`.execute(tx)
  const [found] = rows
  if (found === undefined) return undefined

  const { inherits, ...facts } = found
  const parts = await sql<Row>`
    select type, key, service, language, fields, reviewed, because
    from upstream_part
    where layer = ${slug}
    order by type, key, service, language`.execute(tx)
  return { manifest: { ...facts, ...(inherits ? { inherits } : {}) }, parts: parts.rows.map(partOf) }
}

const partOf = ({ reviewed, because, ...part }: Row): Part => ({
  ...part,
  ...(reviewed ? { reviewed } : {}),
  ...(because ? { because } : {}),
})

/** What packs are called, by their slugs. */
export async function selectPackNames(
  tx: Tx,
  slugs: readonly string[],
): Promise<{ slug: string; names: Readonly<Record<string, string>>; language: string }[]> {
  return tx.selectFrom('pack').select(['slug', 'names', 'language']).where('slug', 'in', slugs).execute()
}
