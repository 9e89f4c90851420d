import type { Request } from '#features/people/index.ts'
import type { FieldProps } from '#ui/field.tsx'
import { listCatalogue, type CatalogueOffer } from './list-catalogue.ts'
import type { MeasureWay } from './new-measure-way.ts'
import type { FieldDrafts } from './pages/kept-field.tsx'
import { measureWords } from './rules/picking.ts'
import type { Goal } from './rules/plan.ts'
import { textFor, type Text } from './text/text-for.ts'

/** Which goal a measure belongs to, where someone begins with the measure. */
export const goalFields = ({ picking }: Text, goals: readonly Goal[], error: string | undefined): FieldProps[] => [
  {
    kind: 'radio',
    name: 'mal',
    label: picking.use.goal,
    error,
    options: goals.map(({ id, text }) => ({ value: id, label: text })),
  },
]

/** Whether what the measure was made of is told where it stands. Unticked, what was picked is words and nothing else. */
export const linkFields = ({ picking }: Text, { key, name, isSensitive }: CatalogueOffer): FieldProps[] => [
  {
    kind: 'checkbox',
    name: 'fra',
    label: picking.link,
    hint: isSensitive ? picking.linkHintWork : picking.linkHint,
    values: [key],
    options: [{ value: key, label: picking.linkTo(name) }],
  },
]

/** What to think of before a measure of the catalogue becomes one of this relay; or that it is not there any more. */
export function pickedNote(
  { picking }: Text,
  { fra }: MeasureWay,
  offer: CatalogueOffer | undefined,
): string | undefined {
  if (offer === undefined) return fra === '' ? undefined : picking.gone
  return [picking.picked(offer.name), ...(offer.isSensitive ? [picking.sensitive] : [])].join(' ')
}

/** What was picked as words of one language: the measure's own, where it is not told in the reader's. */
export async function wordsOf(request: Request, offer: CatalogueOffer): Promise<string> {
  const language = offer.lang ?? request.language
  const [own = offer] = offer.lang === undefined ? [] : await listCatalogue({ ...request, language }, [offer.key])
  return measureWords(own, textFor(language).picking, language)
}

/**
 * The words that the form begins with. What was picked stands before what someone was writing, or what the family proposed, which is kept
 * below it; a draft that was made of the same words goes on as it is.
 */
export function begunWith(
  drafts: FieldDrafts,
  typed: string,
  picked: string,
): { readonly words: string; readonly drafts: FieldDrafts } {
  const begun = drafts.words(field) ?? typed
  return {
    words: begun.startsWith(picked) ? begun : [picked, begun].filter(Boolean).join('\n\n'),
    drafts: { ...drafts, words: (name) => (name === field ? undefined : drafts.words(name)) },
  }
}

const field = 'tiltak'
