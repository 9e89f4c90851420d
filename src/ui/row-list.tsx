import type { Child } from 'hono/jsx'
import { StatePill, type StatePillProps } from '#ui/state-pill.tsx'

export type Row = {
  name: string
  /** Without it the name is not a link: the reader may not open it. */
  href?: string | undefined
  lines?: readonly Child[] | undefined
  state?: StatePillProps | undefined
  /** At most one act. */
  act?: Child | undefined
  lang?: string | undefined
  /** Beside what the list is about: grey. */
  soft?: boolean | undefined
  /** Of the name alone. */
  nameLang?: string | undefined
}

/** People, units: a name, what is good to know, and how it stands. `label` names the list for screen readers. */
export function RowList({ rows, label }: { rows: readonly Row[]; label: string }) {
  return (
    <ul class="plain row-list" aria-label={label}>
      {rows.map(({ name, href, lines = [], state, act, lang, soft, nameLang }) => (
        <li class={soft ? 'row soft' : 'row'} lang={lang}>
          <div class="row-words">
            <p class="row-name" lang={nameLang}>
              {href ? <a href={href}>{name}</a> : name}
            </p>
            {lines.map((line) => (
              <p class="row-line">{line}</p>
            ))}
          </div>
          {state && <StatePill {...state} />}
          {act && <div class="row-act">{act}</div>}
        </li>
      ))}
    </ul>
  )
}
