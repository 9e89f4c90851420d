import { inServed } from './in-served.ts'
import type { OpenPerson } from './open-person.ts'
import { closeSessionsOf } from './open-session.ts'
import { recordDone, recordPassed } from './record-done.ts'
import type { PersonId } from './rules/actor.ts'
import { isLastAdministrator, officesPassed } from './rules/offices.ts'
import { endSessionsOf } from './save-sessions-end.ts'
import { endFeeds } from './store/feeds.ts'
import { deactivate, selectHeld, selectPerson } from './store/people.ts'
import { lockOffices } from './store/roles.ts'
import { endServedMemberships, selectServed } from './store/served.ts'

/**
 * Lets someone go, all at once: roles, sessions and invitations end, offices and what the person holds pass to others.
 * One at a time in a municipality, so that two administrators who let each other go leave one. `gone`: it was done already.
 */
export async function letGo(open: OpenPerson<'deactivate-person'>): Promise<'done' | 'gone' | 'last'> {
  const { request, by } = open
  const { tx, municipality, now: at, today, holdings } = request
  const id = open.person.person_id as PersonId // a uuid of ours
  await lockOffices(tx, municipality.id)
  const found = await selectPerson(tx, municipality.id, id)
  if (found === undefined || found.deactivated_at !== null) return 'gone'
  const held = await selectHeld(tx, municipality.id)
  if (isLastAdministrator(id, held, today)) return 'last'

  const served = await selectServed(tx, municipality.id, id)
  const deputies = held.flatMap((one) => (one.onBehalfOf === id ? [one.person] : []))
  const identities = await deactivate(tx, municipality.id, id, by, at)
  await closeSessionsOf(request, identities, 'deactivated')
  await endSessionsOf(request, deputies)
  await recordDone(open, 'person-let-go', { type: 'person', id })
  await recordPassed(open, id, officesPassed(id, held, today))
  await holdings.pass(tx, { municipality: municipality.id, person: id, to: undefined, by, at })

  await inServed(request, served, async (there) => {
    await endFeeds(tx, there.municipality.id, id, at)
    await endServedMemberships(tx, { municipality: there.municipality.id, host: municipality.id, person: id, by, at })
    await recordDone(open, 'person-let-go', { type: 'person', id }, undefined, there)
    await holdings.pass(tx, { municipality: there.municipality.id, person: id, to: undefined, by, at })
  })
  return 'done'
}
