import { recordRollOut, type OpenRollOut, type OpenTraining } from './open-roll-out.ts'
import type { TrainingFields } from './rules/training-fields.ts'
import { insertTraining, updateTraining } from './store/trainings.ts'

/** Added once, however often the form comes. */
export async function saveNewTraining(
  open: OpenRollOut<'add-training'>,
  id: string,
  fields: TrainingFields,
): Promise<void> {
  const { tx, municipality } = open.request
  if (!(await insertTraining(tx, municipality.id, id, fields, open.by))) return
  await recordRollOut(open, 'roll-out-training-added', { type: 'training', id })
}

/** False when another has changed it since that version. */
export async function saveTrainingChange(
  open: OpenTraining<'change-training'>,
  version: number,
  fields: TrainingFields,
): Promise<boolean> {
  return changed(open, version, fields, 'roll-out-training-changed')
}

/** It counts as training no more. False when another has changed it since that version. */
export async function saveTrainingRemoved(open: OpenTraining<'change-training'>, version: number): Promise<boolean> {
  return changed(open, version, { removedAt: open.request.now }, 'roll-out-training-removed')
}

async function changed(
  open: OpenTraining<'change-training'>,
  version: number,
  changes: Parameters<typeof updateTraining>[3],
  what: string,
): Promise<boolean> {
  const { request, training } = open
  const { tx, municipality } = request
  const id = training.training_id
  if (!(await updateTraining(tx, municipality.id, { id, version }, changes))) return false
  await recordRollOut(open, what, { type: 'training', id })
  return true
}
