import { hashOf } from '#platform/crypto/seal.ts'
import type { Tx } from '#platform/db/database.ts'
import { endOf, isLive, lastUseToWrite } from '#platform/session/session.ts'
import { selectIdentityOf } from '#platform/session/store.ts'
import { holdsOn, type Actor, type PersonId } from './rules/actor.ts'
import { selectActor } from './store/actors.ts'

/**
 * Who asks: read from the database in the request, so that what was taken away a moment ago is gone. One statement. Undefined: no session, or one that is over.
 */
export async function openActor(
  tx: Tx,
  municipality: number,
  token: string,
  { now, today }: { now: Date; today: string },
): Promise<Actor | undefined> {
  const row = await selectActor(tx, municipality, hashOf(token), { at: now, day: today })
  if (row === undefined) return undefined
  const life = { seenAt: row.seen_at, endsAt: row.ends_at, endedAt: row.ended_at }
  if (!isLive(life, now)) return undefined

  const held = row.memberships.filter((one) => holdsOn(one, today))
  const mustShowMore = held.length > 0 && row.level !== 'high'
  const memberships = mustShowMore ? [] : held
  return {
    session: {
      id: row.session_id,
      identity: row.identity_id,
      isOwn: row.municipality_id === municipality,
      isFamily: row.for_whom === 'family',
      level: row.level,
      authenticatedAt: row.authenticated_at,
      endsAt: endOf({ ...life, seenAt: row.seen_at <= lastUseToWrite(now).until ? now : row.seen_at }),
    },
    mustShowMore,
    person:
      row.person_id === null || row.name === null || memberships.length === 0
        ? undefined
        : { id: row.person_id as PersonId, name: row.name }, // a uuid of ours
    memberships,
    ...{ decided: row.decided, daysOff: row.days_off },
  }
}

/** Whose browser it was, though the session is over; for giving back what was typed in it. */
export const openIdentityOf = (tx: Tx, token: string): Promise<string | undefined> =>
  selectIdentityOf(tx, hashOf(token))
