import { newFormId } from './form-id.ts'
import type { ListedAbsence } from './list-absences.ts'
import type { OpenAbsences } from './open-absences.ts'
import type { AwayFormFaults, AwayProps } from './pages/away-part.tsx'
import type { Request } from './request.ts'
import { isAwayOn, typedAway, type AwayDays, type AwayFaults, type TypedAway } from './rules/away.ts'
import { writeDay } from './rules/typed-day.ts'
import type { WhichAbsence } from './save-absence.ts'
import { dayIn } from './say-time.ts'

/** What was sent and could not be kept, for the form to hold. */
export type NotSaid = { readonly which: WhichAbsence; readonly typed: TypedAway; readonly faults: AwayFormFaults }

/** The part of a page that says when somebody is away. `?endre=<id>`: which one the form is to change. */
export function awayPart(open: OpenAbsences, all: readonly ListedAbsence[], address: string, not?: NotSaid): AwayProps {
  const { request, act } = open
  const { today, query } = request
  const wanted = not === undefined ? query.get('endre') : 'id' in not.which ? not.which.id : undefined
  const changed = all.find(({ id }) => id === wanted)
  const isOpen = all.some(({ until }) => until === undefined)
  const isAway = all.some((one) => isAwayOn(one, today))
  return {
    text: request.text,
    address,
    of: act === 'say-own-absence' ? 'own' : 'other',
    rows: all.map((one) => ({ id: one.id, days: saidAway(one, request), isNow: isAwayOn(one, today) })),
    form:
      isOpen && changed === undefined && not === undefined
        ? undefined
        : {
            changes: changed && { days: saidAway(changed, request), begun: changed.from <= today },
            carried: carriedFor(changed, not),
            typed:
              not?.typed ??
              (changed === undefined ? { from: isAway ? '' : writeDay(today), until: '' } : typedOf(changed)),
            faults: not?.faults ?? {},
          },
  }
}

/** One that is gone meanwhile is said anew by the same form. */
function carriedFor(changed: ListedAbsence | undefined, not: NotSaid | undefined) {
  if (changed !== undefined)
    return [
      { name: 'borte', value: changed.id },
      { name: 'sett', value: changed.seen },
    ]
  const once = not !== undefined && 'once' in not.which ? not.which.once : newFormId()
  return [{ name: 'gang', value: once }]
}

const typedOf = ({ from, until }: AwayDays): TypedAway => ({
  from: writeDay(from),
  until: until === undefined ? '' : writeDay(until),
})

/** What a form about days away was sent with. */
export function readWhich({ form }: Request): { readonly which: WhichAbsence; readonly typed: TypedAway } {
  const id = form.get('borte')
  return {
    which: id === null ? { once: form.get('gang') ?? '' } : { id, seen: form.get('sett') ?? '' },
    typed: typedAway(form),
  }
}

/** «2. november 2026 til og med 20. november 2026», «fra 2. november 2026, uten siste dag ennå» */
export function saidAway({ from, until }: AwayDays, { text: { away }, language }: Request): string {
  if (until === undefined) return away.open(dayIn(from, language))
  return from === until ? dayIn(from, language) : away.days(dayIn(from, language), dayIn(until, language))
}

export const faultsInWords = ({ meets, ...faults }: AwayFaults, request: Request): AwayFormFaults => ({
  ...faults,
  ...(meets !== undefined && { meets: saidAway(meets, request) }),
})
