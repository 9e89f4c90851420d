import { instantOf } from '#base/oslo-time.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { defaultAges } from '../rules/consent.ts'
import { foldRelay } from '../rules/relay.ts'
import { partsOf, summaryOf } from '../rules/summary.ts'
import { makeRelayKey, sealEvent, sealTitle } from '../sealing.ts'
import { insertEvents, insertRelay, nextRelayNumber, insertParts } from '../store/relays.ts'
import { selectAnyRelay } from '../store/lists.ts'
import { storiesOf, type IdOf, type Story } from './stories.ts'

type Parts = { readonly database: Database; readonly keys: Keys; readonly today: string; readonly idOf: IdOf }

/** Fills municipalities that have no relay yet with made-up ones in every state. */
export async function loadDemoRelays(
  towns: readonly { readonly id: number; readonly slug: string }[],
  { database, keys, today, idOf }: Parts,
): Promise<void> {
  for (const { id, slug } of towns) {
    const above = await keys.of(id)
    await database.inMunicipality(id, async (tx) => {
      if (await selectAnyRelay(tx, id)) return
      for (const story of storiesOf(slug, today, idOf))
        await loadStory(tx, { municipality: id, relay: idOf(`relay/${slug}/${story.key}`), above, today }, story)
    })
  }
}

async function loadStory(
  tx: Tx,
  given: { municipality: number; relay: string; above: Parameters<typeof makeRelayKey>[0]; today: string },
  { told }: Story,
): Promise<void> {
  const { municipality, relay: id, above, today } = given
  const relay = foldRelay(told.map(({ event }) => event))
  if (relay === undefined) throw new Error('A story begins with the opening.')
  const place = { municipality, relay: id }
  const { key, wrapped } = makeRelayKey(above, municipality, id)
  await insertRelay(tx, municipality, {
    ...summaryOf(relay),
    relay_id: id,
    number: await nextRelayNumber(tx, municipality),
    key_wrapped: wrapped,
    title_sealed: sealTitle(key, place, relay.network.main.name),
    opened_on: relay.opened.on,
  })
  await insertEvents(
    tx,
    municipality,
    id,
    told.map(({ day, by, event }, index) => ({
      ...{ number: index + 1, at: instantOf(day, 600 + index), person_id: by ?? null, once: null },
      sealed: sealEvent(key, place, index + 1, event),
    })),
  )
  await insertParts(tx, municipality, id, [...partsOf(relay, today, defaultAges)])
}
