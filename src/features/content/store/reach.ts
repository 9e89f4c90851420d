import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Reach } from '../rules/studio-access.ts'

type Row = {
  readonly person_id: string
  readonly types: string[] | null
  readonly services: string[] | null
  readonly shared: boolean
}

const reachOf = ({ types, services, shared }: Row): Reach => ({
  ...{ types: types ?? undefined, services: services ?? undefined, shared },
})

/** What somebody is trusted with; undefined: as all are. */
export async function selectReach(tx: Tx, municipality: number, person: string): Promise<Reach | undefined> {
  return (await selectReaches(tx, municipality, person)).get(person)
}

/** What each is trusted with of whom something has been said, by person. */
export async function selectReaches(
  tx: Tx,
  municipality: number,
  person: string | null = null,
): Promise<ReadonlyMap<string, Reach>> {
  const { rows } = await sql<Row>`
    select person_id, types, services, shared
    from content_reach
    where municipality_id = ${municipality} and (${person}::uuid is null or person_id = ${person})`.execute(tx)
  return new Map(rows.map((row) => [row.person_id, reachOf(row)]))
}

export async function replaceReach(
  tx: Tx,
  municipality: number,
  person: string,
  { types, services, shared }: Reach,
): Promise<void> {
  await sql`
    delete from content_reach
    where municipality_id = ${municipality} and person_id = ${person}`.execute(tx)
  if (types === undefined && services === undefined && !shared) return
  await sql`
    insert into content_reach (municipality_id, person_id, types, services, shared)
    values (${municipality}, ${person}, ${types ?? null}, ${services ?? null}, ${shared})`.execute(tx)
}
