import type { FieldProps } from '#ui/field.tsx'
import type { OpenRelay } from './open-relay.ts'
import type { RelayAct } from './rules/access.ts'
import { informationTypes } from './rules/consent.ts'
import { isHealthService, participantOf } from './rules/network.ts'
import { guardiansMaySee } from './rules/reading.ts'
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

/** Whether guardians see what a health service writes of someone who is old enough to have a say in it. */
export function guardianFields({ relay, by, request, today }: OpenRelay<RelayAct>): FieldProps[] {
  const own = participantOf(relay.network, by)?.service
  const may = guardiansMaySee(relay.network, today.on, today.ages)
  if (own === undefined || may === undefined || !isHealthService(relay.network, own)) return []
  const { guardiansSee: text } = textFor(request.language).network
  return [
    {
      kind: 'checkbox',
      name: 'foresatte',
      label: text.legend,
      hint: may === 'hold' ? text.holdHint : text.releaseHint,
      values: request.form.getAll('foresatte'),
      options: [{ value: may, label: may === 'hold' ? text.hold : text.release }],
    },
  ]
}
