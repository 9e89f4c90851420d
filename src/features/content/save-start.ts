import type { Facts } from '#base/municipality.ts'
import { openToReaders, saveFacts } from '#features/municipality/index.ts'
import { notify } from '#platform/db/listen.ts'
import { record } from '#features/people/index.ts'
import { contentChannel } from './import-pack.ts'
import type { StudioKnowledge } from './knowledge.ts'
import type { OpenStudio } from './open-item.ts'
import type { OpenDrafts } from './open-start.ts'
import { layered } from './rules/layers.ts'
import { savePublished, tellPublished } from './save-published.ts'
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
  const items = drafts.map(({ type, key, said }) => {
    const own = published.filter((part) => part.type === type && part.key === key)
    return { type, key, own, said, why }
  })
  await openToReaders(tx)
  await (items.length === 0
    ? tellPublished({ request, layer }, knowledge)
    : savePublished({ request, layer, by, because }, knowledge, items))
  await record(request, 'publish-start', because, undefined, { items: drafts.length })
}
