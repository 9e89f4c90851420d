import type { OpenRollOut, OpenTraining, OpenWorkplace } from './open-roll-out.ts'
import {
  selectAttending,
  selectCounts,
  selectOthers,
  type ColleagueRow,
  type WorkplaceCount,
} from './store/attendance.ts'
import { selectTrainings, type TrainingRow } from './store/trainings.ts'

/** All that were not taken away. One statement. */
export const listTrainings = ({ request: { tx, municipality }, by }: OpenRollOut): Promise<readonly TrainingRow[]> =>
  selectTrainings(tx, municipality.id, { person: by })

/** How many were there from where; numbers, never names. */
export const listCounts = ({
  request: { tx, municipality },
  training,
}: OpenTraining): Promise<readonly WorkplaceCount[]> => selectCounts(tx, municipality.id, training.training_id)

/** Who was there from a unit, by name, and how many besides. For whoever may write it down. */
export async function listAttending(
  { request: { tx, municipality, today }, workplace }: OpenWorkplace<'take-attendance'>,
  training: string,
): Promise<{ readonly people: readonly ColleagueRow[]; readonly others: number }> {
  return {
    people:
      workplace.kind === 'partner'
        ? []
        : await selectAttending(tx, municipality.id, { training, unit: workplace.id, day: today }),
    others: await selectOthers(tx, municipality.id, { training, workplace: workplace.id }),
  }
}

export type { TrainingRow }
