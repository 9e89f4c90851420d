import type { OpenFamily } from '../open-family.ts'
import type { FamilyAct } from '../rules/family.ts'
import type { Sight } from '../rules/visible.ts'

/** What someone of the family sees of the relay today; where someone at work sees it too, what both may read. */
export const sightOf = ({ relay, party, today, beside }: OpenFamily<FamilyAct>): Sight => ({
  relay,
  reader: { party },
  day: today.on,
  ages: today.ages,
  beside,
})
