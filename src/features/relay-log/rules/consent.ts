import type { Day, ServiceId } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { informationTypes, type InformationType } from './information.ts'
import type { Written } from './words.ts'
import { ageOn, birthdayOf, endOf, guardiansOn, type Guardian, type Network, type PartyId } from './network.ts'

// Whoever asks about consent asks about these; they stand apart only because the network needs them too.
export { informationTypes, type InformationType }

/**
 * Consent that lifts confidentiality between services: giver × capacity × service × information type × purpose × period
 * (product.md promise 2, domain C4). It is not the legal basis for keeping the log; withdrawing stops sharing and erases
 * nothing.
 */
export const purposes = ['follow-up', 'transition'] as const
export type Purpose = (typeof purposes)[number]

export type Capacity = 'guardian' | 'youth' | 'adult' | 'expecting'
/** `together`: on a screen, with somebody at work beside who is known from the event itself. */
export type Method = 'digital' | 'together' | 'paper' | 'oral'

/** Who said it in another language. `near`: a child, a relative or a friend, who are never asked to (issue 5). */
export const interpreters = ['qualified', 'near'] as const
export type Interpreter = (typeof interpreters)[number]

/** What one service is asked to be let into, by whoever decides. */
export type ConsentAsked = {
  readonly service: ServiceId
  readonly types: readonly InformationType[]
  readonly purposes: readonly Purpose[]
  /** The last day, included. */
  readonly until: Day
  /** The words that were read, frozen. */
  readonly text: { readonly version: string; readonly language: string }
  readonly askedOn: Day
  /** Why the service should be let in, in the words of whoever asks; the family reads it. */
  readonly why?: string
  /** Why nobody else with parental responsibility is asked, where one alone is known (domain C4). */
  readonly onlyOne?: string
}

/** One person's own answer for one service; a later one takes its place, and the history keeps both. */
export type ConsentAnswer = {
  readonly by: PartyId
  readonly capacity: Capacity
  readonly service: ServiceId
  readonly is: 'yes' | 'no' | 'withdrawn'
  /** A yes may be to less than was asked. */
  readonly types: readonly InformationType[]
  readonly purposes: readonly Purpose[]
  readonly from: Day
  readonly until: Day
  readonly method: Method
  /** Where a signed paper lies, or who heard it said; needed unless it is digital. */
  readonly evidence: string | undefined
  /** Where the question was put in another language than it is written in; the language as its people call it. */
  readonly interpreted?: { readonly by: Interpreter; readonly language: string }
  /** What was read before the answer; the words themselves, where they stood on a screen. */
  readonly text: { readonly version: string; readonly language: string; readonly words?: string }
}

/** One type of information, for one purpose. */
export type Shared = { readonly type: InformationType; readonly purpose: Purpose }

/**
 * An answer as it stands. `lapsed`: what it is asked for anew, because others decide now than when it was given. `isLetGo`: that
 * nothing is asked when it ends was decided with the family.
 */
export type StandingAnswer = ConsentAnswer & {
  readonly lapsed?: readonly Shared[]
  readonly isLetGo?: true | undefined
}

export type Consent = {
  readonly asked: readonly ConsentAsked[]
  readonly answers: readonly StandingAnswer[]
}

export type ConsentEvent =
  /** From now on the service is part of the relay, though it sees nothing before there is a yes. */
  | { readonly type: 'consent-asked'; readonly asked: ConsentAsked; readonly isHealth: boolean }
  | { readonly type: 'consent-answered'; readonly answer: ConsentAnswer }
  /** Decided with the family: it ends on its last day, and nothing is asked anew. */
  | {
      readonly type: 'consent-let-go'
      readonly service: ServiceId
      readonly until: Day
      readonly agreedWith: Written
    }
  /** Someone who had not said yes to this decides no longer: the others are asked anew, so that nobody is let in by that. */
  | { readonly type: 'consent-lapsed'; readonly service: ServiceId; readonly lapsed: readonly Shared[] }

export const noConsent: Consent = { asked: [], answers: [] }

export function evolveConsent(consent: Consent, event: ConsentEvent): Consent {
  switch (event.type) {
    case 'consent-asked':
      return {
        ...consent,
        asked: [...consent.asked.filter(({ service }) => service !== event.asked.service), event.asked],
        answers: consent.answers.map((one) =>
          one.service === event.asked.service ? { ...one, isLetGo: undefined } : one,
        ),
      }
    case 'consent-answered':
      return {
        ...consent,
        answers: [
          ...consent.answers.filter(({ by, service }) => by !== event.answer.by || service !== event.answer.service),
          event.answer,
        ],
      }
    case 'consent-let-go':
      return {
        ...consent,
        answers: consent.answers.map((one) =>
          one.service === event.service && one.is === 'yes' ? { ...one, isLetGo: true } : one,
        ),
      }
    case 'consent-lapsed':
      return {
        ...consent,
        answers: consent.answers.map((one) =>
          one.service === event.service && one.is === 'yes'
            ? { ...one, lapsed: [...(one.lapsed ?? []), ...event.lapsed] }
            : one,
        ),
      }
  }
}

