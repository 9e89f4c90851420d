import type { Day, ServiceId } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { birthdayOf } from './network.ts'
import type { Relay, RelayEvent } from './relay.ts'
import { foreseenKinds, type ForeseenKind, type TransitionKind } from './transitions.ts'
import type { Written } from './words.ts'

/** One that is to come, and when. */
export type Foreseen = { readonly kind: ForeseenKind; readonly on: Day }

/** When school begins, and in the year of which age each of them comes; the last two on the birthday itself. */
export type ForeseenRules = {
  readonly schoolMonth: number
  readonly schoolDay: number
  readonly school: number
  readonly lowerSecondary: number
  readonly upperSecondary: number
  readonly youthClinic: number
  /** The first age at which no relay is opened any more. */
  readonly logEnds: number
}

/** Which service of the model one is, by its key there. */
export type KeyOf = (service: ServiceId) => string | undefined

/** Whose transition it is: where nobody of that service takes part, nobody is moved from it. The log's own end is everyone's. */
const servicesOf: Record<ForeseenKind, string | undefined> = {
  'to-school': 'barnehage',
  'to-lower-secondary': 'skole',
  'to-upper-secondary': 'skole',
  'to-school-health': 'helsestasjon',
  'youth-clinic-ends': 'helsestasjon-for-ungdom',
  'log-ends': undefined,
}

/** What it is when it is planned. */
export const plannedAs: Record<ForeseenKind, TransitionKind> = {
  'to-school': 'to-school',
  'to-lower-secondary': 'to-lower-secondary',
  'to-upper-secondary': 'to-upper-secondary',
  'to-school-health': 'to-school-health',
  'youth-clinic-ends': 'to-adult-services',
  'log-ends': 'to-adult-services',
}

/** A planned one of the same kind, so near to the day that was foreseen, is that one with a day of its own. */
const sameWithin = 365

/** By dates alone, whoever is around: those that nobody has planned or set aside. */
export function foreseenDates(relay: Relay, rules: ForeseenRules): readonly Foreseen[] {
  const { transitions, setAside, followedSince, network } = relay
  const { main } = network
  return foreseenKinds.flatMap((kind) => {
    const on = dayOf(kind, main, rules)
    // Whoever expects a child may be older.
    const isNone = on === undefined || on <= followedSince || (kind === 'log-ends' && main.expectsChild)
    if (isNone || setAside.includes(kind)) return []
    const isPlanned = transitions.some(
      (one) =>
        one.kind === plannedAs[kind] &&
        one.cancelled === undefined &&
        dayAfter(on, -sameWithin) <= one.on &&
        one.on <= dayAfter(on, sameWithin),
    )
    return isPlanned ? [] : [{ kind, on }]
  })
}

/** Of these, the ones that the services in the relay stand before. */
export function foreseenTransitions(relay: Relay, rules: ForeseenRules, keyOf: KeyOf): readonly Foreseen[] {
  const keys = relay.network.participants.map(({ service }) => keyOf(service))
  return foreseenDates(relay, rules).filter(({ kind }) => {
    const key = servicesOf[kind]
    return key === undefined || keys.includes(key)
  })
}

function dayOf(kind: ForeseenKind, main: Relay['network']['main'], rules: ForeseenRules): Day | undefined {
  const inTheYearOf = (age: number) => {
    const two = (number: number) => String(number).padStart(2, '0')
    if (main.bornOn === undefined) return undefined
    const year = Number(main.bornOn.slice(0, 4)) + age
    return `${year}-${two(rules.schoolMonth)}-${two(rules.schoolDay)}`
  }
  const days: Record<ForeseenKind, Day | undefined> = {
    'to-school': inTheYearOf(rules.school),
    'to-lower-secondary': inTheYearOf(rules.lowerSecondary),
    'to-upper-secondary': inTheYearOf(rules.upperSecondary),
    'to-school-health': inTheYearOf(rules.school),
    'youth-clinic-ends': birthdayOf(main, rules.youthClinic),
    'log-ends': birthdayOf(main, rules.logEnds),
  }
  return days[kind]
}

/** It does not come to this child: one that goes on at the same school, or moves away before. Said with why. */
export function setForeseenAside(
  foreseen: readonly Foreseen[],
  kind: ForeseenKind,
  reason: Written,
): Result<readonly RelayEvent[], 'none' | 'no-reason'> {
  if (!foreseen.some((one) => one.kind === kind)) return refuse('none')
  if (reason.text.trim() === '') return refuse('no-reason')
  return ok([{ type: 'foreseen-set-aside', kind, reason }])
}

/** What families are told of: that somebody goes to a clinic is theirs to tell. */
const schools = ['to-school', 'to-lower-secondary', 'to-upper-secondary'] as const
export type SchoolKind = (typeof schools)[number]
export const isOfSchool = (kind: ForeseenKind): kind is SchoolKind => schools.some((one) => one === kind)
