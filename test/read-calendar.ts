import ICAL from 'ical.js'

// RFC 7986 has this one of text; the library knows RFC 5545.
const properties = ICAL.design.icalendar.property as Record<string, { defaultType: string }> // untyped in the library
properties['name'] = { defaultType: 'text' }

/** A calendar file as another library than the one that writes ours reads it. */
export function readCalendar(file: string) {
  const calendar = ICAL.Component.fromString(file)
  return {
    name: calendar.getFirstPropertyValue('name'),
    events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)),
  }
}

export type ReadEvent = ReturnType<typeof readCalendar>['events'][number]
