import type { Tx } from '#platform/db/database.ts'
import type { Match } from '../rules/match.ts'

export type NewInvitation = {
  readonly invitation_id: string
  readonly person_id: string
  readonly token_hash: Buffer
  readonly code_hash: Buffer
  readonly sent_to_hash: Buffer | null
  readonly made_at: Date
  readonly made_by: string | null
  readonly expires_at: Date
}

/** A new one withdraws those before it: only the last that was sent works. */
export async function insertInvitation(tx: Tx, municipality: number, invitation: NewInvitation): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ withdrawn_at: invitation.made_at })
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', invitation.person_id)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  await tx
    .insertInto('invitation')
    .values({ ...invitation, municipality_id: municipality, used_at: null, withdrawn_at: null })
    .execute()
}

export type FoundInvitation = {
  readonly invitation_id: string
  readonly person_id: string
  readonly sent_to_hash: Buffer | null
}

/** One that can still be used, by the word in its link or by its code. */
export async function selectInvitation(
  tx: Tx,
  municipality: number,
  by: { token: Buffer } | { code: Buffer },
  now: Date,
): Promise<FoundInvitation | undefined> {
  const query = tx
    .selectFrom('invitation')
    .innerJoin('person', (join) =>
      join
        .onRef('person.municipality_id', '=', 'invitation.municipality_id')
        .onRef('person.person_id', '=', 'invitation.person_id'),
    )
    .select(['invitation.invitation_id', 'invitation.person_id', 'invitation.sent_to_hash'])
    .where('invitation.municipality_id', '=', municipality)
    .where('invitation.expires_at', '>', now)
    .where('invitation.used_at', 'is', null)
    .where('invitation.withdrawn_at', 'is', null)
    .where('person.deactivated_at', 'is', null)
  return 'token' in by
    ? query.where('invitation.token_hash', '=', by.token).executeTakeFirst()
    : query.where('invitation.code_hash', '=', by.code).executeTakeFirst()
}

/** False when someone else used it first. */
export async function useInvitation(tx: Tx, municipality: number, invitation: string, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable('invitation')
    .set({ used_at: at })
    .where('municipality_id', '=', municipality)
    .where('invitation_id', '=', invitation)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export type LastInvitation = {
  readonly invitation_id: string
  readonly made_at: Date
  readonly made_by: string | null
  readonly expires_at: Date
  readonly used_at: Date | null
  readonly withdrawn_at: Date | null
}

export async function selectLastInvitation(
  tx: Tx,
  municipality: number,
  person: string,
): Promise<LastInvitation | undefined> {
  return tx
    .selectFrom('invitation')
    .select(['invitation_id', 'made_at', 'made_by', 'expires_at', 'used_at', 'withdrawn_at'])
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', person)
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The code that a signed-in person without access reads aloud; the same until its time is up. */
export async function upsertConnectCode(
  tx: Tx,
  given: { municipality: number; identity: string; code: Buffer; expires: Date },
): Promise<void> {
  await tx
    .insertInto('connect_code')
    .values({
      municipality_id: given.municipality,
      code_hash: given.code,
      identity_id: given.identity,
      expires_at: given.expires,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality_id', 'identity_id'])
        .doUpdateSet({ code_hash: given.code, expires_at: given.expires }),
    )
    .execute()
}

/** Takes the code out: it connects once. Answers whose it was. */
export async function takeConnectCode(
  tx: Tx,
  given: { municipality: number; code: Buffer; now: Date },
): Promise<string | undefined> {
  const found = await tx
    .deleteFrom('connect_code')
    .where('municipality_id', '=', given.municipality)
    .where('code_hash', '=', given.code)
    .where('expires_at', '>', given.now)
    .returning('identity_id')
    .executeTakeFirst()
  return found?.identity_id
}

/** Withdraws what is open; false when nothing was. */
export async function withdrawInvitations(tx: Tx, municipality: number, person: string, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable('invitation')
    .set({ withdrawn_at: at })
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', person)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** What decides whether a signed-in identity may become a person. Undefined when there is no such person here. */
export async function selectMatch(
  tx: Tx,
  municipality: number,
  given: { identity: string; isOwn: boolean; person: string },
): Promise<Match | undefined> {
  const found = await tx
    .selectFrom('person')
    .innerJoin('identity', (join) => join.on('identity.identity_id', '=', given.identity))
    .leftJoin('person_identity', (join) =>
      join
        .onRef('person_identity.municipality_id', '=', 'person.municipality_id')
        .onRef('person_identity.identity_id', '=', 'identity.identity_id'),
    )
    .select([
      'person_identity.person_id as identity_person',
      'identity.number_hash as identity_number',
      'person.number_hash as person_number',
    ])
    .where('person.municipality_id', '=', municipality)
    .where('person.person_id', '=', given.person)
    .executeTakeFirst()
  return (
    found && {
      identityPerson: found.identity_person ?? undefined,
      // A number counts only when a provider of this municipality vouched for it, in this session.
      identityNumber: given.isOwn ? (found.identity_number ?? undefined) : undefined,
      personNumber: found.person_number ?? undefined,
    }
  )
}

/** Whose a code is that was read aloud; it is not used up by looking. */
export async function selectConnectCode(
  tx: Tx,
  given: { municipality: number; code: Buffer; now: Date },
): Promise<string | undefined> {
  const found = await tx
    .selectFrom('connect_code')
    .select('identity_id')
    .where('municipality_id', '=', given.municipality)
    .where('code_hash', '=', given.code)
    .where('expires_at', '>', given.now)
    .executeTakeFirst()
  return found?.identity_id
}
