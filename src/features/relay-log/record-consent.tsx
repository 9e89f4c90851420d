import { missing, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, formPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { evidenceFields } from './evidence-fields.ts'
import { familyName } from './family-names.ts'
import { interpreterFields, readInterpreter, typedInterpreter, type InterpreterTyped } from './interpreter-fields.ts'
import { listNamesIn } from './list-names.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { answerConsent } from './rules/asking.ts'
import { askedOf, capacityOf, informationTypes, type ConsentAnswer, type InformationType } from './rules/consent.ts'
import type { PartyId } from './rules/network.ts'
import { textFor } from './text/text-for.ts'
import { newOnce, oneOf, typedWords } from './typed.ts'

type AnswerTyped = InterpreterTyped &
  Readonly<Record<'service' | 'by' | 'is' | 'method' | 'evidence', string>> & {
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
  const empty = { by: '', is: '', method: '', evidence: '', types: [], interpreted: 'nobody', language: '' }
  return recordPage(open, { ...empty, service }, {}, newOnce())
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
    ...typedInterpreter(form),
  }
  const answer = answerFrom(open, typed)
  if ('faults' in answer) return recordPage(open, typed, answer.faults, once ?? newOnce())
  if (open.isDone) return doneAt(relayAt(request, open.id, '/samtykke'), 'consentRecorded')
  const decided = answerConsent(open.relay, answer.answer, open.today)
  if (!decided.ok) {
    const fault = words.consent.faults[decided.refusal]
    const { refusal } = decided
    const field =
      refusal === 'no-evidence' ? 'evidence' : refusal === 'near-interpreter' ? 'interpreted' : ('whole' as const)
    const faults = { [field]: fault }
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
  const interpreter = readInterpreter(typed, words)
  if ('faults' in interpreter) return interpreter
  const given = some.filter((type) => asked.types.includes(type))
  if (is === 'yes' && given.length === 0) return { faults: { types: words.faults.chooseSome } }
  const capacity = capacityOf(relay.network, by, asked.types, today.on, today.ages)
  return {
    answer: {
      ...{ by, capacity, service: asked.service, is, method, evidence: typed.evidence },
      types: is === 'yes' ? given : asked.types,
      ...interpreter,
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
      ...evidenceFields(textFor(request.language), typed, faults),
      ...interpreterFields(textFor(request.language), typed, faults),
    ],
  })
}
