import { audit } from '#platform/audit/record.ts'
import { hashOf, keyedHash, newToken } from '#platform/crypto/seal.ts'
import type { Tx } from '#platform/db/database.ts'
import { sessionCookie } from '#platform/session/cookies.ts'
import { deviceOf } from '#platform/session/session.ts'
import { endSessions, insertSession, type Ended, type EndReason } from '#platform/session/store.ts'
import { profiles } from '#platform/sign-in/provider.ts'
import type { SignedIn } from '#platform/sign-in/claims.ts'
import type { SignInRefusal } from '#platform/sign-in/client.ts'
import type { OfferedProvider } from './open-providers.ts'
import type { OpenRequest, Request } from './request.ts'
import { municipalRoles } from './rules/actor.ts'
import { keptSince } from './save-parked.ts'
import { connectWhereServed } from './save-served-connections.ts'
import { connectByNumber, syncProviderRoles, upsertIdentity } from './store/sign-ins.ts'

export type OpenedSession = {
  /** For the cookie; kept nowhere else. */
  readonly token: string
  /** Something that was sent too late waits to be given back. */
  readonly parked: string | undefined
}

/**
 * THE DOOR into the house: the only place where a session begins, with what a provider has proven. A new token every time,
 * and the one the browser had is ended, so that whoever planted that one has nothing.
 */
export async function openSession(
  tx: Tx,
  request: OpenRequest,
  provider: OfferedProvider,
  signedIn: SignedIn,
  before: string | undefined,
): Promise<OpenedSession> {
  const { municipality, now, keys, today } = request
  const numberHash = signedIn.number === undefined ? undefined : keyedHash(keys.numbers, signedIn.number)
  const identity = await upsertIdentity(tx, {
    id: crypto.randomUUID(),
    issuer: signedIn.issuer,
    subject: signedIn.subject,
    numberHash,
    at: now,
  })
  const tie = await connectByNumber(tx, { municipality: municipality.id, identity, numberHash, at: now })
  if (tie?.connectedNow)
    await connectWhereServed(tx, { municipality: municipality.id, identity, person: tie.person, at: now })
  if (tie !== undefined && provider.givesRoles) {
    const roles = signedIn.roles.flatMap((role) => municipalRoles.filter((ours) => role === `stafett.${ours}`))
    await syncProviderRoles(tx, { municipality: municipality.id, person: tie.person, roles, day: today, at: now })
  }

  const token = newToken()
  const session = crypto.randomUUID()
  const parked = await insertSession(
    tx,
    {
      session_id: session,
      token_hash: hashOf(token),
      identity_id: identity,
      municipality_id: municipality.id,
      provider_id: provider.id,
      provider_session: signedIn.providerSession === undefined ? null : hashOf(signedIn.providerSession),
      level: signedIn.level,
      authenticated_at: signedIn.authenticatedAt,
      claims: signedIn.organisation === undefined ? {} : { organisation: signedIn.organisation },
      started_at: now,
      ends_at: new Date(now.getTime() + profiles[provider.profile].hours * 3_600_000),
      device: deviceOf(request.userAgent),
    },
    { before: before === undefined ? undefined : hashOf(before), parkedAfter: keptSince(now) },
  )
  await audit(tx, {
    municipality: municipality.id,
    at: now,
    act: 'sign-in',
    outcome: 'done',
    person: tie?.person,
    identity,
    session,
    because: provider.profile,
    requestId: request.requestId,
    details: { level: signedIn.level, provider: provider.id, connectedNow: tie?.connectedNow ?? false },
  })
  return { token, parked }
}

/** Someone came back from a provider and is not let in. */
export async function recordRefusedSignIn(
  tx: Tx,
  request: OpenRequest,
  provider: OfferedProvider | undefined,
  refusal: SignInRefusal | 'unknown-attempt',
): Promise<void> {
  await audit(tx, {
    municipality: request.municipality.id,
    at: request.now,
    act: 'sign-in',
    outcome: 'refused',
    because: refusal,
    requestId: request.requestId,
    details: provider === undefined ? {} : { provider: provider.id },
  })
}

/** Ends the session of this browser; answers the provider that began it. */
export async function closeSession(tx: Tx, request: OpenRequest): Promise<string | undefined> {
  const { cookie, now } = request
  const token = cookie(sessionCookie)
  if (token === undefined) return undefined
  const [ended] = await endSessions(tx, { token: hashOf(token) }, 'signed-out', now)
  if (ended === undefined) return undefined
  await recordSignOut(tx, request, ended, undefined)
  return ended.provider_id
}

/** Ends one of the person's own sessions, such as the one on a lost phone. */
export async function closeOwnSession(request: Request, session: string): Promise<void> {
  const { tx, actor, now } = request
  const which = { session, identity: actor.session.identity }
  const [ended] = await endSessions(tx, which, 'person', now)
  await recordEnd(request, 'end-own-session', ended?.session_id)
}

/** Ends every session of some identities: what they may do has changed. */
export async function closeSessionsOf(
  { tx, now }: Pick<Request, 'tx' | 'now'>,
  identities: readonly string[],
  because: EndReason,
): Promise<void> {
  if (identities.length > 0) await endSessions(tx, { identities }, because, now)
}

/** The provider says that the person signed out there. */
export async function closeProviderSession(
  tx: Tx,
  request: OpenRequest,
  provider: string,
  providerSession: string,
): Promise<void> {
  const which = { provider, providerSession: hashOf(providerSession) }
  for (const ended of await endSessions(tx, which, 'provider', request.now))
    await recordSignOut(tx, request, ended, 'provider')
}

async function recordSignOut(
  tx: Tx,
  { municipality, now, requestId }: OpenRequest,
  ended: Ended,
  because: string | undefined,
): Promise<void> {
  await audit(tx, {
    municipality: municipality.id,
    at: now,
    act: 'sign-out',
    outcome: 'done',
    identity: ended.identity_id,
    session: ended.session_id,
    because,
    requestId,
  })
}

async function recordEnd(request: Request, act: string, ended: string | undefined): Promise<void> {
  const { tx, municipality, actor, now, requestId } = request
  await audit(tx, {
    municipality: municipality.id,
    at: now,
    act,
    outcome: ended === undefined ? 'refused' : 'done',
    person: actor.person?.id,
    identity: actor.session.identity,
    session: actor.session.id,
    subject: ended === undefined ? undefined : { type: 'session', id: ended },
    requestId,
  })
}
