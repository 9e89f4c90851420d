import { NoteAcute } from '#ui/note-acute.tsx'
import type { View } from './view.ts'

/** The acute note: the same words everywhere, from the fragment. */
export function AcuteNote({ view }: { view: View }) {
  const acute = view.shell.fragments.find((one) => one.key === 'akutt')
  if (acute === undefined) return null
  return (
    <div class="page section-tight">
      <NoteAcute>{view.prose(acute.text, 3)}</NoteAcute>
    </div>
  )
}
