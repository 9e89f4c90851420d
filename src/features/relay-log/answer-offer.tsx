import { dayIn, missing, saveNotice, type Answer, type Request } from '#features/people/index.ts'
import { logs, relayAt } from './addresses.ts'
import { doneAt, relayPage } from './answer.tsx'
import { crumbsToLogs, titleOf } from './crumbs.ts'
import { listStaffIn } from './list-choices.ts'
import { batonDraft } from './draft-places.ts'
import { formDrafts } from './drafts.ts'
import { listNamesIn } from './list-names.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { AnswerOfferPage } from './pages/answer-offer.tsx'
import { holderOf } from './rules/baton.ts'
import { isHealthKey } from './rules/health-services.ts'
import { participantOf } from './rules/network.ts'
import { acceptBaton, declineBaton } from './rules/passing.ts'
import type { RelayEvent } from './rules/relay.ts'
import { receiveTransition } from './rules/transferring.ts'
import { nextToReceive } from './rules/transitions.ts'
import { seesFrame, visibleHistory } from './rules/visible.ts'
import { textFor } from './text/text-for.ts'
import { newOnce, typedWords } from './typed.ts'
import { sightOf } from './sight.ts'

/** GET /logger/:relay/stafetten/svar – for the one who is asked. */
export async function showAnswerOffer(request: Request): Promise<Answer> {
  const open = await openToAnswer(request)
  return open === undefined ? missing : answerPage(open, '', undefined)
}

/** POST /logger/:relay/stafetten/svar – `svar`: ja, or nei with the reason. */
export async function answerOffer(request: Request): Promise<Answer> {
  const { form, today: on, language } = request
  const once = form.get('skjema') ?? undefined
  const open = await openToAnswer(request, once)
  if (open === undefined) return missing
  const words = textFor(language)
  const id = open.relay.baton.offer?.id ?? ''
  const asker = holderOf(open.relay.baton)?.person
  if (form.get('svar') === 'ja') {
    const staff = await listStaffIn(open, open.relay.baton.offer?.to.unit ?? '')
    const key = staff.find(({ person_id }) => person_id === open.by)?.key ?? null
    const decided = acceptBaton(open.relay, id, { on, isHealth: isHealthKey(key) })
    if (decided.ok && !open.isDone) await append(open, [...receiving(open), ...decided.value])
    if (decided.ok && asker !== undefined)
      await saveNotice(request, asker, 'baton-answered', { subject: 'relay', id: open.id })
    return doneAt(relayAt(request, open.id), 'batonAccepted')
  }
  const reason = typedWords(form, 'grunn')
  const decided = declineBaton(open.relay, id, reason)
  if (!decided.ok && !open.isDone)
    return answerPage(
      open,
      reason,
      decided.refusal === 'no-reason' ? words.baton.faults.reason : words.baton.faults.gone,
    )
  if (decided.ok && !open.isDone) await append(open, decided.value)
  if (decided.ok && asker !== undefined)
    await saveNotice(request, asker, 'baton-answered', { subject: 'relay', id: open.id })
  return doneAt(logs(request), 'batonDeclined')
}

function openToAnswer(request: Request, once?: string): Promise<OpenRelay<'answer-offer'> | undefined> {
  const id = request.parameters['relay'] ?? ''
  return openRelay(request, 'answer-offer', id, once, batonDraft(id))
}

/** Who takes the baton and is to receive a transition says both in one. */
function receiving(open: OpenRelay<'answer-offer'>): readonly RelayEvent[] {
  const { relay, by, today, mayDo } = open
  const own = participantOf(relay.network, by)
  const awaited = own && mayDo('receive-transition') ? nextToReceive(relay.transitions, own) : undefined
  if (awaited === undefined) return []
  const decided = receiveTransition(relay, awaited.id, { by, on: today.on, ages: today.ages })
  return decided.ok ? decided.value : []
}

async function answerPage(open: OpenRelay<'answer-offer'>, reason: string, fault: string | undefined): Promise<Answer> {
  const { request, relay, number, id } = open
  const text = textFor(request.language)
  const names = await listNamesIn(open)
  const frame = seesFrame(sightOf(open))
  const holder = holderOf(relay.baton)
  return relayPage(
    request,
    <AnswerOfferPage
      text={text}
      crumbs={crumbsToLogs(request)}
      who={frame ? titleOf(open) : text.relay.noName(number)}
      reason={readableReason(open)}
      facts={[
        ...(relay.baton.offer === undefined
          ? []
          : [{ label: text.baton.answerBy, value: dayIn(relay.baton.offer.answerBy, request.language) }]),
        ...(frame ? [{ label: text.baton.next, value: dayIn(relay.followUp, request.language) }] : []),
      ]}
      receives={receiving(open).length > 0 ? text.transition.alsoReceives : undefined}
      meanwhile={
        holder === undefined ? text.baton.answerOffice : text.baton.answerMeanwhile(names.get(holder.person) ?? '')
      }
      action={relayAt(request, id, '/stafetten/svar')}
      see={frame ? relayAt(request, id) : undefined}
      once={newOnce()}
      typed={reason}
      fault={fault}
      drafts={formDrafts(open)}
    />,
    fault !== undefined,
  )
}

/** Why, as far as the one who is asked may read it. */
function readableReason(open: OpenRelay<'answer-offer'>): string | undefined {
  const id = open.relay.baton.offer?.id
  const seen = visibleHistory(sightOf(open), open.history)
  const offer = seen.find(({ kept: { event } }) => event.type === 'baton-offered' && event.offer.id === id)
  return offer?.words === true ? open.relay.baton.offer?.reason : undefined
}
