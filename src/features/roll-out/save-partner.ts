import { recordRollOut, type OpenRollOut, type OpenWorkplace } from './open-roll-out.ts'
import { insertPartner, lockPartner, updatePartner } from './store/workplaces.ts'

/** Added once, however often the form comes. */
export async function saveNewPartner(open: OpenRollOut<'keep-partners'>, id: string, name: string): Promise<void> {
  const { tx, municipality, today: day } = open.request
  if (!(await insertPartner(tx, municipality.id, { id, name, day }))) return
  await recordRollOut(open, 'roll-out-partner-added', { type: 'partner', id })
}

/** Answers what it is called now, when another has renamed it since the form was opened: then nothing is changed. */
export async function savePartnerName(
  open: OpenWorkplace<'keep-partners'>,
  name: string,
  seen: string,
): Promise<string | undefined> {
  const { request, workplace } = open
  const { tx, municipality } = request
  const now = await lockPartner(tx, municipality.id, workplace.id)
  if (now === undefined || now.name === name) return undefined
  if (now.name !== seen) return now.name
  await updatePartner(tx, municipality.id, workplace.id, { name })
  await recordRollOut(open, 'roll-out-partner-changed', { type: 'partner', id: workplace.id })
  return undefined
}

/** `from`: the first day on which it is no partner any more; undefined: it is one again. */
export async function savePartnerEnd(open: OpenWorkplace<'keep-partners'>, from: string | undefined): Promise<void> {
  const { request, workplace } = open
  const { tx, municipality } = request
  if ((workplace.ended === undefined) === (from === undefined)) return
  await updatePartner(tx, municipality.id, workplace.id, { ended_on: from ?? null })
  const subject = { type: 'partner', id: workplace.id }
  await recordRollOut(open, 'roll-out-partner-changed', subject, from === undefined ? {} : { ended: from })
}
