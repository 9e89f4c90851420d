import { openMunicipality } from '#features/municipality/index.ts'
import { chooseMunicipality, type Tx } from '#platform/db/database.ts'
import type { StudioKnowledge } from './knowledge.ts'
import { listItems } from './list-items.ts'
import { ownLayer, type WrittenLayer } from './open-layer.ts'
import { bringIn, type BringingTo, type Brought, type Choice } from './rules/bring-in/bring-in.ts'
import type { OldPage } from './rules/bring-in/old-page.ts'
import { insertDraft, lockItems } from './store/drafts.ts'

type Knowledge = Pick<StudioKnowledge, 'types' | 'placing' | 'linkedTypes'>
type Choices = ReadonlyMap<string, Choice>

/** The operator brings pages into a municipality: `tx` is the owner's. Undefined: there is no such municipality. */
export async function saveBroughtInByOperator(
  tx: Tx,
  slug: string,
  knowledge: Knowledge,
  {
    pages,
    choices,
    isKept,
    at,
  }: { readonly pages: readonly OldPage[]; readonly choices: Choices; readonly isKept: boolean; readonly at: Date },
): Promise<{ readonly brought: readonly Brought[]; readonly language: string } | undefined> {
  const municipality = await openMunicipality(tx, { slug })
  if (municipality === undefined) return undefined
  await chooseMunicipality(tx, municipality.id)
  const layer = ownLayer(municipality)
  const { language } = layer
  await lockBringing(tx, layer)
  const brought = bringIn(pages, await bringingTo({ tx, language }, layer, knowledge, { mayAdd: () => true, choices }))
  if (isKept) await insertBrought(tx, layer, brought, null, at)
  return { brought, language }
}

async function bringingTo(
  request: { readonly tx: Tx; readonly language: string },
  layer: WrittenLayer,
  { types, placing = [], linkedTypes }: Knowledge,
  { mayAdd, choices }: Pick<BringingTo, 'mayAdd' | 'choices'>,
): Promise<BringingTo> {
  const items = await listItems({ request, layer }, types)
  return {
    ...{ types, hints: placing, linkedTypes, mayAdd, choices },
    known: items.map(({ type, key, isInherited }) => ({ type, key, isLocal: !isInherited })),
    languages: layer.languages,
    home: layer.language,
  }
}

/** Two who bring in at once do so one after the other: the second finds what the first has made. */
const lockBringing = (tx: Tx, layer: WrittenLayer): Promise<void> =>
  lockItems(tx, layer, [{ type: '', key: 'bring-in' }])

async function insertBrought(
  tx: Tx,
  layer: WrittenLayer,
  brought: readonly Brought[],
  by: string | null,
  at: Date,
): Promise<void> {
  const drafts = brought.flatMap(({ outcome }) => (outcome.is === 'placed' ? [outcome] : []))
  await lockItems(tx, layer, drafts)
  for (const { type, key, said } of drafts)
    await insertDraft(tx, layer, { type, key, number: 1, said, unread: {}, based_on: 0, person_id: by, at })
}
