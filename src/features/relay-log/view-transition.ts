import { dayIn } from '#features/people/index.ts'
import type { StatePillProps } from '#ui/state-pill.tsx'
import { relayAt } from './addresses.ts'
import type { OpenRelay } from './open-relay.ts'
import type { TimelineItem } from './pages/timeline.tsx'
import type { RelayAct } from './rules/access.ts'
import { isHolder } from './rules/baton.ts'
import { participantOf } from './rules/network.ts'
import { mayRead } from './rules/reading.ts'
import { dueOn, isOpenTransition, type Transition } from './rules/transitions.ts'
import type { Mark } from './rules/words.ts'
import { textFor, type Text } from './text/text-for.ts'

type Open = OpenRelay<RelayAct>
type Names = ReadonlyMap<string, string>

/** What is planned, with its day. */
export function comingTransitions({ request, relay, id }: Open): { on: string; item: TimelineItem }[] {
  const { transition: text } = textFor(request.language)
  // What is closed waits for nobody.
  const open = relay.closed === undefined ? relay.transitions.filter(isOpenTransition) : []
  return open.map((one) => ({
    on: one.on,
    item: {
      state: dueOn(one) < request.today || one.receiverLeft !== undefined ? 'overdue' : 'next',
      when: dayIn(one.on, request.language),
      title: text.kinds[one.kind],
      href: relayAt(request, id, `/overgang/${one.id}`),
      body: one.receiverLeft === undefined ? undefined : text.leftAlert,
      by: undefined,
    },
  }))
}

/** Where it goes and who receives, as far as the reader may know. */
export function receiverWords(open: Open, { to }: Transition, names: Names): { unit: string; who: string } {
  if (to.is === 'here') {
    const { transition: text } = textFor(open.request.language)
    return {
      unit: names.get(to.unit) ?? '',
      who: to.person === undefined ? text.nobodyYet : (names.get(to.person) ?? ''),
    }
  }
  return readsMark(open, to.mark) ? { unit: to.place, who: to.name } : { unit: '', who: '' }
}

export const readsMark = ({ relay, by, today }: Open, mark: Mark): boolean =>
  mayRead(relay, { person: by }, mark, today.on, today.ages)

export function transitionPill({ received, cancelled }: Transition, { transition: text }: Text): StatePillProps {
  if (received !== undefined) return { icon: 'check', tone: 'calm', word: text.states.received }
  if (cancelled !== undefined) return { icon: 'ended', tone: 'ended', word: text.states.cancelled }
  return { icon: 'time-out', tone: 'attention', word: text.states.open }
}

/** What the holder does about a transition: finds someone else, or offers the baton to whoever has received. */
export function transitionNote({ relay, by, request }: Open, names: Names): string | undefined {
  const { transition: text } = textFor(request.language)
  const { baton, network, transitions } = relay
  if (!isHolder(baton, by)) return undefined
  if (transitions.some((one) => isOpenTransition(one) && one.receiverLeft !== undefined)) return text.leftAlert
  const arrived = transitions
    .flatMap(({ received }) => (received === undefined || received.outside !== undefined ? [] : [received.by]))
    .at(-1)
  return arrived === undefined || arrived === by || participantOf(network, arrived) === undefined
    ? undefined
    : text.nowOffer(names.get(arrived) ?? '')
}
