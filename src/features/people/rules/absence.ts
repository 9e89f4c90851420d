import { faultOfUntil } from './role-fields.ts'
import { readDay } from './typed-day.ts'

export type TypedAbsence = {
  readonly unit: string
  readonly who: string
  readonly from: string
  readonly until: string
}

export type Absence = { readonly unit: string; readonly who: string; readonly from: string; readonly until: string }

export type AbsenceFaults = {
  readonly unit?: 'unit' | undefined
  readonly who?: 'who' | 'taken' | 'leaves-before' | undefined
  readonly from?: 'day' | 'past' | undefined
  readonly until?: 'day' | 'past' | 'order' | 'long' | undefined
}

/** One of the leader's own units, with those who could stand in and the last day of each, if it has one. */
export type LedUnit = {
  readonly id: string
  readonly colleagues: readonly { readonly id: string; readonly until: string | undefined }[]
}

export const typedAbsence = (form: URLSearchParams): TypedAbsence => ({
  unit: form.get('enhet') ?? '',
  who: form.get('hvem') ?? '',
  from: form.get('fra') ?? '',
  until: form.get('til') ?? '',
})

/** Whom a leader lends which unit to, and when. The colleague works in that unit; nobody lends what has passed. */
export function readAbsence(
  typed: TypedAbsence,
  given: { readonly led: readonly LedUnit[]; readonly today: string; readonly mostDays: number },
): { readonly absence: Absence | undefined; readonly faults: AbsenceFaults } {
  const unit = given.led.find(({ id }) => id === typed.unit)
  const from = readDay(typed.from)
  const until = readDay(typed.until)
  const untilFault = faultOfUntil(until ?? 'no-day', {
    from: from ?? given.today,
    today: given.today,
    mostDays: given.mostDays,
  })
  const colleague = unit?.colleagues.find(({ id }) => id === typed.who)
  const leavesBefore = colleague?.until !== undefined && until !== undefined && colleague.until < until
  const faults: AbsenceFaults = {
    unit: unit === undefined ? 'unit' : undefined,
    who: colleague === undefined ? 'who' : leavesBefore ? 'leaves-before' : undefined,
    from: from === undefined ? 'day' : from < given.today ? 'past' : undefined,
    until: untilFault === 'needed' ? 'day' : untilFault,
  }
  const isRight = Object.values(faults).every((fault) => fault === undefined)
  if (!isRight || from === undefined || until === undefined) return { absence: undefined, faults }
  return { absence: { unit: typed.unit, who: typed.who, from, until }, faults }
}
