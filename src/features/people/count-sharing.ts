import { inEach } from '#platform/db/database.ts'
import type { OpenService } from './open-service.ts'
import { selectHeld } from './store/people.ts'
import { selectCopy, selectServedUnits } from './store/sharing.ts'

/** How much another municipality would get to see. */
export async function countCopied({
  request: { tx, municipality, today },
  service,
}: OpenService<'run-here'>): Promise<{ units: number; people: number }> {
  const { units, people } = await selectCopy(tx, municipality.id, service, today)
  return { units: units.length, people: people.length }
}

/** How many would lose a role in a municipality that the service no longer serves. Nothing else of theirs is told. */
export async function countServedPeople({ request, service }: OpenService, served: number): Promise<number> {
  const { tx, municipality } = request
  let count = 0
  await inEach(tx, municipality.id, [served], async (where) => {
    const units = new Set(await selectServedUnits(tx, where, service.service_id))
    const held = await selectHeld(tx, where)
    count = new Set(held.flatMap(({ unit, person }) => (unit !== undefined && units.has(unit) ? [person] : []))).size
  })
  return count
}
