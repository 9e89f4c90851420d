import { placeNames, type Municipality } from '#base/municipality.ts'
import type { PlanDocument } from '#features/content/index.ts'
import { renderBook, type BookBlock } from '#platform/pdf/render-pdf.ts'
import { isColour, readable } from '#ui/theme.ts'
import { dayInWords } from './pages/contact.tsx'
import { textFor } from './text/text-for.ts'

/** How a plan stands when it is printed. */
export type PlanStanding =
  | { readonly adopted: { readonly day: string; readonly caseNumber: string; readonly by: string } }
  /** Made on a day, of an edition of the model. */
  | { readonly day: string; readonly edition: string }

/** A plan on paper: PDF/A-2a. Links to the rest of the model lead to the web. */
export function printPlan(
  { language: spoken, title, lead, blocks }: PlanDocument,
  standing: PlanStanding,
  { municipality, language, origin }: { municipality: Municipality; language: string; origin: string },
): Uint8Array<ArrayBuffer> {
  const { text } = textFor(language)
  const [place] = placeNames(municipality)
  const made = standingWords(standing, spoken, text.plan)
  const below = `/${municipality.slug}${language === municipality.language ? '' : `/${language}`}`
  return renderBook({
    ...{ language: spoken, title, lead, place: place?.text ?? '' },
    day: 'adopted' in standing ? standing.adopted.day : standing.day,
    colour: isColour(municipality.colour) ? readable(municipality.colour) : '#12604f',
    keywords: [title],
    footer: `${title}, ${place?.text ?? ''} · ${'adopted' in standing ? text.plan.adoptedOn(dayInWords(standing.adopted.day, spoken)) : text.plan.notAdopted}`,
    page: text.tools.page('{at}', '{of}'),
    contents: text.book.contents,
    made,
    blocks: withLinks(blocks, (link) => (link.startsWith('/') ? origin + below + link : link)),
  })
}

function standingWords(
  standing: PlanStanding,
  spoken: string,
  text: ReturnType<typeof textFor>['text']['plan'],
): string {
  if (!('adopted' in standing)) return text.madeNow(dayInWords(standing.day, spoken), standing.edition)
  const { day, caseNumber, by } = standing.adopted
  return text.madeAdopted(dayInWords(day, spoken), caseNumber, by)
}

/** Blocks hold nothing but what JSON can say; whatever is called a link in them is one. */
const withLinks = (blocks: readonly BookBlock[], to: (link: string) => string): readonly BookBlock[] =>
  JSON.parse(JSON.stringify(blocks), (name, value: unknown) =>
    name === 'link' && typeof value === 'string' ? to(value) : value,
  ) as readonly BookBlock[] // as they were, but for links
