import { em, percent } from '#ui/chart/lengths.ts'

/** What stands where a number is not told, so that it is not taken for none. */
export const notTold = '–'

export const NotTold = ({ places }: { places: readonly { readonly x: number; readonly y: number }[] }) => (
  <>
    {places.map(({ x, y }) => (
      <text class="chart-names" x={percent(x)} y={em(y - 6)}>
        {notTold}
      </text>
    ))}
  </>
)
