import type { ServiceId } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { missing, writeDay, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, formPage, relayPage } from './answer.tsx'
import { copyAt } from './copy-relay.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { familyName } from './family-names.ts'
import { listServiceChoices } from './list-choices.ts'
import { listNamesIn } from './list-names.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { ConsentPage } from './pages/consent.tsx'
import { answerConsent, askConsent, asksOne } from './rules/asking.ts'
import {
  askedOf,
  consentState,
  decidersOf,
  informationTypes,
  type ConsentAnswer,
  type InformationType,
} from './rules/consent.ts'
import { isHealthKey } from './rules/health-services.ts'
import type { PartyId } from './rules/network.ts'
import { consentDays } from './rules/settings.ts'
import { seesFrame } from './rules/visible.ts'
import { textFor } from './text/text-for.ts'
import { dayToCome, newOnce, oneOf, typedWords } from './typed.ts'
import { sightOf } from './sight.ts'
import { consentRows } from './view-relay.ts'

/** GET /logger/:relay/samtykke – how it stands, service by service. */
export async function showConsent(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'see-relay', request.parameters['relay'] ?? '')
  if (open === undefined || !seesFrame(sightOf(open))) return missing
  const { relay, today, id, mayDo } = open
  const names = await listNamesIn(open)
  const text = textFor(request.language)
  const deciders = decidersOf(relay.network, 'everyday', today.on, today.ages)
  const isRefused = relay.network.services.some(
    ({ service }) => consentState(relay, service, today.on, today.ages) === 'refused',
  )
  return relayPage(
    request,
    <ConsentPage
      text={text}
      crumbs={crumbsToRelay(open)}
      rows={consentRows(open, names)}
      copy={copyAt(open, 'samtykke')}
      deciders={deciders.map(({ party }) => familyName(open, party))}
      onlyOne={relay.consent.asked.findLast((one) => one.onlyOne !== undefined)?.onlyOne}
      ask={mayDo('ask-consent') && deciders.length > 0 ? relayAt(request, id, '/samtykke/spor') : undefined}
      record={
        mayDo('record-withdrawal') && relay.consent.asked.length > 0
          ? relayAt(request, id, '/samtykke/svar')
          : undefined
      }
      addGuardian={mayDo('change-network') ? relayAt(request, id, '/folk/foresatt') : undefined}
      moreDecide={mayDo('change-network') && relay.network.guardians.length === 1 && !relay.isActivated}
      isRefused={isRefused}
    />,
  )
}

type AskTyped = {
  readonly service: string
  readonly types: readonly string[]
  readonly until: string
  readonly onlyOne: string
}
type AskFaults = { readonly [Name in keyof AskTyped]?: string | undefined } & { readonly whole?: string | undefined }

/** GET /logger/:relay/samtykke/spor */
export async function showAsk(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'ask-consent', request.parameters['relay'] ?? '')
  if (open === undefined) return missing
  const days = open.valueOf(consentDays)
  const { network, consent } = open.relay
  const own = network.participants.find(({ person }) => person === open.by)?.service ?? ''
  // The one that nobody has been asked about yet.
  const next = network.services.find((one) => !consent.asked.some((asked) => asked.service === one.service))?.service
  const service = request.query.get('tjeneste') ?? next ?? own
  const onlyOne = consent.asked.findLast((one) => one.onlyOne !== undefined)?.onlyOne ?? ''
  const typed = { service, types: [], until: writeDay(dayAfter(request.today, days)), onlyOne }
  return askPage(open, typed, {}, newOnce())
}

/** POST /logger/:relay/samtykke/spor */
export async function postAsk(request: Request): Promise<Answer> {
  const { form, today, language } = request
  const once = form.get('skjema') ?? undefined
  const open = await openRelay(request, 'ask-consent', request.parameters['relay'] ?? '', once)
  if (open === undefined) return missing
  const words = textFor(language)
  const typed: AskTyped = {
    service: form.get('tjeneste') ?? '',
    types: form.getAll('hva'),
    until: typedWords(form, 'til'),
    onlyOne: typedWords(form, 'bare-en'),
  }
  const services = await listServiceChoices(open)
  const service = services.find(({ service_id }) => service_id === typed.service)
  const types = informationTypes.filter((type) => typed.types.includes(type))
  const until = dayToCome(typed.until, today, words)
  if (service === undefined || types.length === 0 || 'fault' in until) {
    const faults = {
      service: service === undefined ? words.faults.choose : undefined,
      types: types.length === 0 ? words.faults.chooseSome : undefined,
      until: 'fault' in until ? until.fault : undefined,
    }
    return askPage(open, typed, faults, once ?? newOnce())
  }
  const asked = {
    service: service.service_id as ServiceId, // a uuid of ours
    ...{ types, purposes: ['follow-up'] as const, until: until.day, askedOn: today },
    text: { version: words.consent.textVersion, language },
    ...(typed.onlyOne === '' ? {} : { onlyOne: typed.onlyOne }),
  }
  const decided = askConsent(open.relay, asked, { ...open.today, isHealth: isHealthKey(service.key) })
  if (!decided.ok && decided.refusal === 'why-one')
    return askPage(open, typed, { onlyOne: words.consent.faults['why-one'] }, once ?? newOnce())
  if (!decided.ok) {
    const whole = decided.refusal === 'nothing-asked' ? words.faults.chooseSome : words.consent.faults[decided.refusal]
    return askPage(open, typed, { whole }, once ?? newOnce())
  }
  if (!open.isDone) await append(open, decided.value)
  return doneAt(relayAt(request, open.id, '/samtykke'), 'consentAsked')
}

