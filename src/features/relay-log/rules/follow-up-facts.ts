import type { Away } from '#base/at-work.ts'
import type {
  ConsentEnd,
  CorrectionAsked,
  FollowUp,
  FollowUpThen,
  MeasureDue,
  MeetingToCome,
  OfferMade,
  SetDay,
  StateSince,
} from '#base/follow-up.ts'
import type { Day, PersonId } from '#base/ids.ts'
import { dayAfter, osloTime } from '#base/oslo-time.ts'
import { holderOf } from './baton.ts'
import { birthdaysAhead } from './birthdays.ts'
import { askedOf, isCovered, type AgeRules } from './consent.ts'
import { foreseenTransitions, type ForeseenRules, type KeyOf } from './foreseeing.ts'
import { ageOn, participantOf } from './network.ts'
import { isRunning } from './plan.ts'
import { waitingRemarks } from './remarking.ts'
import { evolve, foldRelay, officeOf, stateOf, type Relay, type RelayEvent } from './relay.ts'
import { isOpenTransition } from './transitions.ts'
import { waitsForAnswer } from './words.ts'

/** An event with when it was recorded, and by whom; undefined: the family, or Stafett itself. */
type Happened = { readonly at: Date; readonly by: PersonId | undefined; readonly event: RelayEvent }

type Given = {
  readonly ages: AgeRules
  readonly away: readonly Away[]
  readonly foreseen: ForeseenRules
  readonly keyOf: KeyOf
  /** The last day that is told of. */
  readonly today: Day
}

/**
 * What the follow-up of a relay stood on at the end of each day on which something was recorded or someone went away or came
 * back, and stands on today.
 */
export function followUpHistory(history: readonly Happened[], given: Given): readonly FollowUpThen[] {
  const [first, ...rest] = history
  const opened = first && foldRelay([first.event])
  if (first === undefined || opened === undefined) return []
  const then: Then[] = [{ ...beginning(opened, dayOf(first)), on: dayOf(first) }]
  for (const one of rest) {
    const last = then.at(-1)
    if (last === undefined) break
    const on = dayOf(one)
    const after = { ...follow(last, one, on, given.ages), on }
    // What changed back within a day has no day.
    if (last.on === on) then.pop()
    then.push(after)
  }
  return daysTold(then, given).map(({ on, known }) => ({ on, followUp: followUpOf(known, history, on, given) }))
}

const dayOf = ({ at }: Happened): Day => osloTime(at).day

/** The relay, and when what it says of dates was said. */
type Known = {
  readonly relay: Relay
  readonly states: readonly [StateSince, ...StateSince[]]
  readonly holder: PersonId
  readonly next: SetDay
  readonly firstMeetingFrom: Day | undefined
  readonly offers: readonly OfferMade[]
  readonly deadlines: ReadonlyMap<string, SetDay>
  readonly evaluations: ReadonlyMap<string, SetDay>
  readonly transitions: ReadonlyMap<string, SetDay>
  /** When each measure begins; nothing that is recorded begins before it is. */
  readonly begins: ReadonlyMap<string, Day>
  /** Services that were asked anew after an answer, by whose answer it was. */
  readonly askedAnew: ReadonlyMap<string, Day>
}

type Then = Known & { readonly on: Day }

function beginning(relay: Relay, on: Day): Known {
  const { person } = holderOf(relay.baton) ?? { person: '' as PersonId } // a relay is opened by whoever holds it
  const none = new Map<string, never>()
  return {
    ...{ relay, holder: person, states: [{ is: 'awaiting-consent', since: on }] },
    ...{ next: { on: relay.followUp, setOn: on }, firstMeetingFrom: on, offers: [] },
    ...{ deadlines: none, evaluations: none, transitions: none, begins: none, askedAnew: none },
  }
}

