import { osloTime } from '#base/oslo-time.ts'
import { dayIn } from '#features/people/index.ts'
import { howGiven } from './how-given.ts'
import { familyNames } from './family-names.ts'
import { relayAt } from './addresses.ts'
import type { OpenRelay } from './open-relay.ts'
import type { Recorded } from './open-stream.ts'
import type { TimelineItem } from './pages/timeline.tsx'
import type { RelayAct } from './rules/access.ts'
import type { Receiver } from './rules/transitions.ts'
import type { Author } from './rules/words.ts'
import { seesFrame, visibleHistory, type Sight } from './rules/visible.ts'
import { coordinatesIn } from './set-coordination.tsx'
import { sightOf } from './sight.ts'
import { textFor, type Text } from './text/text-for.ts'

type Names = ReadonlyMap<string, string>

/** What happened, newest first, in words, as far as the reader may know of it. */
export function timelineOf(open: OpenRelay<RelayAct>, sight: Sight, names: Names, most: number): TimelineItem[] {
  const seen = visibleHistory(sight, open.history).toReversed().slice(0, most)
  const name = nameIn(open, names)
  const frame = seesFrame(sight)
  return seen.map((one) => itemOf(open, one, name, frame))
}

function itemOf(
  open: OpenRelay<RelayAct>,
  { kept, words }: { readonly kept: Recorded; readonly words: boolean },
  name: (id: string) => string,
  frame: boolean,
): TimelineItem {
  const { language } = open.request
  const text = textFor(language)
  const { title, body } = saidOf(kept.event, text, name, (day) => dayIn(day, language), frame)
  return {
    state: 'done',
    when: dayIn(osloTime(kept.at).day, language),
    title,
    body: words ? body : undefined,
    drawing: words ? drawingIn(kept.event, name, text) : undefined,
    href: hrefOf(open, kept.event, words),
    by: byOf(kept, name, text),
  }
}

/** What the child drew; only the child itself draws. */
function drawingIn(event: Recorded['event'], name: (id: string) => string, text: Text): TimelineItem['drawing'] {
  if (event.type !== 'entry-added' || event.entry.drawing === undefined) return undefined
  const { author } = event.entry.mark
  return {
    drawing: event.entry.drawing,
    label: text.voices.child.drawing('party' in author ? name(author.party) : ''),
  }
}

/** Where the whole of it stands, for those who may read it. */
function hrefOf({ request, id }: OpenRelay<RelayAct>, event: Recorded['event'], words: boolean): string | undefined {
  if (!words) return undefined
  const at = (page: string) => relayAt(request, id, page)
  if (event.type === 'file-added') return at('/filer')
  if (event.type === 'question-asked') return at(`/sporsmal/${event.question.id}`)
  if (event.type === 'question-answered' || event.type === 'question-taken-back')
    return at(`/sporsmal/${event.question}`)
  if (event.type === 'measure-set') return at(`/tiltak/${event.measure.id}`)
  if (event.type === 'measure-noted' || event.type === 'measure-evaluated') return at(`/tiltak/${event.measure}`)
  const isOfMeeting = event.type === 'meeting-ended' || event.type === 'minutes-written' || event.type === 'child-heard'
  return isOfMeeting ? at(`/mote/${event.meeting}`) : undefined
}

/** What was said in one thing that happened, for those who may read it. */
export function saidAt(
  open: OpenRelay<RelayAct>,
  number: number,
  names: Names,
): { readonly title: string; readonly words: string } | undefined {
  const sight = sightOf(open)
  const seen = visibleHistory(sight, open.history).find(({ kept }) => kept.number === number)
  if (seen === undefined) return undefined
  const text = textFor(open.request.language)
  const day = (on: string) => dayIn(on, open.request.language)
  const { title, body } = saidOf(seen.kept.event, text, nameIn(open, names), day, seesFrame(sight))
  return { title, words: seen.words ? (body ?? '') : '' }
}

/** Somebody's name in the relay: at work, or in the family. */
function nameIn(open: OpenRelay<RelayAct>, names: Names): (id: string) => string {
  const family = familyNames(open)
  return (id) => names.get(id) ?? family.get(id) ?? ''
}

