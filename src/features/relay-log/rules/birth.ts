import { ok, refuse, type Result } from '#base/result.ts'
import type { Today } from './asking.ts'
import { withConsequences } from './changing-network.ts'
import type { Basis, MainPerson, PartyId } from './network.ts'
import type { Relay, RelayEvent } from './relay.ts'

type Events = readonly RelayEvent[]

/** The child, and what each of those around the mother may decide for it: said of everyone, since nothing follows by itself. */
export type Birth = {
  readonly child: Omit<MainPerson, 'expectsChild'>
  readonly basisOf: ReadonlyMap<PartyId, Basis>
}

/**
 * The child that was expected is born. Her yes goes on counting, as a guardian's; whoever decides with her now is asked, and
 * where she decides no longer nobody is let in by that. Words from before the birth stay hers.
 */
export function childIsBorn(
  relay: Relay,
  { child, basisOf }: Birth,
  today: Today,
): Result<Events, 'closed' | 'not-expected' | 'not-born-yet' | 'born-before' | 'basis-missing'> {
  const { main, guardians } = relay.network
  if (relay.closed !== undefined) return refuse('closed')
  if (!main.expectsChild) return refuse('not-expected')
  if (child.bornOn === undefined || child.bornOn > today.on) return refuse('not-born-yet')
  // A year typed wrongly would make a youth of a newborn, with a youth's say.
  if (child.bornOn < relay.opened.on) return refuse('born-before')
  const hers = basisOf.get(main.party)
  if (hers === undefined || guardians.some(({ party }) => !basisOf.has(party))) return refuse('basis-missing')

  // What a guardian had to decide was about her; a reason not to ask one of them was too.
  const others = guardians.map(({ party, name }): RelayEvent => {
    const basis = basisOf.get(party) ?? 'none'
    return { type: 'guardian-changed', guardian: { party, name, basis, notAsked: undefined } }
  })
  const born = { type: 'child-born', child: { ...child, expectsChild: false }, basis: hers } as const
  return ok(withConsequences(relay, [born, ...others], today))
}