/** Dated settings of the municipality (product.md, decisions taken). */
export type AgeRules = {
  /** From this age the child is always heard before anything is decided (barnelova § 31). */
  readonly heard: number
  /** From this age its view weighs heavily, it reads the log in full, and may agree with a qualified person to hold something back. */
  readonly voice: number
  /** From this age the youth alone decides about health information (pasient- og brukerrettighetsloven § 4-3). */
  readonly health: number
  /** From this age the youth also decides, with the guardians, about all else. */
  readonly alsoDecides: number
  /** Of age: decides alone, and guardians' access ends. */
  readonly ofAge: number
}

export const defaultAges: AgeRules = { heard: 7, voice: 12, health: 16, alsoDecides: 16, ofAge: 18 }

export type Decider = { readonly party: PartyId; readonly capacity: Capacity }

/**
 * Who must say yes before information of a type may be shared: the decisions table. Empty when nobody is known who could;
 * then there is no consent.
 */
export function decidersOf(network: Network, type: InformationType, day: Day, ages: AgeRules): readonly Decider[] {
  const { main } = network
  const age = ageOn(main, day)
  if (decidesForHerself(main, day, ages)) return [{ party: main.party, capacity: 'expecting' }]
  if (age !== undefined && age >= ages.ofAge) return [{ party: main.party, capacity: 'adult' }]

  const youth: Decider = { party: main.party, capacity: 'youth' }
  if (type === 'health' && age !== undefined && age >= ages.health) return [youth]
  const guardians = guardiansOn(network, day)
    .filter(({ basis, notAsked }) => basis !== 'none' && notAsked === undefined)
    .map(({ party }): Decider => ({ party, capacity: 'guardian' }))
  // A youth's yes adds to the guardians'; it never stands in for them here.
  return guardians.length > 0 && age !== undefined && age >= ages.alsoDecides ? [...guardians, youth] : guardians
}

/**
 * She who expects a child decides herself, from the age at which her health is her own; to ask her guardians would tell them
 * (decision 0040). Whose age is not known is of age.
 */
export function decidesForHerself(main: Network['main'], day: Day, ages: AgeRules): boolean {
  const age = ageOn(main, day)
  return main.expectsChild && (age === undefined || age >= ages.health)
}

/** As what someone answers: as they would be asked today about any of these; whoever decides no longer, as a guardian. */
export const capacityOf = (
  network: Network,
  party: PartyId,
  types: readonly InformationType[],
  day: Day,
  ages: AgeRules,
): Capacity =>
  types.flatMap((type) => decidersOf(network, type, day, ages)).find((one) => one.party === party)?.capacity ??
  'guardian'

/** Everyone who is asked about a service: those who decide about any of the types it is asked for. */
export function askedOf(network: Network, asked: ConsentAsked, day: Day, ages: AgeRules): readonly Decider[] {
  const all = asked.types.flatMap((type) => decidersOf(network, type, day, ages))
  return all.filter((one, at) => all.findIndex(({ party }) => party === one.party) === at)
}

export type Sharing = Shared & { readonly service: ServiceId }

/** Whether someone's own yes to just that stands on a day. */
export const saysYes = ({ answers }: Consent, by: PartyId, { service, type, purpose }: Sharing, day: Day): boolean =>
  answers.some(
    (answer) =>
      answer.by === by &&
      answer.service === service &&
      answer.is === 'yes' &&
      answer.types.includes(type) &&
      answer.purposes.includes(purpose) &&
      answer.from <= day &&
      day <= answer.until &&
      !answer.lapsed?.some((one) => one.type === type && one.purpose === purpose),
  )

/** Whether a service is let into one type of information on a day: everyone who decides has said yes to just that. */
export function covers(
  { network, consent }: { readonly network: Network; readonly consent: Consent },
  sharing: Sharing,
  day: Day,
  ages: AgeRules,
): boolean {
  const deciders = decidersOf(network, sharing.type, day, ages)
  return (
    deciders.length > 0 &&
    deciders.every(({ party }) => saysYes(consent, party, sharing, day)) &&
    askedAnew(network, consent, sharing, day, ages).length === 0
  )
}

