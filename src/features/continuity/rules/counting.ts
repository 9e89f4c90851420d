import type { Day } from '#base/ids.ts'
import type { Calendar } from '#base/working-days.ts'
import type { ContinuitySettings } from './settings.ts'

/** What a municipality counts by: a length holds from its day, and a clock keeps the one it began with. */
export type Counting = {
  readonly calendar: Calendar
  readonly settingsOn: (day: Day) => ContinuitySettings
}
