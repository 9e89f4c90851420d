import { sql } from 'kysely'
import type { Away } from '#base/at-work.ts'
import type { Tx } from '#platform/db/database.ts'
import type { AwayDays } from '../rules/away.ts'

/** When some people are away between two days, those included: one statement. Of copies the host's words are read. */
export async function selectAway(
  tx: Tx,
  municipality: number,
  { people, from, until }: { readonly people: readonly string[]; readonly from: string; readonly until: string },
): Promise<Away[]> {
  const { rows } = await sql<{ away: Away }>`
    select json_strip_nulls(json_build_object('person', person_id, 'from', from_day, 'until', until_day)) as away
    from away_between(${municipality}, ${people}::uuid[], ${from}::date, ${until}::date)
    order by from_day, person_id`.execute(tx)
  return rows.map(({ away: { person, from: first, until: last } }) => ({ person, from: first, until: last }))
}

export type AbsenceRow = {
  readonly absence_id: string
  readonly from_day: string
  readonly until_day: string | null
  readonly recorded_at: Date
}

/** What was said of one person and is not over on a day, where the card is kept; the first first. */
export const selectAbsences = (tx: Tx, keeper: number, person: string, day: string): Promise<AbsenceRow[]> =>
  tx
    .selectFrom('absence')
    .select(['absence_id', 'from_day', 'until_day', 'recorded_at'])
    .where('municipality_id', '=', keeper)
    .where('person_id', '=', person)
    .where('withdrawn_at', 'is', null)
    .where((row) => row.or([row('until_day', 'is', null), row('until_day', '>=', day)]))
    .orderBy('from_day')
    .execute()

/** Until the transaction ends nobody else says when this person is away. */
export async function lockAbsences(tx: Tx, keeper: number, person: string): Promise<void> {
  await sql`
    select
    from person
    where municipality_id = ${keeper} and person_id = ${person}
    for no key update`.execute(tx)
}

/** Whether it was ever said of the person, also when it is over. */
export async function isAbsence(tx: Tx, keeper: number, person: string, id: string): Promise<boolean> {
  const found = await tx
    .selectFrom('absence')
    .select('absence_id')
    .where('municipality_id', '=', keeper)
    .where('absence_id', '=', id)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return found !== undefined
}

type Said = { readonly by: string; readonly at: Date }

export async function insertAbsence(
  tx: Tx,
  keeper: number,
  given: { readonly id: string; readonly person: string; readonly days: AwayDays },
  { by, at }: Said,
): Promise<void> {
  await tx
    .insertInto('absence')
    .values({
      municipality_id: keeper,
      absence_id: given.id,
      person_id: given.person,
      from_day: given.days.from,
      until_day: given.days.until ?? null,
      recorded_at: at,
      recorded_by: by,
      withdrawn_at: null,
    })
    .execute()
}

/** `withdrawn`: it comes to nothing. */
export async function updateAbsence(
  tx: Tx,
  keeper: number,
  id: string,
  changed: AwayDays | 'withdrawn',
  { by, at }: Said,
): Promise<void> {
  const days =
    changed === 'withdrawn' ? { withdrawn_at: at } : { from_day: changed.from, until_day: changed.until ?? null }
  await tx
    .updateTable('absence')
    .set({ ...days, recorded_at: at, recorded_by: by })
    .where('municipality_id', '=', keeper)
    .where('absence_id', '=', id)
    .execute()
}