function follow(known: Known, { event }: Happened, on: Day, ages: AgeRules): Known {
  const before = known.relay
  const relay = evolve(before, event)
  const { measures } = relay.plan
  const { deadlines, evaluations, transitions } = known
  const nextOn = relay.paused?.until ?? relay.followUp
  return {
    relay,
    holder: holderOf(relay.baton)?.person ?? known.holder,
    states: statesAfter(known.states, relay, event, on, ages),
    next: setDay(known.next, nextOn, on),
    firstMeetingFrom: event.type === 'meeting-ended' ? undefined : known.firstMeetingFrom,
    offers: offersAfter(known.offers, relay, on),
    deadlines: setDays(
      deadlines,
      measures.flatMap(({ id, deadline }) => (deadline === undefined ? [] : [[id, deadline]])),
      on,
    ),
    evaluations: setDays(
      evaluations,
      measures.map(({ id, evaluateOn }) => [id, evaluateOn]),
      on,
    ),
    transitions: setDays(
      transitions,
      relay.transitions.map((one) => [one.id, one.on]),
      on,
    ),
    begins: new Map(measures.map(({ id, from }) => [id, known.begins.get(id) ?? (from > on ? from : on)])),
    askedAnew: askedAnewAfter(known.askedAnew, before, event, on),
  }
}

const setDay = (before: SetDay | undefined, day: Day, setOn: Day): SetDay =>
  before?.on === day ? before : { on: day, setOn }

const setDays = (
  before: ReadonlyMap<string, SetDay>,
  days: readonly (readonly [string, Day])[],
  setOn: Day,
): ReadonlyMap<string, SetDay> => new Map(days.map(([id, day]) => [id, setDay(before.get(id), day, setOn)]))

function statesAfter(
  states: Known['states'],
  relay: Relay,
  event: RelayEvent,
  since: Day,
  ages: AgeRules,
): Known['states'] {
  const is = stateOf(relay)
  const { at } = relay.baton
  const isSame = states.at(-1)?.is === is
  if (is !== 'waiting-for-holder') return isSame ? states : [...states, { is, since }]
  if (at.is !== 'waiting' || (isSame && event.type !== 'holder-lost')) return states
  // A no or a withdrawal, and nobody is let in any longer: the family wants no relay, or has not yet said with whom.
  const isFamilysChoice =
    at.because === 'not-covered' &&
    !relay.network.services.some(({ service }) => isCovered(relay, service, since, ages))
  return [...states, { is, since, unit: at.office, acceptBy: at.acceptBy, isFamilysChoice }]
}

function offersAfter(offers: readonly OfferMade[], relay: Relay, on: Day): readonly OfferMade[] {
  const { offer } = relay.baton
  const ended = offers.map((one) => (one.endedOn === undefined && one.id !== offer?.id ? { ...one, endedOn: on } : one))
  if (offer === undefined || offers.some(({ id }) => id === offer.id)) return ended
  const { id, to, answerBy } = offer
  return [...ended, { id, to: to.person, offeredOn: on, answerBy, endedOn: undefined }]
}

/** A question that came after somebody's answer asks for it anew; an answer answers it. */
function askedAnewAfter(
  asked: ReadonlyMap<string, Day>,
  { consent }: Relay,
  event: RelayEvent,
  on: Day,
): ReadonlyMap<string, Day> {
  if (event.type === 'consent-answered') {
    const { by, service } = event.answer
    return new Map([...asked].filter(([key]) => key !== `${by}/${service}`))
  }
  if (event.type !== 'consent-asked') return asked
  const { service } = event.asked
  const answered = consent.answers.filter((one) => one.service === service)
  return new Map([...asked, ...answered.map(({ by }) => [`${by}/${service}`, on] as const)])
}

/** The days on which something changes, each with what was known at its end; today is the last. */
function daysTold(
  then: readonly Then[],
  { away, today }: Given,
): readonly { readonly on: Day; readonly known: Known }[] {
  const turns = away.flatMap(({ from, until }) => [from, ...(until === undefined ? [] : [dayAfter(until, 1)])])
  const days = [...new Set([...then.map(({ on }) => on), ...turns, today])].toSorted()
  return days.flatMap((on) => {
    const known = then.findLast((one) => one.on <= on)
    return known === undefined || on > today ? [] : [{ on, known }]
  })
}

