import { fieldAt, upkeep, type ContentType } from '#base/content-type.ts'
import { languageName } from '#base/language.ts'
import type { ChangeView } from '../pages/changes.tsx'
import { compareReasons, compareSaid, compareText, isOfWords, type Change } from '../rules/comparing.ts'
import { compareProse } from '../rules/comparing-prose.ts'
import { nameOfField } from '../rules/content-words.ts'
import { namingPath } from '../rules/naming.ts'
import { isOfPart } from '../rules/offers.ts'
import type { Inherited } from '../rules/merging.ts'
import type { Said } from '../rules/said.ts'
import type { ReadIn } from './read-in.ts'
import { sayValue, type ViewGiven } from './view-nodes.ts'

type Given = Pick<ViewGiven, 'text' | 'words' | 'items'> & {
  readonly type: ContentType
  /** What readers meet where a version says nothing. */
  readonly inherited: Inherited
  readonly readIn: ReadIn
}

/** What two versions say differently, in words. */
export const viewChanges = (before: Said, after: Said, given: Given): ChangeView[] => [
  ...viewEach(compareSaid(given.type, before, after), given),
  ...compareReasons(before, after).map((change) => viewReason(change, given)),
]

/** Some changes, in words. */
export const viewEach = (changes: readonly Change[], given: Given): ChangeView[] =>
  changes
    .filter(({ path }) => !path.endsWith('/order') || path.split('/').length > 1)
    .map((change) => viewChange(change, given))

const viewReason = ({ path, service, before = '', after = '' }: Change, { text, words, type }: Given): ChangeView => ({
  field: `${nameOfField(words, type.name, path)}: ${text.edit.why}`,
  ...{ where: service, lang: undefined, words: compareText(String(before), String(after)), before: '', after: '' },
  read: undefined,
})

function viewChange(change: Change, given: Given): ChangeView {
  const { type, words } = given
  const { path, service, language } = change
  const field = fieldAt(type, path) ?? upkeep[path]
  // A part as a whole is known by what it is called.
  const line = isOfPart(path) ? namingPath(type, path) : undefined
  const name = line === undefined ? undefined : given.inherited({ service, language }, line)
  const say = (value: Change['before']) =>
    value === undefined && typeof name === 'string' ? name : sayValue(path, field, value, given)
  const met = (value: Change['before']) =>
    value === undefined && field !== undefined ? given.inherited({ service, language }, path) : value
  const [before, after] = [met(change.before), met(change.after)]
  const isText = isOfWords(type, change) && before !== null && after !== null
  const textOf = (value: Change['before']): string =>
    value === undefined || value === null ? '' : [value].flat().join('\n')
  return {
    field: nameOfField(words, type.name, path),
    where: [service, language === '' ? '' : languageName(language)].filter(Boolean).join(', '),
    lang: language === '' ? undefined : language,
    words: isText && field?.kind !== 'prose' ? compareText(textOf(before), textOf(after)) : undefined,
    read:
      isText && field?.kind === 'prose'
        ? compareProse(textOf(before), textOf(after), given.readIn(language))
        : undefined,
    before: say(before),
    after: say(after),
  }
}
