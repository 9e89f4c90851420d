import type { OpenHere } from './open-here.ts'
import { recordDone } from './record-done.ts'
import type { MunicipalRole, PersonId } from './rules/actor.ts'
import { isLastAdministrator } from './rules/offices.ts'
import { endSessionsOf } from './save-sessions-end.ts'
import { endMembership, insertMembership, reactivate, selectHeld, selectPerson } from './store/people.ts'
import { lockOffices, selectMunicipalRoles } from './store/roles.ts'

type Given = { readonly role: MunicipalRole; readonly from: string; readonly until: string | undefined }

/** A role for the whole municipality. `new`: someone who came in by this same form, and has no sessions yet. */
export async function giveMunicipalRole(
  open: OpenHere<'give-municipal-role'>,
  person: string,
  { role, from, until }: Given,
): Promise<'given' | 'before' | 'nobody'> {
  const { request, by } = open
  const { tx, municipality, now, today } = request
  const found = await selectPerson(tx, municipality.id, person)
  // A copy is its host's: who signs in as it is not for us to say, so nothing of ours is given to it.
  if (found === undefined || found.host !== null) return 'nobody'
  await lockOffices(tx, municipality.id)
  const held = await selectMunicipalRoles(tx, municipality.id, today)
  if (held.some((one) => one.person_id === person && one.role === role)) return 'before'

  const membership = { id: crypto.randomUUID(), person, role, unit: undefined, from, until }
  if (!(await insertMembership(tx, municipality.id, membership, { person: by, at: now }))) return 'before'
  await recordDone(open, 'role-given', { type: 'person', id: person }, { role, membership: membership.id })
  if (await reactivate(tx, municipality.id, person))
    await recordDone(open, 'person-back', { type: 'person', id: person })
  if (from <= today) await endSessionsOf(request, [person])
  return 'given'
}

/** Ends one. `last`: the municipality would have no administrator whose days do not run out. */
export async function endMunicipalRole(
  open: OpenHere<'give-municipal-role'>,
  membership: string,
): Promise<'ended' | 'gone' | 'last'> {
  const { request, by } = open
  const { tx, municipality, now: at, today } = request
  await lockOffices(tx, municipality.id)
  const row = (await selectMunicipalRoles(tx, municipality.id, today)).find((one) => one.membership_id === membership)
  if (row === undefined) return 'gone'
  const held = await selectHeld(tx, municipality.id)
  if (isLastRole(row.membership_id, row.person_id, held, open.request.today)) return 'last'

  const person = row.person_id
  if (!(await endMembership(tx, { municipality: municipality.id, person, membership, by, at }))) return 'gone'
  await recordDone(open, 'role-ended', { type: 'person', id: person }, { role: row.role, membership })
  await endSessionsOf(request, [person])
  return 'ended'
}

/** Of someone who is administrator twice, one may end. */
function isLastRole(
  membership: string,
  person: string,
  held: Awaited<ReturnType<typeof selectHeld>>,
  today: string,
): boolean {
  const ending = held.find((one) => one.id === membership)
  if (ending?.role !== 'administrator' || ending.until !== undefined) return false
  const others = held.filter((one) => one.id !== membership)
  const hasAnother = others.some(
    (one) => one.person === person && one.role === 'administrator' && one.until === undefined && one.from <= today,
  )
  return !hasAnother && isLastAdministrator(person as PersonId, held, today) // a uuid of ours
}
