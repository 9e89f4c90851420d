import { dayIn } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import type { OpenRelay } from './open-relay.ts'
import type { TimelineItem } from './pages/timeline.tsx'
import type { RelayAct } from './rules/access.ts'
import { birthdaysNear } from './rules/birthdays.ts'
import type { Foreseen } from './rules/foreseeing.ts'
import { waitingProposals } from './rules/proposing.ts'
import { mayReadQuestion } from './rules/questions.ts'
import { mayRead } from './rules/reading.ts'
import { waitingRemarks } from './rules/remarking.ts'
import { waitsForAnswer, type Mark } from './rules/words.ts'
import { textFor } from './text/text-for.ts'
import { writeTime } from './typed.ts'
import { everyoneIn } from './view-relay.ts'
import { comingTransitions } from './view-transition.ts'

type Open = OpenRelay<RelayAct>

/** What is planned, the furthest first, so that the next stands beside today; nearest of all what waits for an answer. */
export const comingIn = (
  open: Open,
  names: ReadonlyMap<string, string>,
  foreseen: readonly Foreseen[],
): TimelineItem[] => [
  ...[...comingTransitions(open), ...meetings(open), ...foreseenItems(open, foreseen)]
    .toSorted((one, other) => (one.on < other.on ? 1 : -1))
    .map(({ item }) => item),
  ...birthdays(open),
  ...questions(open, names),
  ...fromFamily(open),
]

/** What the family said that waits for an answer. */
function fromFamily({ request, relay, id, by, today }: Open): TimelineItem[] {
  const { voices } = textFor(request.language)
  const sees = ({ mark }: { readonly mark: Mark }) => mayRead(relay, { person: by }, mark, today.on, today.ages)
  const href = relayAt(request, id, '/familien')
  const item = { state: 'next', title: voices.waits, href, by: undefined } as const
  return [...waitingProposals(relay), ...waitingRemarks(relay)]
    .filter(sees)
    .map(({ on, text }) => ({ ...item, when: dayIn(on, request.language), body: text }))
}

/** What nobody has planned yet, for whoever leads. */
function foreseenItems({ request, id, mayDo }: Open, all: readonly Foreseen[]): { on: string; item: TimelineItem }[] {
  const { foreseen } = textFor(request.language)
  if (!mayDo('set-foreseen-aside')) return []
  return all.map(({ kind, on }) => ({
    on,
    item: {
      state: on < request.today ? 'overdue' : 'next',
      when: dayIn(on, request.language),
      title: foreseen.kinds[kind],
      href: relayAt(request, id, `/overgang/ventet/${kind}`),
      ...{ body: foreseen.unplanned, by: undefined },
    },
  }))
}

/** What is soon to be talked about with the young person, for whoever leads. */
function birthdays({ request, relay, id, today, mayDo }: Open): TimelineItem[] {
  const { birthday } = textFor(request.language).network
  if (!mayDo('settle-birthday')) return []
  return birthdaysNear(relay, today.on, today.ages).map(({ years, on }) => ({
    state: on < today.on ? 'overdue' : 'next',
    when: dayIn(on, request.language),
    title: birthday.title(relay.network.main.name, years),
    href: relayAt(request, id, `/folk/bursdag/${years}`),
    ...{ body: undefined, by: undefined },
  }))
}

function meetings({ request, relay, id }: Open): { on: string; item: TimelineItem }[] {
  const text = textFor(request.language)
  return relay.meetings
    .filter(({ ended }) => ended === undefined)
    .map((one) => ({
      on: one.on,
      item: {
        state: one.on < request.today ? 'overdue' : 'next',
        when: text.meeting.lead(dayIn(one.on, request.language), writeTime(one.at), one.place),
        title: text.meeting.heading,
        href: relayAt(request, id, `/mote/${one.id}`),
        ...{ body: undefined, by: undefined },
      },
    }))
}

function questions(open: Open, names: ReadonlyMap<string, string>): TimelineItem[] {
  const { request, relay, id, by, today } = open
  const { question: text } = textFor(request.language)
  const people = everyoneIn(open, names)
  return relay.words.questions
    .filter((one) => waitsForAnswer(one) && mayReadQuestion(relay, { person: by }, one, today.on, today.ages))
    .map((one) => ({
      state: 'next',
      when: dayIn(one.askedOn, request.language),
      title: one.to === by ? text.waitsForYou : text.waits(people.find((who) => who.id === one.to)?.name ?? ''),
      href: relayAt(request, id, `/sporsmal/${one.id}`),
      body: one.text,
      by: undefined,
    }))
}
