import { sql, type Generated } from 'kysely'
import type { PersonId } from '#base/ids.ts'
import type { Tx } from '#platform/db/database.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    notice: NoticeTable
  }
}

/** What a notice can lead to. */
export type NoticeSubject = 'relay' | 'wonder-note'

type NoticeTable = {
  municipality_id: number
  notice_id: string
  person_id: PersonId
  kind: string
  subject: NoticeSubject | null
  subject_id: string | null
  told_at: Date
  sealed: Buffer | null
  settled_at: Generated<Date | null>
  digested_on: Generated<string | null>
}

export type NewNoticeRow = Omit<NoticeTable, 'municipality_id' | 'settled_at' | 'digested_on'>

export type NoticeRow = Omit<NoticeTable, 'municipality_id' | 'settled_at' | 'digested_on'> & {
  readonly settled_at: Date | null
}

const shown = ['notice_id', 'person_id', 'kind', 'subject', 'subject_id', 'told_at', 'sealed', 'settled_at'] as const

/** Answers the ids of those that are new: one that is there already is told for good. */
export async function insertNotices(
  tx: Tx,
  municipality: number,
  rows: readonly NewNoticeRow[],
): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set()
  const kept = await tx
    .insertInto('notice')
    .values(rows.map((row) => ({ ...row, municipality_id: municipality })))
    .onConflict((conflict) => conflict.columns(['municipality_id', 'notice_id']).doNothing())
    .returning('notice_id')
    .execute()
  return new Set(kept.map(({ notice_id }) => notice_id))
}

/** What somebody has been told and is not settled, newest first. */
export async function selectNoticesOf(tx: Tx, municipality: number, person: PersonId): Promise<NoticeRow[]> {
  return tx
    .selectFrom('notice')
    .select(shown)
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', person)
    .where('settled_at', 'is', null)
    .orderBy('told_at', 'desc')
    .execute()
}

/** What everyone has been told about some things, settled or not, first told first. */
export async function selectNoticesAbout(
  tx: Tx,
  municipality: number,
  subjects: readonly string[],
  kinds: readonly string[],
): Promise<NoticeRow[]> {
  if (subjects.length === 0) return []
  return tx
    .selectFrom('notice')
    .select(shown)
    .where('municipality_id', '=', municipality)
    .where('subject_id', 'in', subjects)
    .where('kind', 'in', kinds)
    .orderBy('told_at')
    .orderBy('notice_id')
    .execute()
}

/** Those that are not settled yet. */
export async function settleNotices(
  tx: Tx,
  municipality: number,
  which: { readonly ids: readonly string[] } | { readonly about: string } | { readonly seenBy: string },
  at: Date,
): Promise<void> {
  if ('ids' in which && which.ids.length === 0) return
  await sql`
    update notice
    set settled_at = ${at}
    where municipality_id = ${municipality}
      and settled_at is null
      and ${
        'ids' in which
          ? sql`notice_id = any (${which.ids}::uuid[])`
          : 'about' in which
            ? sql`subject_id = ${which.about}`
            : sql`person_id = ${which.seenBy} and sealed is null`
      }`.execute(tx)
}

/** One that somebody has seen; of a ladder it stays until its cause is gone. */
export async function settleSeen(
  tx: Tx,
  municipality: number,
  { notice, person, at }: { readonly notice: string; readonly person: PersonId; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('notice')
    .set({ settled_at: at })
    .where('municipality_id', '=', municipality)
    .where('notice_id', '=', notice)
    .where('person_id', '=', person)
    .where('sealed', 'is', null)
    .where('settled_at', 'is', null)
    .execute()
}

/** Municipalities in which somebody is to have a digest. */
export async function selectToDigest(tx: Tx): Promise<number[]> {
  const { rows } = await sql<{ municipality_id: number }>`
    select municipality_id from municipalities_to_digest()`.execute(tx)
  return rows.map(({ municipality_id }) => municipality_id)
}

/** Whoever has something that no digest was about, and has had none on that day. */
export async function selectWithoutDigest(tx: Tx, municipality: number, day: string): Promise<PersonId[]> {
  const { rows } = await sql<{ person_id: PersonId }>`
    select distinct waiting.person_id
    from notice as waiting
    where waiting.municipality_id = ${municipality}
      and waiting.settled_at is null
      and waiting.digested_on is null
      and not exists (
        select
        from notice as had
        where had.municipality_id = waiting.municipality_id
          and had.person_id = waiting.person_id
          and had.digested_on = ${day}::date
      )
    order by waiting.person_id`.execute(tx)
  return rows.map(({ person_id }) => person_id)
}

/**
 * Takes it on oneself to send somebody a digest of the day, of all that none was about. False for whoever comes second: nobody
 * else looks at the person until the transaction ends.
 */
export async function claimDigest(tx: Tx, municipality: number, person: string, day: string): Promise<boolean> {
  await sql`select from person where municipality_id = ${municipality} and person_id = ${person} for update`.execute(tx)
  const { rows } = await sql<{ claimed: boolean }>`
    with claimed as (
      update notice
      set digested_on = ${day}::date
      where municipality_id = ${municipality}
        and person_id = ${person}
        and settled_at is null
        and digested_on is null
        and not exists (
          select
          from notice as had
          where had.municipality_id = notice.municipality_id
            and had.person_id = notice.person_id
            and had.digested_on = ${day}::date
        )
      returning notice_id
    )
    select exists (select from claimed) as claimed`.execute(tx)
  return rows[0]?.claimed === true
}
