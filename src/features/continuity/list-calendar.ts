import type { OpenFeed, OpenRequest } from '#features/people/index.ts'
import { listConcerned } from '#features/relay-log/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { readDue, readMeetings } from './read-followed.ts'
import { calendarOf, type CalendarDays } from './rules/calendar.ts'
import { selectFollowUps } from './store/due.ts'

/**
 * What the calendar of somebody is told of relays that they are in: what the last look kept, whose title is not opened. Whoever is in one
 * no longer hears of it no more.
 */
export async function listCalendar(
  request: Pick<OpenRequest, 'municipality' | 'keys' | 'today' | 'now'> & { readonly tx: Tx },
  { person, actor }: OpenFeed,
): Promise<CalendarDays> {
  const { tx, municipality, today } = request
  const inside = (await listConcerned({ ...request, actor }, person, [])).filter(({ isIn }) => isIn)
  const rows = await selectFollowUps(
    tx,
    municipality.id,
    inside.map(({ id }) => id),
  )
  const kept = rows.flatMap(({ relay_id, sealed, meetings_sealed }) => {
    const relay = inside.find(({ id }) => id === relay_id)
    if (relay === undefined) return []
    const meetings = meetings_sealed === null ? [] : readMeetings(relay.unseal(meetings_sealed))
    return [{ due: readDue(relay.unseal(sealed)), meetings }]
  })
  return calendarOf(
    person,
    { due: kept.flatMap(({ due }) => due), meetings: kept.flatMap(({ meetings }) => meetings) },
    today,
  )
}
