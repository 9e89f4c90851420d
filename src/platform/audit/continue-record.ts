import { asOwner } from '#platform/db/owner.ts'
import { continueNumbers } from './store/rows.ts'

/**
 * A record that was moved to a server which has counted fewer transactions goes on counting from where it was. At every
 * start, before anything is written.
 */
export const continueRecord = (ownerUrl: string): Promise<void> => asOwner(ownerUrl, continueNumbers)
