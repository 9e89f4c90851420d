import { missing, readDay, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, formPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { childIsBorn } from './rules/birth.ts'
import { bases, type PartyId } from './rules/network.ts'
import { textFor } from './text/text-for.ts'
import { newOnce, oneOf, typedWords } from './typed.ts'

type Open = OpenRelay<'change-network'>
type Faults = { readonly [field: string]: string | undefined }

/** GET /logger/:relay/folk/fodt */
export async function showBirth(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'change-network', request.parameters['relay'] ?? '')
  return open === undefined || !isExpected(open) ? missing : page(open, {}, newOnce())
}

/** POST /logger/:relay/folk/fodt – from here on the relay follows the child. */
export async function postBirth(request: Request): Promise<Answer> {
  const { form, language } = request
  const once = form.get('skjema') ?? undefined
  const open = await openRelay(request, 'change-network', request.parameters['relay'] ?? '', once)
  if (open === undefined) return missing
  const done = doneAt(relayAt(request, open.id, '/samtykke'), 'childBorn')
  if (open.isDone) return done
  if (!isExpected(open)) return missing
  const words = textFor(language)
  const name = typedWords(form, 'navn')
  const bornOn = readDay(typedWords(form, 'fodt'))
  const chosen = aroundHer(open).map(({ party }) => [party, oneOf(bases, form.get(fieldOf(party)))] as const)
  const faults: Faults = {
    navn: name === '' ? words.faults.name : name.length > 80 ? words.faults.nameLong : undefined,
    fodt: bornOn === undefined ? words.faults.bornOn : undefined,
    ...Object.fromEntries(
      chosen.map(([party, basis]) => [fieldOf(party), basis === undefined ? words.faults.choose : undefined]),
    ),
  }
  if (Object.values(faults).some((fault) => fault !== undefined)) return page(open, faults, once ?? newOnce())

  const basisOf = new Map(chosen.flatMap(([party, basis]) => (basis === undefined ? [] : [[party, basis] as const])))
  const child = { party: crypto.randomUUID() as PartyId, name, bornOn } // new here
  const decided = childIsBorn(open.relay, { child, basisOf }, open.today)
  if (decided.ok) {
    await append(open, decided.value)
    return done
  }
  switch (decided.refusal) {
    case 'closed':
    case 'not-expected':
    case 'basis-missing':
      return missing
    case 'not-born-yet':
    case 'born-before':
      return page(open, { fodt: words.network.birth.faults[decided.refusal] }, once ?? newOnce())
  }
}

const isExpected = ({ relay }: Open): boolean => relay.closed === undefined && relay.network.main.expectsChild

/** Herself, and those who are guardians of hers today: of each it is said what they may decide for the child. */
const aroundHer = ({ relay: { network } }: Open) => [network.main, ...network.guardians]

const fieldOf = (party: PartyId): string => `grunnlag-${party}`

function page(open: Open, faults: Faults, once: string): Answer {
  const { request, id, relay } = open
  const {
    network: { birth },
    create,
    people,
  } = textFor(request.language)
  const { name: mother } = relay.network.main
  const typed = (name: string) => request.form.get(name) ?? ''
  return formPage(request, {
    title: birth.title,
    lead: birth.lead(mother),
    note: birth.note(mother),
    crumbs: crumbsToRelay(open),
    action: relayAt(request, id, '/folk/fodt'),
    carried: [{ name: 'skjema', value: once }],
    submit: birth.submit,
    cancel: relayAt(request, id, '/folk'),
    fields: [
      {
        kind: 'text',
        name: 'navn',
        label: birth.name,
        hint: create.nameHint,
        value: typed('navn'),
        error: faults['navn'],
      },
      {
        kind: 'date',
        name: 'fodt',
        label: birth.bornOn,
        hint: create.bornOnHint,
        value: typed('fodt'),
        error: faults['fodt'],
      },
      ...aroundHer(open).map(({ party, name }) => ({
        kind: 'radio' as const,
        name: fieldOf(party),
        label: birth.basisOf(name),
        value: typed(fieldOf(party)),
        error: faults[fieldOf(party)],
        options: bases.map((basis) => ({ value: basis, label: people.basis[basis] })),
      })),
    ],
  })
}
