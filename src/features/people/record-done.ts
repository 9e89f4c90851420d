import { record, type OpenHere } from './open-here.ts'
import { subjectOf, type OpenPerson } from './open-person.ts'
import type { OpenUnit } from './open-unit.ts'
import type { Request } from './request.ts'
import { here, may, type Act, type Subject } from './rules/access.ts'
import type { PersonId, UnitId } from './rules/actor.ts'

export type AnyOpen = OpenHere<Act> | OpenUnit<Act> | OpenPerson<Act>

type Details = Parameters<typeof record>[4]

/**
 * What came of an act whose door stands open: one row of the audit, by the same right as the door. `there`: where it was
 * done, when that is another municipality that the service serves.
 */
export async function recordDone(
  open: AnyOpen,
  what: string,
  subject: { type: string; id: string },
  details?: Details,
  there: Request = open.request,
): Promise<void> {
  await record(there, what, may(open.request.actor, open.act, subjectOfOpen(open)) ?? 'office', subject, details)
}

function subjectOfOpen(open: AnyOpen): Subject {
  if ('person' in open) return subjectOf(open.person, open.request.today)
  if ('unit' in open) return { units: [{ id: open.unit.unit_id as UnitId, isRunHere: open.isRunHere }] } // a uuid of ours
  return here
}

/** Offices that passed to others because someone's role ended; one row a unit. */
export async function recordPassed(
  open: AnyOpen,
  person: string,
  passed: readonly { readonly unit: UnitId; readonly to: readonly PersonId[] }[],
): Promise<void> {
  for (const { unit, to } of passed)
    await recordDone(open, 'office-passed', { type: 'unit', id: unit }, { from: person, to })
}
