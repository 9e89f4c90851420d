import type { ServiceId } from '#base/ids.ts'
import { dayIn } from '#features/people/index.ts'
import type { StatePillProps } from '#ui/state-pill.tsx'
import { relayAt } from './addresses.ts'
import type { PickedLinks } from './list-catalogue.ts'
import type { ModelWords } from './list-model-words.ts'
import { familyName } from './family-names.ts'
import type { OpenRelay } from './open-relay.ts'
import type { ConsentRow } from './pages/consent-rows.tsx'
import type { PersonInRelay } from './pages/people-list.tsx'
import type { GoalView, MeasureView, PickedFrom } from './pages/plan.tsx'
import type { RelayAct } from './rules/access.ts'
import { isDeputy, isHolder } from './rules/baton.ts'
import {
  consentState,
  covers,
  informationTypes,
  isCovered,
  missingAnswers,
  type ConsentState,
} from './rules/consent.ts'
import type { Trusted } from './rules/network.ts'
import { isRunning, type Measure } from './rules/plan.ts'
import { openTo } from './rules/reading.ts'
import { nextOf, type RelayState } from './rules/relay.ts'
import { seesFrame, visiblePlan } from './rules/visible.ts'
import { sightOf } from './sight.ts'
import { textFor, type Text } from './text/text-for.ts'

type Open = OpenRelay<RelayAct>
type Names = ReadonlyMap<string, string>

export function statePill(state: RelayState, text: Text): StatePillProps | undefined {
  const looks: Record<RelayState, Pick<StatePillProps, 'icon' | 'tone'> | undefined> = {
    'awaiting-consent': { icon: 'time-out', tone: 'attention' },
    active: undefined,
    'waiting-for-holder': { icon: 'warning', tone: 'attention' },
    paused: { icon: 'clock', tone: 'calm' },
    closed: { icon: 'ended', tone: 'ended' },
  }
  const look = looks[state]
  return look && { ...look, word: text.states[state] }
}

/** Service by service: what was said, by nobody's name but the ones still to answer. */
export const consentRows = (open: Open, names: Names): ConsentRow[] =>
  open.relay.network.services.map(({ service }) => consentRow(open, names, service))

export function consentRow(open: Open, names: Names, service: ServiceId): ConsentRow {
  const { relay, today, request } = open
  const text = textFor(request.language)
  const state = consentState(relay, service, today.on, today.ages)
  const until = relay.consent.asked.find((one) => one.service === service)?.until
  const word = text.consent.states[state]
  const isLetGo = relay.consent.answers.some((one) => one.service === service && one.isLetGo === true)
  const reaches = informationTypes.filter((type) =>
    covers(relay, { service, type, purpose: 'follow-up' }, today.on, today.ages),
  )
  const missing = missingAnswers(relay, service, today.on, today.ages).map((party) => familyName(open, party))
  return {
    service: names.get(service) ?? '',
    state: {
      ...consentLook(state),
      word:
        until !== undefined && (state === 'valid' || state === 'expiring')
          ? text.consent.until(word, dayIn(until, request.language))
          : word,
    },
    lines: [
      ...(reaches.length > 0 && reaches.length < informationTypes.length
        ? [text.consent.reaches(reaches.map((type) => text.plan.types[type].toLowerCase()).join(', '))]
        : []),
      ...(missing.length > 0 && state !== 'valid' && state !== 'refused'
        ? [text.consent.missing(missing.join(', '))]
        : []),
      ...(isCovered(relay, service, today.on, today.ages) ? [] : [text.consent.seesNothing]),
      ...(isLetGo ? [text.consent.isLetGo] : []),
    ],
  }
}

function consentLook(state: ConsentState): Pick<StatePillProps, 'icon' | 'tone'> {
  if (state === 'valid') return { icon: 'check', tone: 'calm' }
  if (state === 'withdrawn' || state === 'refused') return { icon: 'closed', tone: 'ended' }
  return { icon: 'time-out', tone: 'attention' }
}

/** Everyone around, by what the municipality's model calls whoever holds the baton; `change`: where one of the family is changed. */
export function peopleIn(
  open: Open,
  names: Names,
  model: ModelWords | undefined,
  change: (kind: 'foresatt' | 'trygg', party: string) => string | undefined = () => undefined,
): PersonInRelay[] {
  const { relay, request, today } = open
  const { people } = textFor(request.language)
  const { main, guardians, trusted, participants } = relay.network
  const kin = (name: string, line: string, href?: string): PersonInRelay => ({
    ...{ name, line, holds: false, isWaiting: false },
    change: href,
  })
  return [
    kin(main.name, people.main),
    ...guardians.map(({ party, name, basis, notAsked }) => {
      const reason = notAsked === undefined ? [] : [people.notAsked(notAsked)]
      return kin(name, [people.basis[basis], ...reason].join('. '), change('foresatt', party))
    }),
    ...trusted.map((one) => kin(one.name, trustedLine(open, one), change('trygg', one.party))),
    ...participants.map(({ person, unit, service }) => {
      const holds = isHolder(relay.baton, person)
      const isWaiting = !holds && !isCovered(relay, service, today.on, today.ages)
      const note = holds
        ? model?.holder || people.holds
        : isWaiting
          ? people.waits
          : isDeputy(relay.baton, person)
            ? people.isDeputy
            : undefined
      const line = [names.get(unit), note].filter((one) => one !== undefined).join(', ')
      return { name: names.get(person) ?? '', line, holds, isWaiting, change: undefined }
    }),
  ]
}

