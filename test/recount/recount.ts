import type { RelayEvent } from '#features/relay-log/rules/relay.ts'

/**
 * The figures once more, slowly: written from docs/continuity-table.md alone, day by day, without the rules that it is held
 * against. For every day it is asked what was so at its end; what was so on the day before too is the same break still.
 */

type Day = string

export type Happened = readonly { readonly at: Date; readonly event: RelayEvent }[]

/** What is known of a municipality besides what happened to its relays. */
export type Around = {
  readonly isWorking: (day: Day) => boolean
  readonly isAdministrator: (person: string) => boolean
  /** Since when somebody is away on a day; undefined where they are not. */
  readonly awayFrom: (person: string, day: Day) => Day | undefined
}

export type Recounted = {
  /** For each day on which it was open, with whom, and whether it waited. */
  readonly open: readonly { readonly day: Day; readonly unit: string; readonly waits: boolean }[]
  readonly breaks: readonly { readonly what: string; readonly from: Day; readonly unit: string }[]
  readonly measure: { readonly on: Day; readonly unit: string; readonly days: number } | undefined
}

export function recount(happened: Happened, around: Around, lastDay: Day): Recounted {
  const open: { day: Day; unit: string; waits: boolean }[] = []
  const breaks: { what: string; from: Day; unit: string }[] = []
  const relay = unopened()
  let before = new Set<string>()
  let at = 0
  const first = happened[0]
  if (first === undefined) return { open, breaks, measure: undefined }
  for (let day = dayOf(first.at); day <= lastDay; day = later(day, 1)) {
    for (let one = happened[at]; one !== undefined && dayOf(one.at) === day; one = happened[at]) {
      happen(relay, one.event, day, around)
      at += 1
    }
    if (!relay.closed) open.push({ day, unit: relay.unit, waits: relay.waits !== undefined })
    const now = new Set(brokenAt(relay, day, around))
    for (const what of now) if (!before.has(what)) breaks.push({ what, from: day, unit: relay.unit })
    before = now
    // F3: a measure of a relay that was closed before it began did not begin.
    const begun = relay.measures.some((one) => one.from <= day && one.stopped === undefined)
    const isOver = relay.closed && relay.closedOn !== day
    if (begun && relay.measure === undefined && !isOver && relay.wonderOn !== undefined)
      relay.measure = { on: day, unit: relay.unit, days: daysFrom(relay.wonderOn, day) }
  }
  return { open, breaks, measure: relay.measure }
}

type Measure = {
  id: string
  from: Day
  deadline: Day | undefined
  evaluateOn: Day
  done: boolean
  stopped: Day | undefined
}

type State = ReturnType<typeof unopened>

const unopened = () => ({
  unit: '',
  holder: '',
  deputy: undefined as string | undefined,
  active: false,
  waits: undefined as { since: Day; by: Day; isTheirChoice: boolean } | undefined,
  pausedUntil: undefined as Day | undefined,
  closed: false,
  closedOn: '',
  next: '',
  met: false,
  /** Days on which a pause really ended, and on which awaiting consent did. */
  pausesEnded: [] as Day[],
  awaitingEnded: [] as Day[],
  offer: undefined as { id: string; to: { person: string; unit: string } } | undefined,
  measures: [] as Measure[],
  transitions: new Map<string, Day>(),
  yes: undefined as { lastDay: Day; givenOn: Day; askedAnew: Day | undefined } | undefined,
  questions: new Set<string>(),
  corrections: new Set<string>(),
  wonderOn: undefined as Day | undefined,
  measure: undefined as Recounted['measure'],
  ladders: [] as { kind: string; about: string; due: Day; last: Day }[],
})

