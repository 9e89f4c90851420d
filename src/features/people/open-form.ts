import { openHere, record, type OpenHere } from './open-here.ts'
import { openPerson, subjectOf, type OpenPerson } from './open-person.ts'
import { openUnit, type OpenUnit } from './open-unit.ts'
import type { Request } from './request.ts'
import { here, may, type Act } from './rules/access.ts'
import type { UnitId } from './rules/actor.ts'

/**
 * DOORS to the form before an act. What is written down is that the card, unit or list was read; the act itself is written
 * down when it is done, and here only when it is refused.
 */
export async function openCardFor(
  request: Request,
  act: Act,
  id: string,
): Promise<OpenPerson<'see-person'> | undefined> {
  const open = await openPerson(request, 'see-person', id)
  if (open === undefined || may(request.actor, act, subjectOf(open.person, request.today)) !== undefined) return open
  await record(request, act, undefined, { type: 'person', id })
  return undefined
}

/** Likewise of a unit that is open, when at least one of the acts is allowed. */
export async function openUnitFor(
  request: Request,
  acts: readonly [Act, ...Act[]],
  id: string,
): Promise<OpenUnit<'see-unit'> | undefined> {
  const open = await openUnit(request, 'see-unit', id)
  if (open === undefined || isClosed(open)) return undefined
  if (acts.some((act) => mayInUnit(open, act))) return open
  await record(request, acts[0], undefined, { type: 'unit', id })
  return undefined
}

/** Likewise of the municipality as a whole; `read`: the act that reading is. */
export async function openHereFor<Read extends Act>(
  request: Request,
  act: Act,
  read: Read,
): Promise<OpenHere<Read> | undefined> {
  const open = await openHere(request, read)
  if (open === undefined || may(request.actor, act, here) !== undefined) return open
  await record(request, act, undefined, undefined)
  return undefined
}

export const mayInUnit = ({ request, unit, isRunHere }: OpenUnit<Act>, act: Act): boolean =>
  may(request.actor, act, { units: [{ id: unit.unit_id as UnitId, isRunHere }] }) !== undefined // a uuid of ours

/** Nobody new comes into a unit that is closed. */
const isClosed = ({ unit, request }: OpenUnit<Act>): boolean =>
  unit.closed_on !== null && unit.closed_on <= request.today
