import { keyedHash } from '#platform/crypto/seal.ts'
import type { OpenInvitation } from './open-invitation.ts'
import { record } from './open-here.ts'
import type { OpenPerson } from './open-person.ts'
import { recordDone } from './record-done.ts'
import type { Request } from './request.ts'
import type { Code } from './rules/codes.ts'
import { findReach } from './list-reach.ts'
import { matchOf, type MatchRefusal } from './rules/match.ts'
import { hashOfSentTo } from './save-invitation.ts'
import { proveWherever } from './save-reach.ts'
import { connectWhereServed } from './save-served-connections.ts'
import {
  selectConnectCode,
  selectMatch,
  takeConnectCode,
  useInvitation,
  withdrawInvitations,
} from './store/invitations.ts'
import { insertPersonIdentity } from './store/people.ts'

/** The code that someone signed in read aloud: from now on they are this person. Used once. */
export async function connectByCode(
  open: OpenPerson<'connect-person'>,
  typed: Code,
): Promise<'connected' | 'unknown' | MatchRefusal> {
  const { request, person } = open
  const { tx, municipality, keys, now } = request
  const code = { municipality: municipality.id, code: keyedHash(keys.installation, typed), now }
  const identity = await selectConnectCode(tx, code)
  if (identity === undefined) return 'unknown'
  const match = await selectMatch(tx, municipality.id, { identity, isOwn: true, person: person.person_id })
  const verdict = match === undefined ? 'other-person' : matchOf(match, person.person_id, 'voice')
  if (verdict !== 'match') return verdict

  if ((await takeConnectCode(tx, code)) === undefined) return 'unknown'
  if (!(await connect(request, identity, person.person_id))) return 'other-person'
  await recordDone(open, 'identity-connected', { type: 'person', id: person.person_id }, { identity })
  return 'connected'
}

/** What came of a code that did not connect anyone, so that guessing can be seen afterwards. */
export async function recordNotConnected(open: OpenPerson<'connect-person'>, verdict: string): Promise<void> {
  const id = open.person.person_id
  await record(open.request, 'identity-connected', undefined, { type: 'person', id }, { verdict })
}

/** Takes an invitation: whoever is signed in is from now on the person it was for. Used once. */
export async function takeInvitation(open: OpenInvitation): Promise<'connected' | 'gone' | 'other-person'> {
  const { request, invitation, person } = open
  const { tx, municipality, actor, now } = request
  if (!(await useInvitation(tx, municipality.id, invitation, now))) return 'gone'
  const { identity } = actor.session
  if (!(await connect(request, identity, person))) return 'other-person'
  await record(request, 'identity-connected', 'invitation', { type: 'person', id: person }, { identity })
  await proveSentTo(open)
  return 'connected'
}

/** Whoever came by the link in a letter has the address that it was sent to (decision 0061). */
async function proveSentTo({ request, person, sentTo }: OpenInvitation): Promise<void> {
  if (sentTo === undefined) return
  const { tx, municipality, keys, now } = request
  const found = await findReach(tx, municipality.id, person, now)
  for (const { channel, address } of found?.addresses ?? [])
    if (hashOfSentTo(keys.installation, person, address).equals(sentTo))
      await proveWherever(request, { person, host: found?.host, channel, address, because: 'invitation' })
}

/** Here, and in the municipalities that the person serves from here. */
async function connect(request: Request, identity: string, person: string): Promise<boolean> {
  const { tx, municipality, now: at } = request
  const tie = { municipality: municipality.id, identity, person, at }
  if (!(await insertPersonIdentity(tx, tie))) return false
  // Whoever came in by another way leaves no open invitation behind for a finder.
  await withdrawInvitations(tx, municipality.id, person, at)
  await connectWhereServed(tx, tie)
  return true
}
