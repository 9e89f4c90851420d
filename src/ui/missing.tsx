import type { PropsWithChildren } from 'hono/jsx'
import { Icon } from '#ui/icon.tsx'

/** A fact the municipality has not filled in. Said as it is, never left empty, never made up. */
export function Missing({ children }: PropsWithChildren) {
  return (
    <p class="missing">
      <Icon name="pencil" />
      <span>{children}</span>
    </p>
  )
}
