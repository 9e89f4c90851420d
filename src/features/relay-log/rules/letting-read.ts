import type { Day } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { Today } from './asking.ts'
import { comingOfAge } from './coming-of-age.ts'
import type { InformationType } from './information.ts'
import { ageOn, type PartyId, type Trusted } from './network.ts'
import type { Relay, RelayEvent } from './relay.ts'

type Events = readonly RelayEvent[]

/** Nobody goes on reading for longer than can be seen from here; it can be said anew. */
const longest = 365

/**
 * From when someone who comes of age may let a guardian go on reading: from the birthday when it is near, else at once; undefined
 * while others still decide (product.md, decisions taken: 18).
 */
export function letsReadFrom({ network }: Relay, { on, ages }: Today): Day | undefined {
  const age = ageOn(network.main, on)
  if (age !== undefined && age >= ages.ofAge) return on
  const coming = comingOfAge(network, on, ages)
  return coming?.turns.includes('of-age') === true ? coming.on : undefined
}

/** Whoever comes of age says what a former guardian may go on reading about, and until when; it is theirs to take back. */
export function letRead(
  relay: Relay,
  wish: { readonly party: PartyId; readonly scope: readonly InformationType[]; readonly until: Day },
  today: Today,
): Result<Events, 'gone' | 'too-early' | 'nothing-open' | 'past' | 'too-long'> {
  const { main, guardians, trusted } = relay.network
  const guardian = guardians.find(({ party }) => party === wish.party)
  const from = letsReadFrom(relay, today)
  if (guardian === undefined) return refuse('gone')
  if (from === undefined) return refuse('too-early')
  if (wish.scope.length === 0) return refuse('nothing-open')
  if (wish.until < from) return refuse('past')
  if (wish.until > dayAfter(from, longest)) return refuse('too-long')
  const { party, scope, until } = wish
  const invited: Trusted = {
    ...{ party, name: guardian.name, relation: '', from, until, scope },
    invited: { by: [main.party], method: 'digital', evidence: '', on: today.on },
  }
  const isThere = trusted.some((one) => one.party === party)
  return ok([{ type: isThere ? 'trusted-changed' : 'trusted-added', trusted: invited }])
}

/** No longer: holds on the next request. */
export function stopReading({ network }: Relay, party: PartyId, { on }: Today): Result<Events, 'gone'> {
  const found = network.trusted.find((one) => one.party === party)
  if (found === undefined || found.until < on) return refuse('gone')
  return ok([{ type: 'trusted-changed', trusted: { ...found, until: dayAfter(on, -1) } }])
}
