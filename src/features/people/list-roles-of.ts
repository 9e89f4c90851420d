import type { Request } from './request.ts'
import type { Membership } from './rules/actor.ts'
import { selectPerson } from './store/people.ts'

/** The roles of whoever has just been connected: one's own. */
export async function listRolesOf({ tx, municipality }: Request, person: string): Promise<readonly Membership[]> {
  return (await selectPerson(tx, municipality.id, person))?.memberships ?? []
}
