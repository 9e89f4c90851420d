import type { ModelFault } from '#base/fault.ts'
import type { ItemWay } from '#base/item-graph.ts'
import { itemName, type ItemName } from '#base/item.ts'
import { layOutGraph } from '#platform/graph/lay-out-graph.ts'
import { shapeOf, type DrawnGraph, type GraphMark, type GraphNode } from '#ui/graph-shape.ts'
import type { Studio } from '../knowledge.ts'
import type { Verdict } from '../list-faults.ts'
import { listTitles, type TitleOf } from '../list-titles.ts'
import type { OpenItem } from '../open-item.ts'
import type { WaysView, WayView } from '../pages/ways.tsx'
import { nameOfChoice, type ContentWords } from '../rules/content-words.ts'
import { lineIn, namingPath } from '../rules/naming.ts'
import type { Place } from '../rules/said.ts'
import { studioTextFor, type StudioText } from '../text/text-for.ts'
import { typeAt } from './addresses.ts'

/** So many boxes are drawn; the text beside has all ways. */
const mostBoxes = 60

/**
 * The ways to an item and on from it, as the draft has them and with those that it takes away; undefined where it stands in no graph.
 * A service's own are those that it reads.
 */
export async function viewWays(
  open: OpenItem,
  knowledge: Studio,
  verdict: Verdict,
  place: Place,
): Promise<WaysView | undefined> {
  const { request, type, key } = open
  const name = itemName({ type: type.name, key })
  const { models, published } = verdict
  const now = knowledge.graphOf?.(models.readBy(place.service), name)
  if (now === undefined) return undefined

  const before = knowledge.graphOf?.(published.readBy(place.service), name)
  const within = new Map([...(before?.within ?? []), ...now.within])
  const ways = merged(before?.ways ?? [], now.ways)
  const names = [
    ...(place.service === '' ? [] : [serviceOf(knowledge, place.service)]),
    name,
    ...within.values(),
    ...ways.flatMap(({ from, to }) => [from, ...itemIn(to)]),
  ]
  const given: Given = {
    ...{ open, verdict, place, within, name },
    text: studioTextFor(request.language),
    words: knowledge.words(request.language),
    titleOf: await listTitles(open, knowledge, models, names),
  }
  const drawn = ways.map((way, at) => drawWay(way, at, given))
  const graph = fewest(nodesOf(drawn, given), drawn)
  const views = drawn.map((one) => ({ isHere: one.way.from === name, view: viewWay(one, given) }))
  return {
    graph,
    laid: await layOutGraph(shapeOf(graph)),
    hidden: drawn.length - graph.edges.length,
    from: views.filter(({ isHere }) => !isHere).map(({ view }) => view),
    to: views.filter(({ isHere }) => isHere).map(({ view }) => view),
    service: place.service === '' ? undefined : given.titleOf(serviceOf(knowledge, place.service)),
    isChanged: drawn.some(({ mark }) => mark !== undefined),
  }
}

const serviceOf = ({ serviceType }: Studio, service: string): ItemName => `${serviceType}/${service}`

type Given = {
  readonly open: OpenItem
  readonly verdict: Verdict
  readonly place: Place
  readonly name: ItemName
  readonly within: ReadonlyMap<ItemName, ItemName>
  readonly text: StudioText
  readonly words: ContentWords
  readonly titleOf: TitleOf
}

type MergedWay = ItemWay & { readonly is: 'kept' | 'begun' | 'gone' }
type DrawnWay = {
  readonly way: MergedWay
  readonly to: GraphNode
  readonly label: string | undefined
  readonly mark: GraphMark | undefined
}

/** What the draft takes away stands where it stood, so that an editor sees what is lost. */
function merged(before: readonly ItemWay[], now: readonly ItemWay[]): MergedWay[] {
  const idOf = ({ from, path, to }: ItemWay) => JSON.stringify([from, path, to])
  const wereThere = new Set(before.map(idOf))
  const areThere = new Set(now.map(idOf))
  return [
    ...now.map((way): MergedWay => ({ ...way, is: wereThere.has(idOf(way)) ? 'kept' : 'begun' })),
    ...before.filter((way) => !areThere.has(idOf(way))).map((way): MergedWay => ({ ...way, is: 'gone' })),
  ]
}

