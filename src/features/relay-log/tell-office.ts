import { saveNotice, type NoticeSubject, type Request } from '#features/people/index.ts'
import { listAnswerable } from './list-answerable.ts'

/** Tells whoever answers for a unit that something waits for them, and where; never the one who asks. */
export async function tellOffice(
  request: Request,
  unit: string,
  kind: string,
  about: { readonly subject: NoticeSubject; readonly id: string },
): Promise<void> {
  for (const person of await listAnswerable(request, unit))
    if (person !== request.actor.person?.id) await saveNotice(request, person, kind, about)
}
