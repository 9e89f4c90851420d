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
import { askConsent, asksOne } from './rules/asking.ts'
import { consentState, decidersOf, informationTypes } from './rules/consent.ts'
import { endingConsents } from './rules/letting-end.ts'
import { isHealthKey } from './rules/health-services.ts'
import { consentDays } from './rules/settings.ts'
import { seesFrame } from './rules/visible.ts'
import { textFor } from './text/text-for.ts'
import { dayToCome, newOnce, typedWords } from './typed.ts'
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
      letEnd={
        mayDo('let-consent-end') && endingConsents(relay, today.on, today.ages).length > 0
          ? relayAt(request, id, '/samtykke/slutt')
          : undefined
      }
      addGuardian={mayDo('change-network') ? relayAt(request, id, '/folk/foresatt') : undefined}
      moreDecide={mayDo('change-network') && relay.network.guardians.length === 1 && !relay.isActivated}
      isRefused={isRefused}
    />,
  )
}

/** A reason that a tired parent reads is short. */
const mostOfWhy = 300

type AskTyped = {
  readonly service: string
  readonly types: readonly string[]
  readonly until: string
  readonly why: string
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
  const typed = { service, types: [], until: writeDay(dayAfter(request.today, days)), why: '', onlyOne }
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
    why: typedWords(form, 'hvorfor').slice(0, mostOfWhy),
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
    ...(typed.why === '' ? {} : { why: typed.why }),
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
        kind: 'text',
        name: 'hvorfor',
        label: consent.why,
        hint: consent.whyHint,
        value: typed.why,
        maxlength: mostOfWhy,
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
