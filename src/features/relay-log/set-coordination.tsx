import { missing, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, formPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { setCoordination } from './rules/keeping.ts'
import { coordinations, type Coordination } from './rules/relay.ts'
import { textFor, type Text } from './text/text-for.ts'
import { newOnce, oneOf, typedWords } from './typed.ts'

type Open = OpenRelay<'set-coordination'>
type Typed = { readonly kind: string; readonly who: string }
type Faults = { readonly [Name in keyof Typed | 'whole']?: string | undefined }

/** GET /logger/:relay/styr/koordinering */
export async function showCoordination(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'set-coordination', request.parameters['relay'] ?? '')
  if (open === undefined) return missing
  const { coordination, coordinator = '' } = open.relay
  return page(open, { kind: coordination, who: coordinator }, {}, newOnce())
}

/** POST /logger/:relay/styr/koordinering – an individual plan or a child coordinator: the relay says so, and follows. */
export async function postCoordination(request: Request): Promise<Answer> {
  const { form, language } = request
  const once = form.get('skjema') ?? undefined
  const open = await openRelay(request, 'set-coordination', request.parameters['relay'] ?? '', once)
  if (open === undefined) return missing
  const done = doneAt(relayAt(request, open.id), 'coordinationSet')
  if (open.isDone) return done
  const words = textFor(language)
  const { faults } = words.network.coordination
  const typed: Typed = { kind: form.get('hvem') ?? '', who: typedWords(form, 'navn') }
  const coordination = oneOf(coordinations, typed.kind)
  const back = (wrong: Faults) => page(open, typed, wrong, once ?? newOnce())
  if (coordination === undefined) return back({ kind: words.faults.choose })
  if (typed.who.length > 80) return back({ who: faults.who })
  const now = stampOf(open)
  if (form.get('sett') !== now)
    return back({
      whole: `${words.faults.changedSince} ${coordinatesIn(words, open.relay.coordination, open.relay.coordinator)}`,
    })
  const decided = setCoordination(open.relay, coordination, typed.who === '' ? undefined : typed.who)
  if (!decided.ok) return back(decided.refusal === 'same' ? { whole: faults.same } : { who: faults.whoHere })
  await append(open, decided.value)
  return done
}

/** What stood when the form was made. */
const stampOf = ({ relay }: Open): string => `${relay.coordination}/${relay.coordinator ?? ''}`

/** «Kari Berg koordinerer. Barnekoordinator.» */
export function coordinatesIn({ network }: Text, coordination: Coordination, who: string | undefined): string {
  const { front, kinds } = network.coordination
  return front(kinds[coordination], who ?? '')
}

function page(open: Open, typed: Typed, faults: Faults, once: string): Answer {
  const { request, id } = open
  const { coordination: text } = textFor(request.language).network
  return formPage(request, {
    title: text.title,
    lead: text.lead,
    crumbs: crumbsToRelay(open),
    action: relayAt(request, id, '/styr/koordinering'),
    carried: [
      { name: 'skjema', value: once },
      { name: 'sett', value: stampOf(open) },
    ],
    fault: faults.whole,
    submit: text.submit,
    cancel: relayAt(request, id, '/styr'),
    fields: [
      {
        kind: 'radio',
        name: 'hvem',
        label: text.title,
        value: typed.kind,
        error: faults.kind,
        options: coordinations.map((kind) => ({ value: kind, label: text.kinds[kind] })),
      },
      { kind: 'text', name: 'navn', label: text.who, hint: text.whoHint, value: typed.who, error: faults.who },
    ],
  })
}
