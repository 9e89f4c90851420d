import { listDaysOff, listValuesByDay } from '#features/people/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { isPublicHoliday } from '#platform/holidays.ts'
import type { Counting } from './rules/counting.ts'
import { continuitySettingsFrom } from './rules/settings.ts'

/** What a municipality counts by: its calendar, and the lengths that hold on each day. */
export async function listCounting(tx: Tx, municipality: number): Promise<Counting> {
  const valueOn = await listValuesByDay(tx, municipality)
  return {
    calendar: { isPublicHoliday, ownDaysOff: await listDaysOff(tx, municipality) },
    settingsOn: (day) => continuitySettingsFrom((definition) => valueOn(day)(definition)),
  }
}
