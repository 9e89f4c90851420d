import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Name } from './names.ts'

/** One answer more. */
export async function countHelp(
  tx: Tx,
  {
    type,
    key,
    language,
    day,
    helped,
  }: Name & { readonly language: string; readonly day: string; readonly helped: boolean },
): Promise<void> {
  const [yes, no] = helped ? [1, 0] : [0, 1]
  await sql`
    insert into help_answer (municipality_id, type, key, language, day, yes, no)
    values (current_municipality(), ${type}, ${key}, ${language}, ${day}, ${yes}, ${no})
    on conflict (municipality_id, type, key, language, day) do update
    set yes = help_answer.yes + excluded.yes, no = help_answer.no + excluded.no`.execute(tx)
}

export type HelpRow = Name & { readonly yes: number; readonly no: number }

/** What readers of the transaction's municipality have answered since a day, of items that enough have answered for. */
export async function selectHelp(tx: Tx, since: string, fewest: number): Promise<HelpRow[]> {
  const { rows } = await sql<HelpRow>`
    select type, key, sum(yes)::integer as yes, sum(no)::integer as no
    from help_answer
    where municipality_id = current_municipality() and day >= ${since}
    group by type, key
    having sum(yes + no) >= ${fewest}
    order by type, key`.execute(tx)
  return rows
}
