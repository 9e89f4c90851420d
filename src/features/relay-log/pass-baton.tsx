import type { PersonId } from '#base/ids.ts'
import { working } from '#base/working-days.ts'
import { dayIn, missing, writeDay, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, formPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { batonDraft } from './draft-places.ts'
import { formDrafts } from './drafts.ts'
import { listNamesIn } from './list-names.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { DeputyForm } from './pages/deputy.tsx'
import { participantOf } from './rules/network.ts'
import { couldCarry, nameDeputy, offerBaton, takeBaton, withdrawOffer } from './rules/passing.ts'
import { answerDays } from './rules/settings.ts'
import { textFor } from './text/text-for.ts'
import { dayToCome, newOnce, typedWords } from './typed.ts'

type Open = OpenRelay<'offer-baton'>
type Typed = Readonly<Record<'to' | 'reason' | 'answerBy', string>>
type Faults = { readonly [Name in keyof Typed]?: string | undefined } & { readonly whole?: string | undefined }

/** GET /logger/:relay/stafetten – whom to ask, or what has been asked. */
export async function showPass(request: Request): Promise<Answer> {
  const open = await openToPass(request)
  if (open === undefined) return missing
  const answerBy = writeDay(working(request.today, open.valueOf(answerDays), open.isWorking))
  return page(open, { to: '', reason: '', answerBy }, {}, newOnce())
}

/** POST /logger/:relay/stafetten – the baton lies still until there is a yes. */
export async function passBaton(request: Request): Promise<Answer> {
  const { form, today, language } = request
  const once = form.get('skjema') ?? undefined
  const open = await openToPass(request, once)
  if (open === undefined) return missing
  const words = textFor(language)
  const typed: Typed = {
    to: form.get('hvem') ?? '',
    reason: typedWords(form, 'grunn'),
    answerBy: typedWords(form, 'svar-innen'),
  }
  const to = couldCarry(open.relay, open.today).find(({ person }) => person === typed.to)
  const answerBy = dayToCome(typed.answerBy, today, words)
  const done = doneAt(relayAt(request, open.id), 'batonOffered')
  if (open.isDone) return done
  if (to === undefined || typed.reason === '' || 'fault' in answerBy) {
    const faults = {
      to: to === undefined ? words.baton.faults.who : undefined,
      reason: typed.reason === '' ? words.baton.faults.reason : undefined,
      answerBy: 'fault' in answerBy ? answerBy.fault : undefined,
    }
    return page(open, typed, faults, once ?? newOnce())
  }
  const { person, service, unit } = to
  const offer = {
    ...{ id: crypto.randomUUID(), to: { person, service, unit }, reason: typed.reason },
    ...{ answerBy: answerBy.day, byOffice: false },
  }
  const decided = offerBaton(open.relay, offer, open.today)
  if (!decided.ok) {
    const whole =
      decided.refusal === 'already-offered' || decided.refusal === 'not-covered'
        ? words.baton.faults[decided.refusal]
        : words.baton.faults.who
    return page(open, typed, { whole }, once ?? newOnce())
  }
  await append(open, decided.value)
  return done
}

/** POST /logger/:relay/stafetten/ta-tilbake */
export async function takeBackOffer(request: Request): Promise<Answer> {
  const once = request.form.get('skjema') ?? undefined
  const open = await openRelay(request, 'withdraw-offer', request.parameters['relay'] ?? '', once)
  if (open === undefined) return missing
  const decided = withdrawOffer(open.relay)
  if (decided.ok && !open.isDone) await append(open, decided.value)
  const back = open.because === 'office' ? relayAt(request, open.id, '/kontor') : relayAt(request, open.id)
  return doneAt(back, 'batonWithdrawn')
}

/** POST /logger/:relay/stedfortreder */
export async function chooseDeputy(request: Request): Promise<Answer> {
  const { form } = request
  const once = form.get('skjema') ?? undefined
  const open = await openRelay(request, 'name-deputy', request.parameters['relay'] ?? '', once)
  if (open === undefined) return missing
  const decided = nameDeputy(open.relay, (form.get('stedfortreder') ?? '') as PersonId) // compared only
  if (decided.ok && !open.isDone) await append(open, decided.value)
  return doneAt(relayAt(request, open.id), 'relaySaved')
}

/** GET /logger/:relay/stafetten/ta – a baton that nobody holds. */
export async function showTake(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'take-baton', request.parameters['relay'] ?? '')
  if (open === undefined) return missing
  const { baton } = textFor(request.language)
  return formPage(request, {
    title: baton.answerTitle,
    lead: baton.answerLead,
    note: baton.answerOffice,
    crumbs: crumbsToRelay(open),
    action: relayAt(request, open.id, '/stafetten/ta'),
    carried: [{ name: 'skjema', value: newOnce() }],
    fields: [],
    submit: baton.accept,
    cancel: relayAt(request, open.id),
  })
}

