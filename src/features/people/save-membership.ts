import { inServed } from './in-served.ts'
import type { OpenPerson } from './open-person.ts'
import type { HeldUnit } from './open-unit.ts'
import { recordDone, recordPassed } from './record-done.ts'
import { may } from './rules/access.ts'
import type { PersonId, UnitId, UnitRole } from './rules/actor.ts'
import { officesPassed } from './rules/offices.ts'
import { untilClosing, type RoleFields } from './rules/role-fields.ts'
import { findReach, type FoundReach } from './list-reach.ts'
import { endSessionsOf } from './save-sessions-end.ts'
import {
  endMembership,
  insertMembership,
  insertPerson,
  insertPersonIdentity,
  reactivate,
  selectHeld,
  selectIdentitiesOf,
} from './store/people.ts'
import { endDeputies, lockOffices } from './store/roles.ts'
import { upsertAddress } from './store/reach.ts'
import { endServedRole } from './store/served.ts'
import { selectUnit } from './store/units.ts'

/** The doors through which a role in a unit is given. */
export type MayGive = HeldUnit<'invite-staff'> | HeldUnit<'invite-leader'> | HeldUnit<'import-people'>

/**
 * A role in a unit, the same in every municipality that the unit serves. `card`: someone who is here already; their
 * sessions end when the role holds from now, and whoever was let go is back. In a unit that will be closed the role ends
 * before. False when the person has the role from that day already, or the unit is closed by then.
 */
export async function giveUnitRole(
  open: MayGive,
  person: string,
  wanted: RoleFields<UnitRole>,
  card?: OpenPerson<'see-person'>,
): Promise<boolean> {
  const { request, unit, by } = open
  const { tx, municipality, actor, now, today } = request
  const subject = { units: [{ id: unit.unit_id as UnitId, isRunHere: open.isRunHere }] } // a uuid of ours
  const role = untilClosing(wanted, unit.closed_on)
  if (role === undefined) return false
  if (role.role === 'unit-leader' && may(actor, 'invite-leader', subject) === undefined)
    throw new Error('A leader is given by whoever may invite leaders.')

  const membership = { id: crypto.randomUUID(), person, unit: unit.unit_id, ...role }
  const given = { person: by, at: now }
  if (!(await insertMembership(tx, municipality.id, membership, given))) return false
  const about = { type: 'person', id: person }
  const details = { role: role.role, unit: unit.unit_id, membership: membership.id }
  await recordDone(open, 'role-given', about, details)
  if (card !== undefined && (await reactivate(tx, municipality.id, person)))
    await recordDone(open, 'person-back', about)

  const identities = card === undefined ? [] : await selectIdentitiesOf(tx, municipality.id, person)
  const reach = card === undefined ? undefined : await findReach(tx, municipality.id, person, now)
  await inServed(request, unit.serves, async (there) => {
    if (card !== undefined) await copyPerson(card, { identities, reach }, there.municipality.id)
    await insertMembership(tx, there.municipality.id, membership, given)
    await recordDone(open, 'role-given', about, details, there)
  })
  if (card !== undefined && role.from <= today) await endSessionsOf(request, [person])
  return true
}

/** Someone who begins to work for other municipalities too becomes known there: name and contact with what is shown of it, never the number. */
async function copyPerson(
  { request: { tx, now, municipality: home }, person: { person_id, name, email, phone } }: OpenPerson<'see-person'>,
  { identities, reach }: { readonly identities: readonly string[]; readonly reach: FoundReach | undefined },
  municipality: number,
): Promise<void> {
  const copy = { person_id, name, email, phone, number_sealed: null, number_hash: null, host: home.id }
  await insertPerson(tx, municipality, copy, now)
  for (const identity of identities)
    await insertPersonIdentity(tx, { municipality, identity, person: person_id, at: now })
  for (const { channel, address, state } of reach?.addresses ?? [])
    if (state === 'proven')
      await upsertAddress(tx, municipality, { person: person_id, channel, address, state, at: now })
}

/**
 * Ends a role in a unit that is run here; with a leadership also what its leader lent to others. False when it was over
 * already, or is another municipality's to end.
 */
export async function endUnitRole(
  open: OpenPerson<'end-membership'> | OpenPerson<'deactivate-person'>,
  membership: string,
): Promise<boolean> {
  const { request, person, by } = open
  const { tx, municipality, now: at, today } = request
  const leader = person.person_id
  const role = person.memberships.find(({ id }) => id === membership)
  const unit = role?.unit === undefined ? undefined : await selectUnit(tx, municipality.id, role.unit)
  if (role === undefined || unit === undefined || !role.isRunHere) return false

  const isOffice = role.role === 'unit-leader'
  if (isOffice) await lockOffices(tx, municipality.id)
  const held = isOffice ? await selectHeld(tx, municipality.id) : []
  if (!(await endMembership(tx, { municipality: municipality.id, person: leader, membership, by, at }))) return false
  const endLent = async (where: number) =>
    isOffice && role.onBehalfOf === undefined
      ? endDeputies(tx, { municipality: where, leader, which: { unit: unit.unit_id }, by, at })
      : []
  const deputies = await endLent(municipality.id)

  const details = { role: role.role, unit: unit.unit_id, membership }
  await recordDone(open, 'role-ended', { type: 'person', id: leader }, details)
  const passed = officesPassed(leader as PersonId, held, today).filter((one) => one.unit === role.unit) // a uuid of ours
  await recordPassed(open, leader, passed)
  await request.holdings.pass(tx, { municipality: municipality.id, person: leader, to: undefined, by, at })
  await inServed(request, unit.serves, async (there) => {
    const { id } = there.municipality
    const { role: ended, from } = role
    await endServedRole(tx, { municipality: id, person: leader, role: ended, unit: unit.unit_id, from, by, at })
    await endLent(id)
    await recordDone(open, 'role-ended', { type: 'person', id: leader }, details, there)
    await request.holdings.pass(tx, { municipality: id, person: leader, to: undefined, by, at })
  })
  await endSessionsOf(request, [leader, ...deputies.map((one) => one.person_id)])
  return true
}
