import { isUuid } from '#base/uuid.ts'
import type { Tx } from '#platform/db/database.ts'
import { may, type Act } from './rules/access.ts'
import type { UnitId } from './rules/actor.ts'
import type { Request } from './request.ts'
import { record } from './open-here.ts'
import { lockUnits } from './store/unit-changes.ts'
import { selectUnit, type UnitRow } from './store/units.ts'

export type OpenUnit<A extends Act> = {
  readonly act: A
  readonly request: Request
  readonly by: string
  readonly unit: UnitRow
  readonly isRunHere: boolean
}

/** THE DOOR to a unit: loads it for one act, decides, writes it down. */
export async function openUnit<A extends Act>(request: Request, act: A, id: string): Promise<OpenUnit<A> | undefined> {
  const unit = isUuid(id) ? await selectUnit(request.tx, request.municipality.id, id) : undefined
  const isRunHere = unit === undefined || (unit.host ?? request.municipality.id) === request.municipality.id
  const subject = { units: unit === undefined ? [] : [{ id: unit.unit_id as UnitId, isRunHere }] } // a uuid of ours
  const because = unit === undefined ? undefined : may(request.actor, act, subject)
  await record(request, act, because, isUuid(id) ? { type: 'unit', id } : undefined)
  const by = request.actor.person?.id
  return unit === undefined || because === undefined || by === undefined
    ? undefined
    : { act, request, by, unit, isRunHere }
}

/** Proof that the unit is open, and that nobody closes, merges or shares it before this transaction ends. */
export type HeldUnit<A extends Act> = OpenUnit<A> & { readonly isHeld: true }

/** Undefined when it was closed or merged while we waited for our turn. */
export async function holdUnit<A extends Act>(open: OpenUnit<A>): Promise<HeldUnit<A> | undefined> {
  const { tx, municipality, today } = open.request
  const unit = await holdUnitRow(tx, municipality.id, open.unit.unit_id, today)
  return unit && { ...open, unit, isHeld: true }
}

/** The same lock as closing takes (`lockUnits`); then read again, for what the one before us in the queue has done. */
export async function holdUnitRow(
  tx: Tx,
  municipality: number,
  id: string,
  today: string,
): Promise<UnitRow | undefined> {
  await lockUnits(tx, municipality, [id])
  const unit = await selectUnit(tx, municipality, id)
  return unit === undefined || (unit.closed_on !== null && unit.closed_on <= today) ? undefined : unit
}
