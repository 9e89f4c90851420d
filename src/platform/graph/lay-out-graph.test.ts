import { expect, test } from 'vitest'
import type { GraphShape } from '#base/graph.ts'
import { layOutGraph } from './lay-out-graph.ts'

const box = (id: string) => ({ id, width: 100, height: 40 })
const label = { width: 60, height: 20 }

/** Two lead here, from here three ways lead on, one of them back. */
const around: GraphShape = {
  nodes: ['a', 'b', 'here', 'c', 'd'].map(box),
  edges: [
    { from: 'a', to: 'here' },
    { from: 'b', to: 'here', label },
    { from: 'here', to: 'c', label },
    { from: 'here', to: 'd', label },
    { from: 'here', to: 'd', label },
    { from: 'here', to: 'here', label },
  ],
}

test('what leads here stands to the left, what it leads to to the right, and nothing on anything else', async () => {
  const laid = await layOutGraph(around)
  const x = (id: string) => laid?.nodes.find((node) => node.id === id)?.x ?? NaN
  expect(x('a')).toBeLessThan(x('here'))
  expect(x('here')).toBeLessThan(x('d'))
  const overlaps = laid?.nodes.flatMap((one, at) =>
    laid.nodes
      .slice(at + 1)
      .filter((other) => Math.abs(one.x - other.x) < 100 && Math.abs(one.y - other.y) < 40)
      .map((other) => `${one.id} ${other.id}`),
  )
  expect(overlaps).toEqual([])
})

test('ways stand in their order from above, and each arrow ends at the box it leads to', async () => {
  const laid = await layOutGraph(around)
  const y = (id: string) => laid?.nodes.find((node) => node.id === id)?.y ?? NaN
  expect(y('c')).toBeLessThan(y('d'))
  const [, , toC] = laid?.edges ?? []
  const c = laid?.nodes.find((node) => node.id === 'c')
  expect(toC?.tip.x).toBeCloseTo((c?.x ?? 0) - 50, 0)
  expect(Math.abs((toC?.tip.y ?? 0) - (c?.y ?? 0))).toBeLessThanOrEqual(20)
  expect(laid?.edges.map((edge) => edge.label !== undefined)).toEqual([false, true, true, true, true, true])
  expect(laid?.edges.every(({ curve }) => curve.length % 3 === 1)).toBe(true)
})

test('all of it lies within the picture', async () => {
  const { width = 0, height = 0, nodes = [], edges = [] } = (await layOutGraph(around)) ?? {}
  const points = [
    ...nodes.flatMap(({ x, y }) => [
      { x: x - 50, y: y - 20 },
      { x: x + 50, y: y + 20 },
    ]),
    ...edges.flatMap(({ tip }) => [tip]),
  ]
  expect(points.filter(({ x, y }) => x < -0.5 || y < -0.5 || x > width + 0.5 || y > height + 0.5)).toEqual([])
})

test('what would take seconds is not drawn', async () => {
  const nodes = Array.from({ length: 60 }, (_, at) => box(String(at)))
  const edges = nodes.flatMap((_, at) => [7, 13, 29].map((by) => ({ from: String(at), to: String((at * by) % 60) })))
  expect(await layOutGraph({ nodes, edges })).toBeUndefined()
})

test('sixty boxes around one are drawn in well under a second', async () => {
  const nodes = Array.from({ length: 60 }, (_, at) => box(String(at)))
  const edges = nodes
    .slice(1)
    .map(({ id }, at) => (at % 2 === 0 ? { from: '0', to: id, label } : { from: id, to: '0', label }))
  expect((await layOutGraph({ nodes, edges }))?.nodes).toHaveLength(60)
}, 5000)
