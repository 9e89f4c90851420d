import type { Facts } from '#base/municipality.ts'
import { openToReaders, saveFacts } from '#features/municipality/index.ts'
import { notify } from '#platform/db/listen.ts'
import { record, recordEach } from '#features/people/index.ts'
import { contentChannel } from './import-pack.ts'
import type { StudioKnowledge } from './knowledge.ts'
import type { OpenStudio } from './open-item.ts'
import type { OpenDrafts } from './open-start.ts'
import { layered } from './rules/layers.ts'
import { keepPublished, tellPublished } from './save-item.ts'
import { selectLayers } from './store/items.ts'
import { insertAnswered } from './store/start.ts'
import { raiseContentVersion } from './store/version.ts'

/** Keeps that somebody has been through a question. */
export async function saveAnswered(
  { request, by }: OpenStudio<'answer-start' | 'set-facts'>,
  question: string,
): Promise<void> {
  const { tx, municipality, now: at } = request
  if (!municipality.isPublic) await insertAnswered(tx, municipality.id, { question, person_id: by, at })
}

/** What the municipality's pages stand on, at once, and as a version that can be had back. */
export async function saveMunicipalityFacts(
  { request, by, because }: OpenStudio<'set-facts'>,
  facts: Facts,
): Promise<void> {
  const { tx, municipality, now: at } = request
  const version = await saveFacts(tx, municipality, facts, { person: by, at })
  if (version === undefined) return
  await raiseContentVersion(tx)
  await notify(tx, contentChannel, municipality.slug)
  await record(request, 'set-facts', because, undefined, { version, languages: facts.languages })
}

/** All that is drafted, and the municipality itself, to readers in one transaction. */
export async function publishStart(
  { request, layer, by, because, drafts }: OpenDrafts<'publish-start'>,
  knowledge: StudioKnowledge,
  why: string,
): Promise<void> {
  const { tx } = request
  const [published = []] = layered(await selectLayers(tx, layer), layer.above)
  for (const { type, key, said } of drafts) {
    const own = published.filter((part) => part.type === type && part.key === key)
    await keepPublished({ request, layer, by, key, own, type: { name: type } }, { said, why })
  }
  await openToReaders(tx)
  await tellPublished({ request, layer }, knowledge)
  await recordEach(request, 'publish-content', because, {
    type: 'item',
    ids: drafts.map(({ type, key }) => `${type}/${key}`),
  })
  await record(request, 'publish-start', because, undefined, { items: drafts.length })
}
