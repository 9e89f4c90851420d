import { dayAfter, instantOf, osloTime } from '#base/oslo-time.ts'
import { placeNames } from '#base/municipality.ts'
import { hashOf, keyedHash, newToken, type Key } from '#platform/crypto/seal.ts'
import { sendMessage } from '#platform/message/send-message.ts'
import type { OpenPerson } from './open-person.ts'
import { recordDone } from './record-done.ts'
import { codeFrom, type Code } from './rules/codes.ts'
import type { MayAdd } from './save-person.ts'
import { dayIn } from './say-time.ts'
import { insertInvitation, withdrawInvitations } from './store/invitations.ts'
import { textFor } from './text/text-for.ts'

/** How an invitation reaches someone: sent to an address or a phone number, or a code read aloud. */
export type Way = { readonly how: 'email' | 'sms'; readonly to: string } | { readonly how: 'code' }

/**
 * A new invitation in place of those before it, valid to the end of its last day. The message says nothing of role, child
 * or topic; it lies with whoever has the phone.
 */
export async function saveInvitation(
  open: MayAdd | OpenPerson<'connect-person'>,
  person: string,
  way: Way,
  days: number,
): Promise<void> {
  const { request, by } = open
  const { tx, municipality, keys, now, today } = request
  const invitation = crypto.randomUUID()
  const token = newToken()
  await insertInvitation(tx, municipality.id, {
    invitation_id: invitation,
    person_id: person,
    token_hash: hashOf(token),
    code_hash: keyedHash(keys.installation, codeOf(keys.installation, invitation)),
    sent_to_hash: way.how === 'code' ? null : hashOfSentTo(keys.installation, person, way.to),
    made_at: now,
    made_by: by,
    expires_at: instantOf(dayAfter(today, days), 1440),
  })
  await recordDone(open, 'person-invited', { type: 'person', id: person }, { way: way.how })
  if (way.how === 'code') return

  const { text, language } = textFor(municipality.language)
  const place = placeNames(municipality)[0]?.text ?? municipality.slug
  const link = `${request.origin}/${municipality.slug}/invitasjon/${token}`
  const words = text.people.letter[way.how](place, link, dayIn(dayAfter(today, days), language))
  await sendMessage(tx, {
    keyOf: (_, municipalityId) => keys.of(municipalityId),
    municipality: municipality.id,
    person,
    channel: way.how,
    kind: 'invitation',
    to: way.to,
    subject: way.how === 'email' ? text.people.letter.subject(place) : undefined,
    words,
    id: crypto.randomUUID(),
    now,
  })
}

/** False when there was none to withdraw. */
export async function withdrawInvitation(open: OpenPerson<'connect-person'>): Promise<boolean> {
  const { request, person } = open
  const id = person.person_id
  const done = await withdrawInvitations(request.tx, request.municipality.id, id, request.now)
  if (done) await recordDone(open, 'invitation-withdrawn', { type: 'person', id })
  return done
}

/**
 * The code of an invitation: made from its random id with our key, so that it can be shown on the page after the form and
 * stands nowhere. The table has only its hash.
 */
export const codeOf = (key: Key, invitation: string): Code =>
  codeFrom(keyedHash(key, `invitation/${invitation}/code`), 'invitation')

/** Whoever has the word of its link has read it where it was sent; this says where, and to nobody else. */
export const hashOfSentTo = (key: Key, person: string, to: string): Buffer =>
  keyedHash(key, `invitation/${person}/sent-to/${to}`)

/** The last day on which it can be used. */
export const lastDayOf = (expires: Date): string => osloTime(new Date(expires.getTime() - 1)).day
