import { dayAfter, osloTime } from '#base/oslo-time.ts'
import type { Database } from '#platform/db/database.ts'
import type { Task } from '#platform/jobs/run-task.ts'
import { visitAddress, type Visited, type Visiting } from '#platform/outside/visit-address.ts'
import { daysBetween, daysHeld } from './rules/outside-links.ts'
import { claimLink, saveVisit } from './store/outside-links.ts'

export const checkLinksTask = 'check-outside-links'

/** In one run, so that it is over before the next begins however slow everybody is. */
const mostInOneRun = 150

/** Milliseconds after which whoever asked a host and never said how it went is gone. */
const goneAfter = 2 * 3_600_000

/**
 * Asks, one after another, the addresses outside that nobody has asked for a week. That an address is asked is kept before it is: a
 * process that dies asks nobody twice. What nobody answers counts only in a run in which somebody answered: else it is we who are cut off.
 */
export const checkLinks =
  ({ database, ...visiting }: { readonly database: Database } & Visiting): Task =>
  async (_payload, now) => {
    const { day } = osloTime(now)
    const claim = {
      at: now,
      before: new Date(now.getTime() - daysBetween * 86_400_000),
      busySince: new Date(now.getTime() - goneAfter),
      heldSince: dayAfter(day, -daysHeld),
    }
    const save = (address: string, failed: boolean | undefined) =>
      database.inInstallation((tx) => saveVisit(tx, { address, failed, at: now, day }))
    const silent: string[] = []
    let heard = false
    for (let count = 0; count < mostInOneRun; count += 1) {
      const address = await database.inInstallation((tx) => claimLink(tx, claim))
      if (address === undefined) break
      const visited = await visitAddress(address, visiting)
      heard ||= visited !== 'unreachable' && visited !== 'unknown'
      if (visited === 'unreachable') silent.push(address)
      await save(address, visited === 'unreachable' ? undefined : failedAt[visited])
    }
    if (heard) for (const address of silent) await save(address, true)
    return undefined
  }

const failedAt: Readonly<Record<Exclude<Visited, 'unreachable'>, boolean | undefined>> = {
  ...{ works: false, gone: true, fault: true, loop: true, unknown: undefined },
}
