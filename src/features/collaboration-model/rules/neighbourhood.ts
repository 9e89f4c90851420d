import type { GraphShape } from '#base/graph.ts'
import type { ItemName } from '#base/item.ts'

/** A picture of more boxes than this is looked at by nobody. */
export const mostNodes = 60

/** Neighbours of one kind. `left`: how many more there are than have room. */
export type Group = { readonly kind: string; readonly names: readonly ItemName[]; readonly left: number }

/** What leads to an item and where it leads, kind by kind; in a picture some groups stand on each side of it. */
export type Neighbourhood = { readonly groups: readonly Group[]; readonly onLeft: number }

type Link = { readonly from: ItemName; readonly to: ItemName }

const kindOf = (name: ItemName): string => name.slice(0, name.indexOf('/'))

/** Each neighbour once, kinds in the order of `drawn`, which are the only ones there are room for. */
export function neighbourhoodOf(name: ItemName, links: readonly Link[], drawn: readonly string[]): Neighbourhood {
  const others = new Set(
    links.flatMap(({ from, to }) => (from === name ? [to] : to === name ? [from] : [])).filter((one) => one !== name),
  )
  const byKind = Map.groupBy([...others].toSorted(), kindOf)
  const whole = drawn.flatMap((kind) => {
    const names = byKind.get(kind)
    return names === undefined ? [] : [names]
  })
  const rooms = roomFor(whole.map(({ length }) => length))
  const groups = whole.map((names, at): Group => {
    const shown = names.slice(0, rooms[at])
    return { kind: kindOf(names[0] ?? name), names: shown, left: names.length - shown.length }
  })
  return { groups, onLeft: halfOf(rooms) }
}

/** So many of each group have room, beside a box for each group and one for the item itself: the largest give way first. */
function roomFor(sizes: readonly number[]): readonly number[] {
  const room = [...sizes]
  const total = () => 1 + room.length + room.reduce((sum, size) => sum + size, 0)
  while (total() > mostNodes) {
    const largest = room.indexOf(Math.max(...room))
    room[largest] = (room[largest] ?? 1) - 1
  }
  return room
}

/** How many of the groups, from the first, make up about half of all. */
function halfOf(sizes: readonly number[]): number {
  const all = sizes.reduce((sum, size) => sum + size, 0)
  let sum = 0
  const half = sizes.findIndex((size) => {
    const isOver = sum + size / 2 > all / 2
    sum += size
    return isOver
  })
  return half < 0 ? sizes.length : half
}

/** Groups of so many on the left and on the right: `3,5|2`. All that a layout depends on. */
export const shapeNameOf = ({ groups, onLeft }: Neighbourhood): string =>
  [groups.slice(0, onLeft), groups.slice(onLeft)]
    .map((side) => side.map(({ names }) => names.length).join(','))
    .join('|')

/** An item's box has room for two lines; that of a kind for one, and how many more there are. */
export const boxes = { item: { width: 186, height: 54, lines: 2 }, kind: { width: 186, height: 52 } } as const

export const idOfGroup = (group: number): string => `k${group}`
export const idOfItem = (group: number, at: number): string => `k${group}-${at}`

/** The boxes of a shape and the lines between them, with no words. */
export function graphShapeOf(shapeName: string): GraphShape {
  const [left = [], right = []] = shapeName.split('|').map((side) => side.split(',').filter(Boolean).map(Number))
  const nodesOf = (group: number, size: number) => [
    { id: idOfGroup(group), ...boxes.kind },
    ...Array.from({ length: size }, (_, at) => ({ id: idOfItem(group, at), ...boxes.item })),
  ]
  const { width, height } = boxes.item
  return {
    nodes: [{ id: 'here', width, height }, ...[...left, ...right].flatMap((size, group) => nodesOf(group, size))].map(
      (node) => ({ id: node.id, width: node.width, height: node.height }),
    ),
    edges: edgesOf([...left, ...right], left.length),
  }
}

/** From left to right, so that what stands on the left is laid out there. */
export const edgesOf = (
  sizes: readonly number[],
  onLeft: number,
): readonly { readonly from: string; readonly to: string }[] =>
  sizes.flatMap((size, group) => {
    const kind = idOfGroup(group)
    const items = Array.from({ length: size }, (_, at) => idOfItem(group, at))
    return group < onLeft
      ? [...items.map((from) => ({ from, to: kind })), { from: kind, to: 'here' }]
      : [{ from: 'here', to: kind }, ...items.map((to) => ({ from: kind, to }))]
  })
