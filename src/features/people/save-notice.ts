import type { PersonId } from '#base/ids.ts'
import type { Request } from './request.ts'
import { insertNotices, type NoticeSubject } from './store/notices.ts'

/**
 * Tells someone here, in the application, that something waits for them; a digest says so outside it, without saying what. `about`: where
 * it leads. It stands until they have seen it.
 */
export async function saveNotice(
  { tx, municipality, now }: Pick<Request, 'tx' | 'now'> & { readonly municipality: { readonly id: number } },
  person: string,
  kind: string,
  about?: { readonly subject: NoticeSubject; readonly id: string },
): Promise<void> {
  await insertNotices(tx, municipality.id, [
    {
      ...{ notice_id: crypto.randomUUID(), person_id: person as PersonId, kind, told_at: now, sealed: null }, // a uuid of ours
      ...{ subject: about?.subject ?? null, subject_id: about?.id ?? null },
    },
  ])
}
