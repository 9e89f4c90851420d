import { columnNames, type ColumnName } from '#ui/chart/column-names.ts'
import { acrossAll, em, percent } from '#ui/chart/lengths.ts'
import { NotTold } from '#ui/chart/not-told.tsx'
import { Shade, shadeOf } from '#ui/chart/shade.tsx'
import type { Part, Stacks } from '#ui/chart/stacks.ts'
import { widthOf } from '#ui/width-of.ts'

/** Down, in points: the highest mark's number, the field, two lines of names. */
const field = { top: 22, foot: 262 }
const nameLines = [282, 302] as const
const height = 310

/** The narrowest drawing, in the text's size. Style sheets show rows instead below it. */
const narrowest = 36
/** How much of its room a column takes, and how broad it becomes at most. */
const filled = 0.64
const broadest = 90

/** Stacks as columns beside each other. `numbers` writes a number. */
export function Columns({
  drawn: { top, marks, stacks },
  count,
  numbers,
}: {
  drawn: Stacks
  /** How many series there are. */
  count: number
  numbers: (one: number) => string
}) {
  const left = ((Math.max(...marks.map((mark) => widthOf(numbers(mark), 1))) + 0.6) / narrowest) * acrossAll
  const room = (acrossAll - left) / stacks.length
  const broad = 2 * Math.round(Math.min(room * filled, broadest) / 2)
  const y = (value: number): number => Math.round(field.foot - (value / top) * (field.foot - field.top))
  const middle = (at: number): number => Math.round(left + (at + 0.5) * room)
  const names = columnNames(
    stacks.map(({ name }) => name),
    narrowest * (1 - left / acrossAll),
  )

  return (
    <svg class="chart-columns" height={em(height)}>
      <svg viewBox={`0 0 ${acrossAll} ${height}`} preserveAspectRatio="none">
        <path
          class="chart-grid"
          d={marks
            .slice(1)
            .map((mark) => `M0 ${y(mark)}H${acrossAll}`)
            .join('')}
        />
        {Array.from({ length: count }, (_, series) => {
          const parts = stacks.flatMap(({ parts: all }, at) => {
            const part = all?.[series]
            return part && part.to > part.from ? [{ x: middle(at), ...ends(part, y) }] : []
          })
          const lines = (by: number) => parts.map(({ x, foot, head }) => `M${x + by} ${foot}V${head}`).join('')
          const aside = Math.round(broad / 5)
          return (
            <Shade
              shade={shadeOf(series, count)}
              fill={parts.map(({ x, foot, head }) => box(x - broad / 2, foot, broad, head)).join('')}
              along={[lines(0), [-aside, aside].map(lines).join('')]}
              broad={broad}
            />
          )
        })}
        <path class="chart-foot" d={`M0 ${field.foot}H${acrossAll}`} />
      </svg>
      {marks.map((mark) => (
        <text y={em(y(mark) - 5)}>{numbers(mark)}</text>
      ))}
      <NotTold
        places={stacks.flatMap(({ parts }, at) => (parts === undefined ? [{ x: middle(at), y: field.foot }] : []))}
      />
      {names.map((line, at) => (
        <text class="chart-names" y={em(nameLines[at] ?? height)}>
          {line.map((name) => (
            <Name name={name} x={{ start: left, end: acrossAll, middle: middle(name.at) }[name.edge ?? 'middle']} />
          ))}
        </text>
      ))}
    </svg>
  )
}

const Name = ({ name: { words, edge }, x }: { name: ColumnName; x: number }) => (
  <tspan x={percent(x)} text-anchor={edge}>
    {words}
  </tspan>
)

/** Parts that stand on others keep a little from them, unless there is nothing to spare. */
function ends({ from, to }: Part, y: (value: number) => number): { foot: number; head: number } {
  const [foot, head] = [y(from), y(to)]
  return { foot: from > 0 && foot - head > 5 ? foot - 3 : foot, head }
}

const box = (x: number, foot: number, broad: number, head: number): string =>
  `M${x} ${foot}h${broad}V${head}h-${broad}z`
