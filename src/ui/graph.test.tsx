import { html as inHtml } from 'hono/html'
import { describe, expect, test } from 'vitest'
import { linesOfEdge, linesOfNode, shapeOf } from '#ui/graph-shape.ts'
import { Graph } from '#ui/graph.tsx'

const node = (id: string, label = id) => ({ id, label, is: 'item' as const })

describe('the words of a box', () => {
  test('stand on lines that fit, in their order', () => {
    const { label } = linesOfNode(node('a', 'Del det du lurer på med lederen din og avtal når dere snakkes'))
    expect(label.join(' ')).toBe('Del det du lurer på med lederen din og avtal når dere snakkes')
    expect(label.length).toBeGreaterThan(2)
  })

  test('are cut where one is wider than the box, and none is lost', () => {
    const { label } = linesOfNode(node('a', 'Tverrfaglighetskoordinatoransvarsområde'))
    expect(label.length).toBeGreaterThan(1)
    expect(label.map((line) => line.replace(/-$/, '')).join('')).toBe('Tverrfaglighetskoordinatoransvarsområde')
  })

  test('make the box as high as they need', () => {
    const [low, high] = shapeOf({
      nodes: [node('a', 'Kort'), node('b', 'Et navn som er ganske mye lengre enn det')],
      edges: [],
    }).nodes
    expect(high?.height).toBeGreaterThan(low?.height ?? Infinity)
  })
})

test('a mark is said in words beside the arrow, and room is made for them', () => {
  const edge = { from: 'a', to: 'b', label: 'Ja', mark: { is: 'gone', words: 'tatt bort' } } as const
  expect(linesOfEdge(edge).small).toEqual(['Ja', 'tatt bort'])
  const [shape, bare] = shapeOf({ nodes: [], edges: [edge, { from: 'a', to: 'b' }] }).edges
  expect(shape?.label?.height).toBe(32)
  expect(bare?.label).toBeUndefined()
})

test('what somebody wrote is words in the picture and nothing else, and no style stands in it', async () => {
  const graph = { nodes: [{ ...node('a', '<script>x</script>"'), href: '/a?b="c' }], edges: [] }
  const laid = { width: 100, height: 40, nodes: [{ id: 'a', x: 50, y: 20, width: 100, height: 40 }], edges: [] }
  const html = (await inHtml`${<Graph label="Veier" graph={graph} laid={laid} />}`).toString()
  expect(html).not.toContain('<script')
  expect(html).not.toContain('style=')
  expect(html).toContain('href="/a?b=&quot;c"')
})
