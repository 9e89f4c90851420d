import { dayAfter } from '#base/oslo-time.ts'
import { codeFrom } from '#features/people/index.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import { keyedHash } from '#platform/crypto/seal.ts'
import type { Database } from '#platform/db/database.ts'
import { hashOfTyped } from '../receipt-code.ts'
import { lifetimeOn } from '../rules/lifetime.ts'
import { insertReceipt, updateTakenCareOf } from '../store.ts'

type Parts = {
  readonly database: Database
  readonly keys: Keys
  readonly today: string
  /** The id that a text always gives, as made-up services have them. */
  readonly idOf: (text: string) => string
}

/** How many days ago somebody rang, and how many days ago it was taken care of. */
const calls: readonly { readonly service: string; readonly made: number; readonly takenCareOf?: number }[] = [
  { service: 'skole', made: 3 },
  { service: 'skole', made: 16 },
  { service: 'skole', made: 9, takenCareOf: 6 },
  { service: 'helsestasjon', made: 12 },
  { service: 'barnehage', made: 20, takenCareOf: 18 },
]

/** A few receipts in each municipality, whose codes nobody was given. Once: after that they are there, or are over. */
export async function loadDemoReceipts(
  towns: readonly { readonly id: number; readonly slug: string }[],
  { database, keys, today, idOf }: Parts,
): Promise<void> {
  for (const { id, slug } of towns) {
    const codes = calls.map((_call, at) => codeFrom(keyedHash(keys.installation, `made-up/${slug}/${at}`), 'receipt'))
    const hashes = await Promise.all(codes.map((code) => hashOfTyped(keys, id, code)))
    await database.inMunicipality(id, async (tx) => {
      for (const [at, { service: key, made, takenCareOf }] of calls.entries()) {
        const [codeHash, service] = [hashes[at], idOf(`service/${slug}/${key}`)]
        const day = dayAfter(today, -made)
        if (codeHash === undefined) continue
        const isNew = await insertReceipt(tx, id, { id: idOf(`receipt/${slug}/${at}`), service, codeHash, day })
        if (isNew && takenCareOf !== undefined)
          await updateTakenCareOf(tx, id, {
            ...{ services: [service], codeHash, lifetime: lifetimeOn(today) },
            day: dayAfter(today, -takenCareOf),
          })
      }
    })
  }
}
