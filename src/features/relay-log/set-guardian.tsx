import { missing, readDay, writeDay, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, formPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { lastSaidOf } from './family-names.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import type { FormProps } from './pages/form.tsx'
import { addGuardian as addAnother, changeGuardian } from './rules/changing-network.ts'
import { bases, type Guardian, type PartyId } from './rules/network.ts'
import { textFor, type Text } from './text/text-for.ts'
import { newOnce, oneOf, typedWords } from './typed.ts'

type Open = OpenRelay<'change-network'>
type Typed = Readonly<Record<'name' | 'basis' | 'from' | 'until' | 'notAsked', string>>
type Faults = { readonly [Name in keyof Typed | 'whole']?: string | undefined }

/** GET /logger/:relay/folk/foresatt */
export async function showAddGuardian(request: Request): Promise<Answer> {
  const open = await openNetwork(request)
  return open === undefined
    ? missing
    : addPage(open, { name: '', basis: '', from: '', until: '', notAsked: '' }, {}, newOnce())
}

/** POST /logger/:relay/folk/foresatt */
export async function addGuardian(request: Request): Promise<Answer> {
  const once = request.form.get('skjema') ?? undefined
  const open = await openNetwork(request, once)
  if (open === undefined) return missing
  const { typed, faults, said } = readGuardian(request)
  if (said === undefined) return addPage(open, typed, faults, once ?? newOnce())
  const guardian = { party: crypto.randomUUID() as PartyId, ...said } // new here
  const decided = addAnother(open.relay, guardian, open.today)
  if (decided.ok && !open.isDone) await append(open, decided.value)
  return doneAt(relayAt(request, open.id, '/samtykke'), 'guardianAdded')
}

/** GET /logger/:relay/folk/foresatt/:party */
export async function showChangeGuardian(request: Request): Promise<Answer> {
  const open = await openNetwork(request)
  const guardian = open && guardianIn(open)
  if (open === undefined || guardian === undefined) return missing
  // What was registered ahead is what there is to change.
  const { basis, notAsked = '', from, until } = guardian.next ?? guardian
  const day = (on: string | undefined) => (on === undefined ? '' : writeDay(on))
  const typed = { name: guardian.name, basis, notAsked, from: day(from), until: day(until) }
  return changePage(open, guardian, typed, {}, newOnce())
}

/** POST /logger/:relay/folk/foresatt/:party – who decides may be others from here on; what follows is kept with it. */
export async function postChangeGuardian(request: Request): Promise<Answer> {
  const { form, language } = request
  const once = form.get('skjema') ?? undefined
  const open = await openNetwork(request, once)
  if (open === undefined) return missing
  const done = doneAt(relayAt(request, open.id, '/folk'), 'guardianChanged')
  if (open.isDone) return done
  const guardian = guardianIn(open)
  if (guardian === undefined) return missing
  const words = textFor(language)
  const { typed, faults, said } = readGuardian(request)
  const back = (wrong: Faults, meanwhile?: string) =>
    changePage(open, guardian, typed, wrong, once ?? newOnce(), meanwhile)
  if (said === undefined) return back(faults)
  if (Number(form.get('versjon')) !== lastSaidOf(open, guardian.party))
    return back({ whole: words.faults.changed }, inWords(guardian, words))
  const decided = changeGuardian(open.relay, { party: guardian.party, ...said }, open.today)
  if (!decided.ok) return decided.refusal === 'gone' ? missing : back({ notAsked: words.network.guardian.saidNo })
  await append(open, decided.value)
  return done
}

const openNetwork = (request: Request, once?: string): Promise<Open | undefined> =>
  openRelay(request, 'change-network', request.parameters['relay'] ?? '', once)

const guardianIn = ({ relay, request }: Open): Guardian | undefined =>
  relay.network.guardians.find(({ party }) => party === request.parameters['party'])

const inWords = ({ name, basis, notAsked }: Guardian, { people }: Text): string =>
  [name, people.basis[basis], ...(notAsked === undefined ? [] : [people.notAsked(notAsked)])].join('. ')

/** Reasons that stand beside a name are short. */
const mostOfReason = 200

function readGuardian({ form, language }: Request): {
  typed: Typed
  faults: Faults
  said: Omit<Guardian, 'party'> | undefined
} {
  const words = textFor(language)
  const typed: Typed = {
    name: typedWords(form, 'navn'),
    basis: form.get('grunnlag') ?? '',
    from: typedWords(form, 'fra'),
    until: typedWords(form, 'til'),
    notAsked: typedWords(form, 'sporres-ikke'),
  }
  const basis = oneOf(bases, typed.basis)
  const from = typed.from === '' ? undefined : readDay(typed.from)
  const until = typed.until === '' ? undefined : readDay(typed.until)
  const isDated = basis === 'judgment' || basis === 'care-order'
  const faults: Faults = {
    from:
      typed.from === '' && isDated
        ? words.network.guardian.fromNeeded
        : typed.from !== '' && from === undefined
          ? words.faults.day
          : undefined,
    until:
      typed.until !== '' && (until === undefined || (from !== undefined && until < from))
        ? words.faults.day
        : undefined,
    name: typed.name === '' ? words.faults.name : typed.name.length > 80 ? words.faults.nameLong : undefined,
    basis: basis === undefined ? words.faults.choose : undefined,
    notAsked: typed.notAsked.length > mostOfReason ? words.network.guardian.long : undefined,
  }
  const isRight = basis !== undefined && Object.values(faults).every((fault) => fault === undefined)
  const notAsked = typed.notAsked === '' ? undefined : typed.notAsked
  return { typed, faults, said: isRight ? { name: typed.name, basis, notAsked, from, until } : undefined }
}

function addPage(open: Open, typed: Typed, faults: Faults, once: string): Answer {
  const { request, id } = open
  const { people } = textFor(request.language)
  return formPage(request, {
    title: people.guardianTitle,
    crumbs: crumbsToRelay(open),
    action: relayAt(request, id, '/folk/foresatt'),
    carried: [{ name: 'skjema', value: once }],
    submit: people.guardianSubmit,
    cancel: relayAt(request, id, '/samtykke'),
    fields: fieldsOf(textFor(request.language), typed, faults),
  })
}

function changePage(
  open: Open,
  guardian: Guardian,
  typed: Typed,
  faults: Faults,
  once: string,
  meanwhile?: string,
): Answer {
  const { request, id } = open
  const text = textFor(request.language)
  const { guardian: words, out } = text.network
  const { party, name } = guardian
  return formPage(request, {
    title: words.changeTitle,
    lead: words.changeNote,
    crumbs: crumbsToRelay(open),
    action: relayAt(request, id, `/folk/foresatt/${party}`),
    carried: [
      { name: 'skjema', value: once },
      { name: 'versjon', value: String(lastSaidOf(open, party)) },
    ],
    fault: faults.whole,
    meanwhile,
    submit: text.frame.save,
    cancel: relayAt(request, id, '/folk'),
    others: [{ label: out.title(name), href: relayAt(request, id, `/folk/fjern/${party}`) }],
    fields: fieldsOf(text, typed, faults),
  })
}

const fieldsOf = ({ people, network: { guardian } }: Text, typed: Typed, faults: Faults): FormProps['fields'] => [
  { kind: 'text', name: 'navn', label: people.guardianName, value: typed.name, error: faults.name },
  {
    kind: 'radio',
    name: 'grunnlag',
    label: people.guardianBasis,
    value: typed.basis,
    error: faults.basis,
    options: bases.map((basis) => ({ value: basis, label: people.basis[basis] })),
  },
  {
    kind: 'date',
    name: 'fra',
    label: guardian.from,
    hint: guardian.fromHint,
    value: typed.from,
    error: faults.from,
  },
  {
    kind: 'date',
    name: 'til',
    label: guardian.until,
    hint: guardian.untilHint,
    value: typed.until,
    error: faults.until,
  },
  {
    kind: 'text',
    name: 'sporres-ikke',
    label: people.guardianNotAsked,
    hint: people.guardianNotAskedHint,
    value: typed.notAsked,
    error: faults.notAsked,
  },
]
