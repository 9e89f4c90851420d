import { isUuid } from '#base/uuid.ts'
import { dayAfter, instantOf } from '#base/oslo-time.ts'
import { readDay, writeDay } from './typed-day.ts'

/** What of the record of events is shown. Days are the first and the last, both included. */
export type AuditChoice = {
  readonly from: string | undefined
  readonly until: string | undefined
  readonly person: string | undefined
  /** What concerns the person, such as who looked at the card, rather than what the person did. */
  readonly isAbout: boolean
  readonly act: string | undefined
  readonly outcome: 'done' | 'refused' | undefined
}

export type AuditTyped = {
  readonly from: string
  readonly until: string
  readonly name: string
  /** Someone who was found by name before. */
  readonly person: string
  /** `om`: what concerns that person. */
  readonly side: string
  readonly act: string
  readonly outcome: string
}

export type AuditFaults = { readonly from?: 'wrong'; readonly until?: 'wrong' | 'order' }

export const typedAudit = (fields: URLSearchParams): AuditTyped => ({
  from: (fields.get('fra') ?? '').trim(),
  until: (fields.get('til') ?? '').trim(),
  name: (fields.get('navn') ?? '').trim().slice(0, 200),
  person: fields.get('person') ?? '',
  side: fields.get('side') === 'om' ? 'om' : '',
  act: fields.get('hva') ?? '',
  outcome: fields.get('utfall') ?? '',
})

/** What is no choice is left out; only days that someone typed wrongly are told. */
export function readAudit(typed: AuditTyped): { readonly choice: AuditChoice; readonly faults: AuditFaults } {
  const [from, until] = [readDay(typed.from), readDay(typed.until)]
  return {
    choice: {
      from,
      until,
      person: isUuid(typed.person) ? typed.person : undefined,
      isAbout: typed.side === 'om',
      act: /^[a-z-]{1,60}$/.test(typed.act) ? typed.act : undefined,
      outcome: typed.outcome === 'done' || typed.outcome === 'refused' ? typed.outcome : undefined,
    },
    faults: {
      ...(typed.from !== '' && from === undefined ? { from: 'wrong' } : {}),
      ...(typed.until !== '' && until === undefined ? { until: 'wrong' } : {}),
      ...(from !== undefined && until !== undefined && until < from ? { until: 'order' } : {}),
    },
  }
}

/** The same choice as an address carries it: days, codes and ids, never a name. */
export function addressOf(choice: AuditChoice): URLSearchParams {
  const { from, until, person, isAbout, act, outcome } = choice
  const given = {
    fra: from && writeDay(from),
    til: until && writeDay(until),
    person,
    side: person !== undefined && isAbout ? 'om' : undefined,
    hva: act,
    utfall: outcome,
  }
  return new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/** From the first minute of the first day in Norway to the last of the last. */
export const instantsOf = ({
  from,
  until,
}: Pick<AuditChoice, 'from' | 'until'>): { from: Date | undefined; until: Date | undefined } => ({
  from: from === undefined ? undefined : instantOf(from, 0),
  until: until === undefined ? undefined : instantOf(dayAfter(until, 1), 0),
})
