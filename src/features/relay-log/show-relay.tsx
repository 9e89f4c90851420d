import { dayIn, missing, type Answer, type Request } from '#features/people/index.ts'
import { relayPage } from './answer.tsx'
import { relayAt } from './addresses.ts'
import { copyAt } from './copy-relay.tsx'
import { crumbsToLogs, titleOf } from './crumbs.ts'
import { draftProps } from './draft-props.ts'
import { listNamesIn } from './list-names.ts'
import { noteDraft } from './draft-places.ts'
import { openRelay, type OpenRelay } from './open-relay.ts'
import { RelayActs } from './pages/relay-acts.tsx'
import { RelayPage } from './pages/relay.tsx'
import type { TimelineItem } from './pages/timeline.tsx'
import { WriteForm } from './pages/write.tsx'
import type { RelayAct } from './rules/access.ts'
import { holderOf, isHolder } from './rules/baton.ts'
import { stateOf } from './rules/relay.ts'
import { seesFrame } from './rules/visible.ts'
import { textFor } from './text/text-for.ts'
import { newOnce, writeTime } from './typed.ts'
import { timelineOf } from './view-timeline.ts'
import { sightOf } from './sight.ts'
import { consentRows, nextFact, peopleIn, planOf, statePill } from './view-relay.ts'
import { readersOfNew } from './who-reads.ts'

/** How much of what happened stands on the first page. */
const firstItems = 15

/** GET /logger/:relay – one relay; `?alt=ja`: all that happened. */
export async function showRelay(request: Request): Promise<Answer> {
  const id = request.parameters['relay'] ?? ''
  const open = await openRelay(request, 'see-relay', id, undefined, noteDraft(id))
  return open === undefined ? missing : relayAnswer(open, { words: '', error: undefined })
}

/** The relay's page; `written`: what someone has typed and could not send. */
export async function relayAnswer(
  open: OpenRelay<RelayAct>,
  written: { readonly words: string; readonly error: string | undefined },
): Promise<Answer> {
  const { request, relay, id, number, by, history, mayDo } = open
  const { language, query } = request
  const text = textFor(language)
  const names = await listNamesIn(open)
  const sight = sightOf(open)
  const frame = seesFrame(sight)
  const all = query.get('alt') === 'ja'
  const { draft } = open

  return relayPage(
    request,
    <RelayPage
      text={text}
      crumbs={crumbsToLogs(request)}
      title={frame ? titleOf(open) : text.relay.noName(number)}
      lead={
        frame
          ? `${text.relay.level(relay.level.is, dayIn(relay.level.since, language))} ${text.relay.openedOn(dayIn(relay.opened.on, language))}`
          : text.consent.seesNothing
      }
      state={statePill(stateOf(relay), text)}
      frame={
        frame
          ? {
              baton: batonCard(open, names, mayDo),
              consent: consentRows(open, names),
              people: peopleIn(open, names),
              parts: partsFor(open, mayDo),
            }
          : undefined
      }
      plan={{
        goals: planOf(open, names, mayDo),
        add: mayDo('set-goal') ? relayAt(request, id, '/mal/ny') : undefined,
        copy: copyAt(open, 'plan'),
      }}
      timeline={{
        items: [
          ...(frame ? comingMeetings(open) : []),
          ...timelineOf(open, sight, names, all ? history.length : firstItems),
        ],
        today: `${text.today}, ${dayIn(request.today, language)}`,
        copy: copyAt(open, 'tidslinje'),
        earlier: all || history.length <= firstItems ? undefined : `${relayAt(request, id)}?alt=ja#tidslinje`,
        write: mayDo('write') ? (
          <WriteForm
            text={text}
            action={relayAt(request, id, '/skriv')}
            once={newOnce()}
            readers={readersOfNew(open, names)}
            words={written.words === '' ? (draft?.words ?? '') : written.words}
            draft={draftProps(open, noteDraft(id), draft?.at)}
            error={written.error}
            isHealth={relay.network.services.some(
              (one) =>
                one.isHealth && one.service === relay.network.participants.find(({ person }) => person === by)?.service,
            )}
          />
        ) : undefined,
      }}
    />,
    written.error !== undefined,
  )
}

