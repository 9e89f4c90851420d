import { osloTime } from '#base/oslo-time.ts'
import { warnedBefore } from './rules/consent.ts'
import { claimConsentWarning, selectConsentEnds } from './store/consent-ends.ts'
import { tellClaimed, type Teller } from './tell-claimed.ts'

export const warnConsentsTask = 'warn-ending-consents'

/**
 * Tells whoever holds the baton, at each step, that a consent ends soon and must be asked for anew. A step that passed while the server was
 * down is told of late rather than never. The family sees it on its own page.
 */
export const warnConsents =
  (teller: Teller) =>
  async (_payload: unknown, now: Date): Promise<undefined> => {
    const { day } = osloTime(now)
    const ends = await teller.database.inInstallation((tx) => selectConsentEnds(tx, day, warnedBefore))
    for (const end of ends)
      await tellClaimed(teller, { municipality: end.municipality_id, kind: 'consent-ends', now }, (tx) =>
        claimConsentWarning(tx, end),
      )
  }
