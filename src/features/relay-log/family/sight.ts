import type { OpenFamily } from '../open-family.ts'
import type { FamilyAct } from '../rules/family.ts'
import type { Sight } from '../rules/visible.ts'

/** What someone of the family sees of the relay today. */
export const sightOf = ({ relay, party, today }: OpenFamily<FamilyAct>): Sight => ({
  relay,
  reader: { party },
  day: today.on,
  ages: today.ages,
})
