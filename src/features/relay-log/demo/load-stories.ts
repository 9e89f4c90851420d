import { instantOf } from '#base/oslo-time.ts'
import type { Key } from '#platform/crypto/seal.ts'
import type { Tx } from '#platform/db/database.ts'
import { defaultAges } from '../rules/consent.ts'
import { foldRelay } from '../rules/relay.ts'
import { partsOf, summaryOf } from '../rules/summary.ts'
import { makeRelayKey, sealEvent, sealFile, sealTitle } from '../sealing.ts'
import { insertStories, type StoryRows } from '../store/stories.ts'
import type { Told } from './stories.ts'

/** A relay that is to be there with all that happened to it. */
export type NewStory = { readonly relay: string; readonly number: number; readonly told: readonly Told[] }

type Place = { readonly municipality: number; readonly above: Key; readonly today: string }

/** Made-up relays into one municipality, as if they had been written there event by event. */
export const loadStories = (tx: Tx, place: Place, stories: readonly NewStory[]): Promise<void> =>
  insertStories(
    tx,
    place.municipality,
    stories.map((story) => rowsOf(place, story)),
  )

function rowsOf({ municipality, above, today }: Place, { relay: id, number, told }: NewStory): StoryRows {
  const relay = foldRelay(told.map(({ event }) => event))
  if (relay === undefined) throw new Error('A story begins with the opening.')
  const place = { municipality, relay: id }
  const { key, wrapped } = makeRelayKey(above, municipality, id)
  return {
    relay: {
      ...summaryOf(relay),
      ...{ relay_id: id, number, key_wrapped: wrapped, opened_on: relay.opened.on },
      title_sealed: sealTitle(key, place, relay.network.main.name),
    },
    events: told.map(({ day, by, event }, index) => ({
      ...{
        number: index + 1,
        at: instantOf(day, Math.min(600 + index, lastMinute)),
        person_id: by ?? null,
        once: null,
      },
      sealed: sealEvent(key, place, index + 1, event),
    })),
    parts: partsOf(relay, today, defaultAges),
    files: told.flatMap(({ event, inFile }) =>
      event.type === 'file-added' && inFile !== undefined
        ? [{ file_id: event.file.id, sealed: sealFile(key, place, event.file.id, Buffer.from(inFile)) }]
        : [],
    ),
  }
}

/** A day is never left, however much happens in it. */
const lastMinute = 1439
