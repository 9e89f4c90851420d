/**
 * What a child draws: lines on a sheet, kept as the places they go through. It is no file, so nothing can hide in it, and
 * nothing tells where or with what it was made.
 */
export type Line = {
  readonly colour: Colour
  /** x and y in turn, whole steps from the upper left corner. */
  readonly places: readonly number[]
}
export type Drawing = readonly Line[]

export const colours = ['ink', 'red', 'orange', 'green', 'blue', 'brown'] as const
export type Colour = (typeof colours)[number]

/** The sheet, in steps; and how much one can hold. */
export const sheet = { width: 600, height: 400, mostLines: 300, mostPlaces: 2500 } as const

/**
 * A drawing as a form carries it: `red:10,20,12,24;blue:…`. Undefined: nothing was drawn, or it is no drawing; then nobody drew
 * it, for the page sends no other.
 */
export function readDrawing(written: string): Drawing | undefined {
  if (written === '' || written.length > sheet.mostPlaces * 12) return undefined
  const lines = written.split(';').map(readLine)
  const isWhole = lines.length <= sheet.mostLines && lines.every((line) => line !== undefined)
  if (!isWhole) return undefined
  const drawing = lines.filter((line) => line !== undefined)
  const places = drawing.reduce((sum, line) => sum + line.places.length / 2, 0)
  return places <= sheet.mostPlaces ? drawing : undefined
}

function readLine(written: string): Line | undefined {
  const [name, steps, ...more] = written.split(':')
  const colour = colours.find((one) => one === name)
  if (colour === undefined || steps === undefined || more.length > 0 || !/^\d{1,3}(,\d{1,3})+$/.test(steps))
    return undefined
  const places = steps.split(',').map(Number)
  const isOnSheet = places.every((step, at) => step <= (at % 2 === 0 ? sheet.width : sheet.height))
  return places.length % 2 === 0 && isOnSheet ? { colour, places } : undefined
}

/** As a form carries it. */
export const writeDrawing = (drawing: Drawing): string =>
  drawing.map(({ colour, places }) => `${colour}:${places.join()}`).join(';')

/** A line as SVG draws it; a single touch is a dot. */
export function pathOf({ places }: Line): string {
  const [x = 0, y = 0, ...rest] = places
  return rest.length === 0 ? `M${x} ${y}h0` : `M${x} ${y}L${rest.join(' ')}`
}
