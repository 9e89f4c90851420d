import type { ServiceId } from '#base/ids.ts'
import type { Request } from '#features/people/index.ts'
import type { OpenRelay } from './open-relay.ts'
import type { RelayAct } from './rules/access.ts'
import { isShieldedKey } from './rules/shielded-services.ts'
import type { KeyOf } from './rules/foreseeing.ts'
import type { Relay } from './rules/relay.ts'
import { selectNames } from './store/names.ts'

/** What people at work, units and services in a relay are called; who has left is still remembered by name. */
export async function listNamesIn({
  request,
  relay,
  history,
}: Pick<OpenRelay<RelayAct>, 'request' | 'relay' | 'history'>): Promise<ReadonlyMap<string, string>> {
  return listNames(request, [...idsIn(relay), ...history.flatMap(({ by }) => by ?? [])])
}

/** The services in a relay that nobody may be found by. */
export async function listShieldedServices(open: InRelay): Promise<ReadonlySet<ServiceId>> {
  const found = await servicesIn(open)
  return new Set(found.flatMap(({ service, key }) => (isShieldedKey(key) ? [service] : [])))
}

/** What kind of service each is, by the model's own words: what a service is called here may say where it is. */
export async function listServiceKindNames(open: InRelay): Promise<ReadonlyMap<string, string>> {
  const { tx, municipality, language, serviceKinds } = open.request
  const kinds = await serviceKinds(tx, municipality, language)
  const found = await servicesIn(open)
  return new Map(
    found.map(({ service, key }) => [service, kinds.find((kind) => kind.key === key)?.name ?? ''] as const),
  )
}

/** Which service of the model each is, by its key. */
export async function listKeys(open: Parameters<typeof servicesIn>[0]): Promise<KeyOf> {
  const found = await servicesIn(open)
  return (service) => found.find((one) => one.service === service)?.key ?? undefined
}

type InRelay = Pick<OpenRelay<RelayAct>, 'request' | 'relay'>

async function servicesIn({
  request: { tx, municipality },
  relay,
}: {
  readonly request: { readonly tx: Request['tx']; readonly municipality: { readonly id: number } }
  readonly relay: Relay
}) {
  const services = relay.network.services.map(({ service }) => service)
  const found = await selectNames(tx, municipality.id, services)
  return services.map((service) => ({ service, key: found.find(({ id }) => id === service)?.key ?? null }))
}

export async function listNames(
  { tx, municipality }: { readonly tx: Request['tx']; readonly municipality: { readonly id: number } },
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await selectNames(tx, municipality.id, [...new Set(ids)])
  return new Map(found.map(({ id, name }) => [id, name]))
}

/** The same for families: whoever is known to them by what they do alone has no name there. */
export async function listNamesForFamily(
  { tx, municipality }: Pick<Request, 'tx' | 'municipality'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await selectNames(tx, municipality.id, [...new Set(ids)])
  return new Map(found.flatMap(({ id, name, by_function }) => (by_function ? [] : [[id, name]])))
}

function idsIn({ network, baton, plan, transitions, told }: Relay): string[] {
  const carriers = [baton.at.is === 'held' ? baton.at.holder : undefined, baton.deputy, baton.offer?.to]
  return [
    ...network.services.map(({ service }) => service),
    ...network.participants.flatMap(({ person, unit }) => [person, unit]),
    ...carriers.flatMap((one) => (one === undefined ? [] : [one.person, one.unit, one.service])),
    ...(baton.at.is === 'waiting' ? [baton.at.office] : []),
    ...transitions.flatMap(({ fromUnit, to, received }) => [
      fromUnit,
      ...(to.is === 'here' ? [to.unit, to.service, ...(to.person === undefined ? [] : [to.person])] : []),
      ...(received === undefined ? [] : [received.by]),
    ]),
    ...told.flatMap(({ to }) => to),
    ...plan.measures.flatMap(({ responsible }) => ('person' in responsible ? [responsible.person] : [])),
  ]
}
