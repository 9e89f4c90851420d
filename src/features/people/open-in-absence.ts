import type { Tx } from '#platform/db/database.ts'
import { listDecided } from './list-values.ts'
import { holdsOn, type Actor, type PersonId } from './rules/actor.ts'
import { selectPerson } from './store/people.ts'

/**
 * Who somebody is on the day when what they asked for is done without them: with the roles that hold then, and no session. Undefined:
 * let go.
 */
export async function openInAbsence(
  tx: Tx,
  municipality: number,
  person: string,
  today: string,
): Promise<Pick<Actor, 'person' | 'memberships' | 'decided' | 'daysOff'> | undefined> {
  const row = await selectPerson(tx, municipality, person)
  if (row === undefined || row.deactivated_at !== null) return undefined
  const memberships = row.memberships.filter((one) => holdsOn(one, today))
  return {
    person: memberships.length === 0 ? undefined : { id: person as PersonId, name: row.name }, // a uuid of ours
    memberships,
    ...(await listDecided(tx, municipality, today)),
  }
}
