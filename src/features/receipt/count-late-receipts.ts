import { listDaysOff } from '#features/people/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { isPublicHoliday } from '#platform/holidays.ts'
import { isLate } from './rules/lateness.ts'
import { lifetimeOn } from './rules/lifetime.ts'
import { countReceived } from './store.ts'

/**
 * How many receipts of each of these services have been received alone for more than five working days; no more is told of them. Whoever
 * asks may do so (a service's own people, and whoever leads them); shown to others, fewer than five are hidden. Two statements.
 */
export async function countLateReceipts(
  tx: Tx,
  municipality: number,
  services: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, number>> {
  const calendar = { isPublicHoliday, ownDaysOff: await listDaysOff(tx, municipality) }
  const received = await countReceived(tx, municipality, { services, lifetime: lifetimeOn(day) })
  const late = received.filter(({ madeOn }) => isLate(madeOn, day, calendar))
  return new Map(
    services.map((service) => [service, late.reduce((sum, one) => sum + (one.service === service ? one.count : 0), 0)]),
  )
}
