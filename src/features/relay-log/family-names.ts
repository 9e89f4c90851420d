import type { OpenRelay } from './open-relay.ts'
import type { Recorded } from './open-stream.ts'
import type { RelayAct } from './rules/access.ts'
import type { PartyId } from './rules/network.ts'

type Named = { readonly party: PartyId; readonly name: string }

/** What someone in the family or near it is called; whoever was taken out is remembered by the last name. */
export const familyNames = ({ history }: Pick<OpenRelay<RelayAct>, 'history'>): ReadonlyMap<string, string> =>
  new Map(history.flatMap(({ event }) => saidOf(event).map(({ party, name }): [string, string] => [party, name])))

export const familyName = (open: Pick<OpenRelay<RelayAct>, 'history'>, party: string): string =>
  familyNames(open).get(party) ?? ''

/** Which event last said what someone is: a form that was filled in before it does not write over it. */
export const lastSaidOf = ({ history }: Pick<OpenRelay<RelayAct>, 'history'>, party: PartyId): number =>
  history.findLast(({ event }) => saidOf(event).some((one) => one.party === party))?.number ?? 0

function saidOf(event: Recorded['event']): readonly Named[] {
  if (event.type === 'opened') return [event.main]
  if (event.type === 'child-born') return [event.child]
  if ('guardian' in event) return [event.guardian]
  return 'trusted' in event ? [event.trusted] : []
}
