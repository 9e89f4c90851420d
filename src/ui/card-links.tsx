import { Icon, type IconName } from '#ui/icon.tsx'

export type CardLink = { icon: IconName; title: string; text: string; href: string; lang?: string | undefined }

/** What an area holds: each card a title and one sentence; the whole card is the link. */
export function CardLinks({ cards }: { cards: readonly CardLink[] }) {
  return (
    <ul class="plain card-links">
      {cards.map(({ icon, title, text, href, lang }) => (
        <li class="card-link" lang={lang}>
          <Icon name={icon} />
          <h2>
            <a href={href}>{title}</a>
          </h2>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  )
}
