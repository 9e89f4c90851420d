import { fingerprintOf, unwrapKey, wrapKey, type Key } from '#platform/crypto/seal.ts'
import { aboutInstallation, aboutMunicipality, otherKey } from '#platform/crypto/keys.ts'
import {
  replaceInstallationKey,
  replaceMunicipalityKey,
  selectInstallationKey,
  selectMunicipalityKeys,
  selectFingerprintForRotation,
  updateFingerprint,
} from '#platform/crypto/store.ts'
import type { Tx } from '#platform/db/database.ts'
import { PlainFault } from '#platform/plain-fault.ts'

/**
 * Wraps every key that the master key wraps with the next one instead, and binds the database to it. The keys beneath
 * stay as they are, so nothing that they sealed is touched. Answers how many were wrapped anew. `tx` is the owner's.
 * Throws a PlainFault when `old` is not the database's key; nothing is changed then.
 */
export async function rotateKeys(tx: Tx, { old, next }: { old: Key; next: Key }): Promise<number> {
  const bound = await selectFingerprintForRotation(tx)
  if (bound === fingerprintOf(next))
    throw new PlainFault('The database belongs to STAFETT_NEXT_MASTER_KEY already; make it STAFETT_MASTER_KEY.')
  if (bound !== fingerprintOf(old)) throw new PlainFault(otherKey)

  const rewrap = (wrapped: Buffer, about: string): Buffer => wrapKey(next, unwrapKey(old, wrapped, about), about)
  const installation = await selectInstallationKey(tx)
  if (installation !== undefined) await replaceInstallationKey(tx, rewrap(installation, aboutInstallation))

  const municipalities = await selectMunicipalityKeys(tx)
  for (const { municipality_id: municipality, wrapped } of municipalities)
    await replaceMunicipalityKey(tx, municipality, rewrap(wrapped, aboutMunicipality(municipality)))

  await updateFingerprint(tx, fingerprintOf(next))
  return municipalities.length + (installation === undefined ? 0 : 1)
}
