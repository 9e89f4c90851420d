import type { Language } from '#base/item.ts'

/** What one layer calls an item in one language; null: it takes the name away or says none. */
export type SaidTitle = { readonly rank: number; readonly language: Language; readonly title: string | null }

/** What an item is called: as the nearest layer says it, in the language that is read soonest. */
export function titleIn(rows: readonly SaidTitle[], order: readonly Language[]): string | undefined {
  const place = ({ language }: SaidTitle) => (order.indexOf(language) + order.length) % order.length
  const said = rows.filter(({ title }) => title !== null)
  return said.toSorted((one, other) => one.rank - other.rank || place(one) - place(other))[0]?.title ?? undefined
}
