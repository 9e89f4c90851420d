import type { Child } from 'hono/jsx'

export type Law = {
  /** "Barnevernsloven § 13-2" */
  name: string
  href: string
  /** What it says, in plain words. */
  says?: Child | undefined
  lang?: string | undefined
}

/** The law behind a step, with what it says. */
export function LawList({ laws, externalLabel }: { laws: readonly Law[]; externalLabel: string }) {
  return (
    <ul class="laws">
      {laws.map(({ name, href, says, lang }) => (
        <li lang={lang}>
          <a href={href} rel="noreferrer">
            {name}
            <span class="ds-sr-only"> ({externalLabel})</span>
          </a>
          {says && <p>{says}</p>}
        </li>
      ))}
    </ul>
  )
}