function happen(relay: State, event: RelayEvent, day: Day, { isAdministrator }: Around): void {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- whatever else happens is thrown
  switch (event.type) {
    case 'opened':
      relay.unit = event.holder.unit
      relay.holder = event.holder.person
      relay.next = event.followUp
      relay.wonderOn = event.wonderOn
      break
    case 'activated':
      if (!relay.active && relay.waits === undefined) relay.awaitingEnded.push(day)
      relay.active = true
      break
    case 'followed-up':
      relay.next = event.next
      break
    case 'follow-up-moved':
      relay.next = event.to
      break
    case 'follow-up-set':
      relay.next = event.on
      break
    case 'paused':
      relay.pausedUntil = event.until
      break
    case 'resumed':
      relay.pausedUntil = undefined
      // Where nobody holds it, the pause was over when that began.
      if (relay.waits === undefined) relay.pausesEnded.push(day)
      relay.next = event.followUp
      break
    case 'closed':
      relay.closed = true
      relay.closedOn = day
      relay.pausedUntil = undefined
      relay.offer = undefined
      break
    case 'holder-lost':
      // While it waits for a holder it neither awaits consent nor is it in a pause: G12 knows one state at a time.
      if (relay.pausedUntil !== undefined && relay.active) relay.pausesEnded.push(day)
      if (!relay.active && relay.waits === undefined) relay.awaitingEnded.push(day)
      relay.unit = event.office
      relay.waits = { since: day, by: event.acceptBy, isTheirChoice: false }
      break
    case 'baton-offered':
      relay.offer = { id: event.offer.id, to: event.offer.to }
      break
    case 'baton-declined':
    case 'baton-offer-withdrawn':
      relay.offer = undefined
      break
    case 'baton-accepted':
      if (relay.offer !== undefined) {
        relay.holder = relay.offer.to.person
        relay.unit = relay.offer.to.unit
      }
      relay.offer = undefined
      relay.waits = undefined
      relay.deputy = undefined
      break
    case 'deputy-named':
      relay.deputy = event.deputy.person
      break
    case 'deputy-ended':
      relay.deputy = undefined
      break
    case 'measure-set': {
      const { id, from, deadline, evaluateOn } = event.measure
      relay.measures.push({
        ...{ id, from: from > day ? from : day, deadline, evaluateOn, done: false, stopped: undefined },
      })
      break
    }
    case 'measure-evaluated': {
      const measure = relay.measures.find(({ id }) => id === event.measure)
      if (measure === undefined) break
      if (event.evaluation.carriedOut === 'yes') measure.done = true
      if (event.next === undefined) measure.stopped = day
      else {
        measure.stopped = undefined
        measure.evaluateOn = event.next
      }
      break
    }
    case 'meeting-ended':
      relay.met = true
      relay.next = event.end.next
      break
    case 'transition-planned':
      relay.transitions.set(event.transition.id, event.transition.on)
      break
    case 'transition-received':
    case 'transition-cancelled':
      relay.transitions.delete(event.transition)
      break
    case 'consent-asked':
      if (relay.yes !== undefined) relay.yes.askedAnew = day
      break
    case 'consent-answered':
      relay.yes =
        event.answer.is === 'yes'
          ? { lastDay: event.answer.until, givenOn: event.answer.from, askedAnew: undefined }
          : undefined
      break
    case 'question-asked':
      if ('party' in event.question.mark.author) relay.questions.add(event.question.id)
      break
    case 'question-answered':
      relay.questions.delete(event.question)
      break
    case 'remark-made':
      if (event.remark.answerBy !== undefined) relay.corrections.add(event.remark.id)
      break
    case 'remark-answered':
      relay.corrections.delete(event.remark)
      break
    case 'rung-told': {
      const { kind, about, due, planned, rung, to } = event.told
      const isSame = (one: { kind: string; about: string; due: Day }) =>
        one.kind === kind && one.about === about && one.due === due
      const before = relay.ladders.find(isSame)
      const last = [planned, due, before?.last ?? ''].toSorted().at(-1) ?? planned
      // H5: it ends with the fourth, or with the administrators where all others are gone; and with whoever is told after those.
      const isWhole = rung === 4 || to.some(isAdministrator) || before !== undefined
      if (isWhole) relay.ladders = [...relay.ladders.filter((one) => !isSame(one)), { kind, about, due, last }]
      break
    }
    // These change nothing that is counted.
    case 'guardian-added':
    case 'participant-added':
    case 'participant-removed':
    case 'holder-confirmed':
    case 'transition-receiver-left':
      break
    default:
      throw new Error(`What happens in the made-up municipality is counted here, and ${event.type} is not.`)
  }
}

