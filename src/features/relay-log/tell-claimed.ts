import type { PersonId } from '#base/ids.ts'
import { openMunicipality } from '#features/municipality/index.ts'
import { saveNotice } from '#features/people/index.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Database, Tx } from '#platform/db/database.ts'

export type Teller = { readonly database: Database; readonly keys: Keys; readonly origin: string }

/**
 * Tells whoever a claim answers that something waits. The claim and the message are kept in one transaction: two workers, or
 * one that died, send no second and lose none.
 */
export async function tellClaimed(
  { database, keys, origin }: Teller,
  given: { readonly municipality: number; readonly kind: string; readonly now: Date },
  claim: (tx: Tx) => Promise<PersonId | undefined>,
): Promise<void> {
  const { municipality: id, kind, now } = given
  // Opened before a connection is taken: whoever waits for it holds none.
  await keys.of(id)
  await database.inMunicipality(id, async (tx) => {
    const person = await claim(tx)
    const municipality = person && (await openMunicipality(tx, { id }))
    if (person === undefined || municipality === undefined) return
    await saveNotice({ tx, municipality, keys, origin, now }, person, kind)
  })
}
