import { placeNames } from '#base/municipality.ts'
import { dayAfter, instantOf } from '#base/oslo-time.ts'
import { uuidFrom } from '#base/uuid.ts'
import { missing, openFeed, type Answer, type OpenFeed, type OpenRequest } from '#features/people/index.ts'
import { hashOf, keyedHash } from '#platform/crypto/seal.ts'
import { writeCalendar, type CalendarEvent } from '#platform/write-calendar.ts'
import { listCalendar } from './list-calendar.ts'
import type { CalendarDays } from './rules/calendar.ts'
import { textFor } from './text/text-for.ts'
import { todayHome } from './show-today.tsx'

/**
 * GET /kalender/:feed – somebody's days, for their calendar. It says no name, kind or number, and how many there are of nothing. A word
 * that was ended, or whose owner has no access, is answered as one that never was.
 */
export async function showCalendar(request: OpenRequest): Promise<Answer> {
  const { municipality, parameters, today, tries, known, inMunicipality } = request
  const token = /^([\w-]{43})\.ics$/.exec(parameters['feed'] ?? '')?.[1]
  if (token === undefined) return missing
  const found = await inMunicipality(async (tx) => {
    const open = await openFeed(tx, municipality.id, token, today)
    if (open === undefined) return undefined
    if (!(await tries.count('calendar', `${municipality.id}/${open.person}`))) return 'too-many'
    return { open, told: await listCalendar({ ...request, tx }, open) }
  })
  if (found === undefined) return missing
  if (found === 'too-many') return { kind: 'empty', status: 429, headers: { 'retry-after': '3600' } }

  const { name, events } = eventsOf(request, found)
  // Of what is told, not of the file, which says when it was made. Nobody keeps it, so it is weak.
  const etag = `W/"${hashOf(JSON.stringify([name, events])).toString('base64url')}"`
  if (known?.split(/\s*,\s*/).includes(etag) === true) return { kind: 'empty', status: 304, headers: { etag } }
  const body = writeCalendar({ name, now: request.now, events })
  return { kind: 'file', name: `${municipality.slug}.ics`, type: 'text/calendar; charset=utf-8', body, etag }
}

function eventsOf(
  { municipality, origin, keys }: OpenRequest,
  { open: { person, language }, told: { days, meetings } }: { open: OpenFeed; told: CalendarDays },
): { readonly name: string; readonly events: readonly CalendarEvent[] } {
  const { calendar } = textFor(language ?? municipality.language)
  const place = placeNames(municipality)[0]?.text ?? municipality.slug
  const about = { told: calendar.told, link: `${origin}/${municipality.slug}${todayHome}`, isPrivate: true }
  // Known again by nobody who sees two calendars.
  const idOf = (what: string) => uuidFrom(keyedHash(keys.installation, `calendar/${municipality.id}/${person}/${what}`))
  return {
    name: calendar.name(place),
    events: [
      ...days.map((day) => ({
        ...{ ...about, id: idOf(day), name: calendar.due(place) },
        ...{ from: day, until: dayAfter(day, 1), yearly: false },
      })),
      ...meetings.map(({ id, on, at }) => ({
        ...{ ...about, id: idOf(id), name: calendar.meeting },
        ...{ start: instantOf(on, at), end: instantOf(on, at + 60) },
      })),
    ],
  }
}
