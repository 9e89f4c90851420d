import { StatePill, type StatePillProps } from '#ui/state-pill.tsx'

export type FamilyConsentRow = {
  service: string
  state: StatePillProps
  lines: readonly string[]
  /** Where a yes is taken back; absent where there is none. */
  takeBack: { label: string; hidden: string; href: string } | undefined
}

/** Service by service: what stands, what it can read, and how it is taken back. */
export function FamilyConsentRows({ rows }: { rows: readonly FamilyConsentRow[] }) {
  return (
    <ul class="plain consent-list sheet">
      {rows.map(({ service, state, lines, takeBack }) => (
        <li class="consent-row">
          <h3 class="name">{service}</h3>
          <StatePill {...state} />
          {lines.map((line) => (
            <p class="soft small">{line}</p>
          ))}
          {takeBack && (
            <p class="consent-act">
              <a class="ds-button" data-variant="secondary" href={takeBack.href}>
                {takeBack.label}
                <span class="ds-sr-only"> {takeBack.hidden}</span>
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
