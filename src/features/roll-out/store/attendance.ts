import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    attendance: {
      municipality_id: number
      training_id: string
      person_id: string
      unit_id: string
      said_at: Date
      said_by: string
    }
    attendance_number: {
      municipality_id: number
      training_id: string
      workplace_id: string
      unit_id: string | null
      partner_id: string | null
      people: number
    }
  }
}

export type WorkplaceCount = {
  readonly workplace: string
  readonly people: number
}

/** How many were at a training from each unit and partner. */
export async function selectCounts(tx: Tx, municipality: number, training: string): Promise<WorkplaceCount[]> {
  const { rows } = await sql<WorkplaceCount>`
    select workplace, sum(people)::int as people
    from (
      select unit_id as workplace, count(*) as people
      from attendance
      where municipality_id = ${municipality} and training_id = ${training}
      group by unit_id
      union all
      select workplace_id, people
      from attendance_number
      where municipality_id = ${municipality} and training_id = ${training}
    ) as counted
    group by workplace`.execute(tx)
  return rows
}

export type ColleagueRow = {
  readonly person_id: string
  readonly name: string
  /** They were there, or have gone through it. */
  readonly was: boolean
  /** From another unit than this one; then nothing is changed here. */
  readonly elsewhere: boolean
}

/** Those who work in a unit today, and those who were at the training from it and have left since. */
export async function selectAttending(
  tx: Tx,
  municipality: number,
  { training, unit, day }: { readonly training: string; readonly unit: string; readonly day: string },
): Promise<ColleagueRow[]> {
  const { rows } = await sql<ColleagueRow>`
    select person.person_id, person.name, there.person_id is not null as was,
      coalesce(there.unit_id <> ${unit}::uuid, false) as elsewhere
    from person
    left join attendance as there
      on there.municipality_id = ${municipality}
      and there.training_id = ${training}
      and there.person_id = person.person_id
    where person.municipality_id = ${municipality}
      and (there.unit_id = ${unit}::uuid or person.deactivated_at is null and ${works(municipality, { unit, day })})
    order by person.name collate "nb-x-icu"`.execute(tx)
  return rows
}

/** Whether a person has a role of their own in a unit on a day. */
export const works = (
  municipality: number,
  { unit, day }: { readonly unit: string | RawBuilder<unknown>; readonly day: string },
): RawBuilder<boolean> => sql<boolean>`exists (
  select from membership
  where membership.municipality_id = ${municipality}
    and membership.person_id = person.person_id
    and membership.unit_id = ${unit}
    and membership.on_behalf_of is null
    and membership.ended_at is null
    and membership.from_day <= ${day}::date
    and (membership.until_day is null or membership.until_day >= ${day}::date)
)`

/** How many there were of a workplace besides those known by name. */
export async function selectOthers(
  tx: Tx,
  municipality: number,
  { training, workplace }: { readonly training: string; readonly workplace: string },
): Promise<number> {
  const row = await tx
    .selectFrom('attendance_number')
    .select('people')
    .where('municipality_id', '=', municipality)
    .where('training_id', '=', training)
    .where('workplace_id', '=', workplace)
    .executeTakeFirst()
  return row?.people ?? 0
}

export type Attended = { readonly training: string; readonly unit: string; readonly people: readonly string[] }

/** Whoever is written down already, from this unit or another, stays as they are. */
export async function insertAttendance(
  tx: Tx,
  municipality: number,
  { training, unit, people }: Attended,
  said: { readonly by: string; readonly at: Date },
): Promise<void> {
  if (people.length === 0) return
  await tx
    .insertInto('attendance')
    .values(
      people.map((person) => ({
        ...{ municipality_id: municipality, training_id: training, person_id: person, unit_id: unit },
        ...{ said_at: said.at, said_by: said.by },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** `unit` undefined: wherever they worked then. */
export async function deleteAttendance(
  tx: Tx,
  municipality: number,
  { training, unit, people }: Omit<Attended, 'unit'> & { readonly unit: string | undefined },
): Promise<void> {
  if (people.length === 0) return
  await tx
    .deleteFrom('attendance')
    .where('municipality_id', '=', municipality)
    .where('training_id', '=', training)
    .where('person_id', 'in', people)
    .$if(unit !== undefined, (query) => query.where('unit_id', '=', unit ?? ''))
    .execute()
}

/** Nobody is no row. */
export async function saveOthers(
  tx: Tx,
  municipality: number,
  of: { readonly training: string; readonly kind: 'unit' | 'partner'; readonly workplace: string },
  people: number,
): Promise<void> {
  if (people === 0)
    await tx
      .deleteFrom('attendance_number')
      .where('municipality_id', '=', municipality)
      .where('training_id', '=', of.training)
      .where('workplace_id', '=', of.workplace)
      .execute()
  else
    await tx
      .insertInto('attendance_number')
      .values({
        ...{ municipality_id: municipality, training_id: of.training, workplace_id: of.workplace, people },
        unit_id: of.kind === 'unit' ? of.workplace : null,
        partner_id: of.kind === 'partner' ? of.workplace : null,
      })
      .onConflict((conflict) =>
        conflict.columns(['municipality_id', 'training_id', 'workplace_id']).doUpdateSet({ people }),
      )
      .execute()
}
