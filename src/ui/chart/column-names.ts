import { cut } from '#ui/chart/lengths.ts'
import { widthOf } from '#ui/width-of.ts'

export type ColumnName = {
  readonly at: number
  readonly words: string
  /** It is so much broader than its column, which stands first or last, that it goes inwards from the edge. */
  readonly edge: 'start' | 'end' | undefined
}

const mostLetters = 13

/**
 * Names under columns, on two lines: «okt.» and «2025». Of more than there is room for, every other or every third stands there, counted
 * from the last. A second line that goes on over columns, such as a year, stands once, where it begins. `room`: what all columns stand on, in
 * the text's size.
 */
export function columnNames(
  names: readonly string[],
  room: number,
): readonly [first: ColumnName[], second: ColumnName[]] {
  const broad = room / names.length
  const split = names.map(lines)
  const firsts = split.map(([first]) => first)
  const seconds = split.map(([, second]) => second)
  const begins = seconds.flatMap((words, at) => (at === 0 || words !== seconds[at - 1] ? [at] : []))

  return 2 * begins.length <= names.length
    ? [spaced(firsts, firsts, broad), begun(begins, seconds, broad)]
    : [spaced(firsts, [...firsts, ...seconds], broad), spaced(seconds, [...firsts, ...seconds], broad)]
}

function lines(name: string): readonly [first: string, second: string] {
  const at = name.lastIndexOf(' ')
  return at < 0
    ? [cut(name, mostLetters), '']
    : [cut(name.slice(0, at), mostLetters), cut(name.slice(at + 1), mostLetters)]
}

/** Every so many, counted from the last, as the broadest of `among` asks. */
function spaced(words: readonly string[], among: readonly string[], broad: number): ColumnName[] {
  const every = Math.max(...among.map((one) => columnsUnder(one, broad)))
  return words.flatMap((_, at) => ((words.length - 1 - at) % every === 0 ? named(at, words, broad) : []))
}

/** Where each begins, if it goes on for as many columns as its words are broad. */
const begun = (begins: readonly number[], words: readonly string[], broad: number): ColumnName[] =>
  begins.flatMap((at, which) => {
    const goesOn = (begins[which + 1] ?? words.length) - at
    return goesOn >= columnsUnder(words[at] ?? '', broad) ? named(at, words, broad) : []
  })

/** Between two names. */
const gap = 0.2

const columnsUnder = (words: string, broad: number): number => Math.ceil((widthOf(words, 1) + gap) / broad)

/** How far a name may reach over the edge of what its column stands on: to the left are the scale's numbers. */
const spare = { start: 1.5, end: 0.4 }

function named(at: number, all: readonly string[], broad: number): ColumnName[] {
  const words = all[at] ?? ''
  const over = (widthOf(words, 1) - broad) / 2
  const side = at === all.length - 1 ? 'end' : at === 0 ? 'start' : undefined
  return words === '' ? [] : [{ at, words, edge: side !== undefined && over > spare[side] ? side : undefined }]
}
