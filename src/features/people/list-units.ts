import type { Tx } from '#platform/db/database.ts'
import type { OpenHere } from './open-here.ts'
import type { Request } from './request.ts'
import type { Membership, UnitId } from './rules/actor.ts'
import { selectLeaders, selectServices, selectUnitNames, type ServiceLine } from './store/units.ts'

export type { ServiceLine } from './store/units.ts'

/** The names of the units where someone has roles; no statement when there are none. */
export async function listUnitNames(
  tx: Tx,
  municipality: number,
  memberships: readonly Membership[],
): Promise<ReadonlyMap<UnitId, string>> {
  const units = memberships.flatMap(({ unit }) => (unit === undefined ? [] : [unit]))
  return units.length === 0 ? new Map() : new Map(await selectUnitNames(tx, municipality, units))
}

/** Who leads a unit today, by name. */
export const listLeaders = (
  { tx, municipality, today }: Pick<Request, 'tx' | 'municipality' | 'today'>,
  unit: string,
): Promise<readonly string[]> => selectLeaders(tx, municipality.id, { unit, day: today })

/** Every service with its units and who leads them. */
export const listServices = ({
  request: { tx, municipality, today },
}: OpenHere<'list-units'>): Promise<ServiceLine[]> => selectServices(tx, municipality.id, today)
