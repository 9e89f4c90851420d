import type { FieldProps } from '#ui/field.tsx'
import { dayAfter } from '#base/oslo-time.ts'
import { dayIn, hashOfNumber, missing, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, relayPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { listWaysIn } from './list-ways-in.ts'
import { openRelay, type OpenRelay } from './open-relay.ts'
import { interpreterFields, typedInterpreter, type InterpreterFaults } from './interpreter-fields.ts'
import { LetInPage, WaysInPage } from './pages/let-in.tsx'
import { familyRole } from './rules/family.ts'
import type { PartyId } from './rules/network.ts'
import { codeDays, removePartyTie, savePartyCode, savePartyNumber } from './save-party-tie.ts'
import { textFor } from './text/text-for.ts'

type Open = OpenRelay<'change-network'>
export type Found = { readonly open: Open; readonly party: PartyId; readonly name: string; readonly line: string }
type Shown = {
  readonly typed?: string
  readonly fault?: string
  readonly code?: { readonly code: string; readonly until: string }
  /** What was wrong with beginning together. */
  readonly beside?: InterpreterFaults
}

/** GET /logger/:relay/folk/inn – how each of the family comes to their own side of the relay. */
export async function showWaysIn(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'change-network', request.parameters['relay'] ?? '')
  if (open === undefined) return missing
  const text = textFor(request.language)
  return relayPage(request, <WaysInPage text={text} crumbs={crumbsToRelay(open)} ways={await listWaysIn(open)} />)
}

/** GET /logger/:relay/folk/inn/:party – how one of the family comes to their own side of the relay. */
export async function showLetIn(request: Request): Promise<Answer> {
  const found = await openParty(request)
  return found === undefined ? missing : letInPage(found, {})
}

/** POST /logger/:relay/folk/inn/:party – by the number that ID-porten vouches for; what is kept only knows it again. */
export async function postPartyNumber(request: Request): Promise<Answer> {
  const found = await openParty(request)
  if (found === undefined) return missing
  const { faults } = textFor(request.language).network.letIn
  const typed = request.form.get('nummer') ?? ''
  const hash = hashOfNumber(request, typed)
  if (typeof hash === 'string') return letInPage(found, { typed, fault: faults[hash] })
  const isSaved = await savePartyNumber(found.open, found.party, hash)
  return isSaved ? done(found, 'familyConnected') : letInPage(found, { typed, fault: faults.taken })
}

/** POST /logger/:relay/folk/inn/:party/kode – a code to hand over, shown on this answer alone. */
export async function postPartyCode(request: Request): Promise<Answer> {
  const found = await openParty(request)
  if (found === undefined) return missing
  const code = await savePartyCode(found.open, found.party)
  return letInPage(found, { code: { code, until: dayIn(dayAfter(request.today, codeDays), request.language) } })
}

/** POST /logger/:relay/folk/inn/:party/steng */
export async function postStopParty(request: Request): Promise<Answer> {
  const found = await openParty(request)
  if (found === undefined) return missing
  await removePartyTie(found.open, found.party)
  return done(found, 'familyStopped')
}

export async function openParty(request: Request): Promise<Found | undefined> {
  const open = await openRelay(request, 'change-network', request.parameters['relay'] ?? '')
  const way = open && (await listWaysIn(open)).find(({ party }) => party === request.parameters['party'])
  return open === undefined || way === undefined ? undefined : { open, ...way }
}

const done = ({ open }: Found, what: Parameters<typeof doneAt>[1]): Answer =>
  doneAt(relayAt(open.request, open.id, '/folk/inn'), what)

/** Younger children have a page of their own. */
export const mayBeIn = ({ open: { relay, today }, party }: Found): boolean =>
  familyRole(relay, party, today.on, today.ages) !== undefined

export function letInPage(found: Found, shown: Shown): Answer {
  const { open, party, name, line } = found
  const { request, id } = open
  const text = textFor(request.language)
  return relayPage(
    request,
    <LetInPage
      text={text}
      crumbs={crumbsToRelay(open)}
      name={name}
      line={line}
      address={relayAt(request, id, `/folk/inn/${party}`)}
      typed={shown.typed ?? ''}
      fault={shown.fault}
      code={shown.code}
      mayStop={line !== text.network.letIn.states.none}
      beside={mayBeIn(found) ? besideFields(found, shown.beside ?? {}) : undefined}
    />,
    shown.fault !== undefined || shown.beside !== undefined,
  )
}

/** What is asked before they begin together: nobody has said anything yet. */
function besideFields({ open: { request } }: Found, faults: InterpreterFaults): FieldProps[] {
  const text = textFor(request.language)
  const { letIn } = text.network
  const labels = [letIn.interprets, letIn.language]
  return interpreterFields(text, typedInterpreter(request.form), faults).map((field, at) => ({
    ...field,
    label: labels[at] ?? field.label,
  }))
}
