import { insideLink } from '#base/markdown.ts'
import { fieldAt, isLocalized, type ContentType } from '#base/content-type.ts'
import {
  compareProse,
  compareText,
  nameOfChoice,
  nameOfField,
  ReadChanges,
  StretchedText,
  type FieldNews,
  type Met,
  type Reading,
} from '#features/content/index.ts'
import { writeDay } from '#features/people/index.ts'
import type { View } from './pages/view.ts'
import type { Visit } from './visit.ts'
import type { contentWordsFor } from './text/content-words/content-words-for.ts'

type Props = {
  changes: readonly FieldNews[]
  of: ContentType
  view: View
  words: ReturnType<typeof contentWordsFor>
  reading: { readonly visit: Visit }
}

/** The old words and the new, field by field; what says only in which order things stand is nothing to read. */
export function FieldChanges({ changes, of, view, words, reading: { visit } }: Props) {
  const { text } = view
  const shown = changes.filter(({ path }) => path.split('/').at(-1) !== 'order')
  return (
    <ul class="plain stack changes">
      {shown.map(({ path, service, before, after }) => {
        const field = fieldAt(of, path)
        const language = after?.language || before?.language || visit.language
        const isWords = field !== undefined && isLocalized(field)
        return (
          <li class="sheet">
            <p>
              <b>{nameOfField(words, of.name, path)}</b>
              {service !== '' && <span class="small soft"> {service}</span>}
            </p>
            {field?.kind === 'prose' ? (
              <ReadChanges
                onlySigns={text.news.onlySigns}
                blocks={compareProse(textOf(before), textOf(after), readingFrom(view))}
                lang={language === view.spoken ? undefined : language}
              />
            ) : isWords ? (
              <StretchedText
                stretches={compareText(view.line({ text: textOf(before) }), view.line({ text: textOf(after) }))}
                lang={language === view.spoken ? undefined : language}
              />
            ) : (
              <dl class="facts">
                <div>
                  <dt>{text.news.before}</dt>
                  <dd>{said(before)}</dd>
                </div>
                <div>
                  <dt>{text.news.after}</dt>
                  <dd>{said(after)}</dd>
                </div>
              </dl>
            )}
          </li>
        )

        function said(met: Met | undefined): string {
          if (met === undefined || met.value === null) return text.news.nothing
          if (field?.kind === 'flag') return met.value === true ? text.news.yes : text.news.no
          if (field?.kind === 'date') return writeDay(String(met.value))
          return [met.value]
            .flat()
            .map((one) => nameOfChoice(words, path, titleOf(String(one), field, view)))
            .join(', ')
        }
      })}
    </ul>
  )
}

const textOf = (met: Met | undefined): string => (met?.value === undefined ? '' : [met.value].flat().join('\n'))

/** Readers meet where a link leads when they follow it; an address elsewhere is said. A shared text by what it is called. */
const readingFrom = ({ shell, wordsOf }: View): Reading => ({
  words: (name, field) => {
    if (!name.startsWith('fragment/')) return wordsOf(name, field)
    const title = shell.fragments.find(({ key }) => `fragment/${key}` === name)?.title
    return title && `«${title.text}»`
  },
  title: (to) => (insideLink.test(to) ? undefined : to),
})

/** What an item that is pointed at is called, where every page knows it. */
function titleOf(written: string, field: ReturnType<typeof fieldAt>, { shell, line }: View): string {
  const to: readonly string[] = field !== undefined && 'to' in field ? field.to : []
  const { steps, levels, roles, pages, doors } = shell
  const known = Object.entries({ step: steps, level: levels, role: roles, page: pages, door: doors }).flatMap(
    ([type, items]) => items.map(({ key, name }) => ({ type, key, name })),
  )
  const found = known.find(({ type, key }) => written === `${type}/${key}` || (to.includes(type) && written === key))
  return found === undefined ? written : line(found.name)
}