/** Who did it; of the family, also who at work sat beside. */
function byOf({ by, event }: Recorded, name: (id: string) => string, text: Text): string {
  if (by === undefined) return authorOf(event, name, text)
  const author = authorIn(event)
  if (author !== undefined && 'party' in author) return text.timeline.together(name(author.party), name(by))
  const isTogether = event.type === 'consent-answered' && event.answer.method === 'together'
  return isTogether ? text.timeline.together(text.timeline.family, name(by)) : name(by)
}

function authorOf(event: Recorded['event'], name: (id: string) => string, text: Text): string {
  const author = authorIn(event)
  return author !== undefined && 'party' in author
    ? name(author.party)
    : event.type === 'consent-answered'
      ? text.timeline.family
      : text.timeline.system
}

/** Who of the family said it; what is done at work stands with who did it. */
function authorIn(event: Recorded['event']): Author | undefined {
  if (event.type === 'entry-added') return event.entry.mark.author
  if (event.type === 'question-asked') return event.question.mark.author
  if (event.type === 'proposal-made') return event.proposal.mark.author
  if (event.type === 'question-taken-back') return { party: event.by }
  if (event.type === 'remark-made') return event.remark.mark.author
  if (event.type === 'question-answered' || event.type === 'agenda-added' || event.type === 'child-heard')
    return event.mark.author
  return undefined
}

type Said = { readonly title: string; readonly body?: string | undefined }

