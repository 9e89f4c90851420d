import { osloTime } from '#base/oslo-time.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Database } from '#platform/db/database.ts'
import { listWithoutWork } from './list-without-work.ts'
import { passRelays } from './open-held.ts'

export const passEndedTask = 'pass-ended-relays'

/** Someone's last day at work was yesterday: what they held lies with the office from today. */
export const passEnded =
  ({ database, keys }: { database: Database; keys: Keys }) =>
  async (_payload: unknown, now: Date): Promise<undefined> => {
    const left = await database.inInstallation((tx) => listWithoutWork(tx, osloTime(now).day))
    for (const { municipality_id: municipality, person_id: person } of left)
      await database.inMunicipality(municipality, (tx) =>
        passRelays(tx, keys, { municipality, person, by: undefined, at: now }),
      )
  }
