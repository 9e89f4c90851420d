import { dayIn, missing, readDay, saveNotice, writeDay, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, relayPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { listNamesIn } from './list-names.ts'
import { markBy } from './mark-by.ts'
import { append, openRelay, type OpenRelay, type WritingAct } from './open-relay.ts'
import { TransitionPage, type TransitionPageFaults } from './pages/transition.tsx'
import { mostInName } from './read-transition.ts'
import type { RelayAct } from './rules/access.ts'
import { holderOf, isHolder } from './rules/baton.ts'
import { isCovered } from './rules/consent.ts'
import { participantOf } from './rules/network.ts'
import { cancelTransition, receiveTransition, recordReceived, tickTransition } from './rules/transferring.ts'
import { isOpenTransition, isReceiver, stepsTo, transitionSteps, type Transition } from './rules/transitions.ts'
import { seesFrame } from './rules/visible.ts'
import { textFor } from './text/text-for.ts'
import { faultOfWords, newOnce, typedWords, writeTime } from './typed.ts'
import { sightOf } from './sight.ts'
import { consentRow } from './view-relay.ts'
import { readsMark, receiverWords, transitionPill } from './view-transition.ts'

type Open = OpenRelay<RelayAct>

/** GET /logger/:relay/overgang/:transition – where it goes, what is left to do, and who has received. */
export async function showTransition(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'see-relay', request.parameters['relay'] ?? '')
  const transition = open && transitionIn(open)
  return open === undefined || transition === undefined ? missing : page(open, transition, {})
}

/** POST …/liste – two may tick at once; what both ticked stands. */
export async function postSteps(request: Request): Promise<Answer> {
  const opened = await openedFor(request, 'plan-transition')
  if (opened === undefined) return missing
  const { open, transition } = opened
  const { form } = request
  const chosen = (name: string) => transitionSteps.filter((step) => form.getAll(name).includes(step))
  const decided = tickTransition(open.relay, transition.id, { seen: chosen('sett'), ticked: chosen('gjort') })
  if (!decided.ok && decided.refusal === 'gone' && !open.isDone)
    return page(open, transition, { whole: textFor(request.language).transition.faults.gone })
  if (decided.ok && !open.isDone) await append(open, decided.value)
  return doneAt(addressOf(open, transition), 'transitionSaved')
}

/** POST …/ta-imot – for the one who is to receive; the old unit has been bound until now. */
export async function postReceive(request: Request): Promise<Answer> {
  const opened = await openedFor(request, 'receive-transition')
  if (opened === undefined) return missing
  const { open, transition } = opened
  const { on, ages } = open.today
  const done = doneAt(addressOf(open, transition), 'transitionReceived')
  if (open.isDone) return done
  const decided = receiveTransition(open.relay, transition.id, { by: open.by, on, ages })
  // Whose it is to receive another one learns no more of this than that it is there.
  if (!decided.ok)
    return page(open, transition, { whole: textFor(request.language).transition.faults[decided.refusal] })
  await append(open, decided.value)
  const holder = holderOf(open.relay.baton)?.person
  if (holder !== undefined && holder !== open.by)
    await saveNotice(request, holder, 'transition-received', { subject: 'relay', id: open.id })
  return done
}

/** POST …/mottatt – someone whom Stafett does not know has taken over, and the holder writes it down. */
export async function postRecordReceived(request: Request): Promise<Answer> {
  const opened = await openedFor(request, 'plan-transition')
  if (opened === undefined) return missing
  const { open, transition } = opened
  const { form, today } = request
  const words = textFor(request.language)
  const done = doneAt(addressOf(open, transition), 'transitionReceived')
  if (open.isDone) return done
  const on = readDay(typedWords(form, 'mottatt-dato'))
  const name = typedWords(form, 'mottatt-av')
  const faults: TransitionPageFaults = {
    recordDay: on === undefined ? words.faults.day : undefined,
    recordName: name.length > mostInName ? words.transition.faults.long(mostInName) : undefined,
  }
  if (on === undefined || faults.recordName !== undefined) return page(open, transition, faults)
  const given = { by: open.by, on, name, mark: markBy(open, form) }
  const decided = recordReceived(open.relay, transition.id, given, today)
  if (!decided.ok) {
    const said = words.transition.faults[decided.refusal]
    const at = { 'no-name': 'recordName', future: 'recordDay' } as const
    const field = decided.refusal === 'no-name' || decided.refusal === 'future' ? at[decided.refusal] : 'whole'
    return page(open, transition, { [field]: said })
  }
  await append(open, decided.value)
  return done
}

/** POST …/avlys */
export async function postCancelTransition(request: Request): Promise<Answer> {
  const opened = await openedFor(request, 'plan-transition')
  if (opened === undefined) return missing
  const { open, transition } = opened
  const { form, today: on } = request
  const words = textFor(request.language)
  const done = doneAt(relayAt(request, open.id), 'transitionCancelled')
  if (open.isDone) return done
  const reason = typedWords(form, 'avlys-grunn')
  const fault = faultOfWords(reason, words)
  if (fault !== undefined) return page(open, transition, { cancel: fault })
  const decided = cancelTransition(open.relay, transition.id, { reason, mark: markBy(open, form), on })
  if (!decided.ok) return page(open, transition, { whole: words.transition.faults[decided.refusal] })
  await append(open, decided.value)
  return done
}

