import type { Child } from 'hono/jsx'
import type { Stretch } from '../rules/comparing.ts'
import type { ReadBlock, ReadStretch } from '../rules/comparing-prose.ts'
import type { StudioText } from '../text/text-for.ts'

export type ChangeView = {
  readonly field: string
  /** For whom and in which language. */
  readonly where: string
  readonly lang: string | undefined
  /** Word by word where it is text; else what it was and is. */
  readonly words: readonly Stretch[] | undefined
  /** A text with paragraphs and points, as readers meet it. */
  readonly read: readonly ReadBlock[] | undefined
  readonly before: string
  readonly after: string
}

/** What is different, field by field, in words: what is taken away is struck out, what is new is underlined. */
export function Changes({ text, changes }: { text: StudioText; changes: readonly ChangeView[] }) {
  const { publish } = text
  return (
    <ul class="plain stack changes">
      {changes.map(({ field, where, lang, words, read, before, after }) => (
        <li class="sheet">
          <p>
            <b>{field}</b>
            {where !== '' && <span class="small soft"> {where}</span>}
          </p>
          {read !== undefined ? (
            <ReadChanges onlySigns={publish.onlySigns} blocks={read} lang={lang} />
          ) : words === undefined ? (
            <dl class="facts">
              <div>
                <dt>{publish.before}</dt>
                <dd>{before}</dd>
              </div>
              <div>
                <dt>{publish.after}</dt>
                <dd>{after}</dd>
              </div>
            </dl>
          ) : (
            <StretchedText stretches={words} lang={lang} />
          )}
        </li>
      ))}
    </ul>
  )
}

/** A text with paragraphs and points as it became another, without the signs it is written with. */
export function ReadChanges({
  onlySigns,
  blocks,
  lang,
}: {
  /** What is said where readers notice nothing. */
  onlySigns: string
  blocks: readonly ReadBlock[]
  lang?: string | undefined
}) {
  const isChanged = blocks.some(({ is, stretches }) => is !== 'kept' || stretches.some((one) => one.is !== 'kept'))
  return isChanged ? <ReadText blocks={blocks} lang={lang} /> : <p class="soft">{onlySigns}</p>
}

export function ReadText({ blocks, lang }: { blocks: readonly ReadBlock[]; lang?: string | undefined }) {
  return (
    <div class="changed-text" lang={lang}>
      {blocks.map(({ kind, is, stretches }) => (
        <p data-kind={kind}>
          {is !== 'kept' && stretches.some((one) => one.is === 'kept') && <Changed is={is}>¶ </Changed>}
          {stretches.map(({ isApart, ...one }) => [isApart ? ' ' : '', <ReadWords {...one} />])}
        </p>
      ))}
    </div>
  )
}

function ReadWords({ is, text, marks }: Omit<ReadStretch, 'isApart'>) {
  const words = marks.includes('leads') ? <span class="small soft">{text}</span> : text
  const leaning = marks.includes('italic') ? <em>{words}</em> : words
  return <Changed is={is}>{marks.includes('bold') ? <b>{leaning}</b> : leaning}</Changed>
}

const Changed = ({ is, children }: { is: ReadStretch['is']; children?: Child }) =>
  is === 'gone' ? <del>{children}</del> : is === 'new' ? <ins>{children}</ins> : children

/** A text as it became another. */
export const StretchedText = ({ stretches, lang }: { stretches: readonly Stretch[]; lang?: string | undefined }) => (
  <p class="changed-words" lang={lang}>
    {stretches.map(({ is, text }, at) => {
      if (is === 'kept') return text
      if (is === 'gone') return <del>{text}</del>
      // What is new in place of something stands apart from it.
      return stretches[at - 1]?.is === 'gone' ? [' ', <ins>{text}</ins>] : <ins>{text}</ins>
    })}
  </p>
)
