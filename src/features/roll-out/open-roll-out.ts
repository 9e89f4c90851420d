import type { PersonId } from '#base/ids.ts'
import { isUuid } from '#base/uuid.ts'
import { record, type Request } from '#features/people/index.ts'
import { mayInRollOut, type About, type RollOutAct } from './rules/access.ts'
import type { Said } from './rules/states.ts'
import { selectTrainings, type TrainingRow } from './store/trainings.ts'
import { selectWorkplaces, type WorkplaceRow } from './store/workplaces.ts'

/** Proof that the actor may do this, and that it is written down. */
export type OpenRollOut<Act extends RollOutAct = RollOutAct> = {
  readonly act: Act
  readonly request: Request
  readonly by: PersonId
  readonly because: string
  /** What else the actor may do; buttons and doors cannot disagree. */
  readonly mayDo: (act: RollOutAct, about?: About) => boolean
}

/** A unit or a partner, and what was said of it. */
export type OpenWorkplace<Act extends RollOutAct = RollOutAct> = OpenRollOut<Act> & { readonly workplace: Workplace }

export type Workplace = {
  readonly kind: 'unit' | 'partner'
  readonly id: string
  readonly name: string
  /** Undefined: a partner belongs to no service. */
  readonly service: string | undefined
  readonly from: string | undefined
  readonly ended: string | undefined
  /** What stands. */
  readonly said: readonly (Said & { readonly id: string; readonly by: string })[]
  /** What was wrong: `by` and `at` are of who withdrew it. */
  readonly withdrawn: readonly (Said & { readonly by: string })[]
}

export type OpenTraining<Act extends RollOutAct = RollOutAct> = OpenRollOut<Act> & { readonly training: TrainingRow }

/** THE DOOR to what concerns the whole municipality. Undefined is answered as if nothing were there. */
export async function openRollOut<Act extends RollOutAct>(
  request: Request,
  act: Act,
): Promise<OpenRollOut<Act> | undefined> {
  return decided(request, act, {}, undefined)
}

/**
 * THE DOOR to one unit or partner. A partner is kept by whoever keeps partners, whatever is done with it. To look is for everyone; all else
 * ends with the day on which the workplace does.
 */
export async function openWorkplace<Act extends RollOutAct>(
  request: Request,
  act: Act,
  id: string,
): Promise<OpenWorkplace<Act> | undefined> {
  const { tx, municipality, today } = request
  const [row] = isUuid(id) ? await selectWorkplaces(tx, municipality.id, id) : []
  const workplace = row && workplaceFrom(row)
  const isOver = workplace?.ended !== undefined && workplace.ended <= today
  if (workplace === undefined || (isOver && act !== 'see-roll-out' && act !== 'keep-partners')) {
    await record(request, `roll-out-${act}`, undefined, isUuid(id) ? { type: 'workplace', id } : undefined)
    return undefined
  }
  const open = await decided(request, act, aboutWorkplace(workplace), { type: workplace.kind, id })
  return open && { ...open, workplace }
}

/** THE DOOR to one training. */
export async function openTraining<Act extends RollOutAct>(
  request: Request,
  act: Act,
  id: string,
): Promise<OpenTraining<Act> | undefined> {
  const { tx, municipality, actor } = request
  const person = actor.person?.id
  const [training] =
    isUuid(id) && person !== undefined ? await selectTrainings(tx, municipality.id, { person, only: id }) : []
  if (training === undefined) {
    await record(request, `roll-out-${act}`, undefined, isUuid(id) ? { type: 'training', id } : undefined)
    return undefined
  }
  const open = await decided(request, act, { addedBy: training.added_by }, { type: 'training', id })
  return open && { ...open, training }
}

/** What came of an act whose door stands open. */
export const recordRollOut = (
  { request, because }: OpenRollOut,
  what: string,
  subject: { readonly type: string; readonly id: string },
  details?: Parameters<typeof record>[4],
): Promise<void> => record(request, what, because, subject, details)

/** What the rules know of a workplace: nobody leads a partner. */
export const aboutWorkplace = ({ kind, id }: Pick<Workplace, 'kind' | 'id'>): About =>
  kind === 'unit' ? { unit: id } : {}

export const workplaceFrom = ({
  service,
  from_day: from,
  ended_day: ended,
  said,
  ...row
}: WorkplaceRow): Workplace => ({
  ...row,
  ...{ service: service ?? undefined },
  ...{ from: from ?? undefined, ended: ended ?? undefined },
  said: said.flatMap(({ at, withdrawn, ...one }) => (withdrawn === null ? [{ ...one, at: new Date(at) }] : [])),
  withdrawn: said.flatMap(({ state, day, withdrawn }) =>
    withdrawn === null ? [] : [{ state, day, by: withdrawn.by, at: new Date(withdrawn.at) }],
  ),
})

async function decided<Act extends RollOutAct>(
  request: Request,
  act: Act,
  about: About,
  subject: { readonly type: string; readonly id: string } | undefined,
): Promise<OpenRollOut<Act> | undefined> {
  const asking = { person: request.actor.person?.id, memberships: request.actor.memberships }
  const because = mayInRollOut(asking, act, about)
  await record(request, `roll-out-${act}`, because, subject)
  const by = request.actor.person?.id
  if (because === undefined || by === undefined) return undefined
  return {
    ...{ act, request, by, because },
    mayDo: (other, otherAbout = about) => mayInRollOut(asking, other, otherAbout) !== undefined,
  }
}
