import type { Stretch } from '../rules/comparing.ts'
import type { StudioText } from '../text/text-for.ts'

export type ChangeView = {
  readonly field: string
  /** For whom and in which language. */
  readonly where: string
  readonly lang: string | undefined
  /** Word by word where it is text; else what it was and is. */
  readonly words: readonly Stretch[] | undefined
  readonly before: string
  readonly after: string
}

/** What is different, field by field, in words: what is taken away is struck out, what is new is underlined. */
export function Changes({ text, changes }: { text: StudioText; changes: readonly ChangeView[] }) {
  const { publish } = text
  return (
    <ul class="plain stack changes">
      {changes.map(({ field, where, lang, words, before, after }) => (
        <li class="sheet">
          <p>
            <b>{field}</b>
            {where !== '' && <span class="small soft"> {where}</span>}
          </p>
          {words === undefined ? (
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
