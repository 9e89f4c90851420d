import type { Day } from '#base/ids.ts'
import { knownOn, type IsWorkingDay } from '#base/working-days.ts'
import { listDaysOff, type Actor } from '#features/people/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { isPublicHoliday } from '#platform/holidays.ts'

/**
 * On which days people work here, as it is known today: what a day that somebody is told is counted by (decision 0060). The
 * municipality's own days off come with whoever asks; a job asks for itself.
 */
export async function listWorkingDays({
  tx,
  municipality,
  today,
  actor,
}: {
  readonly tx: Tx
  readonly municipality: { readonly id: number }
  readonly today: Day
  readonly actor?: Pick<Actor, 'daysOff'>
}): Promise<IsWorkingDay> {
  const ownDaysOff =
    actor === undefined
      ? await listDaysOff(tx, municipality.id)
      : actor.daysOff.map((day) => ({ day, recordedOn: today, removedOn: undefined }))
  return knownOn({ isPublicHoliday, ownDaysOff }, today)
}
