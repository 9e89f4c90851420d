import { Icon, type IconName } from '#ui/icon.tsx'

export type ToolLink = {
  icon: IconName
  label: string
  href: string
  /** Kind, length, captions, who owns it: "Sjekkliste", "Film, 4 minutter, tekstet". */
  detail?: string | undefined
  /** Leads away from the municipality's pages. */
  external?: boolean | undefined
  lang?: string | undefined
}

/** Tools beside a step, films, links. `externalLabel` is read out after a link that leads away. */
export function ToolList({ tools, externalLabel }: { tools: readonly ToolLink[]; externalLabel: string }) {
  return (
    <ul class="tool-list">
      {tools.map(({ icon, label, href, detail, external, lang }) => (
        <li>
          <Icon name={icon} />
          <p>
            <a href={href} lang={lang} rel={external ? 'noreferrer' : undefined}>
              {label}
              {external && <span class="ds-sr-only"> ({externalLabel})</span>}
              {external && <Icon name="external" />}
            </a>
            {detail && <span class="detail">{detail}</span>}
          </p>
        </li>
      ))}
    </ul>
  )
}