async function askPage(
  open: OpenRelay<'ask-consent'>,
  typed: AskTyped,
  faults: AskFaults,
  once: string,
): Promise<Answer> {
  const { request, id } = open
  const text = textFor(request.language)
  const { consent, plan } = text
  const services = await listServiceChoices(open)
  return formPage(request, {
    title: consent.askTitle,
    lead: consent.askLead,
    crumbs: crumbsToRelay(open),
    action: relayAt(request, id, '/samtykke/spor'),
    carried: [{ name: 'skjema', value: once }],
    fault: faults.whole,
    submit: consent.askSubmit,
    cancel: relayAt(request, id, '/samtykke'),
    fields: [
      {
        kind: 'select',
        name: 'tjeneste',
        label: consent.service,
        value: typed.service,
        error: faults.service,
        options: services.map(({ service_id, name }) => ({ value: service_id, label: name })),
      },
      {
        kind: 'checkbox',
        name: 'hva',
        label: consent.types,
        values: typed.types,
        error: faults.types,
        options: informationTypes.map((type) => ({ value: type, label: plan.types[type] })),
      },
      {
        kind: 'date',
        name: 'til',
        label: consent.until_,
        hint: consent.untilHint,
        value: typed.until,
        error: faults.until,
      },
      ...(asksOne(open.relay, open.today.on, open.today.ages)
        ? [
            {
              kind: 'text' as const,
              name: 'bare-en',
              label: consent.onlyOne,
              hint: consent.onlyOneHint,
              value: typed.onlyOne,
              error: faults.onlyOne,
              maxlength: 300,
            },
          ]
        : []),
    ],
  })
}

type AnswerTyped = Readonly<Record<'service' | 'by' | 'is' | 'method' | 'evidence', string>> & {
  readonly types: readonly string[]
}
type AnswerFaults = { readonly [Name in keyof AnswerTyped]?: string | undefined } & {
  readonly whole?: string | undefined
}

/** GET /logger/:relay/samtykke/svar – for who answered on paper or aloud. */
export async function showRecord(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'record-withdrawal', request.parameters['relay'] ?? '')
  if (open === undefined) return missing
  const { asked } = open.relay.consent
  const [only] = asked
  const service = asked.length === 1 && only !== undefined ? only.service : ''
  const typed = { service, by: '', is: '', method: '', evidence: '', types: [] }
  return recordPage(open, typed, {}, newOnce())
}

/** POST /logger/:relay/samtykke/svar – a yes or no is written by whoever leads; a withdrawal by anyone who is let in. */
export async function postRecord(request: Request): Promise<Answer> {
  const { form, language } = request
  const once = form.get('skjema') ?? undefined
  const isWithdrawal = form.get('svar') === 'withdrawn'
  const act = isWithdrawal ? 'record-withdrawal' : 'record-consent'
  const open = await openRelay(request, act, request.parameters['relay'] ?? '', once)
  if (open === undefined) return missing
  const words = textFor(language)
  const typed: AnswerTyped = {
    service: form.get('tjeneste') ?? '',
    by: form.get('hvem') ?? '',
    is: form.get('svar') ?? '',
    method: form.get('hvordan') ?? '',
    evidence: typedWords(form, 'bevis'),
    types: form.getAll('hva'),
  }
  const answer = answerFrom(open, typed)
  if ('faults' in answer) return recordPage(open, typed, answer.faults, once ?? newOnce())
  if (open.isDone) return doneAt(relayAt(request, open.id, '/samtykke'), 'consentRecorded')
  const decided = answerConsent(open.relay, answer.answer, open.today)
  if (!decided.ok) {
    const fault = words.consent.faults[decided.refusal]
    const faults = decided.refusal === 'no-evidence' ? { evidence: fault } : { whole: fault }
    return recordPage(open, typed, faults, once ?? newOnce())
  }
  await append(open, decided.value)
  const isWoken = decided.value.some(({ type }) => type === 'activated')
  return doneAt(relayAt(request, open.id, '/samtykke'), isWoken ? 'relayActivated' : 'consentRecorded')
}

