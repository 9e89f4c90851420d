import ical, { escape, ICalEventClass, ICalEventRepeatingFreq, ICalEventTransparency } from 'ical-generator'

/** Between two instants, or over whole days: from one until the day after the last, in this year alone or in each. */
type When =
  | { readonly start: Date; readonly end: Date }
  | { readonly from: string; readonly until: string; readonly yearly: boolean }

export type CalendarEvent = When & {
  /** The same for ever: calendars know the event again by it. Letters, digits, `.`, `-` and `@`. */
  readonly id: string
  readonly name: string
  readonly told?: string | undefined
  readonly kind?: string | undefined
  readonly link: string
  readonly isPrivate?: boolean
}

/**
 * A file for calendars (RFC 5545). `name`: what whoever subscribes to it sees the calendar by. Whole days leave whoever has them free: they say
 * what there is, not that somebody is taken.
 */
export function writeCalendar(given: {
  readonly name?: string
  readonly now: Date
  readonly events: readonly CalendarEvent[]
}): string {
  const calendar = ical({ prodId: { company: 'Stafett', product: 'Stafett' } })
  // The library escapes all words but this name (11.1.2). Whoever subscribes asks again once a day.
  if (given.name !== undefined) calendar.name(escape(given.name, false)).ttl(24 * 60 * 60)
  for (const one of given.events) {
    const event = calendar.createEvent({
      ...{ id: one.id, summary: one.name, url: one.link, stamp: given.now },
      // Days are instants in UTC, which the library writes as the days they are.
      ...('from' in one
        ? { start: new Date(one.from), end: new Date(one.until), allDay: true }
        : { start: one.start, end: one.end }),
      ...(one.told !== undefined && { description: one.told }),
      ...(one.kind !== undefined && { categories: [{ name: one.kind }] }),
      ...(one.isPrivate === true && { class: ICalEventClass.PRIVATE }),
    })
    if (!('from' in one)) continue
    event.transparency(ICalEventTransparency.TRANSPARENT)
    if (one.yearly) event.repeating({ freq: ICalEventRepeatingFreq.YEARLY })
  }
  return calendar.toString()
}