/** Who they are and until when; also that something is closed to them because others decide now. */
function trustedLine({ relay, request, today }: Open, one: Trusted): string {
  const { trusted: text } = textFor(request.language).network
  const { relation, until, scope } = one
  if (until < today.on) return text.over(relation, dayIn(until, request.language))
  const isWhole = scope.length > 0 && openTo(relay.network, one, today.on, today.ages).length === scope.length
  return [text.line(relation, dayIn(until, request.language)), ...(isWhole ? [] : [text.asksAnew])].join('. ')
}

/** Goals with their measures, as the reader sees them; what may be done stands as an address, and so does what was picked. */
export function planOf(open: Open, names: Names, mayDo: (act: RelayAct) => boolean, picked?: PickedLinks): GoalView[] {
  const { request, id } = open
  const { language, today } = request
  const { plan: text } = textFor(language)
  const { goals, measures } = visiblePlan(sightOf(open))
  return goals.map((goal) => {
    const isOpen = goal.ended === undefined
    return {
      id: goal.id,
      text: goal.text,
      facts: [
        text.set(dayIn(goal.setOn, language)),
        ...(goal.target === undefined ? [] : [text.seen(dayIn(goal.target, language))]),
        text.areas[goal.area].toLowerCase(),
      ].join(', '),
      ended: goal.ended && text.ended[goal.ended.is],
      measures: measures
        .filter((one) => one.goal === goal.id)
        .map((one) => ({ ...measureView(open, one, names, today), from: pickedFrom(one, picked) })),
      add: isOpen && mayDo('set-measure') ? relayAt(request, id, `/tiltak/ny?mal=${goal.id}`) : undefined,
      change: isOpen && mayDo('set-goal') ? relayAt(request, id, `/mal/${goal.id}`) : undefined,
    }
  })
}

/** What a measure was made of, or that it is not in the catalogue any more; nothing where it was not asked for. */
export const pickedFrom = ({ pickedFrom: key }: Measure, picked?: PickedLinks): PickedFrom | 'gone' | undefined =>
  key === undefined || picked === undefined ? undefined : (picked.get(key) ?? 'gone')

function measureView(open: Open, measure: Measure, names: Names, today: string): Omit<MeasureView, 'from'> {
  const { request, id } = open
  const { plan: text } = textFor(request.language)
  const running = isRunning(measure)
  const last = measure.evaluations.at(-1)
  const effect = last?.effect === undefined ? undefined : text.effects[last.effect - 1]
  return {
    what: measure.text,
    who: seesFrame(sightOf(open)) ? responsibleName(open, measure.responsible, names) : '',
    due: running ? text.evaluateOn(dayIn(measure.evaluateOn, request.language)) : text.stopped,
    isLate: running && measure.evaluateOn < today,
    href: relayAt(request, id, `/tiltak/${measure.id}`),
    last: effect === undefined ? undefined : text.effectOf(effect),
  }
}

export function responsibleName(open: Open, responsible: Measure['responsible'], names: Names): string {
  if ('party' in responsible) return familyName(open, responsible.party)
  const isIn = open.relay.network.participants.some(({ person }) => person === responsible.person)
  const name = names.get(responsible.person) ?? ''
  return isIn ? name : `${name} (${textFor(open.request.language).plan.left})`
}

/** The next date with what happens then; a day that is over says so. */
export function nextFact({ relay, request }: Open): { on: string; toDo: string } | undefined {
  const next = nextOf(relay)
  const text = textFor(request.language)
  if (next === undefined) return undefined
  const day = dayIn(next.on, request.language)
  return { on: next.on < request.today ? text.late(day) : day, toDo: text.next[next.kind] }
}

/** Everyone in a relay, at work and in the family, by the ids that forms carry. */
export function everyoneIn({ relay }: Open, names: Names): { id: string; name: string }[] {
  const { main, guardians, trusted, participants } = relay.network
  return [
    ...[main, ...guardians, ...trusted].map(({ party, name }) => ({ id: party as string, name })), // an id is text
    ...participants.map(({ person }) => ({ id: person as string, name: names.get(person) ?? '' })),
  ]
}
