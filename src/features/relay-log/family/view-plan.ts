import { osloTime } from '#base/oslo-time.ts'
import { dayIn } from '#features/people/index.ts'
import type { RelayItem } from '#ui/relay.tsx'
import type { PickedLinks } from '../list-catalogue.ts'
import type { OpenFamily } from '../open-family.ts'
import type { FamilyPlanProps } from '../pages/family/plan.tsx'
import type { FamilyGoal, FamilyMeasure } from '../pages/family/plan-words.tsx'
import { holderOf } from '../rules/baton.ts'
import { isCovered } from '../rules/consent.ts'
import { servicesKnownTo, type FamilyAct } from '../rules/family.ts'
import { meetingsFor, nextFor } from '../rules/told.ts'
import { waitsForAnswer } from '../rules/family-consent.ts'
import type { Meeting } from '../rules/meetings.ts'
import { isKeptFromPlace } from '../rules/network.ts'
import { isRunning, type Measure } from '../rules/plan.ts'
import { answeredAt, stateOf } from '../rules/relay.ts'
import { visiblePlan } from '../rules/visible.ts'
import { familyTextFor } from '../text/family/text-for.ts'
import { writeTime } from '../typed.ts'
import { planAt } from './addresses.ts'
import type { Names } from './names.ts'
import { sightOf } from './sight.ts'
import { ownConsents } from './view-consent.ts'

type Open = OpenFamily<FamilyAct>
type Frame = NonNullable<FamilyPlanProps['frame']>

/** Who to turn to: whoever holds the baton, by name where the reader may know of them. */
export function batonFor(open: Open, names: Names): Frame['baton'] {
  const { relay, request, id, mayDo } = open
  const { baton: text } = familyTextFor(request.language)
  const { baton, closed } = relay
  const holder = holderOf(baton)
  const reach = { label: text.reach, href: `${request.prefix}/hjelp` }
  if (holder === undefined) {
    const by = baton.at.is === 'waiting' ? dayIn(baton.at.acceptBy, request.language) : ''
    return { heldBy: text.heldBy, holder: text.nobody, text: text.nobodyText(by), act: reach }
  }
  const name = names.person(holder.person)
  const heldBy = closed === undefined ? text.heldBy : text.wasHeldBy
  if (closed !== undefined) return { heldBy, holder: name ?? text.someone, text: text.closed, act: undefined }
  return {
    ...{ heldBy, holder: name ?? text.someone, text: text.ask },
    act: mayDo('ask')
      ? {
          label: name === undefined ? text.writeTo : text.write(firstName(name)),
          href: planAt(request, id, '/sporsmal/ny'),
        }
      : reach,
  }
}

/** The one thing that counts now: an answer that is waited for, else the next meeting, else the next date. */
export function nowFor(open: Open): Frame['now'] {
  const { relay, request, id, party, mayDo } = open
  const { language, today } = request
  const { now: text } = familyTextFor(language)
  const consents = ownConsents(open)
  if (mayDo('answer-consent') && consents.some(waitsForAnswer))
    return {
      title: text.consent,
      lines: [text.consentText],
      act: { label: text.consentAct, href: planAt(request, id, '/samtykke') },
    }
  const state = stateOf(relay)
  if (state === 'closed') return { title: text.closed, lines: [], act: undefined }
  if (state === 'awaiting-consent') return { title: text.waiting, lines: [text.waitingText], act: undefined }
  const [meeting] = comingMeetings(open)
  if (meeting !== undefined && state !== 'paused') return meeting
  const next = nextFor(sightOf(open), party)
  if (next === undefined) return { title: text.closed, lines: [], act: undefined }
  const day = dayIn(next.on, language)
  return {
    title: next.kind === 'pause-ends' ? text.paused(day) : text.kinds[next.kind],
    lines:
      next.kind === 'pause-ends'
        ? []
        : next.on < today
          ? [text.late(day), text.answers[answeredAt(relay, next.on)]]
          : [text.by(day)],
    act: undefined,
  }
}

