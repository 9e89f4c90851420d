import { seal, unseal, type Key } from '#platform/crypto/seal.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Provider, ProviderSecret } from '#platform/sign-in/provider.ts'
import { isUuid } from '#base/uuid.ts'
import { selectProvider, selectProviders, type ProviderRow } from './store/sign-ins.ts'

/** A way in that is offered: for whom, under which name, and whether its roles count here. */
export type OfferedProvider = Provider & {
  readonly forWhom: 'staff' | 'family' | 'partner'
  readonly name: string
  readonly givesRoles: boolean
}

/** The ways in that are open, with what it takes to use them. */
export async function openProviders(tx: Tx, municipality: number, keys: Keys): Promise<OfferedProvider[]> {
  const key = await keys.of(municipality)
  return (await selectProviders(tx, municipality)).filter(({ active }) => active).map((row) => provider(row, key))
}

export async function openProvider(
  tx: Tx,
  municipality: number,
  keys: Keys,
  id: string,
): Promise<OfferedProvider | undefined> {
  const row = isUuid(id) ? await selectProvider(tx, municipality, id) : undefined
  return row?.active === true ? provider(row, await keys.of(municipality)) : undefined
}

export const provider = (row: ProviderRow, key: Key): OfferedProvider => ({
  id: row.provider_id,
  profile: row.profile,
  forWhom: row.for_whom,
  name: row.name,
  issuer: row.issuer,
  clientId: row.client_id,
  secret: JSON.parse(unseal(key, row.secret, aboutSecret(row.provider_id))) as ProviderSecret, // sealed by `sealSecret`
  tenant: row.tenant ?? undefined,
  givesRoles: row.gives_roles,
})

export const sealSecret = (key: Key, provider: string, secret: ProviderSecret): Buffer =>
  seal(key, JSON.stringify(secret), aboutSecret(provider))

const aboutSecret = (provider: string): string => `provider/${provider}/secret`