type OpenToRecord = OpenRelay<'record-consent'> | OpenRelay<'record-withdrawal'>

function answerFrom(open: OpenToRecord, typed: AnswerTyped): { answer: ConsentAnswer } | { faults: AnswerFaults } {
  const { relay, request, today } = open
  const words = textFor(request.language)
  const asked = relay.consent.asked.find(({ service }) => service === typed.service)
  const by = whoMayAnswer(open).find((party) => party === typed.by)
  const is = oneOf(['yes', 'no', 'withdrawn'], typed.is)
  const method = oneOf(['paper', 'oral'], typed.method)
  const some: InformationType[] = informationTypes.filter((type) => typed.types.includes(type))
  if (asked === undefined || by === undefined || is === undefined || method === undefined) {
    const choose = (found: unknown) => (found === undefined ? words.faults.choose : undefined)
    return { faults: { service: choose(asked), by: choose(by), is: choose(is), method: choose(method) } }
  }
  const given = some.filter((type) => asked.types.includes(type))
  if (is === 'yes' && given.length === 0) return { faults: { types: words.faults.chooseSome } }
  const capacity =
    by !== relay.network.main.party ? 'guardian' : relay.network.main.expectsChild ? 'expecting' : 'youth'
  return {
    answer: {
      ...{ by, capacity, service: asked.service, is, method, evidence: typed.evidence },
      types: is === 'yes' ? given : asked.types,
      ...{ purposes: asked.purposes, from: today.on, until: asked.until, text: asked.text },
    },
  }
}

/** Those who are asked about something here, and whoever has answered: they may always take it back. */
function whoMayAnswer({ relay, today }: OpenToRecord): readonly PartyId[] {
  const { network, consent } = relay
  const asked = consent.asked.flatMap((one) => askedOf(network, one, today.on, today.ages).map(({ party }) => party))
  return [network.main.party, ...network.guardians.map(({ party }) => party)].filter(
    (party) => asked.includes(party) || consent.answers.some(({ by }) => by === party),
  )
}

async function recordPage(open: OpenToRecord, typed: AnswerTyped, faults: AnswerFaults, once: string): Promise<Answer> {
  const { request, id, relay } = open
  const { consent, plan } = textFor(request.language)
  const names = await listNamesIn(open)
  return formPage(request, {
    title: consent.recordTitle,
    lead: consent.recordLead,
    crumbs: crumbsToRelay(open),
    action: relayAt(request, id, '/samtykke/svar'),
    carried: [{ name: 'skjema', value: once }],
    fault: faults.whole,
    submit: consent.recordSubmit,
    cancel: relayAt(request, id, '/samtykke'),
    fields: [
      {
        kind: 'radio',
        name: 'tjeneste',
        label: consent.service,
        value: typed.service,
        error: faults.service,
        options: relay.consent.asked.map(({ service }) => ({ value: service, label: names.get(service) ?? '' })),
      },
      {
        kind: 'radio',
        name: 'hvem',
        label: consent.by,
        value: typed.by,
        error: faults.by,
        options: whoMayAnswer(open).map((party) => ({ value: party, label: familyName(open, party) })),
      },
      {
        kind: 'radio',
        name: 'svar',
        label: consent.answer,
        value: typed.is,
        error: faults.is,
        options: (['yes', 'no', 'withdrawn'] as const).map((is) => ({ value: is, label: consent.answers[is] })),
      },
      {
        kind: 'checkbox',
        name: 'hva',
        label: consent.someTypes,
        values: typed.types,
        error: faults.types,
        // Nobody says yes to what nobody was asked about.
        options: informationTypes
          .filter((type) => relay.consent.asked.some((one) => one.types.includes(type)))
          .map((type) => ({ value: type, label: plan.types[type] })),
      },
      {
        kind: 'radio',
        name: 'hvordan',
        label: consent.method,
        value: typed.method,
        error: faults.method,
        options: (['paper', 'oral'] as const).map((method) => ({ value: method, label: consent.methods[method] })),
      },
      {
        kind: 'text',
        name: 'bevis',
        label: consent.evidence,
        hint: consent.evidenceHint,
        value: typed.evidence,
        error: faults.evidence,
      },
    ],
  })
}
