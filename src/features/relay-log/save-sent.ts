import type { PersonId } from '#base/ids.ts'
import type { Request } from '#features/people/index.ts'
import { sentWith, type Drafts } from './drafts.ts'
import { deleteDraftAt } from './store/drafts.ts'

/** What a form has sent is a draft no longer. */
export async function saveSent(request: Request, person: PersonId, drafts: Drafts): Promise<void> {
  for (const place of sentWith(request.form, drafts))
    await deleteDraftAt(request.tx, request.municipality.id, person, place)
}
