import { bandOf, fieldOf, mostMarks, nameLineOf, placesIn, reach, size, type Point } from '#ui/year-wheel-shape.ts'

/** A thing of the year is known by its number, and what it is by its shape. */
export type YearMark = { readonly number: number; readonly shape: 'circle' | 'diamond' | 'square' }

export type YearWheelProps = {
  /** What the twelve months are called. */
  months: readonly string[]
  /** What is in each of them. */
  marks: readonly (readonly YearMark[])[]
}

/**
 * The year as a wheel of twelve months. What its numbers mean must stand in text beside it, each with its `YearBadge`: to whoever hears the
 * page, that is all there is.
 */
export function YearWheel({ months, marks }: YearWheelProps) {
  return (
    <svg class="year-wheel" viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
      {months.map((name, at) => (
        <Month name={name} month={at + 1} marks={marks[at] ?? []} />
      ))}
    </svg>
  )
}

function Month({ name, month, marks }: { name: string; month: number; marks: readonly YearMark[] }) {
  const left = marks.length - mostMarks
  const shown = left > 0 ? marks.slice(0, mostMarks - 1) : marks
  const places = placesIn(month, marks.length)
  const rest = places[shown.length]
  const line = `year-month-${month}`
  return (
    <g class="year-month" data-month={month} data-empty={marks.length === 0 ? 'true' : undefined}>
      <path class="year-field" d={fieldOf(month)} />
      <path class="year-band" d={bandOf(month)} />
      <path id={line} class="year-line" d={nameLineOf(month)} />
      <text>
        <textPath href={`#${line}`} startOffset="50%" text-anchor="middle">
          {name}
        </textPath>
      </text>
      {shown.map((mark, at) => {
        const place = places[at]
        return place && <Mark mark={mark} at={place} />
      })}
      {left > 0 && rest && (
        <text class="year-rest" x={rest.x} y={rest.y + 4} text-anchor="middle">
          {`+${left + 1}`}
        </text>
      )}
    </g>
  )
}

/** The mark of a thing as it stands in the wheel, to stand before its name. */
export const YearBadge = ({ mark }: { mark: YearMark }) => (
  <svg class="year-badge" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
    <Mark mark={mark} at={{ x: 14, y: 14 }} />
  </svg>
)

function Mark({ mark: { number, shape }, at: { x, y } }: { mark: YearMark; at: Point }) {
  return (
    <g class="year-mark" data-shape={shape}>
      {shape === 'circle' && <circle cx={x} cy={y} r={reach} />}
      {shape === 'diamond' && <polygon points={cornersOf({ x, y }, [0, reach + 0.5])} />}
      {shape === 'square' && <polygon points={cornersOf({ x, y }, [reach - 2, reach - 2])} />}
      <text x={x} y={y + 4} text-anchor="middle">
        {number}
      </text>
    </g>
  )
}

/** Four corners around a point, a quarter of a turn apart. */
const cornersOf = ({ x, y }: Point, [right, down]: readonly [number, number]): string =>
  [
    [x + right, y + down],
    [x - down, y + right],
    [x - right, y - down],
    [x + down, y - right],
  ]
    .map((corner) => corner.map((one) => Math.round(one * 10) / 10).join(' '))
    .join(' ')
