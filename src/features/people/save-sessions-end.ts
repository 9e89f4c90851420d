import type { OpenPerson } from './open-person.ts'
import { closeSessionsOf } from './open-session.ts'
import type { Request } from './request.ts'
import { selectIdentitiesOf } from './store/people.ts'

/**
 * Ends the sessions of people whose roles have changed, in the act's own transaction. Not of the one who does it: what they
 * may is read anew in every request.
 */
export async function endSessionsOf(request: Request, people: readonly string[]): Promise<void> {
  const others = new Set(people.filter((person) => person !== request.actor.person?.id))
  for (const person of others) {
    const identities = await selectIdentitiesOf(request.tx, request.municipality.id, person)
    await closeSessionsOf(request, identities, 'role-changed')
  }
}

/** Signs a person out everywhere, as someone who may asks for it. */
export async function endAllSessionsOf({ request, person }: OpenPerson<'end-sessions-of-person'>): Promise<void> {
  const identities = await selectIdentitiesOf(request.tx, request.municipality.id, person.person_id)
  await closeSessionsOf(request, identities, 'administrator')
}
