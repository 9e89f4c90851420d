import ical, { ICalEventClass } from 'ical-generator'
import { instantOf } from '#base/oslo-time.ts'

/** One meeting as a file for a calendar (RFC 5545): neutral words, private, and a link to sign in. An hour long. */
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
  const calendar = ical({ prodId: { company: 'Stafett', product: 'Stafett' } })
  calendar.createEvent({
    ...{ id, summary: name, url: link, stamp: now },
    start: instantOf(day, minutes),
    end: instantOf(day, minutes + 60),
    class: ICalEventClass.PRIVATE,
  })
  return calendar.toString()
}
