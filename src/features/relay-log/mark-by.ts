import type { OpenRelay } from './open-relay.ts'
import type { RelayAct } from './rules/access.ts'
import { informationTypes } from './rules/consent.ts'
import { isHealthService, participantOf } from './rules/network.ts'
import { guardiansMaySee } from './rules/reading.ts'
import type { Mark } from './rules/words.ts'
import { oneOf } from './typed.ts'

/** The mark of what the actor writes: for their own service, about what they chose. */
export function markBy({ relay, by, today }: OpenRelay<RelayAct>, form: URLSearchParams): Mark {
  const service = participantOf(relay.network, by)?.service
  if (service === undefined) throw new Error('Who writes takes part.')
  const chosen = oneOf(informationTypes, form.get('type')) ?? 'everyday'
  const isHealth = isHealthService(relay.network, service)
  const said = form.get('foresatte')
  const may = isHealth ? guardiansMaySee(relay.network, today.on, today.ages) : undefined
  return {
    author: { person: by, service },
    type: isHealth ? 'health' : chosen,
    keptFromGuardians: may === 'hold' && said === 'hold',
    ...(may === 'release' && said === 'release' ? { isReleased: true as const } : {}),
  }
}
