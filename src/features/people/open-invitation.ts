import { hashOf, keyedHash } from '#platform/crypto/seal.ts'
import type { Tx } from '#platform/db/database.ts'
import { record } from './open-here.ts'
import type { Request } from './request.ts'
import type { Code } from './rules/codes.ts'
import { matchOf, type MatchRefusal } from './rules/match.ts'
import { selectInvitation, selectMatch } from './store/invitations.ts'

/** Proof that this signed-in identity may take the invitation, and that it is written down. */
export type OpenInvitation = {
  readonly request: Request
  readonly invitation: string
  readonly person: string
  /** Where the link was sent that was followed, as a keyed hash. */
  readonly sentTo: Buffer | undefined
}

export type InvitationRefusal = 'gone' | MatchRefusal

/** THE DOOR to an invitation, by the word in its link or by its code, for whoever is signed in. */
export async function openInvitation(
  request: Request,
  by: { token: string } | { code: Code },
): Promise<OpenInvitation | InvitationRefusal> {
  const { tx, municipality, actor, keys, now } = request
  const hash = 'token' in by ? { token: hashOf(by.token) } : { code: keyedHash(keys.installation, by.code) }
  const found = await selectInvitation(tx, municipality.id, hash, now)
  const match =
    found &&
    (await selectMatch(tx, municipality.id, {
      identity: actor.session.identity,
      isOwn: actor.session.isOwn,
      person: found.person_id,
    }))
  const verdict = found === undefined || match === undefined ? 'gone' : matchOf(match, found.person_id, 'invitation')
  await record(
    request,
    'take-invitation',
    verdict === 'match' ? 'invitation' : undefined,
    found && { type: 'person', id: found.person_id },
    { verdict },
  )
  if (found === undefined || verdict !== 'match') return verdict === 'match' ? 'gone' : verdict
  const sentTo = 'token' in by ? (found.sent_to_hash ?? undefined) : undefined
  return { request, invitation: found.invitation_id, person: found.person_id, sentTo }
}

/** Whether a link still leads anywhere; says nothing about whose it is. */
export async function isOpenInvitation(tx: Tx, municipality: number, token: string, now: Date): Promise<boolean> {
  return (await selectInvitation(tx, municipality, { token: hashOf(token) }, now)) !== undefined
}