async function openedFor<Act extends WritingAct>(request: Request, act: Act) {
  const once = request.form.get('skjema') ?? undefined
  const open = await openRelay(request, act, request.parameters['relay'] ?? '', once)
  const transition = open && transitionIn(open)
  return open === undefined || transition === undefined ? undefined : { open, transition }
}

const transitionIn = (open: Open): Transition | undefined =>
  seesFrame(sightOf(open))
    ? open.relay.transitions.find(({ id }) => id === open.request.parameters['transition'])
    : undefined

const addressOf = ({ request, id }: Open, transition: Transition, rest = ''): string =>
  relayAt(request, id, `/overgang/${transition.id}${rest}`)

async function page(open: Open, transition: Transition, faults: TransitionPageFaults): Promise<Answer> {
  const { request, relay, by, id, today, mayDo } = open
  const { language, form } = request
  const text = textFor(language)
  const words = text.transition
  const names = await listNamesIn(open)
  const { to, received, cancelled } = transition
  const isOpen = isOpenTransition(transition) && relay.closed === undefined
  const at = (rest: string) => addressOf(open, transition, rest)
  const plans = isOpen && mayDo('plan-transition')
  const own = participantOf(relay.network, by)
  const receives = isOpen && own !== undefined && isReceiver(transition, own) && mayDo('receive-transition')
  const { unit, who } = receiverWords(open, transition, names)
  const from = names.get(transition.fromUnit) ?? ''
  const isIn = relay.network.participants.some((one) => isReceiver(transition, one))
  const mayOffer =
    received?.outside === undefined && received !== undefined && mayDo('offer-baton') && received.by !== by

  return relayPage(
    request,
    <TransitionPage
      text={text}
      crumbs={crumbsToRelay(open)}
      lead={words.at(words.kinds[transition.kind], dayIn(transition.on, language))}
      state={transitionPill(transition, text)}
      once={newOnce()}
      faults={faults}
      facts={[
        { label: words.from, value: from },
        { label: words.toLabel, value: unit },
        { label: words.who, value: who },
      ].filter(({ value }) => value !== '')}
      notes={[
        ...(isOpen ? [words.bound(from)] : []),
        ...(isOpen && transition.receiverLeft !== undefined ? [words.leftAlert] : []),
        ...(received === undefined ? [] : [receivedWords(open, received, names)]),
        ...(cancelled !== undefined && readsMark(open, cancelled.mark) ? [cancelled.reason] : []),
      ]}
      change={plans ? at('/endre') : undefined}
      offer={mayOffer && relay.baton.offer === undefined ? relayAt(request, id, '/stafetten') : undefined}
      consent={
        to.is === 'here' && isOpen
          ? {
              row: consentRow(open, names, to.service),
              ask:
                mayDo('ask-consent') && !isCovered(relay, to.service, today.on, today.ages)
                  ? relayAt(request, id, `/samtykke/spor?tjeneste=${to.service}`)
                  : undefined,
              bringIn:
                mayDo('invite-participant') && !isIn
                  ? relayAt(request, id, `/folk/inviter?tjeneste=${to.service}&hvem=${to.person ?? ''}/${to.unit}`)
                  : undefined,
            }
          : undefined
      }
      meetings={isOpen ? meetingsOf(open) : undefined}
      meet={isOpen && mayDo('plan-meeting') ? relayAt(request, id, '/mote/ny') : undefined}
      steps={stepsTo(to).map((step) => ({ value: step, label: words.steps[step] }))}
      done={transition.done}
      tick={plans ? at('/liste') : undefined}
      receive={receives && !mayDo('answer-offer') ? at('/ta-imot') : undefined}
      answer={receives && mayDo('answer-offer') ? relayAt(request, id, '/stafetten/svar') : undefined}
      record={
        plans && to.is === 'outside' && isHolder(relay.baton, by)
          ? {
              action: at('/mottatt'),
              name: form.get('mottatt-av') ?? who,
              day: form.get('mottatt-dato') ?? writeDay(today.on),
              pdf: transition.done.includes('consent') && mayDo('export') ? relayAt(request, id, '/pdf') : undefined,
            }
          : undefined
      }
      cancel={plans ? { action: at('/avlys'), typed: form.get('avlys-grunn') ?? '' } : undefined}
    />,
    Object.values(faults).some((fault) => fault !== undefined),
  )
}

const meetingsOf = ({ request, relay, id }: Open) =>
  relay.meetings
    .filter(({ ended }) => ended === undefined)
    .map((one) => ({
      label: textFor(request.language).meeting.lead(dayIn(one.on, request.language), writeTime(one.at), one.place),
      href: relayAt(request, id, `/mote/${one.id}`),
    }))

function receivedWords(open: Open, received: NonNullable<Transition['received']>, names: ReadonlyMap<string, string>) {
  const { language } = open.request
  const { transition: words, timeline } = textFor(language)
  const { by, on, outside } = received
  if (outside === undefined) return words.receivedBy(names.get(by) ?? '', dayIn(on, language))
  if (readsMark(open, outside.mark)) return words.receivedBy(outside.name, dayIn(on, language))
  return `${timeline.said['transition-received']}, ${dayIn(on, language)}.`
}
