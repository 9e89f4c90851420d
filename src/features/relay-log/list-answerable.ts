import type { Request } from '#features/people/index.ts'
import { selectAnswerable } from './store/lists.ts'

/** Who answers for a unit today: ids alone. */
export const listAnswerable = ({ tx, municipality, today }: Request, unit: string): Promise<readonly string[]> =>
  selectAnswerable(tx, municipality.id, unit, today)
