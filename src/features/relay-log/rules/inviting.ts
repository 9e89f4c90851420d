import { ok, refuse, type Result } from '#base/result.ts'
import type { Today } from './asking.ts'
import { decidersOf, informationTypes, type AgeRules, type Decider } from './consent.ts'
import type { Network, Trusted } from './network.ts'
import type { Relay, RelayEvent } from './relay.ts'

type Events = readonly RelayEvent[]
type Refusal = 'closed' | 'past' | 'nothing-open' | 'nobody-decides' | 'not-decided' | 'no-evidence'

/** Invites someone near the family: everyone who decides about what they may read has said yes, until a day that was agreed. */
export function inviteTrusted(relay: Relay, trusted: Trusted, today: Today): Result<Events, Refusal> {
  const refusal = whyNot(relay, trusted, today)
  return refusal === undefined ? ok([{ type: 'trusted-added', trusted }]) : refuse(refusal)
}

/** Says anew what they may read and until when: those who decide are asked as the first time. */
export function changeTrusted(relay: Relay, to: Trusted, today: Today): Result<Events, Refusal | 'gone'> {
  if (!relay.network.trusted.some(({ party }) => party === to.party)) return refuse('gone')
  const refusal = whyNot(relay, to, today)
  return refusal === undefined ? ok([{ type: 'trusted-changed', trusted: to }]) : refuse(refusal)
}

function whyNot({ closed, network }: Relay, trusted: Trusted, { on, ages }: Today): Refusal | undefined {
  const { until, scope, invited } = trusted
  if (closed !== undefined) return 'closed'
  if (until < on) return 'past'
  if (scope.length === 0) return 'nothing-open'
  const needed = scope.map((type) => decidersOf(network, type, on, ages))
  if (needed.some((deciders) => deciders.length === 0)) return 'nobody-decides'
  if (needed.flat().some(({ party }) => !invited.by.includes(party))) return 'not-decided'
  return invited.evidence.trim() === '' ? 'no-evidence' : undefined
}

/** Everyone who decides about anything. */
export function allDeciders(network: Network, on: string, ages: AgeRules): readonly Decider[] {
  const all = informationTypes.flatMap((type) => decidersOf(network, type, on, ages))
  return all.filter((one, at) => all.findIndex(({ party }) => party === one.party) === at)
}
