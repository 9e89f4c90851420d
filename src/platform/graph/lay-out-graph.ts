import type { Graphviz } from '@hpcc-js/wasm-graphviz'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import type { GraphShape, LaidOut, Point } from '#base/graph.ts'

/**
 * Lays a graph out from left to right, with Graphviz. One box and sixty around it take some tens of milliseconds; many arrows between
 * any boxes take seconds, in which this process answers nobody, so they are refused. Undefined: it cannot be drawn.
 */
export async function layOutGraph(shape: GraphShape): Promise<LaidOut | undefined> {
  if (shape.edges.length > mostEdges) return undefined
  const source = sourceOf(shape)
  const drawing = remembered.get(source) ?? (await drawn(source))
  if (drawing === undefined) return undefined
  remembered.set(source, drawing)
  return placed(drawing, shape)
}

const mostEdges = 80

/** Editors ask for the same picture every few seconds; only sizes stand in it, so nobody's words are kept. */
const remembered = new LRUCache<string, Drawing>({ max: 200 })

let loading: Promise<Graphviz> | undefined

async function drawn(source: string): Promise<Drawing | undefined> {
  try {
    // Loaded when the first graph is drawn: most processes never draw one.
    loading ??= import('@hpcc-js/wasm-graphviz').then(({ Graphviz: port }) => port.load())
    const graphviz = await loading
    return drawingShape.parse(JSON.parse(graphviz.layout(source, 'json', 'dot')))
  } catch {
    // A page goes without its picture; the next picture is made by a Graphviz that has not failed.
    loading = undefined
    return undefined
  }
}

const pointsPerInch = 72
const inches = (points: number): string => (points / pointsPerInch).toFixed(3)

/** In the DOT language. Boxes are numbered, so that nothing that somebody wrote stands in it. */
function sourceOf({ nodes, edges }: GraphShape): string {
  const numbers = new Map(nodes.map(({ id }, at) => [id, `n${at}`]))
  return [
    'digraph { graph [rankdir=LR nodesep=0.2 ranksep=0.22 ordering=out]',
    'node [shape=box fixedsize=true label=""]',
    ...nodes.map(
      ({ id, width, height }) => `${numbers.get(id) ?? ''} [width=${inches(width)} height=${inches(height)}]`,
    ),
    ...edges.map(({ from, to, label }, at) => {
      const room = label === undefined ? '' : ` label=<${roomFor(label)}>`
      return `${numbers.get(from) ?? ''} -> ${numbers.get(to) ?? ''} [id=e${at}${room}]`
    }),
    '}',
  ].join('\n')
}

const roomFor = ({ width, height }: { width: number; height: number }): string =>
  `<TABLE FIXEDSIZE="TRUE" WIDTH="${Math.ceil(width)}" HEIGHT="${Math.ceil(height)}" BORDER="0" CELLPADDING="0" CELLSPACING="0"><TR><TD></TD></TR></TABLE>`

const drawingShape = z.object({
  bb: z.string(),
  objects: z.array(z.object({ name: z.string(), pos: z.string() })).default([]),
  edges: z.array(z.object({ id: z.string(), pos: z.string(), lp: z.string().optional() })).default([]),
})

type Drawing = z.infer<typeof drawingShape>

/** Graphviz measures from below, we from above. */
function placed({ bb, objects, edges: arrows }: Drawing, { nodes, edges }: GraphShape): LaidOut {
  const [, , width = 0, height = 0] = bb.split(',').map(Number)
  const point = (said: string): Point => {
    const [x = 0, y = 0] = said.split(',').map(Number)
    return { x, y: height - y }
  }
  const placeOf = new Map(objects.map(({ name, pos }) => [name, point(pos)]))
  const arrowOf = new Map(arrows.map((one) => [one.id, one]))
  const origin: Point = { x: 0, y: 0 }
  return {
    ...{ width, height },
    nodes: nodes.map((node, at) => ({ ...node, ...(placeOf.get(`n${at}`) ?? origin) })),
    edges: edges.map((_, at) => {
      const { pos = '', lp } = arrowOf.get(`e${at}`) ?? {}
      const points = pos.split(' ').filter((one) => /^-?[\d.]/.test(one))
      const tip = /e,(\S+)/.exec(pos)?.[1] ?? points.at(-1) ?? '0,0'
      return { curve: points.map(point), tip: point(tip), label: lp === undefined ? undefined : point(lp) }
    }),
  }
}
