import type { Child } from 'hono/jsx'
import { Icon, type IconName } from '#ui/icon.tsx'

export type EmptyProps = {
  icon: IconName
  title: string
  text: Child
  /** The one thing to do about it. `outlined` where the page has a filled button already. */
  act?: { label: string; href: string; outlined?: boolean | undefined } | undefined
}

/** Nothing here yet, or nothing found: what that means, and the way on. */
export function Empty({ icon, title, text, act }: EmptyProps) {
  return (
    <section class="empty">
      <Icon name={icon} />
      <h2>{title}</h2>
      <p>{text}</p>
      {act && (
        <p>
          <a class="ds-button" data-variant={act.outlined ? 'secondary' : undefined} href={act.href}>
            {act.label}
          </a>
        </p>
      )}
    </section>
  )
}
