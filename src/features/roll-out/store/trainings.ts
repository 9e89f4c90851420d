import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { TrainingFields, TrainingKind } from '../rules/training-fields.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    training: {
      municipality_id: number
      training_id: string
      kind: TrainingKind
      name: string
      day: string | null
      place: string | null
      address: string | null
      holder: string | null
      topics: string[]
      added_by: string
      version: number
      removed_at: Date | null
    }
  }
}

export type TrainingRow = {
  readonly training_id: string
  readonly kind: TrainingKind
  readonly name: string
  readonly day: string | null
  readonly place: string | null
  readonly address: string | null
  readonly holder: string | null
  readonly topics: readonly string[]
  readonly added_by: string
  readonly version: number
  /** Whether the one who asks was there. */
  readonly own: boolean
  /** How many were there, with and without a name. */
  readonly people: number
}

/** Those that were not taken away, seminars by day and newest first, then the e-courses. `only`: this one alone. One statement. */
export async function selectTrainings(
  tx: Tx,
  municipality: number,
  asking: { readonly person: string; readonly only?: string },
): Promise<TrainingRow[]> {
  const { rows } = await sql<TrainingRow>`
    select training_id, kind, name, day, place, address, holder, topics, added_by, version,
      exists (
        select from attendance
        where municipality_id = ${municipality}
          and training_id = training.training_id
          and person_id = ${asking.person}
      ) as own,
      (
        select count(*)::int
        from attendance
        where municipality_id = ${municipality} and training_id = training.training_id
      ) + (
        select coalesce(sum(people), 0)::int
        from attendance_number
        where municipality_id = ${municipality} and training_id = training.training_id
      ) as people
    from training
    where municipality_id = ${municipality}
      and removed_at is null
      and (${asking.only ?? null}::uuid is null or training_id = ${asking.only ?? null}::uuid)
    order by day desc nulls last, name collate "nb-x-icu"`.execute(tx)
  return rows
}

/** Who was there is written down by one at a time, until this transaction ends. */
export async function lockTraining(tx: Tx, municipality: number, training: string): Promise<void> {
  await sql`
    select from training
    where municipality_id = ${municipality}
      and training_id = ${training}
    for update`.execute(tx)
}

/** False when it is here already. */
export async function insertTraining(
  tx: Tx,
  municipality: number,
  id: string,
  fields: TrainingFields,
  by: string,
): Promise<boolean> {
  const done = await tx
    .insertInto('training')
    .values({
      ...{ municipality_id: municipality, training_id: id, added_by: by, version: 1, removed_at: null },
      ...columnsOf(fields),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** False when another has changed it since that version. */
export async function updateTraining(
  tx: Tx,
  municipality: number,
  training: { readonly id: string; readonly version: number },
  changes: TrainingFields | { readonly removedAt: Date },
): Promise<boolean> {
  const done = await tx
    .updateTable('training')
    .set({
      ...('removedAt' in changes ? { removed_at: changes.removedAt } : columnsOf(changes)),
      version: training.version + 1,
    })
    .where('municipality_id', '=', municipality)
    .where('training_id', '=', training.id)
    .where('version', '=', training.version)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

const columnsOf = ({ kind, name, day, place, address, holder, topics }: TrainingFields) => ({
  ...{ kind, name, day: day ?? null, place: place ?? null, address: address ?? null, holder: holder ?? null },
  topics: [...topics],
})
