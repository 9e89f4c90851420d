import type { OpenRelay } from './open-relay.ts'
import type { RelayAct } from './rules/access.ts'
import type { Sight } from './rules/visible.ts'

/** What whoever opened a relay sees of it today. */
export const sightOf = ({ relay, by, today }: OpenRelay<RelayAct>): Sight => ({
  relay,
  reader: { person: by },
  day: today.on,
  ages: today.ages,
})
