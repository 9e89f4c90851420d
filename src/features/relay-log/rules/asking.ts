import type { Day } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { holderOf } from './baton.ts'
import { askedOf, decidersOf, isCovered, type AgeRules, type ConsentAnswer, type ConsentAsked } from './consent.ts'
import { ageOn, guardiansOn } from './network.ts'
import { evolve, type Relay, type RelayEvent } from './relay.ts'

/** What a decision about consent needs to know besides the relay. */
export type Today = {
  readonly on: Day
  readonly ages: AgeRules
  /** By when an office finds a new holder, if one is needed. */
  readonly acceptBy: Day
}

type Events = readonly RelayEvent[]

/** So long before a birthday it is told what will change, and whoever will decide may answer for the time from then. */
export const noticeDays = 90

/** Two years: nobody says yes for longer than they can see. */
const longestConsent = 731

/** Asks those who decide to let a service in. A new question takes the place of the one before; answers stay. */
export function askConsent(
  relay: Relay,
  asked: ConsentAsked,
  { on, ages, isHealth }: Today & { readonly isHealth: boolean },
): Result<Events, 'past' | 'too-long' | 'nothing-asked' | 'nobody-to-ask' | 'why-one'> {
  if (asked.until < on) return refuse('past')
  if (asked.until > dayAfter(on, longestConsent)) return refuse('too-long')
  if (asked.types.length === 0 || asked.purposes.length === 0) return refuse('nothing-asked')
  if (askedOf(relay.network, asked, on, ages).length === 0) return refuse('nobody-to-ask')
  if (asksOne(relay, on, ages) && (asked.onlyOne ?? '').trim() === '') return refuse('why-one')
  return ok([{ type: 'consent-asked', asked, isHealth }])
}

/** One parent alone is known of a child: the main rule is two, so it is said why (domain C4). */
export function asksOne({ network }: Relay, on: Day, ages: AgeRules): boolean {
  const { main } = network
  const guardians = guardiansOn(network, on)
  const [only] = guardians
  const isChild = !main.expectsChild && (ageOn(main, on) ?? 0) < ages.ofAge
  return isChild && guardians.length === 1 && only?.basis === 'parental-responsibility'
}

/**
 * One person's own yes, no or withdrawal for one service. Nobody answers for another. In the same breath the relay is
 * woken by the first consent that covers its holder, or waits for another holder when the holder's service is let in no more.
 */
export function answerConsent(
  relay: Relay,
  answer: ConsentAnswer,
  today: Today,
): Result<Events, 'not-asked' | 'not-theirs' | 'too-wide' | 'no-evidence' | 'near-interpreter' | 'nothing-given'> {
  const asked = relay.consent.asked.find(({ service }) => service === answer.service)
  const before = relay.consent.answers.find((one) => one.by === answer.by && one.service === answer.service)
  if (answer.is === 'withdrawn') {
    // Whoever gave it may always take it back, whatever has been asked since; a yes that counts no longer is nobody's to take.
    if (before?.is !== 'yes' || !stillDecides(relay, before, today)) return refuse('nothing-given')
  } else {
    // What was asked for is over: whoever leads asks anew, with a day that is still to come.
    if (asked === undefined || asked.until < today.on) return refuse('not-asked')
    const from = answer.from > today.on && answer.from <= dayAfter(today.on, noticeDays) ? answer.from : today.on
    const isTheirs = askedOf(relay.network, asked, from, today.ages).some(({ party }) => party === answer.by)
    if (!isTheirs) return refuse('not-theirs')
    const isWithin =
      answer.types.every((type) => asked.types.includes(type)) &&
      answer.purposes.every((purpose) => asked.purposes.includes(purpose)) &&
      answer.until <= asked.until
    if (!isWithin) return refuse('too-wide')
  }
  // A no and a withdrawal count however they were understood; a yes must have been.
  if (answer.is === 'yes' && answer.interpreted?.by === 'near') return refuse('near-interpreter')
  if (isRetold(answer) && (answer.evidence ?? '').trim() === '') return refuse('no-evidence')

  return ok(withConsequences(relay, { type: 'consent-answered', answer }, today))
}

/** Written down by another than who said it. */
const isRetold = ({ method }: ConsentAnswer): boolean => method === 'paper' || method === 'oral'

const stillDecides = ({ network }: Relay, { by, types }: ConsentAnswer, { on, ages }: Today): boolean =>
  types.some((type) => decidersOf(network, type, on, ages).some(({ party }) => party === by))

function withConsequences(relay: Relay, event: RelayEvent, today: Today): Events {
  const followed = withBaton(relay, event, today)
  return [...followed, ...offerFallen(followed.reduce(evolve, relay), today)]
}

/** Someone whose service is let in no more cannot see what they are asked: the question falls, and another can be asked. */
export function offerFallen({ baton, network, consent, isActivated }: Relay, { on, ages }: Today): Events {
  const { offer } = baton
  if (offer === undefined || offer.byOffice || !isActivated) return []
  return isCovered({ network, consent }, offer.to.service, on, ages)
    ? []
    : [{ type: 'baton-offer-withdrawn', offer: offer.id }]
}

function withBaton(relay: Relay, event: RelayEvent, { on, ages, acceptBy }: Today): Events {
  const after = evolve(relay, event)
  const holder = holderOf(after.baton)
  if (after.closed !== undefined || holder === undefined) return [event]

  const isLetIn = isCovered(after, holder.service, on, ages)
  if (!after.isActivated) return isLetIn ? [event, { type: 'activated', on }] : [event]
  const wasLetIn = isCovered(relay, holder.service, on, ages)
  return wasLetIn && !isLetIn
    ? [event, { type: 'holder-lost', because: 'not-covered', office: holder.unit, acceptBy, on }]
    : [event]
}