/** Meetings that are to come, the next one first. */
export function comingMeetings(open: Open): readonly Frame['now'][] {
  const { relay, request, id, party, mayDo } = open
  const { now: text } = familyTextFor(request.language)
  if (relay.closed !== undefined) return []
  return meetingsFor(relay, party).map((meeting) => ({
    title: text.meeting(whenOf(open, meeting)),
    lines: [placeOf(open, meeting)].filter((place) => place !== ''),
    act: mayDo('prepare-meeting')
      ? { label: text.meetingAct, href: planAt(request, id, `/mote/${meeting.id}`) }
      : undefined,
  }))
}

/** When a meeting is; the hour and a place together tell where a child is, so who must not learn it is told the day. */
export function whenOf({ relay, party, request }: Open, { on, at }: Meeting): string {
  const day = dayIn(on, request.language)
  return isKeptFromPlace(relay.network, party) ? day : familyTextFor(request.language).meeting.at(day, writeTime(at))
}

export const placeOf = ({ relay, party }: Open, { place }: Meeting): string =>
  isKeptFromPlace(relay.network, party) ? '' : place

/** Where we are: from the first talk to what comes next, on the line. */
export function stepsFor(open: Open, names: Names): RelayItem[] {
  const { relay, history, request, party, role, today } = open
  const { where: text, now } = familyTextFor(request.language)
  const { language } = request
  const state = stateOf(relay)
  const agreed = history.find(({ event }) => event.type === 'activated')
  const day = (on: string) => dayIn(on, language)
  const services = servicesKnownTo(relay, role, today.on, today.ages)
    .filter((service) => isCovered(relay, service, today.on, today.ages))
    .map((service) => names.of(service))
  const done: RelayItem[] = [
    { title: text.opened, text: day(relay.opened.on) },
    ...(agreed === undefined ? [] : [{ title: text.agreed, text: day(osloTime(agreed.at).day) }]),
  ]
  if (relay.closed !== undefined) return [...done, { title: text.ended, text: day(relay.closed.on) }]
  const next = nextFor(sightOf(open), party)
  const title =
    state === 'awaiting-consent'
      ? text.asked
      : state === 'waiting-for-holder'
        ? text.looking
        : state === 'paused' || services.length === 0
          ? text.paused
          : text.together(listIn(language, services))
  return [
    ...done,
    { state: 'now', title, text: text.here },
    ...(next === undefined
      ? []
      : [{ state: 'next' as const, title: now.kinds[next.kind], text: now.by(day(next.on)) }]),
  ]
}

/** What we try, in the words that were written, with who does what. */
export function goalsFor(open: Open, names: Names, picked: PickedLinks = new Map()): FamilyGoal[] {
  const { request, id, mayDo } = open
  const { goals: text } = familyTextFor(request.language)
  const { goals, measures } = visiblePlan(sightOf(open))
  return goals.map((goal) => ({
    text: goal.text,
    ended: goal.ended && text[goal.ended.is],
    measures: measures
      .filter((one) => one.goal === goal.id)
      .map((one) => ({
        what: one.text,
        who: isRunning(one) ? text.by(whoDoes(one, names), dayIn(one.evaluateOn, request.language)) : text.stopped,
        about: aboutFor(one, picked),
        say: isRunning(one) && mayDo('say-about-measure') ? planAt(request, id, `/tiltak/${one.id}`) : undefined,
      })),
  }))
}

/**
 * Where more is told of it. What is sensitive is not led to: whoever reworded the measure may have done so to keep it from somebody at home
 * (product.md, promise 9).
 */
function aboutFor({ pickedFrom }: Measure, picked: PickedLinks): FamilyMeasure['about'] {
  const found = pickedFrom === undefined ? undefined : picked.get(pickedFrom)
  return found === undefined || found.isSensitive ? undefined : found
}

const whoDoes = ({ responsible }: Measure, names: Names): string =>
  names.author('party' in responsible ? { party: responsible.party } : responsible)

/** What the reader has taken on themselves. */
export const tasksFor = (open: Open): readonly string[] =>
  visiblePlan(sightOf(open)).measures.flatMap((one) =>
    isRunning(one) && 'party' in one.responsible && one.responsible.party === open.party ? [one.text] : [],
  )

const firstName = (name: string): string => name.split(' ')[0] ?? name

const listIn = (language: string, all: readonly string[]): string => new Intl.ListFormat(language).format(all)
