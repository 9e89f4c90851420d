import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Reach } from '../rules/studio-access.ts'

type Row = { readonly person_id: string; readonly types: string[] | null; readonly services: string[] | null }

const reachOf = ({ types, services }: Row): Reach => ({ types: types ?? undefined, services: services ?? undefined })

/** What somebody is trusted with; undefined: everything. */
export async function selectReach(tx: Tx, municipality: number, person: string): Promise<Reach | undefined> {
  return (await selectReaches(tx, municipality, person)).get(person)
}

/** What each is trusted with who is not trusted with everything, by person. */
export async function selectReaches(
  tx: Tx,
  municipality: number,
  person: string | null = null,
): Promise<ReadonlyMap<string, Reach>> {
  const { rows } = await sql<Row>`
    select person_id, types, services
    from content_reach
    where municipality_id = ${municipality} and (${person}::uuid is null or person_id = ${person})`.execute(tx)
  return new Map(rows.map((row) => [row.person_id, reachOf(row)]))
}

export async function replaceReach(
  tx: Tx,
  municipality: number,
  person: string,
  { types, services }: Reach,
): Promise<void> {
  await sql`
    delete from content_reach
    where municipality_id = ${municipality} and person_id = ${person}`.execute(tx)
  if (types === undefined && services === undefined) return
  await sql`
    insert into content_reach (municipality_id, person_id, types, services)
    values (${municipality}, ${person}, ${types ?? null}, ${services ?? null})`.execute(tx)
}
