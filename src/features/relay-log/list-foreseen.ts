import { dayAfter } from '#base/oslo-time.ts'
import { listKeys } from './list-names.ts'
import type { OpenRelay } from './open-relay.ts'
import type { RelayAct } from './rules/access.ts'
import { foreseenDates, foreseenTransitions, type Foreseen } from './rules/foreseeing.ts'
import { foreseenFrom } from './rules/settings.ts'

/** Planned in a school year's time, and not longer ahead. */
const daysAhead = 370

/** What is foreseen and comes before long, the next first. Where no day is near nothing is asked of the database. */
export async function listForeseen(
  open: Pick<OpenRelay<RelayAct>, 'request' | 'relay' | 'today' | 'valueOf'>,
): Promise<readonly Foreseen[]> {
  const { relay, today, valueOf } = open
  const rules = foreseenFrom(valueOf)
  const isNear = ({ on }: Foreseen) => on <= dayAfter(today.on, daysAhead)
  if (relay.closed !== undefined || !foreseenDates(relay, rules).some(isNear)) return []
  return foreseenTransitions(relay, rules, await listKeys(open))
    .filter(isNear)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
}
