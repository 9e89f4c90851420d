import type { UnitId } from '#base/ids.ts'
import type { Request } from '#features/people/index.ts'
import { selectUnled } from './store/lists.ts'

/**
 * The units whose office is someone's today: those they lead, and, for the BTI coordinator, those that nobody leads. Only
 * who may answer for others' units costs a statement.
 */
export async function listOffices({ tx, municipality, actor, today }: Request): Promise<readonly UnitId[]> {
  const led = actor.memberships.flatMap(({ role, unit }) =>
    role === 'unit-leader' && unit !== undefined ? [unit] : [],
  )
  const stepsIn = actor.memberships.some(({ role }) => role === 'coordinator')
  if (!stepsIn) return led
  const unled = await selectUnled(tx, municipality.id, today)
  return [...led, ...unled.map((unit) => unit as UnitId)] // uuids of ours
}
