import { clockKinds, type FollowUp } from '#base/follow-up.ts'
import type { Day } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { before, forward, knownOn, working } from '#base/working-days.ts'
import type { Clock } from './clock.ts'
import { consentClocks } from './consent-clocks.ts'
import type { Counting } from './counting.ts'
import { offerClock } from './offer-clock.ts'
import { rested, type Resting } from './resting.ts'
import { ahead, atOnce, fromHolder, fromOffice, inTurn } from './routes.ts'

/** The clocks of a relay that run on a day, the next first. One that is not closed always has one. */
export const runningClocks = (followUp: FollowUp, counting: Counting, today: Day): readonly Clock[] =>
  clocksOf(followUp, counting)
    .filter(({ startedOn }) => startedOn <= today)
    .toSorted((one, other) =>
      one.dueOn === other.dueOn ? order(one) - order(other) : one.dueOn < other.dueOn ? -1 : 1,
    )

const order = ({ kind }: Clock): number => clockKinds.indexOf(kind)

/** Those that begin by themselves later too: a birthday is known long before anyone is told of it. */
export function clocksOf(followUp: FollowUp, counting: Counting): readonly Clock[] {
  // Whoever asked waits for an answer, also when the relay is closed.
  const outliving = [...questionClocks(followUp, counting), ...correctionClocks(followUp)]
  if (followUp.states.at(-1)?.is === 'closed') return outliving
  return [
    ...waitingClock(followUp),
    nextClock(followUp),
    ...transitionClocks(followUp, counting),
    ...consentClocks(followUp, counting),
    ...measureClocks(followUp),
    ...firstMeetingClock(followUp, counting),
    ...offerClock(followUp, counting),
    ...outliving,
    ...birthdayClocks(followUp, counting),
    ...absenceClock(followUp, counting),
  ]
}

/** The day is part of the state itself (product.md, promise 1): the family was told it when nobody held the baton. */
function waitingClock({ states }: FollowUp): readonly Clock[] {
  const state = states.at(-1)
  if (state?.is !== 'waiting-for-holder') return []
  const { since, acceptBy, unit } = state
  const route = fromOffice(unit)
  return [
    {
      ...{ kind: 'waiting-for-holder', about: since, startedOn: since, dueOn: acceptBy },
      ...{ told: [atOnce(route, since)], rungs: inTurn(route) },
    },
  ]
}

function nextClock(followUp: FollowUp): Clock {
  const { on, setOn } = followUp.next
  const rungs = inTurn(fromHolder(followUp))
  return { kind: 'next-follow-up', about: '', startedOn: setOn, dueOn: on, told: [], rungs }
}

function transitionClocks(followUp: FollowUp, counting: Counting): readonly Clock[] {
  const route = fromHolder(followUp)
  const clock = (about: string, on: Day, startedOn: Day): Clock => ({
    ...{ kind: 'transition-receiver', about, startedOn, dueOn: receiverBy(on, startedOn, counting) },
    ...{ told: [], rungs: inTurn(route) },
  })
  return [
    ...followUp.transitions.map(({ id, day }) => clock(id, day.on, day.setOn)),
    // One transition has one ladder: what is foreseen is told of, and is from that day as if somebody had planned it.
    ...followUp.foreseen.map(({ id, on }): Clock => {
      const told = aheadOf(on, counting, 'foreseenDays')
      return { ...clock(id, on, told), told: [ahead(route, told)] }
    }),
  ]
}

/** In good time; where it is too late for that, within days, and always before the day itself. */
function receiverBy(on: Day, setOn: Day, { calendar, settingsOn }: Counting): Day {
  const isWorking = knownOn(calendar, setOn)
  const { receiverDays, lateReceiverDays } = settingsOn(setOn)
  const inGoodTime = before(on, receiverDays, isWorking)
  if (setOn <= inGoodTime) return inGoodTime
  const soon = working(setOn, lateReceiverDays, isWorking)
  const lastBefore = before(on, 1, isWorking)
  return soon < lastBefore ? soon : lastBefore
}

