import { clockIn, type Request } from '#features/people/index.ts'
import type { KeptDraftProps } from './pages/kept-draft.tsx'
import { textFor } from './text/text-for.ts'

/** What the page needs to keep a draft while someone writes, and to say when it was kept last. */
export function draftProps(
  { request }: { readonly request: Request },
  place: string,
  at: Date | undefined,
): Omit<KeptDraftProps, 'children'> {
  const { prefix, language } = request
  const { draft } = textFor(language)
  return {
    to: `${prefix}/utkast`,
    place,
    words: draft.saved,
    saved: at && draft.saved.replace('{time}', clockIn(at, language)),
  }
}
