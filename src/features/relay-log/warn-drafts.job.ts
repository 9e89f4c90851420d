import { dayAfter, osloTime } from '#base/oslo-time.ts'
import { warnedBefore } from './rules/wonder.ts'
import { claimWarning, selectDraftsToWarn } from './store/wonder-notes.ts'
import { tellClaimed, type Teller } from './tell-claimed.ts'

export const warnDraftsTask = 'warn-wonder-drafts'

/** Tells the author of a draft, once, that something waits for them before it goes by itself. */
export const warnDrafts =
  (teller: Teller) =>
  async (_payload: unknown, now: Date): Promise<undefined> => {
    const { day } = osloTime(now)
    const until = dayAfter(day, warnedBefore)
    const due = await teller.database.inInstallation((tx) => selectDraftsToWarn(tx, { day, until }))
    for (const { municipality_id: municipality, note_id } of due)
      await tellClaimed(teller, { municipality, kind: 'wonder-goes-soon', now }, (tx) =>
        claimWarning(tx, municipality, note_id, { until, at: now }),
      )
  }
