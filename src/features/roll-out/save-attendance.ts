import { recordRollOut, type OpenTraining, type OpenWorkplace } from './open-roll-out.ts'
import { deleteAttendance, insertAttendance, saveOthers } from './store/attendance.ts'
import { lockTraining } from './store/trainings.ts'

/** Who was there is written down by one at a time. */
export const waitForTurn = (
  { request: { tx, municipality } }: OpenWorkplace<'take-attendance'>,
  training: string,
): Promise<void> => lockTraining(tx, municipality.id, training)

/** `others` undefined: the number is left as it is. */
export async function saveAttendance(
  open: OpenWorkplace<'take-attendance'>,
  training: string,
  changed: { readonly add: readonly string[]; readonly remove: readonly string[]; readonly others: number | undefined },
): Promise<void> {
  const { request, workplace, by } = open
  const { tx, municipality, now } = request
  const { add, remove, others } = changed
  if (add.length + remove.length === 0 && others === undefined) return
  const of = { training, unit: workplace.id }
  await deleteAttendance(tx, municipality.id, { ...of, people: remove })
  await insertAttendance(tx, municipality.id, { ...of, people: add }, { by, at: now })
  if (others !== undefined)
    await saveOthers(tx, municipality.id, { training, kind: workplace.kind, workplace: workplace.id }, others)
  await recordRollOut(
    open,
    'roll-out-attendance-taken',
    { type: 'training', id: training },
    { workplace: workplace.id, added: add, removed: remove, ...(others === undefined ? {} : { others }) },
  )
}

/** Of oneself, in the first unit where one works. Said twice is said once. */
export async function saveOwnAttendance(open: OpenTraining<'say-own-attendance'>, did: boolean): Promise<void> {
  const { request, training, by } = open
  const { tx, municipality, actor, now } = request
  const unit = actor.memberships.find((one) => one.unit !== undefined && one.onBehalfOf === undefined)?.unit
  if (unit === undefined || did === training.own) return
  const of = { training: training.training_id, people: [by] }
  if (did) await insertAttendance(tx, municipality.id, { ...of, unit }, { by, at: now })
  else await deleteAttendance(tx, municipality.id, { ...of, unit: undefined })
  await recordRollOut(open, did ? 'roll-out-own-attendance' : 'roll-out-own-attendance-taken-back', {
    ...{ type: 'training', id: training.training_id },
  })
}
