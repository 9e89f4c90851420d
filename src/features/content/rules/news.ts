import { presence, upkeep, type ContentType } from '#base/content-type.ts'
import { itemName, type ItemName, type Language, type Value } from '#base/item.ts'
import { osloTime } from '#base/oslo-time.ts'
import { compose, findFields, type Layered, type Reader } from './compose.ts'
import { titleField } from './content-words.ts'
import { layered, type Ranked } from './layers.ts'
import { isSame, type Said } from './said.ts'

/** An item that a layer changed, and when readers here met it. `rank` 0: the municipality's own; then the packs above, nearest first. */
export type MetChange = {
  readonly type: string
  readonly key: string
  readonly rank: number
  /** Among the changes of its layer, the order in which they were made. */
  readonly number: number
  readonly at: Date
  readonly before: Said
  /** What is new, in one sentence; `''`: nothing was said. */
  readonly news: string
}

/** What readers meet in a field, and its language. */
export type Met = { readonly value: Value; readonly language: Language }

/** An item as readers met it before a day and after it, where that is another. */
export type News = {
  readonly name: ItemName
  readonly type: ContentType
  readonly key: string
  readonly day: string
  readonly is: 'new' | 'changed' | 'gone'
  /** For these services alone; none: for all. */
  readonly services: readonly string[]
  readonly title: Met
  /** A field of the item as it is, or was last. */
  readonly fact: (path: string) => Value | undefined
  /** In whatever language the layer has. */
  readonly sentences: readonly { readonly text: string; readonly rank: number }[]
  /** What became otherwise, in the order of the type's fields. */
  readonly changes: readonly FieldNews[]
}

export type FieldNews = {
  readonly path: string
  readonly service: string
  readonly before: Met | undefined
  readonly after: Met | undefined
}

type Given = {
  readonly types: readonly ContentType[]
  readonly above: readonly string[]
  /** `service`: as it is read there; `''`: everywhere. */
  readonly reader: Pick<Reader, 'service' | 'language' | 'home'>
  /** Everything that was changed since is one change; else each day's is. */
  readonly asOne: boolean
}

/**
 * What readers met otherwise, the newest day first. What a layer said before is known of each change, and what it says now; a change of
 * words that a nearer layer says itself, or that nobody reads, is no news.
 */
export function newsOf(changes: readonly MetChange[], parts: readonly Ranked[], given: Given): readonly News[] {
  const now = Map.groupBy(parts, itemName)
  const found = [...Map.groupBy(changes, itemName)].flatMap(([name, ofItem]) => {
    const type = given.types.find((one) => one.name === ofItem[0]?.type)
    return type === undefined ? [] : newsOfItem(name, type, ofItem, now.get(name) ?? [], given)
  })
  return found.toSorted(
    (one, other) =>
      Number(other.day > one.day) - Number(other.day < one.day) ||
      String(one.title.value).localeCompare(String(other.title.value), given.reader.language),
  )
}

function newsOfItem(
  name: ItemName,
  type: ContentType,
  changes: readonly MetChange[],
  parts: readonly Ranked[],
  given: Given,
): News[] {
  const newest = changes.toSorted((one, other) => Number(other.at) - Number(one.at) || other.number - one.number)
  const days = Map.groupBy(newest, ({ at }) => (given.asOne ? '' : osloTime(at).day))
  let layers: Layered = layered(parts, given.above)
  return [...days.values()].flatMap((ofDay): News[] => {
    const after = layers
    layers = ofDay.reduce((all: Layered, { rank, before }) => all.with(rank, before), after)
    const news = newsBetween(name, type, { before: layers, after }, given)
    const [last] = ofDay
    if (news === undefined || last === undefined) return []
    const sentences = ofDay.flatMap(({ news: text, rank }) => (text === '' ? [] : [{ text, rank }]))
    return [{ ...news, day: osloTime(last.at).day, sentences }]
  })
}

type Between = { readonly before: Layered; readonly after: Layered }

function newsBetween(
  name: ItemName,
  type: ContentType,
  { before, after }: Between,
  { reader }: Given,
): Omit<News, 'day' | 'sentences'> | undefined {
  const services = reader.service === '' ? servicesIn(type, [...before, ...after]) : [reader.service]
  const met = services.map((service) => ({
    service,
    old: metBy(type, before, { ...reader, service }),
    now: metBy(type, after, { ...reader, service }),
  }))
  const changed = met.flatMap(({ service, old, now }) => {
    const changes = changesBetween(type, service, old, now)
    return changes.length === 0 ? [] : [{ service, changes, old, now }]
  })
  const [first] = changed
  if (first === undefined) return undefined
  const isForAll = reader.service !== '' || first.service === ''
  const shown = first.now ?? first.old ?? new Map<string, Met>()
  return {
    ...{ name, type, key: name.slice(name.indexOf('/') + 1) },
    is: first.old === undefined ? 'new' : first.now === undefined ? 'gone' : 'changed',
    services: isForAll ? [] : changed.map(({ service }) => service),
    title: shown.get(titleField(type) ?? '') ?? { value: name, language: '' },
    fact: (path) => shown.get(path)?.value,
    // A variant that says what the common text says is the same change.
    changes: changed.flatMap(({ service, changes }) =>
      service === first.service
        ? changes
        : changes.filter((one) => !first.changes.some((other) => isSameNews(one, other))),
    ),
  }
}

const isSameNews = (one: FieldNews, other: FieldNews): boolean =>
  one.path === other.path && isSame(one.before, other.before) && isSame(one.after, other.after)

/** For all, and each service that some layer has words for. */
const servicesIn = (type: ContentType, layers: Layered): readonly string[] =>
  type.variants === true ? [...new Set(['', ...layers.flat().map(({ service }) => service)])] : ['']

/** What a reader meets of an item, field by field; undefined: it is not there. */
function metBy(type: ContentType, layers: Layered, reader: Reader): ReadonlyMap<string, Met> | undefined {
  if (compose(type, layers, reader) === undefined) return undefined
  const found = [...findFields(type, layers, reader)].filter(([path]) => !Object.hasOwn(notRead, path))
  return new Map(found.map(([path, { value, language }]) => [path, { value, language }]))
}

const notRead = { ...upkeep, ...presence }

function changesBetween(
  type: ContentType,
  service: string,
  old: ReadonlyMap<string, Met> | undefined,
  now: ReadonlyMap<string, Met> | undefined,
): FieldNews[] {
  const order = Object.keys(type.fields)
  const paths = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])]
  return paths
    .map((path) => ({ path, service, before: old?.get(path), after: now?.get(path) }))
    .filter(({ before, after }) => !isSame(before, after))
    .toSorted((one, other) => placeIn(order, one) - placeIn(order, other))
}

const placeIn = (order: readonly string[], { path }: FieldNews): number => order.indexOf(path.split('/')[0] ?? '')
