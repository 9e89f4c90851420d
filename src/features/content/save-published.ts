import { itemName } from '#base/item.ts'
import { notify } from '#platform/db/listen.ts'
import { recordEach } from '#features/people/index.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { contentChannel } from './import-pack.ts'
import type { StudioKnowledge } from './knowledge.ts'
import { makeFindableTask } from './make-findable.job.ts'
import type { Asking, OpenStudio } from './open-item.ts'
import { changedBetween } from './rules/changes.ts'
import { saysTheSame, type Said } from './rules/said.ts'
import { deleteDraftsOf } from './store/drafts.ts'
import { insertChanges, type NewChange } from './store/changes.ts'
import { replaceItems } from './store/items.ts'
import { deletePlansOf } from './store/plans.ts'
import type { StudioAct } from './rules/studio-access.ts'
import { insertVersions, selectLastVersions, type NewVersion } from './store/versions.ts'
import { raiseContentVersion } from './store/version.ts'

/** What the layer that is written says of an item in public, and what it will say. */
export type ToPublish = {
  readonly type: string
  readonly key: string
  readonly own: Said
  readonly said: Said
  readonly why: string
  /** What is new, in one sentence to readers. */
  readonly news?: string
}

type Publishing = OpenStudio<StudioAct, Asking>

/**
 * In public, in the same transaction findable, and kept as a version each: who, when and why. However many there are, readers' search is
 * made anew once, and other processes hear of it once.
 */
export async function savePublished(
  { request, layer, by, because }: Pick<Publishing, 'request' | 'layer' | 'by' | 'because'>,
  { onPublish }: Pick<StudioKnowledge, 'onPublish'>,
  items: readonly ToPublish[],
): Promise<void> {
  if (items.length === 0) return
  const { tx, now: at } = request
  const last = new Map((await selectLastVersions(tx, layer, items)).map((one) => [itemName(one), one]))
  const made = items.map((item) => versionsOf(item, last.get(itemName(item)), { by, at }))
  await insertVersions(tx, layer, made.flat())
  await whilePublishing({ request, layer }, { onPublish }, async () => {
    await insertChanges(tx, layer, changesOf(request, layer, items), at)
    await replaceItems(tx, layer, items)
    await deleteDraftsOf(tx, layer, items)
    await deletePlansOf(tx, layer, items)
  })

  const told = items.map((item, index) => ({
    id: itemName(item),
    details: { version: made[index]?.at(-1)?.number ?? 0, isOwn: item.said.length > 0, wasOwn: item.own.length > 0 },
  }))
  for (const alike of Map.groupBy(told, ({ details }) => JSON.stringify(details)).values()) {
    const subjects = { type: 'item', ids: alike.map(({ id }) => id) }
    await recordEach(request, 'publish-content', because, subjects, alike[0]?.details)
  }
}

/** Before readers meet a municipality, nothing that it says itself is new to them. */
const changesOf = (
  { municipality }: Pick<Asking, 'municipality'>,
  { layer }: Pick<OpenStudio['layer'], 'layer'>,
  items: readonly ToPublish[],
): NewChange[] =>
  layer === '' && !municipality.isPublic
    ? []
    : items.flatMap(({ own, said, news = '' }) => changedBetween(own, said).map((one) => ({ ...one, news })))

/** What is public already can be found, and every process hears of it when the transaction commits. */
export const tellPublished = (
  open: Pick<Publishing, 'request' | 'layer'>,
  knowledge: Pick<StudioKnowledge, 'onPublish'>,
): Promise<void> => whilePublishing(open, knowledge, async () => undefined)

/** Makes something public while nobody else does; then it can be found, and every process hears of it when the transaction commits. */
export async function whilePublishing(
  { request, layer }: Pick<Publishing, 'request' | 'layer'>,
  { onPublish }: Pick<StudioKnowledge, 'onPublish'>,
  work: () => Promise<void>,
): Promise<void> {
  const { tx, municipality } = request
  await raiseContentVersion(tx)
  await work()
  if (layer.layer === '') await onPublish(tx, municipality.slug)
  // What many inherit is made findable for each by itself, a moment later.
  else await enqueue(tx, makeFindableTask, { pack: layer.layer })
  await notify(tx, contentChannel, layer.layer === '' ? municipality.slug : '*')
}

/** The new version; before it what a pack brought, where that is written over. */
function versionsOf(
  { type, key, own, said, why }: ToPublish,
  last: Pick<NewVersion, 'number' | 'said'> | undefined,
  { by, at }: { readonly by: string; readonly at: Date },
): NewVersion[] {
  const number = (last?.number ?? 0) + 1
  const isKnown = saysTheSame(last?.said ?? [], own)
  const imported = isKnown ? [] : [{ type, key, number, said: own, person_id: null, why: '', at }]
  return [...imported, { type, key, number: number + imported.length, said, person_id: by, why, at }]
}
