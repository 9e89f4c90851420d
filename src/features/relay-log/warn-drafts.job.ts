import { dayAfter, osloTime } from '#base/oslo-time.ts'
import { openMunicipality } from '#features/municipality/index.ts'
import { saveNotice } from '#features/people/index.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Database } from '#platform/db/database.ts'
import { warnedBefore } from './rules/wonder.ts'
import { claimWarning, selectDraftsToWarn } from './store/wonder-notes.ts'

export const warnDraftsTask = 'warn-wonder-drafts'

/**
 * Tells the author of a draft, once, that something waits for them before it goes by itself. Who is told and the message
 * are kept in one transaction: two workers, or one that died, send no second and lose none.
 */
export const warnDrafts =
  ({ database, keys, origin }: { database: Database; keys: Keys; origin: string }) =>
  async (_payload: unknown, now: Date): Promise<undefined> => {
    const { day } = osloTime(now)
    const until = dayAfter(day, warnedBefore)
    const due = await database.inInstallation((tx) => selectDraftsToWarn(tx, { day, until }))
    for (const { municipality_id, note_id } of due) {
      // Opened before a connection is taken: whoever waits for it holds none.
      await keys.of(municipality_id)
      await database.inMunicipality(municipality_id, async (tx) => {
        const author = await claimWarning(tx, municipality_id, note_id, { until, at: now })
        const municipality = author && (await openMunicipality(tx, { id: municipality_id }))
        if (author === undefined || municipality === undefined) return
        await saveNotice({ tx, municipality, keys, origin, now }, author, 'wonder-goes-soon')
      })
    }
  }
