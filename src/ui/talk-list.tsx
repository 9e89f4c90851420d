import type { Child } from 'hono/jsx'
import { Icon, type IconName } from '#ui/icon.tsx'

export type Talk = { icon: IconName; title: string; text: Child; href?: string | undefined; lang?: string | undefined }

/** Kinds of grown-ups near you, and how to begin. Short; the numbers are on the contact cards. */
export function TalkList({ talks }: { talks: readonly Talk[] }) {
  return (
    <ul class="talk-list">
      {talks.map(({ icon, title, text, href, lang }) => (
        <li class="talk" lang={lang}>
          <Icon name={icon} />
          <h3>{href ? <a href={href}>{title}</a> : title}</h3>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  )
}
