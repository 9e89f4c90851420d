import { nameOfField, nameOfType, type ContentWords } from '../content-words.ts'
import type { PlacedPage, LostLink, Outcome } from './place-pages.ts'
import type { Sign, Sureness } from './evidence.ts'
import type { FileFault, OldPage } from './old-page.ts'

/** What is said of what was brought in, and of what was not. */
export type ReportWords = {
  readonly counts: (count: {
    readonly pages: number
    readonly placed: number
    readonly already: number
    readonly left: number
  }) => string
  readonly parts: Readonly<Record<'placed' | 'already' | 'left' | 'pictures' | 'files' | 'around', string>>
  readonly sureness: Readonly<Record<Sureness | 'chosen', string>>
  readonly signs: Readonly<Record<Sign['in'], (words: string) => string>>
  readonly left: Readonly<Record<Extract<Outcome, { is: 'left' }>['why'], (types: string) => string>>
  readonly already: string
  readonly beside: (item: string) => string
  readonly over: string
  readonly unknown: (field: string, number: string) => string
  readonly lost: Readonly<Record<LostLink['why'], string>>
  readonly lostTitle: string
  readonly taken: Readonly<Record<OldPage['left'][number]['kind'], string>>
  readonly faults: Readonly<Record<FileFault, string>>
  readonly onPages: (count: number) => string
}

/** A file that no page came of. */
export type Refused = { readonly source: string; readonly fault: FileFault }

export type Placings = { readonly pages: readonly PlacedPage[]; readonly refused: readonly Refused[] }

export const countsOf = ({ pages }: Placings) => {
  const of = (is: Outcome['is']) => pages.filter(({ outcome }) => outcome.is === is).length
  return { pages: pages.length, placed: of('placed'), already: of('already'), left: of('left') }
}

/** The whole of it as plain text: what each page became, and every word, link and picture that came along nowhere. */
export function writeReport(placings: Placings, words: ReportWords, content: ContentWords): string {
  const { pages, refused } = placings
  const typeName = (type: string) => nameOfType(content, type).one
  const parts: [string, string[]][] = [
    [words.parts.placed, pages.flatMap((one) => placedLines(one, words, content))],
    [
      words.parts.already,
      pages.flatMap(({ page, outcome }) =>
        outcome.is === 'already'
          ? [`${page.source}: ${typeName(outcome.type)} ${outcome.type}/${outcome.key}. ${words.already}`]
          : [],
      ),
    ],
    [
      words.parts.left,
      pages.flatMap(({ page, outcome }) =>
        outcome.is === 'left'
          ? [
              `${page.source}: «${page.title}». ${whyLeft(outcome, words, content)}`,
              ...quoted(textIn(page.sections)),
              '',
            ]
          : [],
      ),
    ],
    [words.parts.pictures, pictureLines(placings, words)],
    [words.parts.files, refused.map(({ source, fault }) => `${source}: ${words.faults[fault]}`)],
    [words.parts.around, aroundIn(placings).map(({ line, count }) => `«${line}» ${words.onPages(count)}`)],
  ]
  const told = parts.filter(([, lines]) => lines.length > 0)
  return (
    [
      words.counts(countsOf(placings)),
      ...told.flatMap(([title, lines]) => ['', title.toUpperCase(), '', ...lines]),
    ].join('\n') + '\n'
  )
}

function placedLines({ page, outcome, lost }: PlacedPage, words: ReportWords, content: ContentWords): string[] {
  if (outcome.is !== 'placed') return []
  const { type, key, over } = outcome
  return [
    `${page.source}: ${nameOfType(content, type).one} ${type}/${key}`,
    `  ${howSure(outcome, words, content)}`,
    ...notesOn(outcome, words, content).map((one) => `  ${one}`),
    ...lostLines(lost, words).map((one) => `  ${one}`),
    ...(over.length === 0 ? [] : [`  ${words.over}`, ...quoted(textIn(over))]),
    '',
  ]
}

export function howSure(
  { sureness, signs, type }: Extract<Outcome, { is: 'placed' | 'already' }>,
  words: ReportWords,
  content: ContentWords,
): string {
  const said = signs.map((sign) =>
    words.signs[sign.in](
      sign.in === 'headings'
        ? sign.words
            .split(', ')
            .map((field) => nameOfField(content, type, field))
            .join(', ')
        : sign.words,
    ),
  )
  return [words.sureness[sureness ?? 'chosen'], said.join('; ')].filter((one) => one !== '').join(': ')
}

export const lostLines = (lost: readonly LostLink[], words: ReportWords): string[] =>
  lost.map((one) => `${words.lostTitle} «${one.words}» (${one.to}): ${words.lost[one.why]}`)

export const pictureLines = ({ pages }: Placings, words: ReportWords): string[] =>
  pages.flatMap(({ page }) =>
    page.left.map(({ kind, words: said, address }) =>
      [`${page.source}: ${words.taken[kind]}`, said === '' ? '' : `«${said}»`, address]
        .filter((one) => one !== '')
        .join(' '),
    ),
  )

/** What whoever looks through the draft should know. */
export const notesOn = (
  { type, unknown, beside }: Extract<Outcome, { is: 'placed' }>,
  words: ReportWords,
  content: ContentWords,
): string[] => [
  ...(beside === undefined ? [] : [words.beside(beside)]),
  ...unknown.map(({ field, number }) => words.unknown(nameOfField(content, type, field), number)),
]

export const whyLeft = (outcome: Extract<Outcome, { is: 'left' }>, words: ReportWords, content: ContentWords): string =>
  words.left[outcome.why](
    'types' in outcome ? outcome.types.map((type) => nameOfType(content, type).one).join(', ') : '',
  )

export const textIn = (sections: OldPage['sections']): string =>
  sections
    .flatMap(({ heading, text }) => [heading === '' ? '' : `## ${heading}`, text].filter((one) => one !== ''))
    .join('\n\n')

const quoted = (text: string): string[] => (text === '' ? [] : text.split('\n').map((line) => `  | ${line}`.trimEnd()))

/** The lines around pages, those on most of them first. */
export function aroundIn({ pages }: Placings): readonly { readonly line: string; readonly count: number }[] {
  const lines = pages.flatMap(({ page }) => [...new Set(page.around)])
  return [...Map.groupBy(lines, (line) => line)]
    .map(([line, all]) => ({ line, count: all.length }))
    .toSorted((one, other) => other.count - one.count)
}
