import type { Crumb } from '#ui/crumbs.tsx'
import { PageHead } from '#ui/heading.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import type { Text } from '../text/text-for.ts'
import { ConsentRows, type ConsentRow } from './consent-rows.tsx'

export type ConsentPageProps = {
  text: Text
  crumbs: readonly Crumb[]
  rows: readonly ConsentRow[]
  /** Who is asked, by name. */
  deciders: readonly string[]
  ask: string | undefined
  record: string | undefined
  /** Where it is written down that one ends. */
  letEnd: string | undefined
  /** Where it is copied as text. */
  copy: string | undefined
  addGuardian: string | undefined
  /** Why one parent alone is asked. */
  onlyOne: string | undefined
  /** One is known, and there may be another. */
  moreDecide: boolean
  isRefused: boolean
}

/** How consent stands for each service, who decides, and the next thing to do about it. */
export function ConsentPage(props: ConsentPageProps) {
  const { text, crumbs, rows, deciders, ask, record, letEnd, copy, addGuardian, onlyOne, moreDecide, isRefused } = props
  const { consent, frame } = text

  return (
    <>
      <PageHead title={consent.title} lead={consent.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight columns columns-side">
        <section class="sheet" aria-label={consent.cardTitle}>
          <ConsentRows rows={rows} />
        </section>
        <section aria-labelledby="bestemmer">
          <h2 id="bestemmer">{consent.whoDecides}</h2>
          {deciders.length === 0 ? (
            <p>{consent.nobodyDecides}</p>
          ) : (
            <ul>
              {deciders.map((name) => (
                <li>{name}</li>
              ))}
            </ul>
          )}
          {onlyOne && <p class="soft small">{consent.onlyOneBecause(onlyOne)}</p>}
          {moreDecide && <p>{consent.moreDecide}</p>}
          {addGuardian && (
            <p>
              <a href={addGuardian} class={deciders.length === 0 ? 'ds-button' : undefined}>
                {consent.toPeople}
              </a>
            </p>
          )}
        </section>
      </div>
      <div class="page section-tight stack">
        {isRefused && (
          <NoteCalm icon="heart">
            <h2>{consent.refusedTitle}</h2>
            <p>{consent.refusedText}</p>
          </NoteCalm>
        )}
        <p class="actions">
          {ask && (
            <a class="ds-button" href={ask}>
              {consent.ask}
            </a>
          )}
          {record && <a href={record}>{consent.record}</a>}
          {letEnd && <a href={letEnd}>{consent.letEnd}</a>}
          {copy && <a href={copy}>{text.copy.title}</a>}
        </p>
      </div>
    </>
  )
}
