import { openMunicipality } from '#features/municipality/index.ts'
import { chooseMunicipality, type Tx } from '#platform/db/database.ts'
import type { StudioKnowledge } from './knowledge.ts'
import { listItems } from './list-items.ts'
import { mayTreat, type OpenStudio } from './open-item.ts'
import { ownLayer, type WrittenLayer } from './open-layer.ts'
import { placePages, type PlacingIn, type PlacedPage, type Choice } from './rules/old-guide/place-pages.ts'
import type { OldPage } from './rules/old-guide/old-page.ts'
import { insertDraft, lockItems } from './store/drafts.ts'

type Knowledge = Pick<StudioKnowledge, 'types' | 'placing' | 'linkedTypes'>
type Choices = ReadonlyMap<string, Choice>

/** What old pages would become, for whoever asks; nothing is kept. */
export async function listOldPages(
  open: OpenStudio<'edit-content'>,
  knowledge: Knowledge,
  pages: readonly OldPage[],
  choices: Choices,
): Promise<{ readonly placed: readonly PlacedPage[]; readonly to: PlacingIn }> {
  const { request, layer } = open
  const mayAdd = (type: string) => mayTreat(open, 'edit-content', type, { services: [''] })
  const to = await placingIn({ tx: request.tx, language: request.language }, layer, knowledge, { mayAdd, choices })
  return { placed: placePages(pages, to), to }
}

/** The same, with a draft of each item: in the name of whoever asks, and only of the types that they may write something new of. */
export async function saveOldPages(
  open: OpenStudio<'edit-content'>,
  knowledge: Knowledge,
  pages: readonly OldPage[],
  choices: Choices,
): Promise<readonly PlacedPage[]> {
  const { request, layer, by } = open
  await lockPlacing(request.tx, layer)
  const { placed } = await listOldPages(open, knowledge, pages, choices)
  await insertPlaced(request.tx, layer, placed, by, request.now)
  return placed
}

/** The operator brings pages into a municipality: `tx` is the owner's. Undefined: there is no such municipality. */
export async function saveOldPagesByOperator(
  tx: Tx,
  slug: string,
  knowledge: Knowledge,
  {
    pages,
    choices,
    isKept,
    at,
  }: { readonly pages: readonly OldPage[]; readonly choices: Choices; readonly isKept: boolean; readonly at: Date },
): Promise<{ readonly placed: readonly PlacedPage[]; readonly language: string } | undefined> {
  const municipality = await openMunicipality(tx, { slug })
  if (municipality === undefined) return undefined
  await chooseMunicipality(tx, municipality.id)
  const layer = ownLayer(municipality)
  const { language } = layer
  await lockPlacing(tx, layer)
  const placed = placePages(pages, await placingIn({ tx, language }, layer, knowledge, { mayAdd: () => true, choices }))
  if (isKept) await insertPlaced(tx, layer, placed, null, at)
  return { placed, language }
}

async function placingIn(
  request: { readonly tx: Tx; readonly language: string },
  layer: WrittenLayer,
  { types, placing = [], linkedTypes }: Knowledge,
  { mayAdd, choices }: Pick<PlacingIn, 'mayAdd' | 'choices'>,
): Promise<PlacingIn> {
  const items = await listItems({ request, layer }, types)
  return {
    ...{ types, hints: placing, linkedTypes, mayAdd, choices },
    known: items.map(({ type, key, title, isInherited }) => ({ type, key, title, isLocal: !isInherited })),
    languages: layer.languages,
    home: layer.language,
  }
}

/** Two who bring in at once do so one after the other: the second finds what the first has made. */
const lockPlacing = (tx: Tx, layer: WrittenLayer): Promise<void> =>
  lockItems(tx, layer, [{ type: '', key: 'old-guide' }])

async function insertPlaced(
  tx: Tx,
  layer: WrittenLayer,
  placed: readonly PlacedPage[],
  by: string | null,
  at: Date,
): Promise<void> {
  const drafts = placed.flatMap(({ outcome }) => (outcome.is === 'placed' ? [outcome] : []))
  await lockItems(tx, layer, drafts)
  for (const { type, key, said } of drafts)
    await insertDraft(tx, layer, { type, key, number: 1, said, unread: {}, based_on: 0, person_id: by, at })
}
