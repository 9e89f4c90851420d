import { osloTime } from '#base/oslo-time.ts'
import { openMunicipality } from '#features/municipality/index.ts'
import { saveNotice } from '#features/people/index.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Database } from '#platform/db/database.ts'
import { warnedBefore } from './rules/consent.ts'
import { claimConsentWarning, selectConsentEnds } from './store/consent-ends.ts'

export const warnConsentsTask = 'warn-ending-consents'

/**
 * Tells whoever holds the baton, at each step, that a consent ends soon and must be asked for anew. Who is told and the message
 * are kept in one transaction, and a step that passed while the server was down is told of late rather than never. The family
 * sees it on its own page.
 */
export const warnConsents =
  ({ database, keys, origin }: { database: Database; keys: Keys; origin: string }) =>
  async (_payload: unknown, now: Date): Promise<undefined> => {
    const { day } = osloTime(now)
    const ends = await database.inInstallation((tx) => selectConsentEnds(tx, day, warnedBefore))
    for (const end of ends) {
      // Opened before a connection is taken: whoever waits for it holds none.
      await keys.of(end.municipality_id)
      await database.inMunicipality(end.municipality_id, async (tx) => {
        const holder = await claimConsentWarning(tx, end)
        const municipality = holder && (await openMunicipality(tx, { id: end.municipality_id }))
        if (holder === undefined || municipality === undefined) return
        await saveNotice({ tx, municipality, keys, origin, now }, holder, 'consent-ends')
      })
    }
  }
