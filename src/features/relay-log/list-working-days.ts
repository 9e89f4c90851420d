import type { Day } from '#base/ids.ts'
import { knownOn, type IsWorkingDay } from '#base/working-days.ts'
import { isPublicHoliday } from '#platform/holidays.ts'

/**
 * On which days people work here, as it is known today: what a day that somebody is told is counted by (decision 0060). A
 * municipality's own days off have their place here, and none yet.
 */
export const listWorkingDays = ({ today }: { readonly today: Day }): Promise<IsWorkingDay> =>
  Promise.resolve(knownOn({ isPublicHoliday, ownDaysOff: [] }, today))
