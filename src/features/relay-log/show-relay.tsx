import { dayIn, missing, type Answer, type Request } from '#features/people/index.ts'
import { relayPage } from './answer.tsx'
import { relayAt } from './addresses.ts'
import { copyAt } from './copy-relay.tsx'
import { crumbsToLogs, titleOf } from './crumbs.ts'
import { formDrafts } from './drafts.ts'
import { listForeseen } from './list-foreseen.ts'
import { listPickedLinks } from './list-catalogue.ts'
import { codeOfLevel, listModelWords } from './list-model-words.ts'
import { listNamesIn } from './list-names.ts'
import { noteDraft } from './draft-places.ts'
import { openRelay, type OpenRelay } from './open-relay.ts'
import { RelayActs, type RelayActLink } from './pages/relay-acts.tsx'
import { RelayPage } from './pages/relay.tsx'
import { WriteForm } from './pages/write.tsx'
import type { RelayAct } from './rules/access.ts'
import { holderOf, isHolder } from './rules/baton.ts'
import { participantOf } from './rules/network.ts'
import { stateOf } from './rules/relay.ts'
import { nextToReceive } from './rules/transitions.ts'
import { seesFrame, visiblePlan } from './rules/visible.ts'
import { coordinatesIn } from './set-coordination.tsx'
import { textFor } from './text/text-for.ts'
import { guardianFields, typeFields } from './type-field.ts'
import { newOnce } from './typed.ts'
import { comingIn } from './view-coming.ts'
import { timelineOf } from './view-timeline.ts'
import { sightOf } from './sight.ts'
import { consentRows, nextFact, peopleIn, planOf, statePill } from './view-relay.ts'
import { transitionNote } from './view-transition.ts'
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
  const { request, relay, id, number, history, mayDo } = open
  const { language, query } = request
  const text = textFor(language)
  const names = await listNamesIn(open)
  const model = await listModelWords(request)
  const sight = sightOf(open)
  const frame = seesFrame(sight)
  const picked = await listPickedLinks(request, visiblePlan(sight).measures)
  const foreseen = frame && mayDo('set-foreseen-aside') ? await listForeseen(open) : []
  const all = query.get('alt') === 'ja'
  const most = all ? history.length : firstItems
  // One more than is shown: whether there is more is told of what the reader may know of, and of nothing else.
  const happened = timelineOf(open, sight, names, most + 1)

  return relayPage(
    request,
    <RelayPage
      text={text}
      crumbs={crumbsToLogs(request)}
      title={frame ? titleOf(open) : text.relay.noName(number)}
      lead={
        frame
          ? `${text.relay.level(codeOfLevel(model, relay.level.is), dayIn(relay.level.since, language))} ${text.relay.openedOn(dayIn(relay.opened.on, language))}`
          : text.consent.onlyOwn
      }
      state={statePill(stateOf(relay), text)}
      frame={
        frame
          ? {
              baton: batonCard(open, names, mayDo),
              consent: consentRows(open, names),
              people: peopleIn(open, names, model),
              coordination: coordinationIn(open),
              parts: partsFor(open, mayDo),
            }
          : undefined
      }
      plan={{
        goals: planOf(open, names, mayDo, picked),
        isOwnOnly: !frame || relay.closed !== undefined,
        add: mayDo('set-goal') ? relayAt(request, id, '/mal/ny') : undefined,
        copy: copyAt(open, 'plan'),
      }}
      timeline={{
        items: [...(frame ? comingIn(open, names, foreseen) : []), ...happened.slice(0, most)],
        today: `${text.today}, ${dayIn(request.today, language)}`,
        copy: copyAt(open, 'tidslinje'),
        earlier: happened.length <= most ? undefined : `${relayAt(request, id)}?alt=ja#tidslinje`,
        ask: mayDo('ask-question') && frame ? relayAt(request, id, '/sporsmal/ny') : undefined,
        write: mayDo('write') ? (
          <WriteForm
            text={text}
            action={relayAt(request, id, '/skriv')}
            once={newOnce()}
            readers={readersOfNew(open, names)}
            words={written.words}
            drafts={formDrafts(open)}
            error={written.error}
            about={[...typeFields(open, names), ...guardianFields(open)]}
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
          : transitionNote(open, names)
  return {
    label: text.baton.label,
    heldBy: relay.closed === undefined ? text.baton.heldBy : text.baton.wasHeldBy,
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

/** Who coordinates when it is not whoever holds the baton: said first, so that there are never two. */
function coordinationIn({ request, relay, id, mayDo }: OpenRelay<RelayAct>) {
  if (relay.coordination === 'here') return undefined
  const text = textFor(request.language)
  const { means, toClose } = text.network.coordination
  return {
    who: coordinatesIn(text, relay.coordination, relay.coordinator),
    means: relay.closed === undefined ? means : '',
    close: mayDo('close')
      ? { label: toClose, href: relayAt(request, id, '/styr?utfall=continues-elsewhere') }
      : undefined,
  }
}

/** At most one filled button: what matters most now. The rest are links. */
function actsFor(
  { relay, by, request: { today } }: OpenRelay<RelayAct>,
  mayDo: (act: RelayAct) => boolean,
  at: (page: string) => string,
): RelayActLink[] {
  const own = participantOf(relay.network, by)
  const awaited = own && nextToReceive(relay.transitions, own)
  const isAsleep = stateOf(relay) === 'awaiting-consent'
  const followed = { label: 'followed' as const, href: at('/styr?vis=followed') }
  return [
    ...(mayDo('answer-offer') ? [{ label: 'answer' as const, href: at('/stafetten/svar') }] : []),
    ...(awaited !== undefined && mayDo('receive-transition')
      ? [{ label: 'receive' as const, href: at(`/overgang/${awaited.id}`) }]
      : []),
    ...(mayDo('take-baton') ? [{ label: 'take' as const, href: at('/stafetten/ta') }] : []),
    ...(isAsleep && mayDo('ask-consent') ? [{ label: 'asking' as const, href: at('/samtykke') }] : []),
    ...(mayDo('record-follow-up') && relay.followUp <= today ? [followed] : []),
    ...(mayDo('write') ? [{ label: 'write' as const, href: '#skriv' }] : []),
    ...(mayDo('record-follow-up') && relay.followUp > today ? [followed] : []),
    ...(relay.baton.toReconsider && mayDo('confirm-holder') ? [{ label: 'confirm' as const, href: at('/styr') }] : []),
    ...(mayDo('plan-meeting') ? [{ label: 'meet' as const, href: at('/mote/ny') }] : []),
    ...(mayDo('plan-transition') ? [{ label: 'transition' as const, href: at('/overgang/ny') }] : []),
    ...(mayDo('offer-baton') ? [{ label: 'pass' as const, href: at('/stafetten') }] : []),
  ]
}

function partsFor({ request, id }: OpenRelay<RelayAct>, mayDo: (act: RelayAct) => boolean) {
  const { relay: relayWords, voices } = textFor(request.language)
  const { parts } = relayWords
  const at = (page: string) => relayAt(request, id, page)
  return [
    { label: parts.plan, href: '#mal' },
    { label: parts.timeline, href: '#tidslinje' },
    { label: parts.consent, href: at('/samtykke') },
    { label: parts.people, href: at('/folk') },
    ...(mayDo('write') ? [{ label: voices.child.title, href: at('/barnet') }] : []),
    ...(mayDo('answer-remark') ? [{ label: voices.title, href: at('/familien') }] : []),
    { label: parts.files, href: at('/filer') },
    ...(mayDo('see-readers') ? [{ label: parts.readers, href: at('/lest') }] : []),
    ...(mayDo('set-follow-up') || mayDo('reopen') ? [{ label: parts.manage, href: at('/styr') }] : []),
  ]
}
