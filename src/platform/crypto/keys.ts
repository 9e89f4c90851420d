import { fingerprintOf, keyFor, newKey, unwrapKey, wrapKey, type Key } from '#platform/crypto/seal.ts'
import {
  keepInstallationKey,
  keepMunicipalityKey,
  selectFingerprint,
  updateFingerprint,
} from '#platform/crypto/store.ts'
import type { Mode } from '#platform/config.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { PlainFault } from '#platform/plain-fault.ts'

/** The keys of this installation, each opened once by a process and kept in its memory. */
export type Keys = {
  /** Makes hashes by which an identity number is found again; the same in every municipality. */
  readonly numbers: Key
  /** Of counters, codes and other things that belong to no municipality. */
  readonly installation: Key
  /** What a municipality's own words are sealed with. In a transaction of its own the first time; then from memory. */
  of(municipality: number): Promise<Key>
}

/**
 * Opens the installation's keys. The first start binds the database to its master key: demo at once, production after
 * `stafett key confirm`. Throws a PlainFault when the master key is another; nothing is written then.
 */
export async function openKeys(database: Database, options: { master: Key; mode: Mode; now: Date }): Promise<Keys> {
  const { master, now } = options
  const own = await database.inInstallation(async (tx) => {
    await bind(tx, options)
    return unwrapKey(
      master,
      await keepInstallationKey(tx, wrapKey(master, newKey(), aboutInstallation), now),
      aboutInstallation,
    )
  })
  const opened = new Map<number, Promise<Key>>()

  // Only a key that is surely kept may seal anything, so it is made apart from the act that first needs it.
  function keep(municipality: number): Promise<Key> {
    const about = aboutMunicipality(municipality)
    const kept = database
      .inMunicipality(municipality, async (tx) => {
        // A process that goes on with the master key of before a rotation must not wrap anything with it.
        if ((await selectFingerprint(tx)) !== fingerprintOf(master)) throw new PlainFault(otherKey)
        return keepMunicipalityKey(tx, municipality, wrapKey(master, newKey(), about), now)
      })
      .then((wrapped) => unwrapKey(master, wrapped, about))
    kept.catch(() => opened.delete(municipality))
    opened.set(municipality, kept)
    return kept
  }

  return {
    numbers: keyFor(own, 'identity numbers'),
    installation: keyFor(own, 'installation'),
    of: (municipality) => opened.get(municipality) ?? keep(municipality),
  }
}

/** In production: the operator has seen the fingerprint and kept the key somewhere safe. */
export async function confirmKey(tx: Tx, master: Key, fingerprint: string): Promise<void> {
  if (fingerprintOf(master) !== fingerprint)
    throw new PlainFault(
      'This is not the fingerprint of STAFETT_MASTER_KEY; give the one that "stafett key create" printed.',
    )
  const bound = await selectFingerprint(tx)
  if (bound !== null && bound !== fingerprint) throw new PlainFault(otherKey)
  await updateFingerprint(tx, fingerprint)
}

async function bind(tx: Tx, { master, mode }: { master: Key; mode: Mode }): Promise<void> {
  const fingerprint = fingerprintOf(master)
  const bound = await selectFingerprint(tx)
  if (bound === fingerprint) return
  if (bound !== null) throw new PlainFault(otherKey)
  if (mode === 'production')
    throw new PlainFault(
      `The master key is not confirmed. Keep it in two safe places, then run "stafett key confirm <fingerprint>".`,
    )
  await updateFingerprint(tx, fingerprint)
}

export const aboutInstallation = 'installation'
export const aboutMunicipality = (municipality: number): string => `municipality/${municipality}`
export const otherKey = 'The master key is not the one that this database was made with; nothing was opened or changed.'
