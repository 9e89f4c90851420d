import type { OpenHere } from './open-here.ts'
import { selectDaysOff } from './store/days-off.ts'

export type SaidDayOff = {
  readonly id: string
  readonly day: string
  readonly recordedAt: Date
  readonly removedAt: Date | undefined
}

/** All that the municipality ever said of days off, the first day first. */
export async function listSaidDaysOff({
  request: { tx, municipality },
}: OpenHere<'manage-days-off'>): Promise<readonly SaidDayOff[]> {
  const rows = await selectDaysOff(tx, municipality.id)
  return rows.map((row) => ({
    id: row.day_off_id,
    day: row.day,
    recordedAt: row.recorded_at,
    removedAt: row.removed_at ?? undefined,
  }))
}
