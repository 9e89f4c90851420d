import type { FieldProps } from '#ui/field.tsx'
import type { OpenRelay } from './open-relay.ts'
import type { RelayAct } from './rules/access.ts'
import { informationTypes } from './rules/consent.ts'
import { isHealthService, participantOf } from './rules/network.ts'
import { textFor } from './text/text-for.ts'
import { readersOf } from './who-reads.ts'

/**
 * What something is about, each with the services that can read it then. What a health service writes is health information;
 * there is nothing to choose.
 */
export function typeFields(open: OpenRelay<RelayAct>, names: ReadonlyMap<string, string>): FieldProps[] {
  const { relay, by, request } = open
  const { plan } = textFor(request.language)
  const own = participantOf(relay.network, by)?.service
  if (own === undefined || isHealthService(relay.network, own)) return []
  return [
    {
      kind: 'select',
      name: 'type',
      label: plan.type,
      hint: plan.typeHint,
      value: request.form.get('type') ?? 'everyday',
      options: informationTypes.map((type) => ({
        value: type,
        label: `${plan.types[type]} (${readersOf(open, names, type)})`,
      })),
    },
  ]
}
