import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Membership, PersonId } from '../rules/actor.ts'
import { membership } from './actors.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    calendar_feed: {
      municipality_id: number
      token_hash: Buffer
      person_id: string
      made_at: Date
      ended_at: Date | null
    }
  }
}

export type FeedRow = {
  readonly person_id: PersonId
  readonly language: string | null
  readonly memberships: readonly Membership[]
}

/** Whose calendar asks by a word, and what they are here: one statement. Undefined: nobody's who has access, or not any more. */
export async function selectFeed(tx: Tx, municipality: number, token: Buffer): Promise<FeedRow | undefined> {
  const { rows } = await sql<FeedRow>`
    select person.person_id, person.language,
      coalesce((
        select json_agg(${membership} order by membership.membership_id)
        from membership
        where membership.municipality_id = ${municipality}
          and membership.person_id = person.person_id
          and membership.ended_at is null
      ), '[]') as memberships
    from calendar_feed
    join person using (municipality_id, person_id)
    where calendar_feed.municipality_id = ${municipality}
      and calendar_feed.token_hash = ${token}
      and calendar_feed.ended_at is null
      and person.deactivated_at is null`.execute(tx)
  return rows[0]
}

/** Since when somebody has an address for their calendar. */
export async function selectFeedOf(tx: Tx, municipality: number, person: string): Promise<Date | undefined> {
  const found = await tx
    .selectFrom('calendar_feed')
    .select('made_at')
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return found?.made_at
}

/** In place of the one before, which works no longer. False where this very one was ended before. */
export async function insertFeed(
  tx: Tx,
  municipality: number,
  feed: { readonly person: string; readonly token: Buffer; readonly at: Date },
): Promise<boolean> {
  // One at a time for a person: the index refuses a second.
  await sql`
    select from person where municipality_id = ${municipality} and person_id = ${feed.person} for update`.execute(tx)
  const before = await tx
    .selectFrom('calendar_feed')
    .select('ended_at')
    .where('municipality_id', '=', municipality)
    .where('token_hash', '=', feed.token)
    .executeTakeFirst()
  if (before !== undefined) return before.ended_at === null
  await endFeeds(tx, municipality, feed.person, feed.at)
  await tx
    .insertInto('calendar_feed')
    .values({
      municipality_id: municipality,
      token_hash: feed.token,
      person_id: feed.person,
      made_at: feed.at,
      ended_at: null,
    })
    .execute()
  return true
}

/** False when there was none. */
export async function endFeeds(tx: Tx, municipality: number, person: string, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable('calendar_feed')
    .set({ ended_at: at })
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
