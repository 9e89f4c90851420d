export type PersonInRelay = {
  name: string
  line: string
  holds: boolean
  isWaiting: boolean
  /** Where what is said of them is changed. */
  change: string | undefined
}

/** Everyone around the main person; the baton stands beside whoever holds it. */
export function PeopleList({ people, change }: { people: readonly PersonInRelay[]; change: string }) {
  return (
    <ul class="plain people">
      {people.map(({ name, line, holds, isWaiting, change: href }) => (
        <li>
          {holds ? (
            <span class="people-baton" aria-hidden="true" />
          ) : (
            <span class="initial" data-waits={isWaiting ? 'true' : undefined} aria-hidden="true">
              {name.slice(0, 1)}
            </span>
          )}
          <span>
            <b>{name}</b>
            <span class="soft">{line}</span>
          </span>
          {href && (
            <span class="people-change">
              <a href={href}>
                {change}
                <span class="ds-sr-only"> {name}</span>
              </a>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