const itemIn = (to: ItemWay['to']): readonly ItemName[] => (to !== 'nowhere' && 'item' in to ? [to.item] : [])

function drawWay(way: MergedWay, at: number, given: Given): DrawnWay {
  const { verdict, text } = given
  const isFaulty =
    way.to === 'nowhere' || [...verdict.stopping, ...verdict.standing].some((fault) => isOfWay(fault, way))
  const is = way.is === 'gone' ? 'gone' : isFaulty ? 'faulty' : way.is === 'begun' ? 'begun' : undefined
  return {
    ...{ way, to: nodeTo(way, at, given), label: labelOf(way, given) },
    mark: is && { is, words: text.graph.marks[is] },
  }
}

const isOfWay = ({ item, path }: ModelFault, way: ItemWay): boolean =>
  item === way.from && way.path !== undefined && (path === way.path || path.startsWith(`${way.path}/`))

function labelOf({ from, path, is }: MergedWay, { verdict, place, open }: Given): string | undefined {
  const item = (is === 'gone' ? verdict.published : verdict.models).items.get(from)
  const naming = item?.type && path !== undefined ? namingPath(item.type, path) : undefined
  if (item === undefined || naming === undefined) return undefined
  const languages = ['', place.language, open.layer.language, 'nb']
  return lineIn(item.parts, naming, { service: place.service, languages })
}

function nodeTo({ from, to }: ItemWay, at: number, given: Given): GraphNode {
  const { text, words } = given
  if (to === 'nowhere') return { id: `nowhere:${at}`, label: text.graph.lost, is: 'nowhere' }
  if ('end' in to) return { id: `end:${to.end}`, label: nameOfChoice(words, '', to.end), is: 'end' }
  // An arrow from a box to itself would stand on its own words.
  if (to.item === from) return { id: 'again', label: text.graph.again, is: 'end' }
  return nodeOfItem(to.item, given)
}

function nodeOfItem(item: ItemName, { name, open, verdict, within, titleOf, text }: Given): GraphNode {
  const [type = '', key = ''] = item.split('/')
  // What belongs together says so once, at the item itself.
  const of = item === name || within.get(item) !== within.get(name) ? within.get(item) : undefined
  const isFaulty = verdict.stopping.some((fault) => fault.item === item)
  return {
    id: item,
    label: titleOf(item) ?? key,
    within: of && titleOf(of),
    is: item === name ? 'here' : 'item',
    href: typeAt(open.request, type, `/${key}`),
    mark: isFaulty ? { is: 'faulty', words: text.graph.marks.faulty } : undefined,
  }
}

/** Every box once: the item itself, then what it leads to, and what leads to it. */
function nodesOf(ways: readonly DrawnWay[], given: Given): GraphNode[] {
  const onward = ways.filter(({ way }) => way.from === given.name).map(({ to }) => to)
  const inward = ways.map(({ way }) => nodeOfItem(way.from, given))
  const all = [nodeOfItem(given.name, given), ...onward, ...inward]
  return [...new Map(all.map((node) => [node.id, node])).values()]
}

function fewest(nodes: readonly GraphNode[], ways: readonly DrawnWay[]): DrawnGraph {
  const kept = nodes.slice(0, mostBoxes)
  const isKept = (id: string) => kept.some((node) => node.id === id)
  const edges = ways.map(({ way, to, label, mark }) => ({ from: way.from, to: to.id, label, mark }))
  return { nodes: kept, edges: edges.filter(({ from, to }) => isKept(from) && isKept(to)) }
}

/** The same way in text: from the item to the other, or from the other to the item. */
function viewWay({ way, to, label, mark }: DrawnWay, given: Given): WayView {
  const other = way.from === given.name ? to : nodeOfItem(way.from, given)
  return { label, name: other.label, within: other.within, href: other.href, mark: mark?.words }
}
