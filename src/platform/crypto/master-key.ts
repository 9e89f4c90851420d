import type { Config } from '#platform/config.ts'
import { openDemoKey } from '#platform/crypto/demo-key.ts'
import { asKey, type Key } from '#platform/crypto/seal.ts'
import { PlainFault } from '#platform/plain-fault.ts'

/** The key above all keys: the operator's in production, one of its own in a demonstration. */
export async function openMasterKey({ mode, masterKey, dataFolder }: Config): Promise<Key> {
  if (mode === 'demo') return openDemoKey(dataFolder)
  if (masterKey === undefined) throw new PlainFault('STAFETT_MASTER_KEY must be set when STAFETT_MODE is production.')
  return asKey(masterKey)
}
