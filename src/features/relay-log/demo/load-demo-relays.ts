import type { Keys } from '#platform/crypto/keys.ts'
import type { Database } from '#platform/db/database.ts'
import { upsertPartyNumber } from '../store/families.ts'
import { selectAnyRelay } from '../store/lists.ts'
import { nextRelayNumber } from '../store/relays.ts'
import { loadStories } from './load-stories.ts'
import { storiesOf, type IdOf } from './stories.ts'

type Parts = {
  readonly database: Database
  readonly keys: Keys
  readonly today: string
  readonly idOf: IdOf
  /** What finds a made-up person by their identity number. */
  readonly numberOf: (slug: string, person: string) => Buffer | undefined
}

/** Fills municipalities that have no relay yet with made-up ones in every state. */
export async function loadDemoRelays(
  towns: readonly { readonly id: number; readonly slug: string }[],
  { database, keys, today, idOf, numberOf }: Parts,
): Promise<void> {
  for (const { id, slug } of towns) {
    const above = await keys.of(id)
    await database.inMunicipality(id, async (tx) => {
      if (await selectAnyRelay(tx, id)) return
      const first = await nextRelayNumber(tx, id)
      const stories = storiesOf(slug, today, idOf).map(({ key, told, family = [] }, index) => ({
        relay: idOf(`relay/${slug}/${key}`),
        number: first + index,
        ...{ told, family },
      }))
      await loadStories(tx, { municipality: id, above, today }, stories)
      for (const { relay, family } of stories)
        for (const { party, person } of family) {
          const hash = numberOf(slug, person)
          if (hash !== undefined) await upsertPartyNumber(tx, { municipality: id, relay, party }, hash)
        }
    })
  }
}
