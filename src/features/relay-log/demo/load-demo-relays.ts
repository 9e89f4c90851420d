import type { Keys } from '#platform/crypto/keys.ts'
import type { Database } from '#platform/db/database.ts'
import { selectAnyRelay } from '../store/lists.ts'
import { nextRelayNumber } from '../store/relays.ts'
import { loadStories } from './load-stories.ts'
import { storiesOf, type IdOf } from './stories.ts'

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
      const first = await nextRelayNumber(tx, id)
      const stories = storiesOf(slug, today, idOf).map(({ key, told }, index) => ({
        relay: idOf(`relay/${slug}/${key}`),
        number: first + index,
        told,
      }))
      await loadStories(tx, { municipality: id, above, today }, stories)
    })
  }
}
