import type { PropsWithChildren } from 'hono/jsx'
import { Icon } from '#ui/icon.tsx'

/** Danger, and nothing else. Children say what to do now. */
export function NoteAcute({ lang, children }: PropsWithChildren<{ lang?: string | undefined }>) {
  return (
    <div class="note-acute" lang={lang}>
      <Icon name="warning" />
      <div>{children}</div>
    </div>
  )
}
