import { widthOf } from '#ui/width-of.ts'
import type { GraphShape, Size } from '#base/graph.ts'

/** What a box or an arrow is beyond being there; its words are said beside, so that no colour stands alone. */
export type GraphMark = { readonly is: 'begun' | 'gone' | 'faulty'; readonly words: string }

export type GraphNode = {
  readonly id: string
  readonly label: string
  /** What it belongs to, in small. */
  readonly within?: string | undefined
  /** `here`: what the picture is about. `end`: nothing comes after it. */
  readonly is: 'here' | 'item' | 'end' | 'nowhere'
  readonly href?: string | undefined
  readonly mark?: GraphMark | undefined
  /** It has room for longer lines. */
  readonly wide?: boolean | undefined
}

export type GraphEdge = {
  readonly from: string
  readonly to: string
  readonly label?: string | undefined
  readonly mark?: GraphMark | undefined
  /** A line without a head: neither end comes first. */
  readonly plain?: boolean | undefined
}

/** A graph with its words, before it is laid out. */
export type DrawnGraph = { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] }

/** Sizes in points; the style sheet sets the text in the same. */
export const textSizes = { label: 14, small: 12 } as const
const lineHeights = { label: 18, small: 16 } as const
const roomAround = { x: 10, y: 9 } as const
const widest = { node: 106, wide: 166, edge: 88 } as const

export type Lines = { readonly label: readonly string[]; readonly small: readonly string[] }

/** The lines of a box, and those of an arrow: its label, and in small what else there is to say. */
export const linesOfNode = ({ label, within, mark, wide }: GraphNode): Lines => ({
  label: wrapped(label, wide === true ? widest.wide : widest.node, textSizes.label),
  small: [within, mark?.words].flatMap((words) =>
    words === undefined ? [] : wrapped(words, widest.node, textSizes.small),
  ),
})

export const linesOfEdge = ({ label, mark }: GraphEdge): Lines => ({
  label: [],
  small: [label, mark?.words].flatMap((words) =>
    words === undefined ? [] : wrapped(words, widest.edge, textSizes.small),
  ),
})

/** A label that takes so many lines at most in a wide box; what is cut off must stand in full beside. */
export function shortened(label: string, lines: number): string {
  const fits = (text: string) => wrapped(text, widest.wide, textSizes.label).length <= lines
  if (fits(label)) return label
  const letters = [...label]
  const most = letters.findIndex((_, at) => !fits(`${letters.slice(0, at + 1).join('')}…`))
  return `${letters.slice(0, most).join('').trimEnd()}…`
}

/** How large everything is that words stand in. */
export const shapeOf = ({ nodes, edges }: DrawnGraph): GraphShape => ({
  nodes: nodes.map((node) => {
    const { width, height } = sizeOf(linesOfNode(node))
    return { id: node.id, width: width + 2 * roomAround.x, height: height + 2 * roomAround.y }
  }),
  edges: edges.map((edge) => {
    const lines = linesOfEdge(edge)
    return { from: edge.from, to: edge.to, label: lines.small.length === 0 ? undefined : sizeOf(lines) }
  }),
})

const sizeOf = ({ label, small }: Lines): Size => ({
  width: Math.max(
    32,
    ...label.map((line) => widthOf(line, textSizes.label)),
    ...small.map((line) => widthOf(line, textSizes.small)),
  ),
  height: heightOf({ label, small }),
})

export const heightOf = ({ label, small }: Lines): number =>
  label.length * lineHeights.label + small.length * lineHeights.small

/** How far the foot of each line stands below the top of the first. */
export function baselines({ label, small }: Lines): { label: number[]; small: number[] } {
  const above = label.length * lineHeights.label
  return {
    label: label.map((_, at) => (at + 0.75) * lineHeights.label),
    small: small.map((_, at) => above + (at + 0.75) * lineHeights.small),
  }
}

/** Words on as many lines as they need; a word that is wider than a line is cut in two, which a reader understands sooner than an ellipsis. */
function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap((one) => cut(one, width, size))) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function cut(word: string, width: number, size: number): string[] {
  if (widthOf(word, size) <= width) return [word]
  const letters = [...word]
  const most = letters.findIndex((_, at) => widthOf(`${letters.slice(0, at + 1).join('')}-`, size) > width)
  return [`${letters.slice(0, most).join('')}-`, ...cut(letters.slice(most).join(''), width, size)]
}
