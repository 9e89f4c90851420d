import type { PropsWithChildren } from 'hono/jsx'

/** The one card. With a title it is a section of its own. */
export function Sheet({
  title,
  lang,
  children,
}: PropsWithChildren<{ title?: string | undefined; lang?: string | undefined }>) {
  return (
    <div class="sheet" lang={lang}>
      {title && <h2>{title}</h2>}
      {children}
    </div>
  )
}
