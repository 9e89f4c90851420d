import { randomBytes } from 'node:crypto'
import { dayAfter, instantOf } from '#base/oslo-time.ts'
import { audit } from '#platform/audit/record.ts'
import { hashOf, keyedHash, newToken } from '#platform/crypto/seal.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Tx } from '#platform/db/database.ts'
import { openSetting } from './open-settings.ts'
import { codeFrom, inGroups } from './rules/codes.ts'
import { invitationDays } from './rules/settings.ts'
import { insertInvitation } from './store/invitations.ts'
import { insertMembership, insertPerson } from './store/people.ts'

export type FirstAdministrator = { readonly name: string; readonly email: string }

/** What the operator hands over; neither is kept here. */
export type OfficeOpened = { readonly token: string; readonly code: string; readonly lastDay: string }

/**
 * The operator opens a municipality's first office: an administrator who is let in by invitation. The operator gets no
 * access by it. `tx` is the municipality's.
 */
export async function openOffice(
  tx: Tx,
  municipality: number,
  administrator: FirstAdministrator,
  { keys, now, today }: { keys: Keys; now: Date; today: string },
): Promise<OfficeOpened> {
  const person = crypto.randomUUID()
  const { name, email } = administrator
  const empty = { phone: null, number_sealed: null, number_hash: null }
  await insertPerson(tx, municipality, { person_id: person, name, email, ...empty }, now)
  await insertMembership(
    tx,
    municipality,
    { id: crypto.randomUUID(), person, role: 'administrator', unit: undefined, from: today, until: undefined },
    { person: null, at: now },
  )

  const days = await openSetting(tx, { municipality, day: today }, invitationDays)
  const [token, code, lastDay] = [newToken(), codeFrom(randomBytes(16), 'invitation'), dayAfter(today, days)]
  await insertInvitation(tx, municipality, {
    invitation_id: crypto.randomUUID(),
    person_id: person,
    token_hash: hashOf(token),
    code_hash: keyedHash(keys.installation, code),
    sent_to_hash: null,
    made_at: now,
    made_by: null,
    expires_at: instantOf(lastDay, 1440),
  })
  await audit(tx, {
    municipality,
    at: now,
    act: 'give-municipal-role',
    outcome: 'done',
    because: 'operator',
    subject: { type: 'person', id: person },
    details: { role: 'administrator' },
  })
  return { token, code: inGroups(code), lastDay }
}
