import { hashOf } from '#platform/crypto/seal.ts'
import type { Tx } from '#platform/db/database.ts'
import { holdsOn, type Actor, type PersonId } from './rules/actor.ts'
import { selectFeed } from './store/feeds.ts'

/** Proof that a calendar asks by a word that somebody made for it, and who they are here today. */
export type OpenFeed = {
  readonly person: PersonId
  readonly language: string | undefined
  readonly actor: Pick<Actor, 'memberships'>
}

/**
 * THE DOOR for a calendar, which has no session: undefined without a role that holds today, as for any page. What it may be told is
 * days and times alone, so nothing of it is written down.
 */
export async function openFeed(
  tx: Tx,
  municipality: number,
  token: string,
  today: string,
): Promise<OpenFeed | undefined> {
  const found = await selectFeed(tx, municipality, hashOf(token))
  const memberships = found?.memberships.filter((one) => holdsOn(one, today)) ?? []
  if (found === undefined || memberships.length === 0) return undefined
  return { person: found.person_id, language: found.language ?? undefined, actor: { memberships } }
}
