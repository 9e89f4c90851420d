import type { Tx } from '#platform/db/database.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    installation_key: { only_row: true; wrapped: Buffer; made_at: Date }
    municipality_key: { municipality_id: number; wrapped: Buffer; made_at: Date }
  }
}

/** The wrapped key; `fresh` is kept when there was none. Two who make it at once get the same. */
export async function keepInstallationKey(tx: Tx, fresh: Buffer, at: Date): Promise<Buffer> {
  const find = () => tx.selectFrom('installation_key').select('wrapped').executeTakeFirst()
  const found = await find()
  if (found !== undefined) return found.wrapped
  await tx
    .insertInto('installation_key')
    .values({ only_row: true, wrapped: fresh, made_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await find())?.wrapped ?? fresh
}

/** Likewise, of the municipality that the transaction is for. */
export async function keepMunicipalityKey(tx: Tx, municipality: number, fresh: Buffer, at: Date): Promise<Buffer> {
  const find = () =>
    tx.selectFrom('municipality_key').select('wrapped').where('municipality_id', '=', municipality).executeTakeFirst()
  const found = await find()
  if (found !== undefined) return found.wrapped
  await tx
    .insertInto('municipality_key')
    .values({ municipality_id: municipality, wrapped: fresh, made_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await find())?.wrapped ?? fresh
}

/** Nobody rotates the master key before the transaction ends, so that no key is wrapped with one that was given up. */
export async function selectFingerprint(tx: Tx): Promise<string | null> {
  const { master_key_fingerprint } = await tx
    .selectFrom('installation')
    .select('master_key_fingerprint')
    .forKeyShare()
    .executeTakeFirstOrThrow()
  return master_key_fingerprint
}

/** Waits for everyone who is making or opening keys, and lets nobody begin. */
export async function selectFingerprintForRotation(tx: Tx): Promise<string | null> {
  const found = await tx.selectFrom('installation').select('master_key_fingerprint').forUpdate().executeTakeFirst()
  return found?.master_key_fingerprint ?? null
}

export async function updateFingerprint(tx: Tx, fingerprint: string): Promise<void> {
  await tx.updateTable('installation').set({ master_key_fingerprint: fingerprint }).execute()
}

export async function selectInstallationKey(tx: Tx): Promise<Buffer | undefined> {
  const found = await tx.selectFrom('installation_key').select('wrapped').executeTakeFirst()
  return found?.wrapped
}

/** When it was made stays: only its wrapping is new. */
export async function replaceInstallationKey(tx: Tx, wrapped: Buffer): Promise<void> {
  await tx.updateTable('installation_key').set({ wrapped }).execute()
}

/** Of all municipalities; for the owner. */
export async function selectMunicipalityKeys(tx: Tx): Promise<{ municipality_id: number; wrapped: Buffer }[]> {
  return tx.selectFrom('municipality_key').select(['municipality_id', 'wrapped']).execute()
}

export async function replaceMunicipalityKey(tx: Tx, municipality: number, wrapped: Buffer): Promise<void> {
  await tx.updateTable('municipality_key').set({ wrapped }).where('municipality_id', '=', municipality).execute()
}
