import type { Mode } from '#platform/config.ts'
import type { Tx } from '#platform/db/database.ts'
import { PlainFault } from '#platform/plain-fault.ts'

/**
 * The first start decides whether the database is for demo or production, for ever.
 * Throws a PlainFault when it was born as the other.
 */
export async function bindMode(tx: Tx, mode: Mode, at: Date): Promise<void> {
  await tx
    .insertInto('installation')
    .values({
      only_row: true,
      mode,
      content_version: '0',
      packs_hash: null,
      created_at: at,
      master_key_fingerprint: null,
    })
    .onConflict((conflict) => conflict.column('only_row').doNothing())
    .execute()

  const { mode: born } = await tx.selectFrom('installation').select('mode').executeTakeFirstOrThrow()
  if (born !== mode)
    throw new PlainFault(
      `This database was born in ${born} mode and can never run in ${mode} mode; use an empty database.`,
    )
}
