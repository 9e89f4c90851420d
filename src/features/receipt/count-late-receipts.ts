import type { Tx } from '#platform/db/database.ts'
import { isPublicHoliday } from '#platform/holidays.ts'
import { lateBefore } from './rules/lateness.ts'
import { lifetimeOn } from './rules/lifetime.ts'
import { countReceivedBefore } from './store.ts'

/**
 * How many receipts of each of these services have been received alone for more than five working days; no more is told of them. Whoever
 * asks may do so (a service's own people, and whoever leads them); shown to others, fewer than five are hidden. One statement.
 */
export async function countLateReceipts(
  tx: Tx,
  municipality: number,
  services: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, number>> {
  const madeBefore = lateBefore(day, isPublicHoliday)
  const rows = await countReceivedBefore(tx, municipality, { services, madeBefore, lifetime: lifetimeOn(day) })
  const counted = new Map(rows.map(({ service, count }) => [service, count]))
  return new Map(services.map((service) => [service, counted.get(service) ?? 0]))
}
