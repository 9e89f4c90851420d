/** How a series is drawn, from an empty part (1) to a full one (5): five that are told apart without colour. See styles/chart.css. */
export type ShadeNumber = 1 | 2 | 3 | 4 | 5

/** The shades of so many series, from the first, which is least, to the last, which is full. */
const shades: readonly (readonly ShadeNumber[])[] = [[], [5], [1, 5], [1, 3, 5], [1, 2, 3, 5], [1, 2, 3, 4, 5]]

export const shadeOf = (at: number, count: number): ShadeNumber => shades[count]?.[at] ?? 5

export type ShadeProps = {
  shade: ShadeNumber
  /** What is filled. */
  fill: string
  /** The lines along what is filled, one in the middle and two beside it, on which the shade's own mark is drawn. */
  along: readonly [one: string, two: string]
  /** How broad what is filled is. */
  broad: string | number
}

/** What is drawn of a series. Colours, dashes and how they stretch are the style sheet's. */
export function Shade({ shade, fill, along: [one, two], broad }: ShadeProps) {
  return (
    <g class={`chart-shade-${shade}`}>
      <path d={fill} />
      {shade === 2 && <path class="chart-dots" d={two} />}
      {shade === 3 && <path class="chart-stripes" d={one} stroke-width={broad} />}
      {shade === 4 && <path class="chart-lane" d={one} />}
    </g>
  )
}

/** A piece of a series, to stand before its name. The style sheet turns it as columns stand. */
export const Swatch = ({ shade }: { shade: ShadeNumber }) => (
  <svg class="chart-swatch" viewBox="0 0 22 22" aria-hidden="true">
    <Shade shade={shade} fill="M1 1H21V21H1z" along={['M1 11H21', 'M1 7H21M1 15H21']} broad="20" />
  </svg>
)
