import { sql } from 'kysely'
import type { Day, PersonId } from '#base/ids.ts'
import type { Tx } from '#platform/db/database.ts'

/** An end of consent that whoever leads a relay should be told of. */
export type ConsentEnd = {
  readonly municipality_id: number
  readonly relay_id: string
  readonly ends: Day
  /** The smallest of the steps, in days, that the end lies within. */
  readonly nearness: number
}

/** The nearest ends that nobody was told of so near to them, in every municipality: ids alone. */
export async function selectConsentEnds(tx: Tx, day: Day, steps: readonly number[]): Promise<ConsentEnd[]> {
  const { rows } = await sql<ConsentEnd>`
    select municipality_id, relay_id, ends, nearness
    from consents_to_warn(${day}::date, ${steps}::integer[])`.execute(tx)
  return rows
}

/** Takes it on oneself to tell whoever holds the baton; answers who that is, to one of any number who try. */
export async function claimConsentWarning(
  tx: Tx,
  { municipality_id, relay_id, ends, nearness }: ConsentEnd,
): Promise<PersonId | undefined> {
  const { rows } = await sql<{ holder_id: PersonId }>`
    update relay
    set warned_end = ${ends}::date, warned_days = ${nearness}
    where municipality_id = ${municipality_id}
      and relay_id = ${relay_id}
      and state <> 'closed'
      and holder_id is not null
      and (warned_end is distinct from ${ends}::date or warned_days > ${nearness})
    returning holder_id`.execute(tx)
  return rows[0]?.holder_id
}
