import { StatePill, type StatePillProps } from '#ui/state-pill.tsx'

export type ConsentRow = {
  service: string
  state: StatePillProps
  /** Whose answer is missing, and what the service sees meanwhile. */
  lines: readonly string[]
}

/** Service by service, in words. */
export function ConsentRows({ rows }: { rows: readonly ConsentRow[] }) {
  return (
    <ul class="plain consent-list">
      {rows.map(({ service, state, lines }) => (
        <li class="consent-row">
          <p class="name">{service}</p>
          <StatePill {...state} />
          {lines.map((line) => (
            <p class="soft small">{line}</p>
          ))}
        </li>
      ))}
    </ul>
  )
}
