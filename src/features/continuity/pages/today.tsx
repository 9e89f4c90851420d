import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/heading.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { Text } from '../text/text-for.ts'

export type TodayRow = {
  readonly what: string
  /** Whom it is about, where the reader may be told; else its number. */
  readonly whom: string
  readonly href: string | undefined
  readonly lines: readonly string[]
}

export type TodayProps = {
  readonly text: Text
  readonly prefix: string
  readonly late: readonly TodayRow[]
  readonly today: readonly TodayRow[]
  readonly coming: readonly TodayRow[]
  readonly told: readonly TodayRow[]
  readonly news: readonly (TodayRow & { readonly id: string })[]
  /** Nobody tells them outside that something waits: what was sent did not arrive. */
  readonly unreached: { readonly words: string; readonly label: string; readonly href: string } | undefined
  /** When the next thing comes, where nothing does soon. */
  readonly next: string | undefined
  /** Where somebody who rang is given a code; for those at work in a service. */
  readonly receipts: string | undefined
}

/** What waits for somebody: one list, the most urgent first. */
export function TodayPage({ text, prefix, late, today, coming, told, news, next, unreached, receipts }: TodayProps) {
  const words = text.today
  const isEmpty = [late, today, coming, told, news].every((rows) => rows.length === 0)
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      {unreached && (
        <div class="page section-tight">
          <NoteCalm icon="information">
            <p>{unreached.words}</p>
            <p>
              <a href={unreached.href}>{unreached.label}</a>
            </p>
          </NoteCalm>
        </div>
      )}
      {isEmpty && (
        <div class="page section-tight">
          <Empty
            icon="calendar"
            title={words.none}
            text={next === undefined ? words.noneText : `${words.noneText} ${words.next(next)}`}
          />
        </div>
      )}
      <Rows id="forsinket" title={words.late} rows={late} state="overdue" text={text} />
      <Rows id="i-dag" title={words.today} rows={today} state="now" text={text} />
      <Rows id="andre" title={words.told} lead={words.toldLead} rows={told} state="overdue" text={text} />
      {news.length > 0 && <News text={text} prefix={prefix} news={news} />}
      <Rows id="kommer" title={words.coming} rows={coming} state="next" text={text} />
      {receipts && (
        <div class="page section-tight">
          <p>
            {words.rang} <a href={receipts}>{words.rangLink}</a>
          </p>
        </div>
      )}
    </>
  )
}

type RowsProps = {
  id: string
  title: string
  lead?: string
  rows: readonly TodayRow[]
  state: 'overdue' | 'now' | 'next'
  text: Text
}

function Rows({ id, title, lead, rows, state, text }: RowsProps) {
  if (rows.length === 0) return null
  return (
    <section class="page section-tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p>{lead}</p>}
      <ol class="relay logs">
        {rows.map((row) => (
          <li data-state={state}>
            <Words row={row} text={text} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The link says what is to be done, and for whom: read alone it is enough. */
function Words({ row: { what, whom, href, lines }, text }: { row: TodayRow; text: Text }) {
  const name = (
    <>
      {what}
      <span class="ds-sr-only">{text.today.aboutIt(whom)}</span>
    </>
  )
  return (
    <>
      <p class="relay-title">{href === undefined ? name : <a href={href}>{name}</a>}</p>
      <p aria-hidden="true">{whom}</p>
      <p class="soft small">{lines.join('. ')}</p>
    </>
  )
}

/** What has happened stays until it is seen. */
function News({ text, prefix, news }: Pick<TodayProps, 'text' | 'prefix' | 'news'>) {
  const words = text.today
  return (
    <section class="page section-tight" aria-labelledby="nytt">
      <h2 id="nytt">{words.news}</h2>
      <ul class="plain row-list" aria-label={words.news}>
        {news.map(({ id, what, whom, href, lines }) => (
          <li class="row">
            <div class="row-words">
              <p class="row-name">{href === undefined ? what : <a href={href}>{what}</a>}</p>
              <p class="row-line">{[whom, ...lines].filter((one) => one !== '').join('. ')}</p>
            </div>
            <div class="row-act">
              <PostForm action={`${prefix}/i-dag/sett`} carried={[{ name: 'varsel', value: id }]}>
                <button class="ds-button" data-variant="tertiary" type="submit">
                  {words.seen}
                  <span class="ds-sr-only">{words.aboutIt(what)}</span>
                </button>
              </PostForm>
            </div>
          </li>
        ))}
      </ul>
      {news.length > 1 && (
        <PostForm action={`${prefix}/i-dag/sett`} carried={[{ name: 'alt', value: 'ja' }]}>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.seenAll}
          </button>
        </PostForm>
      )}
    </section>
  )
}
