import type { Day } from '#base/ids.ts'
import { knownOn, working, type Calendar } from '#base/working-days.ts'

/** So many working days may pass before somebody should have taken care of it (docs/continuity-table.md, R8). */
const waitingDays = 5

/** Whether one that is received alone has waited for more than that. Its day is fixed when it is made, as every other that is due. */
export const isLate = (madeOn: Day, today: Day, calendar: Calendar): boolean =>
  today > working(madeOn, waitingDays, knownOn(calendar, madeOn))
