import type { OpenRelay } from './open-relay.ts'
import type { RelayAct } from './rules/access.ts'
import { holderOf } from './rules/baton.ts'
import { covers, type InformationType } from './rules/consent.ts'
import { isHealthService, participantOf } from './rules/network.ts'
import { textFor } from './text/text-for.ts'

type Open = OpenRelay<RelayAct>
type Names = ReadonlyMap<string, string>

/** The services that can read what the actor writes about something: the own, and those that both are let in to share it. */
function servicesThatRead({ relay, today, by }: Open, about: InformationType) {
  const { network } = relay
  const own = participantOf(network, by)?.service
  if (own === undefined) return []
  const type = isHealthService(network, own) ? 'health' : about
  const isLetIn = (service: typeof own) => covers(relay, { service, type, purpose: 'follow-up' }, today.on, today.ages)
  return network.services.flatMap(({ service }) =>
    service === own || (isLetIn(own) && isLetIn(service)) ? [service] : [],
  )
}

/** «Skole og Helsestasjon», for the choice of what something is about. */
export const readersOf = (open: Open, names: Names, about: InformationType): string =>
  listed(
    open,
    servicesThatRead(open, about).map((service) => names.get(service) ?? ''),
  )

/** Said before anyone writes: the family, the services that can read it, and whether whoever holds the baton cannot. */
export function readersOfNew(open: Open, names: Names, about: InformationType = 'everyday'): string {
  const { write } = textFor(open.request.language)
  const services = servicesThatRead(open, about)
  const all = [write.family, ...services.map((service) => names.get(service) ?? '')]
  const said = services.length < 2 ? write.onlyYours : write.hint(listed(open, all))
  const holder = holderOf(open.relay.baton)?.service
  return holder === undefined || services.includes(holder) ? said : `${said} ${write.holderCannot}`
}

const listed = ({ request: { language } }: Open, all: readonly string[]): string =>
  new Intl.ListFormat(language).format(all)
