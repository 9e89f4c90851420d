import { dayAfter } from '#base/oslo-time.ts'
import { inEach } from '#platform/db/database.ts'
import { record } from './open-here.ts'
import type { OpenService } from './open-service.ts'
import type { OpenUnit } from './open-unit.ts'
import { holdsOn, type PersonId, type UnitId } from './rules/actor.ts'
import type { Held } from './rules/offices.ts'
import { whoAnswersAfterClosing } from './rules/unit-moves.ts'
import { endSessionsOf } from './save-sessions-end.ts'
import { selectHeld } from './store/people.ts'
import { lockOffices } from './store/roles.ts'
import { limitMembershipsIn, lockUnits } from './store/unit-changes.ts'
import { endMembershipsIn, updateUnit } from './store/units.ts'

type Proof = OpenUnit<'manage-units'> | OpenService<'run-here'>

/**
 * Closes units from a day, in every municipality that their service serves. From today: every role in them ends, whoever
 * has no other is out at once, and what they hold passes by office. From a later day: the roles get a last one. Answers
 * how many were closed; those that are closed already are left.
 */
export async function closeUnits(
  open: Proof,
  given: { readonly units: readonly string[]; readonly serves: readonly number[]; readonly day: string },
): Promise<number> {
  const { request, by } = open
  const { tx, municipality, now: at, today, holdings } = request
  const { day, serves } = given
  const isNow = day <= today
  await lockOffices(tx, municipality.id)
  const locked = await lockUnits(tx, municipality.id, given.units)
  const units = locked.filter(({ closed_on }) => closed_on === null || closed_on > day).map((one) => one.unit_id)
  if (units.length === 0) return 0
  const closing = new Set(units as UnitId[]) // uuids of ours

  const held = await selectHeld(tx, municipality.id)
  await inEach(tx, municipality.id, serves, async (where) => {
    const there = where === municipality.id ? held : await selectHeld(tx, where)
    for (const unit of units) {
      await updateUnit(tx, where, unit, { closed_on: day, continued_in: null })
      if (isNow) await endMembershipsIn(tx, { municipality: where, unit, by, at })
      else await limitMembershipsIn(tx, { municipality: where, unit, last: dayAfter(day, -1), by, at })
      await record(
        { ...request, municipality: { ...municipality, id: where } },
        'unit-closed',
        becauseOf(open),
        {
          type: 'unit',
          id: unit,
        },
        { day },
      )
    }
    if (!isNow) return
    for (const person of new Set(there.flatMap((one) => (isIn(closing, one) ? [one.person] : []))))
      await holdings.pass(tx, { municipality: where, person, to: undefined, by, at })
  })

  for (const unit of closing)
    if (isLed(unit, held, today))
      await recordOfficePassed(open, unit, whoAnswersAfterClosing(unit, closing, held, day), day)
  if (isNow)
    await endSessionsOf(
      request,
      held.flatMap((one) => (isIn(closing, one) ? [one.person] : [])),
    )
  return units.length
}

/** The office of a unit's leader passed to others. */
export async function recordOfficePassed(
  open: Proof,
  unit: UnitId,
  to: readonly PersonId[],
  day: string,
): Promise<void> {
  await record(open.request, 'office-passed', becauseOf(open), { type: 'unit', id: unit }, { to, day })
}

/** Units are closed by administrators only (rules/access.ts); a service says by which role its door stood open. */
export const becauseOf = (open: Proof): string => ('because' in open ? open.because : 'administrator')

const isLed = (unit: UnitId, held: readonly Held[], day: string): boolean =>
  held.some((one) => one.unit === unit && one.role === 'unit-leader' && holdsOn(one, day))

const isIn = (closing: ReadonlySet<UnitId>, { unit }: Held): boolean => unit !== undefined && closing.has(unit)
