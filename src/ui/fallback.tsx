import type { PropsWithChildren } from 'hono/jsx'
import { Icon } from '#ui/icon.tsx'

/** A passage in another language than the page. `note` says so in the page's own language and stands outside the passage. */
export function Fallback({ lang, note, children }: PropsWithChildren<{ lang: string; note?: string | undefined }>) {
  return (
    <>
      {note && (
        <p class="fallback-note">
          <Icon name="language" />
          <span>{note}</span>
        </p>
      )}
      <div lang={lang}>{children}</div>
    </>
  )
}
