import { dayIn, missing, saveNotice, writeDay, type Answer, type Request } from '#features/people/index.ts'
import type { Result } from '#base/result.ts'
import { relayAt } from './addresses.ts'
import { doneAt } from './answer.tsx'
import { listNamesIn } from './list-names.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import {
  outsideChoice,
  readBegun,
  readWanted,
  receiverValue,
  typedTransition,
  type Begun,
  type TransitionTyped,
} from './read-transition.ts'
import { listForeseen } from './list-foreseen.ts'
import { plannedAs } from './rules/foreseeing.ts'
import { isCovered } from './rules/consent.ts'
import { participantOf } from './rules/network.ts'
import { mayReword } from './rules/reading.ts'
import type { RelayEvent } from './rules/relay.ts'
import {
  changeTransition,
  openTransition,
  planTransition,
  type WantedRefusal,
  type WantedTransition,
} from './rules/transferring.ts'
import type { Receiver, Transition } from './rules/transitions.ts'
import { seesFrame } from './rules/visible.ts'
import { textFor } from './text/text-for.ts'
import { beginPage, whoPage } from './transition-form.tsx'
import { newOnce } from './typed.ts'
import { sightOf } from './sight.ts'
import { receiverWords } from './view-transition.ts'

type Open = OpenRelay<'plan-transition'>

const nothing: TransitionTyped = { kind: '', day: '', service: '', to: '', name: '', place: '' }

/** GET /logger/:relay/overgang/ny – first what, when and which service; then where and who. */
export async function showPlanTransition(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'plan-transition', request.parameters['relay'] ?? '')
  if (open === undefined) return missing
  const foreseen = (await listForeseen(open)).find(({ kind }) => kind === request.query.get('ventet'))
  const typed =
    foreseen === undefined ? nothing : { ...nothing, kind: plannedAs[foreseen.kind], day: writeDay(foreseen.on) }
  return beginPage(open, undefined, typed, {}, newOnce())
}

/** POST /logger/:relay/overgang/ny */
export async function postPlanTransition(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'plan-transition', request.parameters['relay'] ?? '', onceIn(request))
  if (open === undefined) return missing
  const id = crypto.randomUUID()
  return answerWith(open, undefined, id, (wanted) => planTransition(open.relay, { id, ...wanted }, request.today))
}

/** GET /logger/:relay/overgang/:transition/endre */
export async function showChangeTransition(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'plan-transition', request.parameters['relay'] ?? '')
  const transition = open && toChange(open)
  if (open === undefined || transition === undefined) return missing
  return beginPage(open, transition, typedFrom(open, transition), {}, newOnce())
}

/** POST /logger/:relay/overgang/:transition/endre */
export async function postChangeTransition(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'plan-transition', request.parameters['relay'] ?? '', onceIn(request))
  const transition = open && toChange(open)
  if (open === undefined || (transition === undefined && !open.isDone)) return missing
  const id = request.parameters['transition'] ?? ''
  const seen = Number(request.form.get('versjon'))
  return answerWith(open, transition, id, (wanted) =>
    changeTransition(open.relay, id, wanted, { seen, on: request.today }),
  )
}

const onceIn = ({ form }: Request): string | undefined => form.get('skjema') ?? undefined

const toChange = (open: Open): Transition | undefined =>
  seesFrame(sightOf(open)) ? openTransition(open.relay, open.request.parameters['transition'] ?? '') : undefined

type Decide = (wanted: WantedTransition) => Result<readonly RelayEvent[], WantedRefusal | 'gone' | 'changed-meanwhile'>

async function answerWith(open: Open, before: Transition | undefined, id: string, decide: Decide): Promise<Answer> {
  const { request } = open
  const { form } = request
  const isNew = request.parameters['transition'] === undefined
  // Planned twice with one form: the id of the first is not known here.
  const to = relayAt(request, open.id, isNew && open.isDone ? '' : `/overgang/${id}`)
  const done = doneAt(to, isNew ? 'transitionPlanned' : 'transitionSaved')
  if (open.isDone) return done
  const once = onceIn(request) ?? newOnce()
  const typed = typedTransition(form)
  const first = await readBegun(open, typed)
  if ('faults' in first) return beginPage(open, before, typed, first.faults, once)
  const { begun } = first
  if (!form.has('videre')) {
    const isSame = before !== undefined && serviceOf(before.to) === (begun.service?.service_id ?? outsideChoice)
    return whoPage(open, before, begun, isSame ? { ...typedFrom(open, before), ...firstHalf(typed) } : typed, {}, once)
  }

  const read = readWanted(open, begun, typed)
  if ('faults' in read) return whoPage(open, before, begun, typed, read.faults, once)
  const decided = decide(read.wanted)
  if (!decided.ok) return refusedPage(open, before, begun, typed, decided.refusal, once)
  await append(open, decided.value)
  await tellReceiver(open, read.wanted.to)
  return done
}

/** Someone who is let in already is told that something waits; anyone else first when the family has said yes. */
async function tellReceiver({ request, id, relay, today }: Open, to: Receiver): Promise<void> {
  if (to.is !== 'here' || to.person === undefined) return
  const own = participantOf(relay.network, to.person)
  if (own === undefined || !isCovered(relay, own.service, today.on, today.ages)) return
  await saveNotice(request, to.person, 'transition-planned', { subject: 'relay', id })
}

async function refusedPage(
  open: Open,
  before: Transition | undefined,
  begun: Begun,
  typed: TransitionTyped,
  refusal: WantedRefusal | 'gone' | 'changed-meanwhile',
  once: string,
): Promise<Answer> {
  const words = textFor(open.request.language)
  if (refusal === 'past') return beginPage(open, before, typed, { day: words.faults.past }, once)
  const said = words.transition.faults[refusal]
  if (refusal === 'too-far') return beginPage(open, before, typed, { day: said }, once)
  if (refusal === 'not-expecting') return beginPage(open, before, typed, { kind: said }, once)
  if (refusal === 'no-receiver') return whoPage(open, before, begun, typed, { place: said }, once)
  if (refusal === 'same-unit') return whoPage(open, before, begun, typed, { to: said }, once)
  const meanwhile = before === undefined || refusal !== 'changed-meanwhile' ? undefined : await nowWords(open, before)
  return whoPage(open, before, begun, typed, {}, once, { fault: said, meanwhile })
}

/** What another has made of it, beside what was typed. */
async function nowWords(open: Open, before: Transition): Promise<string> {
  const { language } = open.request
  const { transition } = textFor(language)
  const { unit, who } = receiverWords(open, before, await listNamesIn(open))
  return [transition.at(transition.kinds[before.kind], dayIn(before.on, language)), unit, who].filter(Boolean).join(' ')
}

function typedFrom(open: Open, { kind, on, to }: Transition): TransitionTyped {
  // Another service's words are not put under one's own mark.
  const own = to.is === 'outside' && mayReword(open.relay, open.by, to.mark) ? to : undefined
  return {
    ...{ kind, day: writeDay(on), service: serviceOf(to), name: own?.name ?? '', place: own?.place ?? '' },
    to: to.is === 'here' ? receiverValue({ unit_id: to.unit, person_id: to.person ?? null }) : '',
  }
}

const firstHalf = ({ kind, day, service }: TransitionTyped) => ({ kind, day, service })
const serviceOf = (to: Receiver): string => (to.is === 'here' ? to.service : outsideChoice)
