/** The year as a circle: January begins at the top and the year goes as the clock does. Lengths are points of the picture. */
export const size = 440
const centre = size / 2
const rim = 214
const band = 184
const hub = 66

/** Half of a mark, from its middle to where it ends. */
export const reach = 12
/** Between the middles of two marks beside each other. */
const pitch = 27
/** The rows in which marks stand, from the rim in, and how many each has room for. */
const rows = [
  { radius: 166, most: 3 },
  { radius: 138, most: 2 },
  { radius: 111, most: 2 },
  { radius: 85, most: 1 },
] as const

/** So many marks stand in a month. */
export const mostMarks = rows.reduce((sum, { most }) => sum + most, 0)

export type Point = { readonly x: number; readonly y: number }

/**
 * Where a month's marks stand, from the rim in, and in each row as one reads: rightwards or downwards. As many as there are, and no more than
 * there is room for.
 */
export function placesIn(month: number, count: number): readonly Point[] {
  const way = month > 5 && month < 11 ? -1 : 1
  return rows.flatMap(({ radius, most }, row) => {
    const before = rows.slice(0, row).reduce((sum, one) => sum + one.most, 0)
    const here = Math.max(0, Math.min(most, count - before))
    const step = (pitch / radius) * (180 / Math.PI)
    return Array.from({ length: here }, (_, at) => point(radius, middleOf(month) + way * (at - (here - 1) / 2) * step))
  })
}

/** The month's part of the circle, between hub and band. */
export const fieldOf = (month: number): string => ringPart(month, hub, band)

/** The month's part of the band that bears its name. */
export const bandOf = (month: number): string => ringPart(month, band, rim)

/** The line that a month's name stands on: in the lower half it goes the other way, so that nothing stands on its head. */
export function nameLineOf(month: number): string {
  const isLow = middleOf(month) > 90 && middleOf(month) < 270
  const radius = isLow ? 203.5 : 194.5
  const [from, to] = [(month - 1) * 30, month * 30]
  const [start, end] = isLow ? [to, from] : [from, to]
  return `M${pair(point(radius, start))}A${radius} ${radius} 0 0 ${isLow ? 0 : 1} ${pair(point(radius, end))}`
}

const middleOf = (month: number): number => month * 30 - 15

function ringPart(month: number, inner: number, outer: number): string {
  const [from, to] = [(month - 1) * 30, month * 30]
  return [
    `M${pair(point(outer, from))}A${outer} ${outer} 0 0 1 ${pair(point(outer, to))}`,
    `L${pair(point(inner, to))}A${inner} ${inner} 0 0 0 ${pair(point(inner, from))}Z`,
  ].join('')
}

/** `degrees` from the top, as the clock goes. */
function point(radius: number, degrees: number): Point {
  const turn = ((degrees - 90) * Math.PI) / 180
  return { x: round(centre + radius * Math.cos(turn)), y: round(centre + radius * Math.sin(turn)) }
}

const pair = ({ x, y }: Point): string => `${x} ${y}`
const round = (value: number): number => Math.round(value * 10) / 10
