import { isUuid } from '#base/uuid.ts'
import { listValues, type OpenRequest } from '#features/people/index.ts'
import { audit } from '#platform/audit/record.ts'
import { hashOf, newToken } from '#platform/crypto/seal.ts'
import type { Key } from '#platform/crypto/seal.ts'
import type { Tx } from '#platform/db/database.ts'
import { clearCookie, sessionCookie, setCookie } from '#platform/session/cookies.ts'
import { openKeyOf, openStream, type Recorded } from './open-stream.ts'
import type { OpenRelay } from './open-relay.ts'
import type { AgeRules } from './rules/consent.ts'
import type { PartyId } from './rules/network.ts'
import type { Relay, RelayEvent } from './rules/relay.ts'
import { agesFrom } from './rules/settings.ts'
import { saveEvents } from './save-events.ts'
import { endChildSession, insertChildSession, useChildSession } from './store/child-sessions.ts'
import { selectEvents } from './store/relays.ts'

/** Another name than the session's own: neither opens what the other does. */
export const childCookie = '__Host-stafett-barn'

/** Five minutes without use, and an hour however much it is used (product.md, decisions taken). */
const idleMinutes = 5
const mostMinutes = 60

/** A child's pages of one relay, and nothing else. */
export type OpenChild = {
  readonly request: OpenRequest
  readonly tx: Tx
  readonly id: string
  readonly party: PartyId
  readonly relay: Relay
  readonly history: readonly Recorded[]
  readonly ages: AgeRules
  readonly key: Key
  readonly isDone: boolean
  readonly once: string | undefined
}

/**
 * Begins a child's session where the employee's own ends; answers the cookies that say so. Only who may write in the relay does
 * it, and only for whom it is about.
 */
export async function startChildSession(open: OpenRelay<'write'>): Promise<readonly string[]> {
  const { request, relay, id, by } = open
  const { tx, municipality, now } = request
  const token = newToken()
  await insertChildSession(tx, municipality.id, {
    ...{ session_id: crypto.randomUUID(), token_hash: hashOf(token), relay_id: id, party_id: relay.network.main.party },
    ...{ person_id: by, started_at: now, seen_at: now, ends_at: new Date(now.getTime() + mostMinutes * 60_000) },
  })
  return [setCookie(childCookie, token), clearCookie(sessionCookie)]
}

/** THE DOOR of the child's pages: who is at its side is written down with every answer. */
export async function openChild(
  request: OpenRequest,
  tx: Tx,
  act: 'see' | 'write',
  form?: string,
): Promise<OpenChild | undefined> {
  const { municipality, now, today, keys, requestId } = request
  const token = request.cookie(childCookie)
  if (token === undefined) return undefined
  const session = await useChildSession(tx, municipality.id, {
    ...{ token: hashOf(token), at: now, toWrite: act === 'write' },
    seenAfter: new Date(now.getTime() - idleMinutes * 60_000),
  })
  const key = session && (await openKeyOf({ keys, municipality }, session.relay_id, session.key_wrapped))
  if (session === undefined || key === undefined) return undefined
  const events = await selectEvents(tx, municipality.id, session.relay_id)
  const { history, relay } = openStream(municipality.id, session.relay_id, key, events)
  const party = session.party_id as PartyId // a uuid of ours
  if (relay.network.main.party !== party || relay.closed !== undefined) return undefined
  await audit(tx, {
    ...{ municipality: municipality.id, at: now, act: `child-${act}`, outcome: 'done', person: session.person_id },
    ...{
      session: session.session_id,
      because: 'assisted',
      requestId,
      subject: { type: 'relay', id: session.relay_id },
    },
    details: { party },
  })
  const once = form !== undefined && isUuid(form) ? form : undefined
  return {
    ...{ request, tx, id: session.relay_id, party, relay, history, key, once },
    ages: agesFrom(await listValues({ tx, municipality, today })),
    isDone: once !== undefined && events.some((one) => one.once === once),
  }
}

/** What the child said, kept. */
export const appendAsChild = (
  { request, tx, id, key, relay, once, ages }: OpenChild,
  events: readonly RelayEvent[],
): Promise<Relay> =>
  saveEvents(tx, { municipality: request.municipality.id, relay: id }, relay, events, {
    ...{ key, at: request.now, by: undefined, once, on: request.today, ages },
  })

/** The child has finished; the adult signs in anew. */
export async function closeChild(request: OpenRequest, tx: Tx): Promise<void> {
  const token = request.cookie(childCookie)
  if (token !== undefined) await endChildSession(tx, request.municipality.id, hashOf(token), request.now)
}
