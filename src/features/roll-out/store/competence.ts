import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    unit_competence: {
      municipality_id: number
      unit_id: string
      topic: string
      people: number
      note: string | null
      said_on: string
      said_by: string
    }
  }
}

export type KnownRow = {
  /** A unit's or a partner's. */
  readonly workplace: string
  /** The key of a competence topic. */
  readonly topic: string
  /** How many who work there have learnt it at a training; of those without a name as many as there were at most at one of them. */
  readonly trained: number
  /** How many know it besides, as the unit has said. */
  readonly others: number
  readonly note: string | null
  readonly said_on: string | null
}

/**
 * What those who work in each unit know, and those of each partner: one statement. Somebody who went to two trainings is one; what one has
 * learnt goes along to the next unit. `only`: of this unit alone.
 */
export async function selectKnown(
  tx: Tx,
  municipality: number,
  { day, only }: { readonly day: string; readonly only?: string },
): Promise<KnownRow[]> {
  const { rows } = await sql<KnownRow>`
    with held as (
      select training_id, unnest(topics) as topic
      from training
      where municipality_id = ${municipality}
        and removed_at is null
        and (day is null or day <= ${day}::date)
    ), named as (
      select membership.unit_id as workplace, held.topic, count(distinct person_id)::int as people
      from held
      join attendance on attendance.municipality_id = ${municipality} and attendance.training_id = held.training_id
      join membership using (municipality_id, person_id)
      join person using (municipality_id, person_id)
      where membership.unit_id is not null
        and membership.on_behalf_of is null
        and membership.ended_at is null
        and membership.from_day <= ${day}::date
        and (membership.until_day is null or membership.until_day >= ${day}::date)
        and person.deactivated_at is null
      group by membership.unit_id, held.topic
    ), counted as (
      select workplace_id as workplace, held.topic, max(people) as people
      from held
      join attendance_number on attendance_number.municipality_id = ${municipality}
        and attendance_number.training_id = held.training_id
      group by workplace_id, held.topic
    ), said as (
      select unit_id as workplace, topic, people, note, said_on
      from unit_competence
      where municipality_id = ${municipality}
    )
    select workplace, topic, coalesce(named.people, 0) + coalesce(counted.people, 0) as trained,
      coalesce(said.people, 0) as others, said.note, said.said_on
    from named
    full join counted using (workplace, topic)
    full join said using (workplace, topic)
    where ${only ?? null}::uuid is null or workplace = ${only ?? null}::uuid`.execute(tx)
  return rows
}

export type SaidCompetence = { readonly topic: string; readonly people: number; readonly note: string | undefined }

/** What a unit has said of itself. The unit is locked, so that nobody else says anything of it before this transaction ends. */
export async function lockUnitCompetence(tx: Tx, municipality: number, unit: string): Promise<SaidCompetence[]> {
  await sql`
    select from unit
    where municipality_id = ${municipality}
      and unit_id = ${unit}
    for no key update`.execute(tx)
  const { rows } = await sql<{ topic: string; people: number; note: string | null }>`
    select topic, people, note
    from unit_competence
    where municipality_id = ${municipality}
      and unit_id = ${unit}`.execute(tx)
  return rows.map(({ note, ...row }) => ({ ...row, note: note ?? undefined }))
}

/** Nobody is no row. */
export async function saveCompetenceOf(
  tx: Tx,
  municipality: number,
  unit: string,
  { topic, people, note }: SaidCompetence,
  said: { readonly by: string; readonly on: string },
): Promise<void> {
  if (people === 0)
    await tx
      .deleteFrom('unit_competence')
      .where('municipality_id', '=', municipality)
      .where('unit_id', '=', unit)
      .where('topic', '=', topic)
      .execute()
  else
    await tx
      .insertInto('unit_competence')
      .values({
        ...{ municipality_id: municipality, unit_id: unit, topic, people, note: note ?? null },
        ...{ said_on: said.on, said_by: said.by },
      })
      .onConflict((conflict) =>
        conflict
          .columns(['municipality_id', 'unit_id', 'topic'])
          .doUpdateSet({ people, note: note ?? null, said_on: said.on, said_by: said.by }),
      )
      .execute()
}
