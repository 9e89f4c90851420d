import type { PersonId } from '#base/ids.ts'
import type { Key } from '#platform/crypto/seal.ts'
import type { Tx } from '#platform/db/database.ts'
import type { AgeRules } from './rules/consent.ts'
import { evolve, type Relay, type RelayEvent } from './rules/relay.ts'
import { partsOf, summaryOf } from './rules/summary.ts'
import { sealEvent, sealTitle } from './sealing.ts'
import { appendEvents } from './store/relays.ts'

export type Place = { readonly municipality: number; readonly relay: string }

type Given = {
  readonly key: Key
  readonly at: Date
  /** Undefined: someone of the family, who stands within, or Stafett itself. */
  readonly by: PersonId | undefined
  readonly once: string | undefined
  /** The places of the drafts that are sent with this. */
  readonly sent?: readonly string[]
  readonly on: string
  readonly ages: AgeRules
}

/** What a door decided, kept: the events, the summary that lists are made from, and who takes part. */
export async function saveEvents(
  tx: Tx,
  place: Place,
  before: Relay,
  events: readonly RelayEvent[],
  { key, at, by, once, sent = [], on, ages }: Given,
): Promise<Relay> {
  if (events.length === 0) return before
  const { municipality, relay: id } = place
  const after = events.reduce(evolve, before)
  const isKept = await appendEvents(tx, municipality, id, {
    events: events.map((event, index) => {
      const number = before.version + index + 1
      const sealed = sealEvent(key, place, number, event)
      return { number, at, person_id: by ?? null, sealed, once: index === 0 ? (once ?? null) : null }
    }),
    summary: { ...summaryOf(after), title_sealed: sealTitle(key, place, after.network.main.name) },
    parts: partsOf(after, on, ages),
    before: before.version,
    sent: { person: by ?? null, places: sent },
  })
  if (!isKept) throw new Error(`Relay ${id} was written by another meanwhile.`)
  return after
}
