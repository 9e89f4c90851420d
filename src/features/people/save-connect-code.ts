import { keyedHash } from '#platform/crypto/seal.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Code } from './rules/codes.ts'
import { upsertConnectCode } from './store/invitations.ts'

export async function saveConnectCode(
  tx: Tx,
  given: { municipality: number; identity: string; code: Code; expires: Date; keys: Keys },
): Promise<void> {
  const { municipality, identity, code, expires, keys } = given
  await upsertConnectCode(tx, { municipality, identity, code: keyedHash(keys.installation, code), expires })
}
