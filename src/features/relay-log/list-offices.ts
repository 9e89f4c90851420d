import type { UnitId } from '#base/ids.ts'
import type { Request } from '#features/people/index.ts'
import { selectUnled } from './store/lists.ts'

/**
 * The units whose office is someone's today: those they lead, and those that nobody leads, for the BTI coordinator; where
 * there is none, for the administrator. Only
 * who may answer for others' units costs a statement.
 */
export async function listOffices({ tx, municipality, actor, today }: Request): Promise<readonly UnitId[]> {
  const led = actor.memberships.flatMap(({ role, unit }) =>
    role === 'unit-leader' && unit !== undefined ? [unit] : [],
  )
  const has = (wanted: string) => actor.memberships.some(({ role }) => role === wanted)
  const as = has('coordinator') ? 'coordinator' : has('administrator') ? 'administrator' : undefined
  if (as === undefined) return led
  const unled = await selectUnled(tx, municipality.id, { day: today, as })
  return [...led, ...unled.map((unit) => unit as UnitId)] // uuids of ours
}
