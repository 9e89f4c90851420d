import { closeOwnSession, listDecided, type Actor, type OpenRequest } from '#features/people/index.ts'
import { hashOf, newToken } from '#platform/crypto/seal.ts'
import type { Tx } from '#platform/db/database.ts'
import { clearCookie, sessionCookie, setCookie } from '#platform/session/cookies.ts'
import type { PersonId } from '#base/ids.ts'
import type { OpenRelay, WritingAct } from './open-relay.ts'
import type { PartyId } from './rules/network.ts'
import {
  endAssistedSession,
  insertAssistedSession,
  useAssistedSession,
  type AssistedKind,
  type AssistedSession,
} from './store/assisted-sessions.ts'

/** Other names than the session's own: none opens what another does. */
const cookies: Readonly<Record<AssistedKind, string>> = {
  child: '__Host-stafett-barn',
  family: '__Host-stafett-sammen',
}

/** Without use: five minutes for a child (product.md, decisions taken), longer for an adult who reads about consent. */
const idleMinutes: Readonly<Record<AssistedKind, number>> = { child: 5, family: 15 }

/** However much it is used. */
const mostMinutes = 60

type Started = {
  readonly kind: AssistedKind
  readonly party: PartyId
  readonly interpretedTo?: string | undefined
}

/**
 * Begins a session for one of the family where the employee's own ends, in one transaction; answers the cookies that say so. It
 * is a narrowed grant and no sign-in: it opens this one relay, as this one party (product.md, decisions taken).
 */
export async function startAssisted(
  { request, id, by }: OpenRelay<WritingAct>,
  { kind, party, interpretedTo }: Started,
): Promise<readonly string[]> {
  const { tx, municipality, now } = request
  const token = newToken()
  await insertAssistedSession(tx, municipality.id, {
    ...{ kind, session_id: crypto.randomUUID(), token_hash: hashOf(token), relay_id: id, party_id: party },
    ...{ person_id: by, interpreted_to: interpretedTo ?? null, started_at: now, seen_at: now },
    ends_at: new Date(now.getTime() + mostMinutes * 60_000),
  })
  await closeOwnSession(request, request.actor.session.id)
  return [setCookie(cookies[kind], token), clearCookie(sessionCookie)]
}

type Asking = Pick<OpenRequest, 'municipality' | 'now' | 'today' | 'cookie'>

/** The session that a browser has of a kind, if it is not over; this use of it keeps it alive. */
export async function openAssisted(
  { municipality, now, today, cookie }: Asking,
  tx: Tx,
  kind: AssistedKind,
): Promise<AssistedSession | undefined> {
  const token = cookie(cookies[kind])
  if (token === undefined) return undefined
  const seenAfter = new Date(now.getTime() - idleMinutes[kind] * 60_000)
  return useAssistedSession(tx, municipality.id, { kind, token: hashOf(token), at: now, day: today, seenAfter })
}

/** Who asks, where somebody at work sits beside: one of the family, in one relay. */
export async function openBeside(asking: Asking, tx: Tx): Promise<Actor | undefined> {
  const session = await openAssisted(asking, tx, 'family')
  if (session === undefined) return undefined
  const { municipality, now, today } = asking
  const idleEnd = new Date(now.getTime() + idleMinutes.family * 60_000)
  return {
    session: {
      ...{ id: session.session_id, identity: session.session_id, isOwn: true, isFamily: true, level: 'high' },
      // Whoever sits beside knows who it is, all the while.
      authenticatedAt: now,
      endsAt: idleEnd < session.ends_at ? idleEnd : session.ends_at,
      beside: {
        ...{ person: session.person_id as PersonId, name: session.person_name }, // a uuid of ours
        ...{ relay: session.relay_id, party: session.party_id, interpretedTo: session.interpreted_to ?? undefined },
      },
    },
    ...{ mustShowMore: false, person: undefined, memberships: [] },
    ...(await listDecided(tx, municipality.id, today)),
  }
}

/** It is over; the adult signs in anew. Answers the cookie that says so. */
export async function closeAssisted(
  { municipality, now, cookie }: Pick<OpenRequest, 'municipality' | 'now' | 'cookie'>,
  tx: Tx,
  kind: AssistedKind,
): Promise<string> {
  const token = cookie(cookies[kind])
  if (token !== undefined) await endAssistedSession(tx, municipality.id, { kind, token: hashOf(token), at: now })
  return clearCookie(cookies[kind])
}