function measureClocks(followUp: FollowUp): readonly Clock[] {
  const { measures, states } = followUp
  const [person, ...others] = fromHolder(followUp)
  return measures.flatMap(({ id, responsible, deadline, evaluation }): readonly Clock[] => {
    const doer = responsible === undefined ? [] : [{ is: 'person', person: responsible } as const]
    const due = [
      { kind: 'measure-evaluation', day: evaluation, route: [person, ...others] },
      { kind: 'measure-deadline', day: deadline, route: [[...doer, ...person], ...others] },
    ] as const
    return due.flatMap(({ kind, day, route }) => {
      const dueOn = day && rested(states, day.on, whileNotShared)
      if (day === undefined || dueOn === undefined) return []
      return [{ kind, about: id, startedOn: day.setOn, dueOn, told: [], rungs: inTurn(route) }]
    })
  })
}
/** Nobody looks at what helps before the family has said yes, nor in a pause that was agreed with it. */
const whileNotShared: Resting = ['awaiting-consent', 'paused']

function firstMeetingClock(followUp: FollowUp, { calendar, settingsOn }: Counting): readonly Clock[] {
  const { firstMeetingFrom: from, states } = followUp
  if (from === undefined) return []
  const dueOn = rested(states, forward(from, settingsOn(from).firstMeetingDays, knownOn(calendar, from)), ['paused'])
  if (dueOn === undefined) return []
  const rungs = inTurn(fromHolder(followUp))
  return [{ kind: 'first-meeting', about: '', startedOn: from, dueOn, told: [], rungs }]
}

function questionClocks(followUp: FollowUp, { calendar, settingsOn }: Counting): readonly Clock[] {
  const rungs = inTurn(fromHolder(followUp))
  return followUp.questions.map(({ id, askedOn, isFromChild }): Clock => {
    const { childQuestionDays, questionDays } = settingsOn(askedOn)
    const dueOn = working(askedOn, isFromChild ? childQuestionDays : questionDays, knownOn(calendar, askedOn))
    return { kind: 'question-unanswered', about: id, startedOn: askedOn, dueOn, told: [], rungs }
  })
}

function correctionClocks(followUp: FollowUp): readonly Clock[] {
  const [person, ...others] = fromHolder(followUp)
  return followUp.corrections.map(({ id, askedOn, answerBy, author }): Clock => ({
    ...{ kind: 'correction-requested', about: id, startedOn: askedOn, dueOn: answerBy, told: [] },
    rungs: inTurn([author === undefined ? person : [{ is: 'person', person: author }], ...others]),
  }))
}

/** Access and rights change on the birthday by themselves; what is due is that someone has talked about it by then. */
function birthdayClocks(followUp: FollowUp, counting: Counting): readonly Clock[] {
  const route = fromHolder(followUp)
  return followUp.birthdays.map(({ years, on }): Clock => {
    const told = aheadOf(on, counting, 'birthdayDays')
    const dueOn = before(on, 0, knownOn(counting.calendar, told))
    return {
      ...{ kind: 'birthday', about: String(years), startedOn: told, dueOn },
      ...{ told: [ahead(route, told)], rungs: inTurn(route) },
    }
  })
}

/** Being away excuses the person and not the municipality: it names a deputy, and then settles who holds the baton. */
function absenceClock(followUp: FollowUp, { calendar, settingsOn }: Counting): readonly Clock[] {
  const { holderAbsentFrom: from, deputy, unit, states } = followUp
  if (from === undefined || states.at(-1)?.is === 'waiting-for-holder') return []
  const { nameDeputyDays, confirmReturnDays } = settingsOn(from)
  const length = deputy === undefined ? nameDeputyDays : confirmReturnDays
  const dueOn = rested(states, working(from, length, knownOn(calendar, from)), ['paused'])
  if (dueOn === undefined) return []
  return [{ kind: 'holder-absence', about: from, startedOn: from, dueOn, told: [], rungs: inTurn(fromOffice(unit)) }]
}

/** When people are told ahead of a date, by the length and the calendar that hold so long before it. */
function aheadOf(on: Day, { calendar, settingsOn }: Counting, length: 'foreseenDays' | 'birthdayDays'): Day {
  const days = settingsOn(on)[length]
  return before(on, days, knownOn(calendar, dayAfter(on, -days)))
}
