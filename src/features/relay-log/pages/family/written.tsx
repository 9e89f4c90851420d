import { NoteCalm } from '#ui/note-calm.tsx'
import { DrawingPicture, type DrawingProps } from '../drawing.tsx'
import type { FamilyText } from '../../text/family/text-for.ts'

export type WrittenItem = {
  readonly when: string
  readonly by: string | undefined
  readonly title: string
  readonly words: string | undefined
  readonly drawing: DrawingProps | undefined
  /** Where the whole of it stands. */
  readonly more: string | undefined
  /** What was said to be wrong with it, and the answer. */
  readonly beside: readonly string[]
  /** Where it is said that something is wrong. */
  readonly correct: string | undefined
}

type WrittenProps = { text: FamilyText; items: readonly WrittenItem[]; withCorrections?: boolean | undefined }

/** What has been written and has happened, newest first, on the line. */
export function Written({ text: { written, all }, items, withCorrections }: WrittenProps) {
  if (items.length === 0) return <p>{written.none}</p>
  return (
    <ol class="relay">
      {items.map(({ when, by, title, words, drawing, more, beside, correct }) => (
        <li>
          <div class="entry">
            <p class="relay-when">{by === undefined ? when : `${when}, ${by}`}</p>
            <p class="relay-title">{title}</p>
            {words && <p class="entry-words">{words}</p>}
            {drawing && <DrawingPicture {...drawing} />}
            {more && (
              <p>
                <a href={more}>{written.read}</a>
              </p>
            )}
            {beside.length > 0 && (
              <NoteCalm icon="chat">
                {beside.map((line) => (
                  <p>{line}</p>
                ))}
              </NoteCalm>
            )}
            {withCorrections && correct && (
              <p class="small">
                <a href={correct}>
                  {all.correct}
                  <span class="ds-sr-only">
                    {' '}
                    {title}, {when}
                  </span>
                </a>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
