import type { Tx } from '#platform/db/database.ts'
import type { MunicipalRole } from './rules/actor.ts'
import { selectMailed, type Mailed } from './store/people.ts'

/** Who has one of these roles on a day and can be written to: someone who has signed in here, with an address on the card. */
export const listMailed = (
  tx: Tx,
  municipality: number,
  roles: readonly MunicipalRole[],
  day: string,
): Promise<Mailed[]> => selectMailed(tx, municipality, roles, day)
