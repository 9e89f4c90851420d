import { instantOf } from '#base/oslo-time.ts'
import { writeCalendar } from '#platform/write-calendar.ts'

/** One meeting as a file for a calendar: neutral words, private, and a link to sign in. An hour long. */
export function calendarFile(meeting: {
  readonly id: string
  readonly day: string
  /** From midnight in Norway. */
  readonly minutes: number
  readonly name: string
  readonly link: string
  readonly now: Date
}): string {
  const { id, day, minutes, name, link, now } = meeting
  const [start, end] = [instantOf(day, minutes), instantOf(day, minutes + 60)]
  return writeCalendar({ now, events: [{ id, name, link, start, end, isPrivate: true }] })
}
