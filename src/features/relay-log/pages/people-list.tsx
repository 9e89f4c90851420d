export type PersonInRelay = { name: string; line: string; holds: boolean; isWaiting: boolean }

/** Everyone around the main person; the baton stands beside whoever holds it. */
export function PeopleList({ people }: { people: readonly PersonInRelay[] }) {
  return (
    <ul class="plain people">
      {people.map(({ name, line, holds, isWaiting }) => (
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
        </li>
      ))}
    </ul>
  )
}
