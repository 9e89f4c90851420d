import { missing, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, formPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { listNamesIn } from './list-names.ts'
import { append, openRelay } from './open-relay.ts'
import { removeParty } from './rules/changing-network.ts'
import { decidersOf } from './rules/consent.ts'
import type { PartyId } from './rules/network.ts'
import { evolve } from './rules/relay.ts'
import { textFor } from './text/text-for.ts'
import { newOnce } from './typed.ts'

/** GET /logger/:relay/folk/fjern/:party – what it means, said before it is done. */
export async function showRemoveParty(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'change-network', request.parameters['relay'] ?? '')
  if (open === undefined) return missing
  const { relay, today, id } = open
  const { guardians, trusted } = relay.network
  const party = partyIn(request)
  const one = [...guardians, ...trusted].find((each) => each.party === party)
  const decided = removeParty(relay, party, today)
  if (one === undefined || !decided.ok) return missing

  const { network } = textFor(request.language)
  const names = await listNamesIn(open)
  const after = decided.value.reduce(evolve, relay)
  const anew = decided.value.flatMap((event) =>
    event.type === 'consent-lapsed' ? [names.get(event.service) ?? ''] : [],
  )
  const isGuardian = guardians.some((each) => each.party === party)
  const nobodyDecides = decidersOf(after.network, 'everyday', today.on, today.ages).length === 0
  return formPage(request, {
    title: network.out.title(one.name),
    lead: [
      isGuardian ? network.out.guardian(one.name) : network.out.trusted(one.name),
      ...(anew.length === 0 ? [] : [network.out.askedAnew(anew.join(', '))]),
      ...(isGuardian && nobodyDecides ? [network.out.nobodyDecides] : []),
      network.out.stays,
    ].join(' '),
    crumbs: crumbsToRelay(open),
    action: relayAt(request, id, `/folk/fjern/${party}`),
    carried: [{ name: 'skjema', value: newOnce() }],
    submit: network.out.submit,
    cancel: relayAt(request, id, '/folk'),
    fields: [],
  })
}

/** POST /logger/:relay/folk/fjern/:party */
export async function postRemoveParty(request: Request): Promise<Answer> {
  const once = request.form.get('skjema') ?? undefined
  const open = await openRelay(request, 'change-network', request.parameters['relay'] ?? '', once)
  if (open === undefined) return missing
  const done = doneAt(relayAt(request, open.id, '/folk'), 'partyRemoved')
  if (open.isDone) return done
  const decided = removeParty(open.relay, partyIn(request), open.today)
  if (!decided.ok) return missing
  await append(open, decided.value)
  return done
}

const partyIn = ({ parameters }: Request): PartyId => (parameters['party'] ?? '') as PartyId // compared only
