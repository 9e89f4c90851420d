import { listFailures, type Failures } from '#platform/message/list-messages.ts'
import type { OpenHere } from './open-here.ts'
import type { OpenPerson } from './open-person.ts'
import { findReach } from './list-reach.ts'
import type { Channel } from './rules/reach.ts'
import { selectFailed, type FailedRow } from './store/reach.ts'

/** Which ways to somebody do not work. */
export async function listFailing({ request, person }: OpenPerson<'see-person'>): Promise<readonly Channel[]> {
  const found = await findReach(request.tx, request.municipality.id, person.person_id, request.now)
  return (found?.addresses ?? []).filter(({ state }) => state === 'failed').map(({ channel }) => channel)
}

/** So long back it is told that messages could not be sent. */
export const daysOfFailures = 14

/** Whose addresses do not work, and what could not be sent to anyone lately; neither says what it was about. */
export async function listUndelivered({
  request: { tx, municipality, now },
}: OpenHere<'list-people'>): Promise<{ people: readonly FailedRow[]; failures: readonly Failures[] }> {
  const since = new Date(now.getTime() - daysOfFailures * 86_400_000)
  const failures = await listFailures(tx, municipality.id, since)
  return {
    people: await selectFailed(tx, municipality.id),
    // Whose address it was is told above, for as long as it is so.
    failures: failures.filter(({ because }) => because !== 'refused-address'),
  }
}
