import { acrossAll, cut, em, percent } from '#ui/chart/lengths.ts'
import { NotTold } from '#ui/chart/not-told.tsx'
import { Shade, shadeOf } from '#ui/chart/shade.tsx'
import type { Part, Stacks } from '#ui/chart/stacks.ts'

/** Down, in points: the numbers of the scale, then a name over each bar. */
const head = 26
const pitch = 50
const nameFoot = 18
const bar = { top: 24, foot: 42 }

const mostLetters = 30

/** Stacks as bars below each other, for a narrow page. `numbers` writes a number. */
export function Rows({
  drawn: { top, marks, stacks },
  count,
  numbers,
}: {
  drawn: Stacks
  /** How many series there are. */
  count: number
  numbers: (one: number) => string
}) {
  const height = head + pitch * stacks.length
  const x = (value: number): number => Math.round((value / top) * acrossAll)
  const thick = bar.foot - bar.top

  return (
    <svg class="chart-rows" height={em(height)}>
      <svg viewBox={`0 0 ${acrossAll} ${height}`} preserveAspectRatio="none">
        <path
          class="chart-grid"
          d={marks
            .slice(1)
            .map((mark) => `M${x(mark)} ${head}V${height}`)
            .join('')}
        />
        {Array.from({ length: count }, (_, series) => {
          const parts = stacks.flatMap(({ parts: all }, at) => {
            const part = all?.[series]
            return part && part.to > part.from ? [{ y: head + at * pitch + bar.top, ...ends(part, x) }] : []
          })
          const lines = (by: number) => parts.map(({ y, start, end }) => `M${start} ${y + by}H${end}`).join('')
          return (
            <Shade
              shade={shadeOf(series, count)}
              fill={parts.map(({ y, start, end }) => `M${start} ${y}H${end}v${thick}H${start}z`).join('')}
              along={[lines(thick / 2), lines(thick / 3) + lines((2 * thick) / 3)]}
              broad={em(thick)}
            />
          )
        })}
        <path
          class="chart-foot"
          d={stacks.map((_, at) => `M0 ${head + at * pitch + bar.top - 2}v${thick + 4}`).join('')}
        />
      </svg>
      <text y="1em">
        {ofThree(marks).map((mark) => (
          <tspan x={percent(x(mark))} text-anchor={mark === 0 ? undefined : mark === top ? 'end' : 'middle'}>
            {numbers(mark)}
          </tspan>
        ))}
      </text>
      <NotTold
        places={stacks.flatMap(({ parts }, at) =>
          parts === undefined ? [{ x: 30, y: head + at * pitch + bar.foot }] : [],
        )}
      />
      {stacks.map(({ name }, at) => (
        <text y={em(head + at * pitch + nameFoot)}>{cut(name, mostLetters)}</text>
      ))}
    </svg>
  )
}

/** Three numbers have room: the first, the last, and the one halfway where there is one. */
const ofThree = (marks: readonly number[]): readonly number[] => {
  const halfway = (marks.length - 1) / 2
  return marks.filter((_, at) => at === 0 || at === halfway || at === marks.length - 1)
}

/** Parts that go on from others keep a little from them, unless there is nothing to spare. */
function ends({ from, to }: Part, x: (value: number) => number): { start: number; end: number } {
  const [start, end] = [x(from), x(to)]
  return { start: from > 0 && end - start > 14 ? start + 7 : start, end }
}
