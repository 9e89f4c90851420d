import type { PropsWithChildren } from 'hono/jsx'
import { Icon } from '#ui/icon.tsx'

/** The visible line over a text nobody with the language as mother tongue, or the right to say so, has reviewed. */
export function Unreviewed({ lang, children }: PropsWithChildren<{ lang?: string | undefined }>) {
  return (
    <p class="unreviewed" lang={lang}>
      <Icon name="eye" />
      <span>{children}</span>
    </p>
  )
}
