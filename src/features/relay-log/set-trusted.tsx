import { dayIn, missing, writeDay, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, formPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { evidenceFields } from './evidence-fields.ts'
import { familyName, lastSaidOf } from './family-names.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { informationTypes } from './rules/consent.ts'
import { allDeciders, changeTrusted, inviteTrusted } from './rules/inviting.ts'
import type { PartyId, Trusted } from './rules/network.ts'
import { textFor } from './text/text-for.ts'
import { dayToCome, newOnce, oneOf, typedWords } from './typed.ts'

type Open = OpenRelay<'change-network'>
type Typed = Readonly<Record<'name' | 'relation' | 'until' | 'method' | 'evidence', string>> & {
  readonly scope: readonly string[]
  readonly by: readonly string[]
}
type Faults = { readonly [Name in keyof Typed | 'whole']?: string | undefined }

/** GET /logger/:relay/folk/trygg */
export async function showInviteTrusted(request: Request): Promise<Answer> {
  const open = await openNetwork(request)
  if (open === undefined || open.relay.closed !== undefined) return missing
  const empty = { name: '', relation: '', until: '', method: '', evidence: '', scope: [], by: [] }
  return page(open, undefined, empty, {}, newOnce())
}

/** POST /logger/:relay/folk/trygg */
export async function postInviteTrusted(request: Request): Promise<Answer> {
  const once = request.form.get('skjema') ?? undefined
  const open = await openNetwork(request, once)
  return open === undefined ? missing : keep(open, undefined, once)
}

/** GET /logger/:relay/folk/trygg/:party – whoever decides is asked anew, so their answer is written anew. */
export async function showChangeTrusted(request: Request): Promise<Answer> {
  const open = await openNetwork(request)
  const one = open && trustedIn(open)
  if (open === undefined || one === undefined) return missing
  const { name, relation, until, scope } = one
  const typed = { name, relation, until: writeDay(until), scope, by: [], method: '', evidence: '' }
  return page(open, one, typed, {}, newOnce())
}

/** POST /logger/:relay/folk/trygg/:party */
export async function postChangeTrusted(request: Request): Promise<Answer> {
  const once = request.form.get('skjema') ?? undefined
  const open = await openNetwork(request, once)
  if (open === undefined) return missing
  const one = trustedIn(open)
  return one === undefined && !open.isDone ? missing : keep(open, one, once)
}

async function keep(open: Open, one: Trusted | undefined, once: string | undefined): Promise<Answer> {
  const { request, relay, today, id } = open
  const done = doneAt(relayAt(request, id, '/folk'), 'trustedSaved')
  if (open.isDone) return done
  const words = textFor(request.language)
  const { trusted: text } = words.network
  const { typed, faults, said } = readTrusted(open)
  const back = (wrong: Faults, meanwhile?: string) => page(open, one, typed, wrong, once ?? newOnce(), meanwhile)
  if (said === undefined) return back(faults)
  if (one !== undefined && Number(request.form.get('versjon')) !== lastSaidOf(open, one.party))
    return back({ whole: words.faults.changed }, inWords(one, request))
  const trusted = { party: one?.party ?? (crypto.randomUUID() as PartyId), ...said } // new here
  const decided = one === undefined ? inviteTrusted(relay, trusted, today) : changeTrusted(relay, trusted, today)
  if (decided.ok) {
    await append(open, decided.value)
    return done
  }
  switch (decided.refusal) {
    case 'gone':
      return missing
    case 'past':
      return back({ until: words.faults.past })
    case 'nothing-open':
      return back({ scope: words.faults.chooseSome })
    case 'no-evidence':
      return back({ evidence: words.consent.faults['no-evidence'] })
    case 'not-decided':
      return back({ by: text.faults['not-decided'] })
    case 'closed':
    case 'nobody-decides':
      return back({ whole: text.faults[decided.refusal] })
  }
}

const openNetwork = (request: Request, once?: string): Promise<Open | undefined> =>
  openRelay(request, 'change-network', request.parameters['relay'] ?? '', once)

const trustedIn = ({ relay, request }: Open): Trusted | undefined =>
  relay.network.trusted.find(({ party }) => party === request.parameters['party'])

function inWords({ name, relation, until, scope }: Trusted, { language }: Request): string {
  const { network, plan } = textFor(language)
  return [name, network.trusted.line(relation, dayIn(until, language)), ...scope.map((type) => plan.types[type])].join(
    '. ',
  )
}

function readTrusted({ request: { form, language, today: on }, relay, today }: Open): {
  typed: Typed
  faults: Faults
  said: Omit<Trusted, 'party'> | undefined
} {
  const words = textFor(language)
  const { faults: text } = words.network.trusted
  const typed: Typed = {
    ...{ name: typedWords(form, 'navn'), relation: typedWords(form, 'relasjon'), until: typedWords(form, 'til') },
    ...{ method: form.get('hvordan') ?? '', evidence: typedWords(form, 'bevis') },
    ...{ scope: form.getAll('hva'), by: form.getAll('hvem') },
  }
  const until = dayToCome(typed.until, on, words)
  const method = oneOf(['paper', 'oral'], typed.method)
  const scope = informationTypes.filter((type) => typed.scope.includes(type))
  const deciders = allDeciders(relay.network, today.on, today.ages).map(({ party }) => party)
  const by = deciders.filter((party) => typed.by.includes(party))
  const faults: Faults = {
    name: typed.name === '' ? words.faults.name : typed.name.length > 80 ? words.faults.nameLong : undefined,
    relation: typed.relation === '' || typed.relation.length > 80 ? text.relation : undefined,
    until: 'fault' in until ? until.fault : undefined,
    scope: scope.length === 0 ? words.faults.chooseSome : undefined,
    method: method === undefined ? words.faults.choose : undefined,
    evidence: typed.evidence.length > 200 ? text.evidenceLong : undefined,
  }
  const isRight = Object.values(faults).every((fault) => fault === undefined)
  if (!isRight || 'fault' in until || method === undefined) return { typed, faults, said: undefined }
  const { name, relation, evidence } = typed
  return { typed, faults, said: { name, relation, until: until.day, scope, invited: { by, method, evidence, on } } }
}

function page(
  open: Open,
  one: Trusted | undefined,
  typed: Typed,
  faults: Faults,
  once: string,
  meanwhile?: string,
): Answer {
  const { request, id, relay, today } = open
  const { network, plan, people } = textFor(request.language)
  const { trusted: text, out } = network
  const at = (path: string) => relayAt(request, id, path)
  return formPage(request, {
    title: one === undefined ? text.title : text.changeTitle,
    lead: text.lead,
    crumbs: crumbsToRelay(open),
    action: at(one === undefined ? '/folk/trygg' : `/folk/trygg/${one.party}`),
    carried: [
      { name: 'skjema', value: once },
      ...(one === undefined ? [] : [{ name: 'versjon', value: String(lastSaidOf(open, one.party)) }]),
    ],
    fault: faults.whole,
    meanwhile,
    submit: text.submit,
    cancel: at('/folk'),
    others: one === undefined ? [] : [{ label: out.title(one.name), href: at(`/folk/fjern/${one.party}`) }],
    fields: [
      { kind: 'text', name: 'navn', label: people.guardianName, value: typed.name, error: faults.name },
      {
        kind: 'text',
        name: 'relasjon',
        label: text.relation,
        hint: text.relationHint,
        value: typed.relation,
        error: faults.relation,
      },
      { kind: 'date', name: 'til', label: text.until, hint: text.untilHint, value: typed.until, error: faults.until },
      {
        kind: 'checkbox',
        name: 'hva',
        label: text.scope,
        hint: text.scopeHint,
        values: typed.scope,
        error: faults.scope,
        options: informationTypes.map((type) => ({ value: type, label: plan.types[type] })),
      },
      {
        kind: 'checkbox',
        name: 'hvem',
        label: text.by,
        hint: text.byHint,
        values: typed.by,
        error: faults.by,
        options: allDeciders(relay.network, today.on, today.ages).map(({ party }) => ({
          value: party,
          label: familyName(open, party),
        })),
      },
      ...evidenceFields(textFor(request.language), typed, faults),
    ],
  })
}