/** What is broken at the end of a day: E1–E6. */
function brokenAt(relay: State, day: Day, around: Around): readonly string[] {
  const { waits, yes, closed } = relay
  const broken: string[] = []
  if (!closed) {
    if (waits !== undefined && !waits.isTheirChoice) broken.push(`no-holder ${waits.since}`)
    const next = nextOf(relay)
    if (day > next) broken.push(`past-next-date ${next}`)
    for (const measure of relay.measures) {
      const due = evaluationOf(relay, measure)
      if (due !== undefined && day > due) broken.push(`evaluation-missed ${measure.id} ${due}`)
    }
    for (const [id, on] of relay.transitions) if (day >= on) broken.push(`transition-without-receiver ${id} ${on}`)
    if (yes !== undefined && day > yes.lastDay && !isNoticed(yes, around))
      broken.push(`consent-lapsed-unnoticed ${yes.lastDay}`)
  }
  for (const one of relay.ladders)
    if (day > working(one.last, 5, around) && isCauseThere(relay, one, day, around))
      broken.push(`beyond-ladder ${one.kind} ${one.about} ${one.due}`)
  return broken
}

const nextOf = ({ pausedUntil, next }: State): Day => pausedUntil ?? next

/** G12: while it rests nothing is due, and what came due inside is due on the day on which that ended. */
function afterRest(relay: State, due: Day, alsoBeforeYes: boolean): Day | undefined {
  const { pausedUntil, waits, active, pausesEnded, awaitingEnded } = relay
  const isPaused = pausedUntil !== undefined && waits === undefined && active
  if (isPaused || (alsoBeforeYes && !active && waits === undefined)) return undefined
  const ended = [...pausesEnded, ...(alsoBeforeYes ? awaitingEnded : [])]
  return ended.reduce((latest, one) => (one > latest ? one : latest), due)
}

const evaluationOf = (relay: State, { stopped, evaluateOn }: Measure): Day | undefined =>
  stopped === undefined ? afterRest(relay, evaluateOn, true) : undefined

/** E5: somebody asked anew since the day thirty days ahead, or since it was given. */
function isNoticed({ lastDay, givenOn, askedAnew }: NonNullable<State['yes']>, { isWorking }: Around): boolean {
  let notice = later(lastDay, -30)
  while (!isWorking(notice)) notice = later(notice, -1)
  return askedAnew !== undefined && askedAnew >= (givenOn > notice ? givenOn : notice)
}

/** Whether what a ladder was about is so still, with the same due day. */
function isCauseThere(relay: State, { kind, about, due }: State['ladders'][number], day: Day, around: Around): boolean {
  if (kind === 'question-unanswered') return relay.questions.has(about)
  if (kind === 'correction-requested') return relay.corrections.has(about)
  if (relay.closed) return false
  const measure = relay.measures.find(({ id, stopped }) => id === about && stopped === undefined)
  switch (kind) {
    case 'waiting-for-holder':
      return relay.waits?.since === about && relay.waits.by === due
    case 'next-follow-up':
      return nextOf(relay) === due
    case 'measure-evaluation':
      return measure !== undefined && evaluationOf(relay, measure) === due
    case 'measure-deadline':
      return measure?.deadline !== undefined && !measure.done && afterRest(relay, measure.deadline, true) === due
    case 'first-meeting':
      return !relay.met && afterRest(relay, due, false) === due
    case 'offer-unanswered':
      return relay.offer?.id === about
    case 'transition-receiver':
      return relay.transitions.has(about)
    case 'consent-ends':
      return relay.yes?.lastDay === about && !isNoticed(relay.yes, around)
    case 'holder-absence': {
      if (relay.waits !== undefined || around.awayFrom(relay.holder, day) !== about) return false
      const length = relay.deputy === undefined ? 1 : 10
      return afterRest(relay, working(about, length, around), false) === due
    }
    default:
      throw new Error(`A ladder of ${kind} is not counted here.`)
  }
}

/** G5: the n-th working day after a day. */
function working(from: Day, count: number, { isWorking }: Around): Day {
  let day = from
  for (let left = count; left > 0;) {
    day = later(day, 1)
    if (isWorking(day)) left -= 1
  }
  return day
}

const oslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' })
const dayOf = (at: Date): Day => oslo.format(at)
const later = (day: Day, days: number): Day => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
const daysFrom = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
