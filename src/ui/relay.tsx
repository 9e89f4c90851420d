import type { Child } from 'hono/jsx'

export type RelayItem = {
  /** None and `done` are filled; `now` is the baton, at most one a line. */
  state?: 'done' | 'now' | 'next' | 'overdue' | undefined
  title: string
  text?: Child | undefined
  href?: string | undefined
  lang?: string | undefined
}

/** The relay line: one line through every item. `across` lies down on wide screens. */
export function Relay({ items, across }: { items: readonly RelayItem[]; across?: boolean | undefined }) {
  return (
    <ol class={across ? 'relay relay-across' : 'relay'}>
      {items.map(({ state, title, text, href, lang }) => (
        <li data-state={state} lang={lang}>
          <p class="relay-title">{href ? <a href={href}>{title}</a> : title}</p>
          {text && <p>{text}</p>}
        </li>
      ))}
    </ol>
  )
}
