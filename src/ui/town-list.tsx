import { Icon } from '#ui/icon.tsx'

export type Town = {
  href: string
  name: string
  /** The municipality's other official names, each in its language. */
  others: readonly { text: string; lang?: string | undefined }[]
}

/** The municipalities of an installation: the whole row is the link. */
export function TownList({ towns }: { towns: readonly Town[] }) {
  return (
    <ul class="plain town-list">
      {towns.map(({ href, name, others }) => (
        <li>
          <a class="town" href={href}>
            <span>
              <b>{name}</b>
              {others.map(({ text, lang }) => (
                <span class="detail" lang={lang}>
                  {text}
                </span>
              ))}
            </span>
            <Icon name="arrow-right" />
          </a>
        </li>
      ))}
    </ul>
  )
}