function followUpOf(
  known: Known,
  history: readonly Happened[],
  on: Day,
  { ages, away, foreseen, keyOf }: Given,
): FollowUp {
  const { relay, states, holder, next, firstMeetingFrom, offers } = known
  const { deadlines, evaluations, transitions } = known
  const { network } = relay
  const absence = away.find(
    (one) => one.person === holder && one.from <= on && (one.until === undefined || on <= one.until),
  )
  return {
    ...{ states, holder, next, firstMeetingFrom, offers },
    unit: officeOf(relay),
    deputy: relay.baton.deputy?.person,
    holderAbsentFrom: absence?.from,
    measures: relay.plan.measures
      .filter(isRunning)
      .map(({ id, responsible, evaluateOn, evaluations: said }): MeasureDue => ({
        ...{ id, responsible: 'person' in responsible ? responsible.person : undefined },
        deadline: said.some(({ carriedOut }) => carriedOut === 'yes') ? undefined : deadlines.get(id),
        evaluation: evaluations.get(id) ?? { on: evaluateOn, setOn: on },
      })),
    consents: consentEnds(known, on, ages),
    questions: relay.words.questions.filter(waitsForAnswer).flatMap(({ id, mark, askedOn }) =>
      'party' in mark.author
        ? [
            {
              id,
              askedOn,
              isFromChild:
                mark.author.party === network.main.party && (ageOn(network.main, on) ?? ages.ofAge) < ages.ofAge,
            },
          ]
        : [],
    ),
    corrections: waitingRemarks(relay).flatMap((remark): readonly CorrectionAsked[] => {
      const by = 'event' in remark.about ? history[remark.about.event - 1]?.by : undefined
      const author = by !== undefined && participantOf(network, by) !== undefined ? by : undefined
      return remark.answerBy === undefined
        ? []
        : [{ id: remark.id, askedOn: remark.on, answerBy: remark.answerBy, author }]
    }),
    transitions: relay.transitions
      .filter(isOpenTransition)
      .map((one) => ({ id: one.id, day: transitions.get(one.id) ?? { on: one.on, setOn: on } })),
    foreseen: foreseenTransitions(relay, foreseen, keyOf).map(({ kind, on: day }) => ({ id: kind, on: day })),
    birthdays: birthdaysAhead(relay, ages),
    meetings: relay.meetings.flatMap(({ id, on: day, at, invited, ended }): readonly MeetingToCome[] => {
      const people = network.participants.flatMap(({ person }) => (invited.includes(person) ? [person] : []))
      return ended === undefined ? [{ id, on: day, at, people }] : []
    }),
    wonderOn: relay.opened.wonderOn,
    firstMeasureOn: firstBegun(known),
  }
}

/** One that was stopped before it began never was. */
const firstBegun = ({ relay, begins }: Known): Day | undefined =>
  relay.plan.measures
    .flatMap(({ id, stoppedOn }) => {
      const on = begins.get(id)
      return on === undefined || (stoppedOn !== undefined && stoppedOn < on) ? [] : [on]
    })
    .toSorted()[0]

/** Every yes of those who decide, with the day it ends on, but what was let end. */
function consentEnds({ relay, askedAnew }: Known, on: Day, ages: AgeRules): readonly ConsentEnd[] {
  const { network, consent } = relay
  return consent.asked.flatMap((asked) => {
    const deciders = askedOf(network, asked, on, ages).map(({ party }) => party)
    return consent.answers.flatMap(({ by, service, is, from, until, isLetGo }): readonly ConsentEnd[] =>
      is === 'yes' && isLetGo === undefined && service === asked.service && deciders.includes(by)
        ? [{ lastDay: until, givenOn: from, renewalAskedOn: askedAnew.get(`${by}/${service}`) }]
        : [],
    )
  })
}
