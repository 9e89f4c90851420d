import { ok, refuse, type Result } from '#base/result.ts'
import type { RelayEvent, Relay } from './relay.ts'

type Events = readonly RelayEvent[]

/**
 * Two relays of siblings, known to each other by id alone: one event in each, kept in the same transaction. Nobody is let into
 * anything by it; whoever may open both sees that they belong together, and nobody else sees a trace.
 */
export function linkSibling(
  relay: Relay,
  other: { readonly id: string; readonly relay: Relay },
): Result<Events, 'linked' | 'closed'> {
  if (relay.closed !== undefined || other.relay.closed !== undefined) return refuse('closed')
  if (relay.siblings.includes(other.id)) return refuse('linked')
  return ok([{ type: 'sibling-linked', relay: other.id }])
}

export const unlinkSibling = (relay: Relay, other: string): Result<Events, 'not-linked'> =>
  relay.siblings.includes(other) ? ok([{ type: 'sibling-unlinked', relay: other }]) : refuse('not-linked')
