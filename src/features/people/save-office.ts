import { inServed } from './in-served.ts'
import type { OpenHere } from './open-here.ts'
import { holdUnitRow } from './open-unit.ts'
import { recordDone } from './record-done.ts'
import { untilClosing } from './rules/role-fields.ts'
import { endSessionsOf } from './save-sessions-end.ts'
import { insertMembership } from './store/people.ts'
import { endDeputies } from './store/roles.ts'
import { endServedRole } from './store/served.ts'
import { selectUnit } from './store/units.ts'
import { saveNotice } from './save-notice.ts'

type Lent = { readonly unit: string; readonly to: string; readonly from: string; readonly until: string }

/**
 * Lends one's own leadership of a unit to a colleague for some days, at most until the unit is closed. False when that one
 * has it from that day already, or the unit is closed by then.
 */
export async function lendOffice(open: OpenHere<'delegate-own-office'>, wanted: Lent): Promise<boolean> {
  const { request, by } = open
  const { tx, municipality, now, today } = request
  const unit = await holdUnitRow(tx, municipality.id, wanted.unit, today)
  const lent = unit && untilClosing(wanted, unit.closed_on)
  if (unit === undefined || lent === undefined) return false
  const membership = {
    id: crypto.randomUUID(),
    person: lent.to,
    role: 'unit-leader' as const,
    unit: lent.unit,
    from: lent.from,
    until: lent.until,
    onBehalfOf: by,
  }
  const given = { person: by, at: now }
  if (!(await insertMembership(tx, municipality.id, membership, given))) return false
  const details = { unit: lent.unit, membership: membership.id, from: lent.from, until: lent.until }
  await recordDone(open, 'office-lent', { type: 'person', id: lent.to }, details)
  await inServed(request, unit.serves, async (there) => {
    await insertMembership(tx, there.municipality.id, membership, given)
    await recordDone(open, 'office-lent', { type: 'person', id: lent.to }, details, there)
  })
  await saveNotice(request, lent.to, 'office-lent')
  if (lent.from <= today) await endSessionsOf(request, [lent.to])
  return true
}

/** Takes it back at once. False when it was over already, or was never lent by the one who asks. */
export async function takeBackOffice(open: OpenHere<'delegate-own-office'>, membership: string): Promise<boolean> {
  const { request, by } = open
  const { tx, municipality, now: at } = request
  const [ended] = await endDeputies(tx, { municipality: municipality.id, leader: by, which: { membership }, by, at })
  if (ended === undefined) return false

  const { person_id: person, unit_id: unit, from_day: from } = ended
  const serves = (await selectUnit(tx, municipality.id, unit))?.serves ?? []
  await recordDone(open, 'office-taken-back', { type: 'person', id: person }, { unit, membership })
  await inServed(request, serves, async (there) => {
    await endServedRole(tx, { municipality: there.municipality.id, person, role: 'unit-leader', unit, from, by, at })
    await recordDone(open, 'office-taken-back', { type: 'person', id: person }, { unit }, there)
  })
  await endSessionsOf(request, [person])
  return true
}
