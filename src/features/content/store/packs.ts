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

export type PackLine = {
  readonly slug: string
  readonly names: Readonly<Record<string, string>>
  readonly language: string
  readonly languages: readonly string[]
  /** The packs that it inherits from, nearest first. */
  readonly above: readonly string[]
}

/** Packs with those that they inherit from: those that a municipality keeps for others, or one. The base last. */
export async function selectPackLines(
  tx: Tx,
  which: { readonly keeper: number } | { readonly slug: string },
): Promise<PackLine[]> {
  const { rows } = await sql<PackLine>`
    with recursive line as (
      select slug, slug as layer, inherits, 0 as rank
      from pack
      where ${'keeper' in which ? sql`keeper = ${which.keeper}` : sql`slug = ${which.slug}`}
      union all
      select line.slug, pack.slug, pack.inherits, line.rank + 1
      from line
      join pack on pack.slug = line.inherits
    )
    select pack.slug, pack.names, pack.language, pack.languages,
      coalesce(array_agg(line.layer order by line.rank) filter (where line.rank > 0), '{}') as above
    from pack
    join line using (slug)
    group by pack.slug
    order by max(line.rank) desc, pack.slug`.execute(tx)
  return rows
}

/** Gives a pack to a municipality to keep, or to nobody. False: there is no such pack, or no such municipality. `tx` is the owner's. */
export async function updateKeeper(tx: Tx, pack: string, municipality: string | undefined): Promise<boolean> {
  const { rows } = await sql`
    update pack
    set keeper = (select municipality_id from municipality where slug = ${municipality ?? null})
    where slug = ${pack}
      and (${municipality ?? null}::text is null or exists (select from municipality where slug = ${municipality ?? null}))
    returning slug`.execute(tx)
  return rows.length > 0
}

/** What packs are called, by their slugs. */
export async function selectPackNames(
  tx: Tx,
  slugs: readonly string[],
): Promise<{ slug: string; names: Readonly<Record<string, string>>; language: string }[]> {
  // A base has none above it, and SQL knows no empty list.
  return slugs.length === 0
    ? []
    : tx.selectFrom('pack').select(['slug', 'names', 'language']).where('slug', 'in', slugs).execute()
}
