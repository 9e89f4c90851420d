import type { OpenRelay } from './open-relay.ts'
import type { RelayAct } from './rules/access.ts'
import { informationTypes } from './rules/consent.ts'
import { isHealthService, participantOf } from './rules/network.ts'
import type { Mark } from './rules/words.ts'
import { oneOf } from './typed.ts'

/** The mark of what the actor writes: for their own service, about what they chose. */
export function markBy({ relay, by }: OpenRelay<RelayAct>, form: URLSearchParams): Mark {
  const service = participantOf(relay.network, by)?.service
  if (service === undefined) throw new Error('Who writes takes part.')
  const chosen = oneOf(informationTypes, form.get('type')) ?? 'everyday'
  return {
    author: { person: by, service },
    type: isHealthService(relay.network, service) ? 'health' : chosen,
    // Two qualified persons decide on that, in the family's own part.
    keptFromGuardians: false,
  }
}
