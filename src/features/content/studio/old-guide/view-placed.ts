import type { ContentType } from '#base/content-type.ts'
import type { Request } from '#features/people/index.ts'
import type { StudioKnowledge } from '../../knowledge.ts'
import type { OldPageView } from '../../pages/old-guide/review.tsx'
import type { ReportView } from '../../pages/old-guide/report-parts.tsx'
import type { PlacedPage, Choice } from '../../rules/old-guide/place-pages.ts'
import type { OldPage } from '../../rules/old-guide/old-page.ts'
import {
  aroundIn,
  countsOf,
  howSure,
  lostLines,
  notesOn,
  pictureLines,
  textIn,
  whyLeft,
  type Placings,
} from '../../rules/old-guide/write-report.ts'
import { nameOfField, nameOfType, titleField } from '../../rules/content-words.ts'
import { studioTextFor } from '../../text/text-for.ts'
import { itemAt } from '../addresses.ts'

/** The name of the control that says what a page becomes. */
const becomes = (at: number): string => `blir-${at}`
/** Behind a type's name: also where it is there already. */
const again = '+'

/** What somebody chose for each page; a page that the form says nothing of is decided by what stands in it. */
export function chosenIn(form: URLSearchParams, pages: readonly OldPage[]): ReadonlyMap<string, Choice> {
  return new Map(
    pages.flatMap(({ source }, at): [string, Choice][] => {
      const said = form.get(becomes(at))
      // As it was found: told apart from what somebody chose.
      if (said === null || said === form.get(`${becomes(at)}-funnet`)) return []
      if (said === '') return [[source, { type: undefined }]]
      return [[source, { type: said.replace(again, ''), again: said.endsWith(again) }]]
    }),
  )
}

/** Each page with what it becomes, and what else it may become. */
export function viewPlaced(
  request: Request,
  knowledge: StudioKnowledge,
  placed: readonly PlacedPage[],
  types: readonly ContentType[],
): readonly OldPageView[] {
  const text = studioTextFor(request.language)
  const { report, review } = text.oldGuide
  const words = knowledge.words(request.language)
  return placed.map(({ page, outcome, lost }, at): OldPageView => {
    const isThere = outcome.is === 'already'
    const value = outcome.is === 'placed' ? outcome.type : ''
    const isFound = outcome.is === 'left' ? outcome.why !== 'chosen' : outcome.sureness !== undefined
    return {
      title: page.title,
      source: page.source,
      name: becomes(at),
      value,
      found: isFound ? { name: `${becomes(at)}-funnet`, value } : undefined,
      options: [
        { value: '', label: review.leave },
        ...types.map((type) => {
          const { one } = nameOfType(words, type.name)
          const isAgain = isThere && outcome.type === type.name
          return isAgain
            ? { value: `${type.name}${again}`, label: review.again(one) }
            : { value: type.name, label: one }
        }),
      ],
      lines:
        outcome.is === 'left'
          ? [whyLeft(outcome, report, words)]
          : isThere
            ? [report.already]
            : [howSure(outcome, report, words), ...notesOn(outcome, report, words), ...lostLines(lost, report)],
      there: isThere
        ? {
            href: itemAt(request, { type: { name: outcome.type }, key: outcome.key }),
            label: nameOfType(words, outcome.type).one,
          }
        : undefined,
      fields:
        outcome.is === 'placed'
          ? Object.entries(outcome.values)
              .filter(
                ([path]) =>
                  path !==
                  titleField(types.find(({ name }) => name === outcome.type) ?? { name: '', folder: '', fields: {} }),
              )
              .map(([path, held]) => ({
                label: nameOfField(words, outcome.type, path),
                text: [held].flat().map(String).join(', '),
              }))
          : [{ label: review.text, text: textIn(page.sections) }],
      over: outcome.is === 'placed' ? textIn(outcome.over) : '',
    }
  })
}

/** The whole of what was placed in, and of what was not. */
export function viewReport(request: Request, knowledge: StudioKnowledge, placings: Placings): ReportView {
  const { report } = studioTextFor(request.language).oldGuide
  const words = knowledge.words(request.language)
  const { pages: placed, refused } = placings
  const linked = (
    outcome: { readonly type: string; readonly key: string },
    title: string,
    lines: readonly string[],
  ) => ({
    name: title,
    href: itemAt(request, { type: { name: outcome.type }, key: outcome.key }),
    lines: [nameOfType(words, outcome.type).one, ...lines],
  })
  return {
    counts: report.counts(countsOf(placings)),
    placed: placed.flatMap(({ page, outcome, lost }) =>
      outcome.is === 'placed'
        ? [
            {
              ...linked(outcome, page.title, [
                page.source,
                ...notesOn(outcome, report, words),
                ...lostLines(lost, report),
              ]),
              over: textIn(outcome.over),
            },
          ]
        : [],
    ),
    already: placed.flatMap(({ page, outcome }) =>
      outcome.is === 'already' ? [linked(outcome, page.title, [page.source])] : [],
    ),
    left: placed.flatMap(({ page, outcome }) =>
      outcome.is === 'left'
        ? [
            {
              title: page.title,
              source: page.source,
              why: whyLeft(outcome, report, words),
              text: textIn(page.sections),
            },
          ]
        : [],
    ),
    pictures: pictureLines(placings, report),
    files: refused.map(({ source, fault }) => `${source}: ${report.faults[fault]}`),
    around: aroundIn(placings).map(({ line, count }) => `«${line}» ${report.onPages(count)}`),
  }
}