function saidOf(
  event: Recorded['event'],
  text: Text,
  name: (id: string) => string,
  day: (day: string) => string,
  frame: boolean,
): Said {
  const { said } = text.timeline
  switch (event.type) {
    case 'opened':
      return { title: said.opened, body: event.reason }
    case 'activated':
      return { title: said.activated }
    case 'follow-up-set':
      return { title: said['follow-up-set'](day(event.on)) }
    case 'followed-up':
      return { title: said['followed-up'](day(event.next)), body: event.said?.text }
    case 'follow-up-moved':
      return { title: said['follow-up-moved'](day(event.from), day(event.to)), body: event.reason?.text }
    case 'foreseen-set-aside':
      return { title: said['foreseen-set-aside'](text.foreseen.kinds[event.kind]), body: event.reason.text }
    case 'birthday-settled':
      return { title: said.birthday[event.how](event.years), body: event.said?.text }
    case 'level-set':
      return { title: said['level-set'](event.level), body: event.reason }
    case 'paused':
      return { title: said.paused(day(event.until)), body: event.reason }
    case 'resumed':
      return { title: said.resumed }
    case 'closed':
      return { title: said.closed, body: [event.closing.reason, event.closing.evaluation].join('\n') }
    case 'reopened':
      return { title: said.reopened, body: event.reason }
    case 'coordination-set':
      return {
        title:
          event.coordination === 'here' ? said['coordination-set'] : coordinatesIn(text, event.coordination, event.who),
      }
    case 'rung-told': {
      const { kind, to, due, planned, on } = event.told
      const late = planned < on ? said.toldLate(day(planned)) : undefined
      return { title: said['rung-told'](to.map(name).join(', '), text.due[kind], day(due)), body: late }
    }
    // Never among what is visible.
    case 'sibling-linked':
    case 'sibling-unlinked':
    case 'protection-set':
    case 'child-scaled':
    case 'kept-from-set':
    case 'harm-share-agreed':
    case 'harm-share-withdrawn':
      return { title: '' }
    case 'child-told':
      return { title: text.voices.said.told, body: event.told.text }
    case 'guardian-added':
      return { title: said['guardian-added'](event.guardian.name) }
    case 'guardian-changed':
      return { title: said['guardian-changed'](event.guardian.name) }
    case 'trusted-added':
      return { title: said['trusted-added'](event.trusted.name) }
    case 'trusted-changed':
      return { title: said['guardian-changed'](event.trusted.name) }
    case 'party-removed':
      return { title: said['party-removed'] }
    case 'participant-added':
      return { title: said['participant-added'](name(event.participant.person)) }
    case 'participant-removed':
      return { title: said['participant-removed'](name(event.person)) }
    case 'child-born':
      return { title: said['child-born'] }
    case 'consent-asked':
      return { title: said['consent-asked'](name(event.asked.service)) }
    case 'consent-answered': {
      const { is, service } = event.answer
      const words = { yes: said['consent-yes'], no: said['consent-no'], withdrawn: said['consent-withdrawn'] }[is]
      return { title: [words(name(service)), ...howGiven(event.answer, text.consent)].join('. ') }
    }
    case 'consent-let-go':
      return {
        title: said['consent-let-go'](name(event.service), day(event.until)),
        body: said.agreedWith(event.agreedWith.text),
      }
    case 'consent-lapsed':
      return { title: said['consent-lapsed'](name(event.service)) }
    case 'baton-offered':
      return { title: said['baton-offered'](name(event.offer.to.person)), body: event.offer.reason || undefined }
    case 'baton-accepted':
      return { title: said['baton-accepted'] }
    case 'baton-declined':
      return { title: said['baton-declined'], body: event.reason }
    case 'baton-offer-withdrawn':
      return { title: said['baton-offer-withdrawn'] }
    case 'holder-lost':
      return { title: said['holder-lost'](name(event.office)) }
    case 'deputy-named':
      return { title: said['deputy-named'](name(event.deputy.person)) }
    case 'deputy-ended':
      return { title: said['deputy-ended'] }
    case 'holder-confirmed':
      return { title: said['holder-confirmed'] }
    case 'goal-set':
      return { title: said['goal-set'], body: event.goal.text }
    case 'goal-changed':
      return { title: said['goal-changed'], body: event.text }
    case 'goal-ended':
      return { title: said[event.is === 'reached' ? 'goal-reached' : 'goal-dropped'] }
    case 'measure-set':
      return { title: said['measure-set'], body: event.measure.text }
    case 'measure-changed':
      return { title: said['measure-changed'], body: event.to.text }
    case 'measure-noted':
      return { title: said['measure-noted'], body: event.text }
    case 'measure-evaluated': {
      const { carriedOut, effect, text: seen } = event.evaluation
      const word = effect === undefined ? undefined : text.plan.effectOf(text.plan.effects[effect - 1] ?? '')
      return {
        title: said['measure-evaluated'],
        body: [word ?? text.plan.carriedOuts[carriedOut], seen].join('\n').trim(),
      }
    }
    case 'entry-added':
      return { title: event.entry.drawing ? said.drawing : said[event.entry.kind], body: event.entry.text || undefined }
    case 'question-asked':
      return {
        title: frame ? text.question.waits(name(event.question.to)) : text.question.title,
        body: event.question.text,
      }
    case 'question-taken-back':
      return { title: said['question-taken-back'] }
    case 'question-answered':
      return { title: said['question-answered'], body: event.text }
    case 'meeting-planned':
      return { title: said['meeting-planned'] }
    case 'meeting-changed':
      return { title: said['meeting-changed'] }
    case 'meeting-ended':
      return { title: said['meeting-ended'], body: event.end.summary }
    case 'meeting-cancelled':
      return { title: said['meeting-cancelled'] }
    case 'agenda-added':
      return { title: said['meeting-changed'], body: event.text }
    case 'child-heard':
      return { title: said['child-heard'], body: `«${event.text}»` }
    case 'minutes-written':
      return { title: said.minutes, body: event.part.text }
    case 'transition-planned': {
      const { kind, on, to } = event.transition
      return { title: said['transition-planned'](text.transition.kinds[kind], day(on)), body: outsideOf(to) }
    }
    case 'transition-changed': {
      const { kind, on, to } = event
      return { title: said['transition-changed'](text.transition.kinds[kind], day(on)), body: outsideOf(to) }
    }
    case 'transition-ticked':
      return { title: said['transition-ticked'] }
    case 'transition-received':
      return { title: said['transition-received'], body: event.outside?.name }
    case 'transition-receiver-left':
      return { title: said['transition-receiver-left'] }
    case 'transition-cancelled':
      return { title: said['transition-cancelled'], body: event.reason }
    case 'file-added':
      return { title: said['file-added'], body: event.file.name }
    case 'file-withdrawn':
      return { title: said['file-withdrawn'], body: event.reason }
    case 'proposal-made':
      return { title: text.voices.said.proposal[event.proposal.is], body: event.proposal.text }
    case 'proposal-answered': {
      const { became, text: body } = event.answer
      return { title: became === undefined ? text.voices.said.declined : text.voices.said.taken, body }
    }
    case 'remark-made':
      return { title: text.voices.said.remark[event.remark.is], body: event.remark.text || undefined }
    case 'remark-answered':
      return { title: text.voices.said.answered, body: event.answer.text }
  }
}

/** Who takes over where Stafett does not know them, in the words that were written. */
const outsideOf = (to: Receiver): string | undefined =>
  to.is === 'outside' ? [to.name, to.place].filter(Boolean).join(', ') : undefined
