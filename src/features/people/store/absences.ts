import { sql } from 'kysely'
import type { Away } from '#base/at-work.ts'
import type { Tx } from '#platform/db/database.ts'

/** When some people are away between two days, those included: one statement. Of copies the host's words are read. */
export async function selectAway(
  tx: Tx,
  municipality: number,
  { people, from, until }: { readonly people: readonly string[]; readonly from: string; readonly until: string },
): Promise<Away[]> {
  const { rows } = await sql<{ away: Away }>`
    select json_strip_nulls(json_build_object('person', person_id, 'from', from_day, 'until', until_day)) as away
    from away_between(${municipality}, ${people}::uuid[], ${from}::date, ${until}::date)
    order by from_day, person_id`.execute(tx)
  return rows.map(({ away: { person, from: first, until: last } }) => ({ person, from: first, until: last }))
}
