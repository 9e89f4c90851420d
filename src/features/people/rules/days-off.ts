import { readEnd, type DayFault } from './unit-fields.ts'

/** `free`: nobody works on that day as it is. */
export type DayOffFault = DayFault | 'free'

/** A day that the municipality takes off: today or later, two years ahead at most, and one on which people would work. */
export function readDayOff(
  typed: string,
  { today, isFree }: { readonly today: string; readonly isFree: (day: string) => boolean },
): { readonly day: string } | { readonly fault: DayOffFault } {
  const read = readEnd(typed, today)
  return 'day' in read && isFree(read.day) ? { fault: 'free' } : read
}

/** The years that the list can show: from the first day that was ever said to the last that may be. */
export function readYear(
  typed: string | null,
  { today, first }: { readonly today: string; readonly first: string | undefined },
): { readonly year: number; readonly before: number | undefined; readonly after: number | undefined } {
  const now = yearOf(today)
  const [lowest, highest] = [first === undefined ? now : Math.min(yearOf(first), now), now + 2]
  const asked = Number(typed)
  const year = Number.isInteger(asked) && lowest <= asked && asked <= highest ? asked : now
  return { year, before: year > lowest ? year - 1 : undefined, after: year < highest ? year + 1 : undefined }
}

const yearOf = (day: string): number => Number(day.slice(0, 4))
