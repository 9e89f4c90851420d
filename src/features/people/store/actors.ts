import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import { seenIn } from '#platform/session/store.ts'
import type { Level, Membership } from '../rules/actor.ts'
import { daysOffFrom } from './days-off.ts'
import { settingsOn } from './settings.ts'

export type ActorRow = {
  readonly session_id: string
  readonly identity_id: string
  /** Where the person signed in. */
  readonly municipality_id: number
  /** For whom the way in is that the person came by; null when it is another municipality's. */
  readonly for_whom: 'staff' | 'family' | 'partner' | null
  readonly level: Level
  readonly authenticated_at: Date
  readonly seen_at: Date
  readonly ends_at: Date
  readonly ended_at: Date | null
  readonly person_id: string | null
  readonly name: string | null
  readonly memberships: readonly Membership[]
  /** What the municipality has decided, by the settings' keys. */
  readonly decided: Readonly<Record<string, unknown>>
  /** The municipality's own days off from that day on. */
  readonly days_off: readonly string[]
}

/**
 * A session by its token as it was before this use, which is written down, and who that is in the municipality of the
 * transaction, and what the municipality has decided there: one statement.
 */
export async function selectActor(
  tx: Tx,
  municipality: number,
  token: Buffer,
  { at, day }: { readonly at: Date; readonly day: string },
): Promise<ActorRow | undefined> {
  const { rows } = await sql<ActorRow>`
    with seen as (${seenIn(token, at)})
    select session.session_id, session.identity_id, session.municipality_id, session.level, provider.for_whom, session.authenticated_at, session.seen_at,
      session.ends_at, session.ended_at, person.person_id, person.name,
      coalesce((
        select json_agg(${membership} order by membership.role, membership.from_day, membership.membership_id)
        from membership
        where membership.municipality_id = ${municipality}
          and membership.person_id = person.person_id
          and membership.ended_at is null
      ), '[]') as memberships,
      ${settingsOn(municipality, day)} as decided,
      ${daysOffFrom(municipality, day)} as days_off
    from session
    left join (
      person_identity
      join person using (municipality_id, person_id)
    ) on person_identity.municipality_id = ${municipality}
      and person_identity.identity_id = session.identity_id
      and person.deactivated_at is null
    left join provider on provider.municipality_id = ${municipality}
      and provider.provider_id = session.provider_id
    where session.token_hash = ${token}`.execute(tx)
  return rows[0]
}

/** A row of `membership` as the rules know it. */
export const membership = sql`json_strip_nulls(json_build_object(
  'id', membership.membership_id,
  'role', membership.role,
  'unit', membership.unit_id,
  'from', membership.from_day,
  'until', membership.until_day,
  'onBehalfOf', membership.on_behalf_of))`

/** The municipalities where an identity is someone: their ids, and nothing of theirs. */
export async function selectTies(tx: Tx, identity: string): Promise<number[]> {
  const { rows } = await sql<{ municipality_id: number }>`select municipality_id from ties_of(${identity})`.execute(tx)
  return rows.map((row) => row.municipality_id)
}
