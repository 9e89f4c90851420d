import type { LaidOut } from '#base/graph.ts'
import { Graph } from '#ui/graph.tsx'
import type { DrawnGraph } from '#ui/graph-shape.ts'
import type { StudioText } from '../text/text-for.ts'

/** One way to an item or from it: by which answer, and to or from what. */
export type WayView = {
  readonly label: string | undefined
  readonly name: string
  readonly within: string | undefined
  readonly href: string | undefined
  readonly mark: string | undefined
}

export type WaysView = {
  readonly graph: DrawnGraph
  /** Absent where no picture can be made. */
  readonly laid: LaidOut | undefined
  /** How many ways are not in the picture. */
  readonly hidden: number
  readonly from: readonly WayView[]
  readonly to: readonly WayView[]
  readonly isChanged: boolean
  /** The service that reads it so. */
  readonly service: string | undefined
}

/** Where one comes from to an item, and where one goes on: drawn, and the same in text. */
export function Ways({ text, ways }: { text: StudioText; ways: WaysView }) {
  const { graph } = text
  return (
    <section class="studio-graph" aria-labelledby="veier">
      <h2 id="veier">{graph.title}</h2>
      {ways.service !== undefined && <p class="small">{text.verdict.services(ways.service)}</p>}
      <div id="veier-bilde" class="graph-frame" data-live="">
        <WaysPicture text={text} ways={ways} />
      </div>
      <details class="more" open={ways.laid === undefined}>
        <summary>{graph.asText}</summary>
        <div id="veier-tekst" data-live="">
          <WaysText text={text} ways={ways} />
        </div>
      </details>
    </section>
  )
}

export const WaysPicture = ({ text, ways: { graph, laid, hidden } }: { text: StudioText; ways: WaysView }) => (
  <>
    {laid && <Graph label={text.graph.title} graph={graph} laid={laid} />}
    {laid && hidden > 0 && <p class="small">{text.graph.more(hidden)}</p>}
  </>
)

export const WaysText = ({ text: { graph }, ways }: { text: StudioText; ways: WaysView }) => (
  <>
    <WayList title={graph.from} none={graph.none} ways={ways.from} />
    <WayList title={graph.to} none={graph.none} ways={ways.to} />
  </>
)

function WayList({ title, none, ways }: { title: string; none: string; ways: readonly WayView[] }) {
  return (
    <>
      <h3>{title}</h3>
      {ways.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {ways.map(({ label, name, within, href, mark }) => (
            <li>
              {label !== undefined && `«${label}»: `}
              {href === undefined ? name : <a href={href}>{name}</a>}
              {within !== undefined && <span class="soft"> {within}</span>}
              {mark !== undefined && <b> ({mark})</b>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
