/** What readers have answered of an item. */
export type Help = { readonly yes: number; readonly no: number }

/** Fewer might tell who answered, and say little. */
export const fewestAnswers = 5

/** How far back answers count: what was changed last year is another text. */
export const helpDays = 365

const share = ({ yes, no }: Help): number => yes / (yes + no)

/** The items that helped most and least, some of each; what helped more than half is not among those that helped least. */
export function mostAndLeast<Item extends Help>(
  items: readonly Item[],
  count: number,
): { readonly most: readonly Item[]; readonly least: readonly Item[] } {
  const told = items
    .filter(({ yes, no }) => yes + no >= fewestAnswers)
    .toSorted((one, other) => share(other) - share(one) || other.yes + other.no - (one.yes + one.no))
  return {
    most: told.filter((one) => share(one) > 0.5).slice(0, count),
    least: told
      .filter((one) => share(one) <= 0.5)
      .toReversed()
      .slice(0, count),
  }
}
