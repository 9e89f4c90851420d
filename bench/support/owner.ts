import type pg from 'pg'
import { startEmbedded } from '#platform/db/embedded.ts'
import { asOwner } from '#platform/db/owner.ts'
import { silentLog } from '#platform/log.ts'

/** Works as the owner of the tables beside the server that runs on a data folder. */
export async function asOwnerOf<T>(dataFolder: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const attached = await startEmbedded({ dataFolder, log: silentLog })
  try {
    return await asOwner(attached.ownerUrl, work)
  } finally {
    await attached.stop()
  }
}
