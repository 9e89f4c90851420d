import { itemName } from '#base/item.ts'
import type { ContentType } from '#base/content-type.ts'
import type { Request } from '#features/people/index.ts'
import type { StudioKnowledge } from './knowledge.ts'
import { seenAs, type OpenStudio } from './open-item.ts'
import { titleField } from './rules/content-words.ts'
import { inheritedAt, type Edited } from './rules/editing.ts'
import { healthOf, type ItemHealth } from './rules/health.ts'
import { layered } from './rules/layers.ts'
import { inOrder } from './rules/said.ts'
import { askedOf, isAway, missingIn, type AskedItem, type StartQuestion } from './rules/start.ts'
import type { TypedItem } from './rules/typed.ts'
import { selectDrafts, type DraftRow } from './store/drafts.ts'
import { selectLayers } from './store/items.ts'
import { selectAnswered } from './store/start.ts'
import { selectLastNumbers } from './store/versions.ts'

/** An item that a page of the start asks about, and how it stands. */
export type StartItem = {
  readonly asked: AskedItem
  readonly edited: Omit<Edited, 'type'>
  readonly title: string
  readonly seen: string
  readonly unread: TypedItem['unread']
}

/** Which questions somebody has answered. */
export const listAnswered = ({ tx, municipality }: Request): Promise<ReadonlySet<string>> =>
  selectAnswered(tx, municipality.id)

/** What a question asks, in the order of the items. Three statements. */
export async function listAsked(
  { request: { tx }, layer }: OpenStudio,
  type: ContentType,
  question: StartQuestion,
): Promise<readonly StartItem[]> {
  const home = layer.language
  const parts = await selectLayers(tx, layer, { type: type.name })
  const drafts = new Map((await selectDrafts(tx, layer, { type: type.name })).map((one) => [one.key, one]))
  const versions = await selectLastNumbers(tx, layer, type.name)
  const found = [...Map.groupBy(parts, ({ key }) => key)].flatMap(([key, item]) => {
    const [published = [], ...above] = layered(item, layer.above).map(inOrder)
    const draft = drafts.get(key)
    const edited = { own: draft?.said ?? published, above, home, place: { service: '', language: home } }
    const asked = askedOf(question, type, key, edited)
    const inherited = inheritedAt({ ...edited, type })
    const title = inheritedAt({ ...edited, type, place: { service: '', language: 'nb' } }).get(titleField(type) ?? '')
    if (asked === undefined) return []
    return {
      ...{ asked, edited },
      title: String(inherited.get(titleField(type) ?? '') ?? title ?? key),
      order: Number(inherited.get('order') ?? 0),
      seen: seenAs(versions.get(key) ?? 0, draft?.number ?? 0),
      unread: (draft?.unread ?? {}) as TypedItem['unread'], // as it was kept
    }
  })
  return found.toSorted((one, other) => one.order - other.order || one.title.localeCompare(other.title, home))
}

/** An item that readers meet with something that the municipality must still see to. */
export type Remaining = Pick<ItemHealth, 'name' | 'concerns'> & { readonly missing: readonly string[] }

/** What remains when the drafts are public: what every item lacks, and what nobody here has checked. */
export async function listRemaining(
  { request: { tx, today, language }, layer }: OpenStudio,
  { types }: StudioKnowledge,
  drafts: readonly DraftRow[],
): Promise<readonly Remaining[]> {
  const written = new Set(drafts.map(itemName))
  const parts = (await selectLayers(tx, layer)).filter((part) => part.rank > 0 || !written.has(itemName(part)))
  const all = [...parts, ...drafts.flatMap(({ said }) => said.map((part) => ({ ...part, rank: 0 })))]
  const met = [...Map.groupBy(all, itemName).values()].flatMap((item) => {
    const type = types.find(({ name }) => name === item[0]?.type)
    const own = item.filter(({ rank }) => rank === 0)
    return type === undefined || isAway(type, own) ? [] : item
  })
  const byName = Map.groupBy(met, itemName)
  return healthOf(types, met, layer, { today, language, broken: new Set() }).map(({ name, concerns }) => {
    const nearest = (byName.get(name) ?? []).toSorted((one, other) => one.rank - other.rank)
    const said = nearest.find(({ service, fields }) => service === '' && 'missing' in fields)
    return { name, concerns, missing: missingIn(said?.fields['missing']) }
  })
}
