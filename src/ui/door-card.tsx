import type { Child, PropsWithChildren } from 'hono/jsx'
import { Icon, type IconName } from '#ui/icon.tsx'

export type DoorCardProps = {
  kind?: 'child' | 'adult' | 'staff' | undefined
  icon: IconName
  title: string
  text: Child
  /** The words of the link at the foot. */
  go: Child
  href: string
  lang?: string | undefined
}

/** One door; the whole card is the link. Stands in `Doors`. */
export function DoorCard({ kind, icon, title, text, go, href, lang }: DoorCardProps) {
  return (
    <li data-door={kind} lang={lang}>
      <a class="door" href={href}>
        <span class="door-icon">
          <Icon name={icon} />
        </span>
        <h2>{title}</h2>
        <p>{text}</p>
        <span class="go">
          {go} <Icon name="arrow-right" />
        </span>
      </a>
    </li>
  )
}

/** The doors on their ground, under the landscape. */
export function Doors({ children }: PropsWithChildren) {
  return (
    <div class="ground">
      <div class="page">
        <ul class="doors">{children}</ul>
      </div>
    </div>
  )
}
