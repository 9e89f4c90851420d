import { recordRollOut, type OpenWorkplace } from './open-roll-out.ts'
import type { CompetenceSaid } from './rules/competence-fields.ts'
import { lockUnitCompetence, saveCompetenceOf } from './store/competence.ts'

type Open = OpenWorkplace<'say-competence'>

/** What stands there by topic; nobody else writes there before this transaction ends. */
export async function openSaid({ request, workplace }: Open): Promise<ReadonlyMap<string, CompetenceSaid>> {
  const rows = await lockUnitCompetence(request.tx, request.municipality.id, workplace.id)
  return new Map(rows.map(({ topic, ...said }) => [topic, said]))
}

export async function saveCompetence(open: Open, said: ReadonlyMap<string, CompetenceSaid>): Promise<void> {
  if (said.size === 0) return
  const { request, workplace, by } = open
  const { tx, municipality, today } = request
  for (const [topic, one] of said)
    await saveCompetenceOf(tx, municipality.id, workplace.id, { topic, ...one }, { by, on: today })
  await recordRollOut(
    open,
    'roll-out-competence-said',
    { type: 'unit', id: workplace.id },
    { topics: [...said.keys()] },
  )
}
