import type { OpenHere } from './open-here.ts'
import { selectProviderCards, type ProviderCard } from './store/sign-ins.ts'

export type { ProviderCard }

/** Every way in, also those that are switched off; never a secret. */
export const listProviders = ({
  request: { tx, municipality },
}: OpenHere<'manage-providers'>): Promise<ProviderCard[]> => selectProviderCards(tx, municipality.id)
