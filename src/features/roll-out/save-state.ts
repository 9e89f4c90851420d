import { isUuid } from '#base/uuid.ts'
import { recordRollOut, type OpenWorkplace } from './open-roll-out.ts'
import type { SaidState } from './rules/states.ts'
import { insertState, withdrawState } from './store/workplaces.ts'

/** Said once, however often the form comes. */
export async function saveState(
  open: OpenWorkplace<'say-state'>,
  said: { readonly id: string; readonly state: SaidState; readonly day: string },
): Promise<void> {
  const { request, workplace, by } = open
  const { tx, municipality, now } = request
  const isNew = await insertState(tx, municipality.id, { ...said, of: workplace }, { by, at: now })
  if (!isNew) return
  const { kind: type, id } = workplace
  await recordRollOut(open, 'roll-out-state-said', { type, id }, { state: said.state, day: said.day })
}

/** What is not there, or is withdrawn already, is left as it is: then there is nothing to do. */
export async function saveWithdrawn(open: OpenWorkplace<'say-state'>, id: string): Promise<void> {
  const { request, workplace, by } = open
  const { tx, municipality, now } = request
  if (!isUuid(id) || !(await withdrawState(tx, municipality.id, { id, workplace: workplace.id }, { by, at: now })))
    return
  await recordRollOut(open, 'roll-out-state-withdrawn', { type: workplace.kind, id: workplace.id })
}
