/** How many of each type stand on each tier. What says no tier belongs on all of them. */
export function tableOf(
  types: readonly string[],
  tiers: readonly { readonly key: string }[],
  counts: readonly { readonly type: string; readonly to: string | null; readonly count: number }[],
): readonly { readonly type: string; readonly counts: readonly number[] }[] {
  const countOf = (type: string, to: string | null) =>
    counts.find((one) => one.type === type && one.to === to)?.count ?? 0
  return types.flatMap((type) => {
    const everywhere = countOf(type, null)
    const row = tiers.map(({ key }) => everywhere + countOf(type, key))
    return row.some((count) => count > 0) ? [{ type, counts: row }] : []
  })
}
