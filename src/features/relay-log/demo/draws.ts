/** Draws that are the same each time for the same text. */
export type Draws = {
  /** A whole number from 0 up to, not with, `below`. */
  below(below: number): number
  /** From `first` to `last`, both included. */
  between(first: number, last: number): number
  /** One of them; never asked of an empty list. */
  one<Item>(items: readonly Item[]): Item
  /** True `percent` times of a hundred. */
  chance(percent: number): boolean
}

/** Mulberry32, begun with an FNV-1a hash of the text: good enough for made-up lives, and nothing secret depends on it. */
export function drawsFrom(text: string): Draws {
  let state = 0x811c9dc5
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((again ^ (again >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (most: number) => Math.floor(next() * most)
  return {
    below,
    between: (first, last) => first + below(last - first + 1),
    one: (items) => items[below(items.length)] ?? drawnFromNothing(),
    chance: (percent) => below(100) < percent,
  }
}

function drawnFromNothing(): never {
  throw new Error('Nothing can be drawn from an empty list.')
}