/** POST /logger/:relay/stafetten/ta */
export async function take(request: Request): Promise<Answer> {
  const once = request.form.get('skjema') ?? undefined
  const open = await openRelay(request, 'take-baton', request.parameters['relay'] ?? '', once)
  const own = open && participantOf(open.relay.network, open.by)
  if (open === undefined || own === undefined) return missing
  const decided = takeBaton(open.relay, own, { id: crypto.randomUUID(), on: request.today })
  if (decided.ok && !open.isDone) await append(open, decided.value)
  return doneAt(relayAt(request, open.id), 'batonAccepted')
}

function openToPass(request: Request, once?: string): Promise<Open | undefined> {
  const id = request.parameters['relay'] ?? ''
  return openRelay(request, 'offer-baton', id, once, batonDraft(id))
}

async function page(open: Open, typed: Typed, faults: Faults, once: string): Promise<Answer> {
  const { request, relay, id } = open
  const text = textFor(request.language)
  const { baton } = text
  const names = await listNamesIn(open)
  const offered = relay.baton.offer
  const possible = couldCarry(relay, open.today)
  const deputy = (
    <DeputyForm
      text={text}
      action={relayAt(request, id, '/stedfortreder')}
      once={newOnce()}
      people={possible.map(({ person }) => ({ id: person, name: names.get(person) ?? '' }))}
    />
  )
  const shared = {
    ...{ title: baton.title, lead: baton.lead, crumbs: crumbsToRelay(open), cancel: relayAt(request, id) },
    after: possible.length > 0 ? deputy : undefined,
  }
  if (offered !== undefined)
    return formPage(request, {
      ...shared,
      action: relayAt(request, id, '/stafetten/ta-tilbake'),
      carried: [{ name: 'skjema', value: newOnce() }],
      note: baton.offeredTo(names.get(offered.to.person) ?? '', dayIn(offered.answerBy, request.language)),
      fault: faults.whole,
      fields: [],
      submit: baton.withdraw,
    })
  return formPage(request, {
    ...shared,
    action: relayAt(request, id, '/stafetten'),
    carried: [{ name: 'skjema', value: once }],
    note: possible.length === 0 ? baton.nobodyTo : undefined,
    fault: faults.whole,
    drafts: formDrafts(open),
    submit: baton.submit,
    fields: [
      {
        kind: 'radio',
        name: 'hvem',
        label: baton.to,
        value: typed.to,
        error: faults.to,
        options: possible.map(({ person, unit }) => ({
          value: person,
          label: names.get(person) ?? '',
          detail: names.get(unit),
        })),
      },
      {
        kind: 'textarea',
        room: 'short',
        name: 'grunn',
        label: baton.reason,
        hint: baton.reasonHint,
        value: typed.reason,
        error: faults.reason,
      },
      { kind: 'date', name: 'svar-innen', label: baton.answerBy, value: typed.answerBy, error: faults.answerBy },
    ],
  })
}
