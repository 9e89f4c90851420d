import { iconDrawings } from '#ui/icon-drawings.ts'
import type { IconName } from '#ui/icon-names.ts'

export type { IconName }

/** A drawing beside a word, never instead of one: hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path fill-rule="evenodd" d={iconDrawings[name]} />
    </svg>
  )
}
