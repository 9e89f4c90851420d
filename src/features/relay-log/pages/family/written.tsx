import type { FamilyText } from '../../text/family/text-for.ts'

export type WrittenItem = { when: string; by: string | undefined; title: string; words: string | undefined }

/** What has been written and has happened, newest first, on the line. */
export function Written({ text: { written }, items }: { text: FamilyText; items: readonly WrittenItem[] }) {
  if (items.length === 0) return <p>{written.none}</p>
  return (
    <ol class="relay">
      {items.map(({ when, by, title, words }) => (
        <li>
          <div class="entry">
            <p class="relay-when">{by === undefined ? when : `${when}, ${by}`}</p>
            <p class="relay-title">{title}</p>
            {words && <p class="entry-words">{words}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
