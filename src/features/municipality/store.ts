import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Facts, Municipality } from '#base/municipality.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    municipality: {
      municipality_id: number
      slug: string
      number: string
      inherits: string
      names: Record<string, string>
      language: string
      languages: string[]
      colour: string
      hosts: string[]
      accessibility: string | null
      is_public: boolean
    }
  }
}

/** By our id, its slug, or by a host name of its own; with the packs it inherits from, nearest first. */
export async function selectMunicipality(
  tx: Tx,
  by: { id: number } | { slug: string } | { host: string },
): Promise<Municipality | undefined> {
  const found = await sql<Municipality>`
    with recursive own as (
      select *
      from municipality
      where ${conditionOf(by)}
    ),
    layer as (
      select pack.slug, pack.inherits, 1 as rank
      from pack
      join own on pack.slug = own.inherits
      union all
      select pack.slug, pack.inherits, layer.rank + 1
      from pack
      join layer on pack.slug = layer.inherits
    )
    select municipality_id as id, slug, number, names, language, languages, colour, hosts, accessibility, is_public as "isPublic",
      (select array_agg(layer.slug order by layer.rank) from layer) as layers
    from own`.execute(tx)
  return found.rows[0]
}

function conditionOf(by: { id: number } | { slug: string } | { host: string }) {
  if ('id' in by) return sql`municipality_id = ${by.id}`
  return 'slug' in by ? sql`slug = ${by.slug}` : sql`hosts @> array[${by.host}]`
}

export type MunicipalityName = Pick<Municipality, 'slug' | 'number' | 'names' | 'language' | 'isPublic'>

/** Everyone on this installation, in no order. */
export async function selectNames(tx: Tx): Promise<MunicipalityName[]> {
  return tx
    .selectFrom('municipality')
    .select(['slug', 'number', 'names', 'language', 'is_public as isPublic'])
    .execute()
}

/** Every brand colour that some municipality has. */
export async function selectColours(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('municipality').select('colour').distinct().execute()
  return rows.map((row) => row.colour)
}

export async function selectNamesOf(
  tx: Tx,
  ids: readonly number[],
): Promise<(Pick<MunicipalityName, 'slug' | 'names' | 'language'> & { municipality_id: number })[]> {
  return tx
    .selectFrom('municipality')
    .select(['municipality_id', 'slug', 'names', 'language'])
    .where('municipality_id', 'in', ids)
    .orderBy('slug')
    .execute()
}

export async function selectSlugs(tx: Tx): Promise<{ id: number; slug: string }[]> {
  return tx.selectFrom('municipality').select(['municipality_id as id', 'slug']).orderBy('slug').execute()
}

/** What a municipality's pages stand on now; nobody else changes it until the transaction ends. */
export async function selectFacts(tx: Tx, municipality: number): Promise<Facts | undefined> {
  const { rows } = await sql<Facts>`
    select names, language, languages, colour
    from municipality
    where municipality_id = ${municipality}
    for no key update`.execute(tx)
  return rows[0]
}

export async function updateFacts(tx: Tx, municipality: number, facts: Facts): Promise<void> {
  await sql`
    update municipality
    set names = ${JSON.stringify(facts.names)}, language = ${facts.language}, languages = ${facts.languages},
      colour = ${facts.colour}
    where municipality_id = ${municipality}`.execute(tx)
}

export type FactsVersion = {
  readonly number: number
  readonly facts: Facts
  /** Null: as it was before anybody here changed it. */
  readonly person: string | null
  readonly at: Date
}

/** What its pages have stood on, the newest first. */
export async function selectFactsVersions(tx: Tx, municipality: number): Promise<FactsVersion[]> {
  const { rows } = await sql<FactsVersion>`
    select version.number, version.facts, person.name as person, version.at
    from municipality_version as version
    left join person using (municipality_id, person_id)
    where version.municipality_id = ${municipality}
    order by version.number desc`.execute(tx)
  return rows
}

export async function insertFactsVersion(
  tx: Tx,
  municipality: number,
  version: Pick<FactsVersion, 'number' | 'facts' | 'at'> & { readonly person_id: string | null },
): Promise<void> {
  await sql`
    insert into municipality_version (municipality_id, number, facts, person_id, at)
    values (${municipality}, ${version.number}, ${JSON.stringify(version.facts)}, ${version.person_id},
      ${version.at})`.execute(tx)
}

/** From now on readers meet the municipality of the transaction. */
export async function openToReaders(tx: Tx): Promise<void> {
  await sql`select open_to_readers()`.execute(tx)
}

/** The owner's: until somebody in it publishes, readers meet nothing. */
export async function hideMunicipality(tx: Tx, slug: string): Promise<void> {
  await tx.updateTable('municipality').set({ is_public: false }).where('slug', '=', slug).execute()
}
