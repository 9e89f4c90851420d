import { workplaceFrom, type OpenRollOut, type Workplace } from './open-roll-out.ts'
import { selectWorkplaces } from './store/workplaces.ts'

/** Every unit and partner there has been, partners last. One statement. */
export async function listWorkplaces({ request: { tx, municipality } }: OpenRollOut): Promise<readonly Workplace[]> {
  return (await selectWorkplaces(tx, municipality.id)).map(workplaceFrom)
}
