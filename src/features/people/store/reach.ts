import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Channel, Choice } from '../rules/reach.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    notice_address: {
      municipality_id: number
      person_id: string
      channel: Channel
      address: string
      state: 'proven' | 'failed'
      since: Date
    }
    address_code: { municipality_id: number; person_id: string; channel: Channel; code_hash: Buffer; made_at: Date }
  }
}

export type ReachRow = {
  readonly email: string | null
  readonly phone: string | null
  readonly language: string | null
  readonly told_by: Choice | null
  /** The municipality that keeps the card, when it is a copy. */
  readonly host: number | null
  readonly is_active: boolean
  /** Of the addresses that stand on the card now. */
  readonly states: Readonly<Partial<Record<Channel, 'proven' | 'failed'>>>
  /** To which a code was sent that can still be typed. */
  readonly awaiting: readonly Channel[]
}

/** How somebody is reached, in one statement. `since`: codes that were made before it are over. */
export async function selectReach(
  tx: Tx,
  municipality: number,
  person: string,
  since: Date,
): Promise<ReachRow | undefined> {
  const { rows } = await sql<ReachRow>`
    select person.email, person.phone, person.language, person.told_by, person.host,
      person.deactivated_at is null as is_active,
      coalesce((
        select jsonb_object_agg(known.channel, known.state)
        from notice_address as known
        where known.municipality_id = person.municipality_id
          and known.person_id = person.person_id
          and known.address = case known.channel when 'email' then person.email else person.phone end
      ), '{}') as states,
      array(
        select sent.channel
        from address_code as sent
        where sent.municipality_id = person.municipality_id
          and sent.person_id = person.person_id
          and sent.made_at > ${since}
      ) as awaiting
    from person
    where person.municipality_id = ${municipality}
      and person.person_id = ${person}`.execute(tx)
  return rows[0]
}

export async function updateChoice(
  tx: Tx,
  municipality: number,
  person: string,
  chosen: { readonly choice: Choice; readonly language: string },
): Promise<void> {
  await tx
    .updateTable('person')
    .set({ told_by: chosen.choice, language: chosen.language })
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', person)
    .execute()
}

/** What is known of an address that stands on the card; nothing where it does no longer. */
export async function upsertAddress(
  tx: Tx,
  municipality: number,
  known: {
    readonly person: string
    readonly channel: Channel
    readonly address: string
    readonly state: 'proven' | 'failed'
    readonly at: Date
  },
): Promise<void> {
  await sql`
    insert into notice_address (municipality_id, person_id, channel, address, state, since)
    select municipality_id, person_id, ${known.channel}, ${known.address}, ${known.state}, ${known.at}
    from person
    where municipality_id = ${municipality}
      and person_id = ${known.person}
      and ${known.address} = case ${known.channel}::text when 'email' then email else phone end
    on conflict (municipality_id, person_id, channel) do update
      set address = excluded.address, state = excluded.state, since = excluded.since
      where (notice_address.address, notice_address.state) <> (excluded.address, excluded.state)`.execute(tx)
}

/** What is known of addresses that stand on the card no longer is nobody's to keep. */
export async function deleteOldAddresses(tx: Tx, municipality: number, person: string): Promise<void> {
  await sql`
    delete from notice_address
    using person
    where person.municipality_id = ${municipality}
      and person.person_id = ${person}
      and notice_address.municipality_id = person.municipality_id
      and notice_address.person_id = person.person_id
      and notice_address.address is distinct from
        case notice_address.channel when 'email' then person.email else person.phone end`.execute(tx)
}

/** A code in place of the one before. False where one was made since a moment ago: it is on its way. */
export async function upsertCode(
  tx: Tx,
  municipality: number,
  code: { readonly person: string; readonly channel: Channel; readonly hash: Buffer; readonly at: Date },
  unlessSince: Date,
): Promise<boolean> {
  const { rows } = await sql`
    insert into address_code (municipality_id, person_id, channel, code_hash, made_at)
    values (${municipality}, ${code.person}, ${code.channel}, ${code.hash}, ${code.at})
    on conflict (municipality_id, person_id, channel) do update
      set code_hash = excluded.code_hash, made_at = excluded.made_at
      where address_code.made_at <= ${unlessSince}
    returning person_id`.execute(tx)
  return rows.length === 1
}

/** Takes a code out: it is typed once. False where it is another, too old or gone. */
export async function takeCode(
  tx: Tx,
  municipality: number,
  code: { readonly person: string; readonly channel: Channel; readonly hash: Buffer },
  since: Date,
): Promise<boolean> {
  const done = await tx
    .deleteFrom('address_code')
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', code.person)
    .where('channel', '=', code.channel)
    .where('code_hash', '=', code.hash)
    .where('made_at', '>', since)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

/** Of a `person` in a statement: addresses on the card that do not work. */
export const failedOf = sql`
  from notice_address as failed
  where failed.municipality_id = person.municipality_id
    and failed.person_id = person.person_id
    and failed.state = 'failed'
    and failed.address = case failed.channel when 'email' then person.email else person.phone end`

export type FailedRow = {
  readonly person_id: string
  readonly name: string
  readonly channel: Channel
  readonly since: Date
  /** Another municipality keeps the card. */
  readonly is_copy: boolean
}

/** Addresses that do not work, of everyone who has access, by name. */
export async function selectFailed(tx: Tx, municipality: number): Promise<FailedRow[]> {
  const { rows } = await sql<FailedRow>`
    select person.person_id, person.name, failed.channel, failed.since, person.host is not null as is_copy
    from person
    cross join lateral (select failed.channel, failed.since ${failedOf}) as failed
    where person.municipality_id = ${municipality}
      and person.deactivated_at is null
    order by person.name collate "nb-x-icu", person.person_id, failed.channel`.execute(tx)
  return rows
}
