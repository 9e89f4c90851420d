import type { ContentType, Field } from '#base/content-type.ts'
import { responsibility } from '#base/shared-fields.ts'
import { grounds as groundFields } from './shared-fields.ts'

/** How a field of an item is told on its page. */
export type Told = { readonly path: string; readonly field: Field }

/** Told in the head of the page, below it, or to nobody. */
const elsewhere = new Set([
  'name',
  'definite',
  'summary',
  'purpose',
  'lead',
  'text',
  'order',
  'words',
  'address',
  'verified',
  'sensitive',
  'safety',
  'project',
  'milestones',
  'news',
  'vacant',
  'tiers',
  'inGuide',
  'sharedWith',
  'host',
])

/** The one field that says in a sentence what an item is. */
export const leadOf = ({ fields }: ContentType): string | undefined =>
  ['summary', 'purpose', 'mandate'].find((name) => fields[name]?.kind === 'line')

/** What is told in a few words, one beside the other. */
export const factsIn = (type: ContentType): readonly Told[] =>
  tellable(type).filter(({ field }) =>
    ['line', 'lines', 'word', 'number', 'date', 'choice', 'flag'].includes(field.kind),
  )

/** What is told as links to other items. */
export const linksIn = (type: ContentType): readonly Told[] =>
  tellable(type).filter(({ field }) => field.kind === 'reference' || field.kind === 'references')

/** What is told at length; the item's own text first. */
export const textsIn = (type: ContentType): readonly Told[] =>
  Object.entries(type.fields)
    .flatMap(([path, field]) => (field.kind === 'prose' ? [{ path, field }] : []))
    .toSorted((one, other) => Number(other.path === 'text') - Number(one.path === 'text'))

/** What is told as a list. */
export const recordsIn = (type: ContentType): readonly (Told & { readonly field: Field & { kind: 'records' } })[] =>
  tellable(type).flatMap(({ path, field }) => (field.kind === 'records' ? [{ path, field }] : []))

const tellable = (type: ContentType): readonly Told[] =>
  Object.entries(type.fields).flatMap(([path, field]) =>
    elsewhere.has(path) || path === leadOf(type) ? [] : [{ path, field }],
  )

/** Who has to do with it, and how. */
export const people: ReadonlySet<string> = new Set([...Object.keys(responsibility), 'chair', 'secretary', 'roles'])

/** What an item rests on is told apart from what it has to do with. */
export const grounds: ReadonlySet<string> = new Set(Object.keys(groundFields))
