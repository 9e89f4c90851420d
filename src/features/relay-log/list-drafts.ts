import type { PersonId } from '#base/ids.ts'
import type { Request } from '#features/people/index.ts'
import { unsealDrafts, type Drafts } from './drafts.ts'
import { selectDrafts } from './store/drafts.ts'

/** What someone is writing where there is no relay yet. */
export async function listDrafts(request: Request, person: PersonId, place: string): Promise<Drafts> {
  const stored = await selectDrafts(request.tx, request.municipality.id, { person, place })
  return unsealDrafts(request, person, place, stored)
}