function batonCard(open: OpenRelay<RelayAct>, names: ReadonlyMap<string, string>, mayDo: (act: RelayAct) => boolean) {
  const { request, relay, by, id } = open
  const { baton } = relay
  const text = textFor(request.language)
  const holder = holderOf(baton)
  const next = nextFact(open)
  const name = (person: string) => names.get(person) ?? ''
  const note =
    baton.at.is === 'waiting'
      ? text.baton.waiting(name(baton.at.office), dayIn(baton.at.acceptBy, request.language))
      : baton.offer !== undefined
        ? text.baton.offeredTo(name(baton.offer.to.person), dayIn(baton.offer.answerBy, request.language))
        : baton.toReconsider && isHolder(baton, by)
          ? text.baton.reconsider
          : undefined
  return {
    label: text.baton.label,
    heldBy: text.baton.heldBy,
    holder:
      holder === undefined
        ? text.baton.nobody
        : holder.person === by
          ? text.baton.you(name(by).split(' ')[0] ?? '')
          : name(holder.person),
    facts: [
      ...(baton.at.is === 'held' ? [{ label: text.baton.since, value: dayIn(baton.at.since, request.language) }] : []),
      ...(next === undefined
        ? []
        : [
            { label: text.baton.next, value: next.on },
            { label: text.baton.toDo, value: next.toDo },
          ]),
      ...(baton.deputy === undefined ? [] : [{ label: text.baton.deputy, value: name(baton.deputy.person) }]),
    ],
    note,
    acts: <RelayActs text={text} acts={actsFor(open, mayDo, (page) => relayAt(request, id, page))} />,
  }
}

/** What is planned, the furthest first, so that the next stands beside today. */
function comingMeetings({ request, relay, id }: OpenRelay<RelayAct>): TimelineItem[] {
  const text = textFor(request.language)
  return relay.meetings
    .filter(({ ended }) => ended === undefined)
    .toSorted((one, other) => (one.on < other.on ? 1 : -1))
    .map((one) => ({
      state: one.on < request.today ? 'overdue' : 'next',
      when: text.meeting.lead(dayIn(one.on, request.language), writeTime(one.at), one.place),
      title: text.meeting.heading,
      href: relayAt(request, id, `/mote/${one.id}`),
      body: undefined,
      by: undefined,
    }))
}

/** At most one filled button: what matters most now. The rest are links. */
function actsFor(
  { relay }: OpenRelay<RelayAct>,
  mayDo: (act: RelayAct) => boolean,
  at: (page: string) => string,
): { label: 'asking' | 'answer' | 'take' | 'write' | 'pass' | 'confirm' | 'meet'; href: string }[] {
  const isAsleep = stateOf(relay) === 'awaiting-consent'
  return [
    ...(mayDo('answer-offer') ? [{ label: 'answer' as const, href: at('/stafetten/svar') }] : []),
    ...(mayDo('take-baton') ? [{ label: 'take' as const, href: at('/stafetten/ta') }] : []),
    ...(isAsleep && mayDo('ask-consent') ? [{ label: 'asking' as const, href: at('/samtykke') }] : []),
    ...(mayDo('write') ? [{ label: 'write' as const, href: '#skriv' }] : []),
    ...(relay.baton.toReconsider && mayDo('confirm-holder') ? [{ label: 'confirm' as const, href: at('/styr') }] : []),
    ...(mayDo('plan-meeting') ? [{ label: 'meet' as const, href: at('/mote/ny') }] : []),
    ...(mayDo('offer-baton') ? [{ label: 'pass' as const, href: at('/stafetten') }] : []),
  ]
}

function partsFor({ request, id }: OpenRelay<RelayAct>, mayDo: (act: RelayAct) => boolean) {
  const { parts } = textFor(request.language).relay
  const at = (page: string) => relayAt(request, id, page)
  return [
    { label: parts.plan, href: '#mal' },
    { label: parts.timeline, href: '#tidslinje' },
    { label: parts.consent, href: at('/samtykke') },
    { label: parts.people, href: at('/folk') },
    ...(mayDo('see-readers') ? [{ label: parts.readers, href: at('/lest') }] : []),
    ...(mayDo('set-follow-up') || mayDo('reopen') ? [{ label: parts.manage, href: at('/styr') }] : []),
  ]
}
