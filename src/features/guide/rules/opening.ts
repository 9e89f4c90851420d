import { dayAfter, instantOf, osloTime, weekdayOf } from '#base/oslo-time.ts'

/** When someone answers; a composed contact fits. */
export type Hours = {
  readonly always: boolean
  readonly hours: readonly { readonly days: string; readonly from: string; readonly to: string }[]
  readonly holidays: 'closed' | 'as-usual' | undefined
}

/** `unknown`: nobody has told us the hours, so we do not guess. Minutes are from midnight in Norway. */
export type Opening =
  | { readonly state: 'always' }
  | { readonly state: 'unknown' }
  | { readonly state: 'open'; readonly until: number }
  /** `next` is the day and minute it opens; undefined when not within a week. */
  | { readonly state: 'closed'; readonly next: { readonly day: string; readonly minutes: number } | undefined }

/** Whether someone answers at a moment. `isHoliday` knows the public holidays by day. */
export function openingAt(contact: Hours, at: Date, isHoliday: (day: string) => boolean): Opening {
  if (contact.always) return { state: 'always' }
  if (contact.hours.length === 0) return { state: 'unknown' }

  const now = osloTime(at)
  const open = spansOf(contact, now.day, isHoliday).find((span) => span.from <= now.minutes && now.minutes < span.to)
  if (open !== undefined) return { state: 'open', until: open.to }

  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const day = dayAfter(now.day, ahead)
    const next = spansOf(contact, day, isHoliday).find((span) => ahead > 0 || span.from > now.minutes)
    if (next !== undefined) return { state: 'closed', next: { day, minutes: next.from } }
  }
  return { state: 'closed', next: undefined }
}

/** The first moment after `at` when any of these contacts may open or close, or the day changes. */
export function nextChange(contacts: readonly Hours[], at: Date, isHoliday: (day: string) => boolean): Date {
  const now = osloTime(at)
  const edges = contacts
    .flatMap((contact) => spansOf(contact, now.day, isHoliday))
    .flatMap((span) => [span.from, span.to])
    .filter((minutes) => minutes > now.minutes)
  return instantOf(now.day, Math.min(1440, ...edges))
}

function spansOf(contact: Hours, day: string, isHoliday: (day: string) => boolean): { from: number; to: number }[] {
  if (contact.holidays !== 'as-usual' && isHoliday(day)) return []
  const weekday = weekdayOf(day)
  return contact.hours
    .filter((span) => weekdaysIn(span.days).has(weekday))
    .map((span) => ({ from: minutesIn(span.from), to: minutesIn(span.to) }))
    .toSorted((one, other) => one.from - other.from)
}

/** «1-5», «6,7», «1-3,5» → ISO weekdays. */
export function weekdaysIn(days: string): Set<number> {
  return new Set(
    days.split(',').flatMap((part) => {
      const [from = Number.NaN, to = from] = part.split('-').map(Number)
      return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
    }),
  )
}

/** «08:30» → 510. */
export function minutesIn(time: string): number {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(':').map(Number)
  return hours * 60 + minutes
}
