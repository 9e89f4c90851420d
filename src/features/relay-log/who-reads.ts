import type { OpenRelay } from './open-relay.ts'
import type { RelayAct } from './rules/access.ts'
import { isCovered } from './rules/consent.ts'
import { textFor } from './text/text-for.ts'

/** Said before anyone writes: the family, and the services that consent lets in. */
export function readersOfNew(
  { relay, today, request }: OpenRelay<RelayAct>,
  names: ReadonlyMap<string, string>,
): string {
  const { write } = textFor(request.language)
  const letIn = relay.network.services.filter(({ service }) => isCovered(relay, service, today.on, today.ages))
  if (letIn.length === 0) return write.onlyYours
  const all = [write.family, ...letIn.map(({ service }) => names.get(service) ?? '')]
  return write.hint(new Intl.ListFormat(request.language === 'se' ? 'nb' : request.language).format(all))
}
