import type { PropsWithChildren } from 'hono/jsx'
import { Icon, type IconName } from '#ui/icon.tsx'

/** Something worth stopping at: the child's voice, a principle. */
export function NoteCalm({
  icon,
  lang,
  children,
}: PropsWithChildren<{ icon?: IconName | undefined; lang?: string | undefined }>) {
  return (
    <div class="note-calm" lang={lang}>
      {icon && <Icon name={icon} />}
      <div class="stack">{children}</div>
    </div>
  )
}
