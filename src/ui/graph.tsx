import type { LaidOut, Point } from '#base/graph.ts'
import {
  baselines,
  heightOf,
  linesOfEdge,
  linesOfNode,
  type DrawnGraph,
  type GraphEdge,
  type GraphNode,
  type Lines,
} from '#ui/graph-shape.ts'

export type GraphProps = {
  /** What the picture shows. */
  label: string
  graph: DrawnGraph
  /** Where `shapeOf(graph)` was laid out. */
  laid: LaidOut
}

/** Sixteen points are as large as the text around, so that the picture grows with it. */
const pointsPerEm = 16
const margin = 4

/**
 * Boxes and the arrows between them, each box a way to what it is. It stands in a box that scrolls, so that its words are never smaller
 * than the reader's own. What is marked is marked by its line and in words. The same must stand in text beside it.
 */
export function Graph({ label, graph, laid }: GraphProps) {
  // Whole points, so that nothing is a hair smaller than it says.
  const width = Math.ceil(laid.width + 2 * margin)
  const height = Math.ceil(laid.height + 2 * margin)
  return (
    <svg
      class="graph"
      width={`${width / pointsPerEm}em`}
      height={`${height / pointsPerEm}em`}
      viewBox={`${-margin} ${-margin} ${width} ${height}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture with links in it has no tag of its own
      role="group"
      aria-label={label}
    >
      <g aria-hidden="true">
        {graph.edges.map((edge, at) => {
          const place = laid.edges[at]
          return place && <Arrow edge={edge} place={place} />
        })}
      </g>
      {graph.nodes.map((node) => {
        const place = laid.nodes.find(({ id }) => id === node.id)
        return place && <Box node={node} place={place} />
      })}
    </svg>
  )
}

function Arrow({ edge, place }: { edge: GraphEdge; place: LaidOut['edges'][number] }) {
  const lines = linesOfEdge(edge)
  const at = place.label
  return (
    <g class="graph-arrow" data-mark={edge.mark?.is}>
      {/* Without a head the line itself goes all the way. */}
      <path d={curveOf(place.curve) + (edge.plain === true ? `L${pair(place.tip)}` : '')} />
      {edge.plain !== true && <polygon points={headOf(place)} />}
      {at && <Words lines={lines} x={at.x} top={at.y - heightOf(lines) / 2} />}
    </g>
  )
}

function Box({ node, place }: { node: GraphNode; place: LaidOut['nodes'][number] }) {
  const { x, y, width, height } = place
  const lines = linesOfNode(node)
  const round = node.is === 'end' ? height / 2 : 8
  const box = { x: x - width / 2, y: y - height / 2, width, height, rx: round }
  const drawn = (
    <>
      <rect {...box} />
      {/* What must be looked at has a line within its line. */}
      {node.mark && <rect class="graph-inner" {...inset(box, 3)} />}
      <Words lines={lines} x={x} top={y - heightOf(lines) / 2} />
    </>
  )
  return node.href === undefined ? (
    <g class="graph-box" data-is={node.is} data-mark={node.mark?.is}>
      {drawn}
    </g>
  ) : (
    <a
      class="graph-box"
      data-is={node.is}
      data-mark={node.mark?.is}
      href={node.href}
      aria-current={node.is === 'here' ? 'true' : undefined}
    >
      {drawn}
    </a>
  )
}

const inset = (
  { x, y, width, height, rx }: { x: number; y: number; width: number; height: number; rx: number },
  by: number,
) => ({
  ...{ x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by },
  rx: rx - by,
})

/** A space ends each line, so that they are words to whoever hears them. */
function Words({ lines, x, top }: { lines: Lines; x: number; top: number }) {
  const feet = baselines(lines)
  return (
    <text text-anchor="middle">
      {lines.label.map((line, at) => (
        <tspan x={x} y={top + (feet.label[at] ?? 0)}>
          {`${line} `}
        </tspan>
      ))}
      {lines.small.map((line, at) => (
        <tspan class="graph-small" x={x} y={top + (feet.small[at] ?? 0)}>
          {`${line} `}
        </tspan>
      ))}
    </text>
  )
}

const pair = ({ x, y }: Point): string => `${round(x)} ${round(y)}`
const round = (value: number): number => Math.round(value * 10) / 10

const curveOf = ([start, ...others]: readonly Point[]): string =>
  start === undefined ? '' : `M${pair(start)}C${others.map(pair).join(' ')}`

/** A head whose tip is the arrow's, and which points as the arrow's last stretch does. */
function headOf({ curve, tip }: LaidOut['edges'][number]): string {
  const last = curve.at(-1) ?? tip
  const [dx, dy] = [tip.x - last.x, tip.y - last.y]
  const length = Math.hypot(dx, dy) || 1
  const [ux, uy] = [dx / length, dy / length]
  // A little over the end of the line, so that no gap shows between the two.
  const foot = { x: last.x - ux, y: last.y - uy }
  const side = (by: number): Point => ({ x: foot.x - uy * by, y: foot.y + ux * by })
  return [tip, side(4.5), side(-4.5)].map(pair).join(' ')
}
