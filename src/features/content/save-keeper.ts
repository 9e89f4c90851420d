import { inOwnerTransaction } from '#platform/db/owner.ts'
import { updateKeeper } from './store/packs.ts'

/** Gives a pack to a municipality to keep, or to nobody. False: there is no such pack, or no such municipality. An operator's act. */
export const saveKeeper = (ownerUrl: string, pack: string, municipality: string | undefined): Promise<boolean> =>
  inOwnerTransaction(ownerUrl, (tx) => updateKeeper(tx, pack, municipality))
