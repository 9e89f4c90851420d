import type { PartyId } from '../rules/network.ts'
import type { Relay } from '../rules/relay.ts'
import type { Mark } from '../rules/words.ts'

/** The mark of what the one it is about writes: whom they keep it from counts at once, and what tells of harm is kept from everyone at home. */
export function ownMark({ network }: Relay, party: PartyId, form: URLSearchParams): Mark {
  const chosen = form.getAll('ikke-for')
  const keptFrom = [...network.guardians, ...network.trusted]
    .map((one) => one.party)
    .filter((one) => chosen.includes(one))
  return {
    ...{ author: { party }, type: 'everyday', keptFromGuardians: false },
    ...(keptFrom.length === 0 ? {} : { keptFrom }),
    ...(form.get('vondt') === 'ja' ? { tellsOfHarm: true } : {}),
  }
}