/**
 * Who is asked anew because someone who said no decides no longer: nobody finds sharing switched on by a date, neither by a
 * birthday nor by a judgment that was registered ahead. A yes that was said after that day counts.
 */
function askedAnew(
  network: Network,
  { answers }: Consent,
  { service, type }: Sharing,
  day: Day,
  ages: AgeRules,
): readonly PartyId[] {
  const deciders = decidersOf(network, type, day, ages)
  const ofService = answers.filter((one) => one.service === service)
  const since = network.guardians
    .filter(({ party }) => !deciders.some((one) => one.party === party))
    .flatMap((guardian) => {
      const ended = endOfDeciding(network, guardian, type, day, ages)
      const saidNo = ofService.some(({ by, is, from }) => by === guardian.party && is !== 'yes' && from < (ended ?? ''))
      return ended !== undefined && saidNo ? [ended] : []
    })
    .toSorted()
    .at(-1)
  if (since === undefined) return []
  return deciders.flatMap(({ party }) =>
    ofService.some(({ by, is, from }) => by === party && is === 'yes' && from >= since) ? [] : [party],
  )
}

/** The day from which a guardian decides no longer about something, when it came by itself. */
function endOfDeciding(
  { main }: Network,
  guardian: Guardian,
  type: InformationType,
  day: Day,
  ages: AgeRules,
): Day | undefined {
  const ended = endOf(guardian, day)
  if (ended !== undefined) return ended
  // About health they decided alone before they came of age.
  const birthday = type === 'health' ? undefined : birthdayOf(main, ages.ofAge)
  return birthday !== undefined && birthday <= day ? birthday : undefined
}

/** Whether a service is let into anything at all on a day. */
export const isCovered = (
  relay: { readonly network: Network; readonly consent: Consent },
  service: ServiceId,
  day: Day,
  ages: AgeRules,
): boolean => informationTypes.some((type) => covers(relay, { service, type, purpose: 'follow-up' }, day, ages))

export type ConsentState =
  | 'not-asked'
  | 'asked'
  | 'partly-given'
  | 'valid'
  | 'expiring'
  | 'expired'
  | 'withdrawn'
  | 'refused'

/** How consent for a service stands on a day. `expiring`: near its end. */
export function consentState(
  relay: { readonly network: Network; readonly consent: Consent },
  service: ServiceId,
  day: Day,
  ages: AgeRules,
): ConsentState {
  const { network, consent } = relay
  const asked = consent.asked.find((one) => one.service === service)
  if (asked === undefined) return 'not-asked'

  const deciders = askedOf(network, asked, day, ages).map(({ party }) => party)
  const answers = consent.answers.filter((one) => one.service === service && deciders.includes(one.by))
  if (isCovered(relay, service, day, ages)) return endsSoon(answers, day) ? 'expiring' : 'valid'
  // What a person has done goes before what the clock has.
  if (answers.some(({ is }) => is === 'withdrawn')) return 'withdrawn'
  if (answers.some(({ is }) => is === 'no')) return 'refused'
  if (answers.some(({ is, until }) => is === 'yes' && until < day)) return 'expired'
  return answers.length > 0 ? 'partly-given' : 'asked'
}

const endsSoon = (answers: readonly ConsentAnswer[], day: Day): boolean =>
  answers.some(({ is, until }) => is === 'yes' && isNear(until, day))

/** So many days before a consent ends whoever leads is told (issue 5; product.md, promise 2). */
export const warnedBefore = [30, 14, 3] as const

/** The end is so near that everyone is shown it. */
export const isNear = (until: Day, day: Day): boolean => until <= dayAfter(day, Math.max(...warnedBefore))

/** Who is asked about a service and has not answered, or whose yes is over or asked for anew. Names nobody's answer. */
export function missingAnswers(
  { network, consent }: { readonly network: Network; readonly consent: Consent },
  service: ServiceId,
  day: Day,
  ages: AgeRules,
): readonly PartyId[] {
  const asked = consent.asked.find((one) => one.service === service)
  if (asked === undefined) return []
  const anew = asked.types.flatMap((type) =>
    askedAnew(network, consent, { service, type, purpose: 'follow-up' }, day, ages),
  )
  return askedOf(network, asked, day, ages)
    .map(({ party }) => party)
    .filter(
      (party) =>
        anew.includes(party) ||
        !consent.answers.some(
          (one) =>
            one.by === party &&
            one.service === service &&
            (one.is !== 'yes' || (day <= one.until && one.lapsed === undefined)),
        ),
    )
}
