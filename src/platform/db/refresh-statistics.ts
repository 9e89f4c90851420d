import { asOwner } from '#platform/db/owner.ts'

/** After very much was written at once: the planner knows what is there, and pages need not be tidied when first read. */
export const refreshStatistics = (ownerUrl: string): Promise<void> =>
  asOwner(ownerUrl, async (client) => {
    await client.query('vacuum analyze')
  })
