import { osloTime } from '#base/oslo-time.ts'
import { dayIn } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import type { PartyId } from './rules/network.ts'
import type { OpenRelay } from './open-relay.ts'
import type { RelayAct } from './rules/access.ts'
import { selectPartyTies, type PartyTie } from './store/families.ts'
import { textFor } from './text/text-for.ts'

export type WayIn = { readonly party: PartyId; readonly name: string; readonly line: string; readonly href: string }

/** How each of the family comes in to their own side of the relay, in words. */
export async function listWaysIn({ request, id, relay }: OpenRelay<RelayAct>): Promise<WayIn[]> {
  const { main, guardians, trusted } = relay.network
  const ties = await selectPartyTies(request.tx, request.municipality.id, id)
  return [main, ...guardians, ...trusted].map(({ party, name }) => {
    const tie = ties.find(({ party_id }) => party_id === party)
    return { party, name, line: lineOf(tie, request), href: relayAt(request, id, `/folk/inn/${party}`) }
  })
}

function lineOf(
  tie: PartyTie | undefined,
  { language, now }: Pick<OpenRelay<RelayAct>['request'], 'language' | 'now'>,
): string {
  const { states } = textFor(language).network.letIn
  const day = (at: Date) => dayIn(osloTime(at).day, language)
  if (tie === undefined) return states.none
  if (tie.connected_at !== null) return states.connected(day(tie.connected_at))
  if (tie.has_number) return states.number
  return tie.code_until !== null && tie.code_until > now ? states.code(day(tie.code_until)) : states.none
}
