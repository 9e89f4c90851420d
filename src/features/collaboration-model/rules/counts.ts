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

type Leading = { readonly from: string; readonly path: string }

/** The first links of each field and kind, and how many things none of them tells of. A role may lead three hundred things, and nobody reads them all. */
export function firstOfEach<Link extends Leading>(
  links: readonly Link[],
  most: number,
): { readonly shown: readonly Link[]; readonly left: number } {
  const groups = Map.groupBy(links, ({ from, path }) => `${path.split('/').at(-1) ?? ''} ${from.split('/')[0] ?? ''}`)
  const shown = [...groups.values()].flatMap((own) => own.slice(0, most))
  const told = new Set(shown.map(({ from }) => from))
  return { shown, left: new Set(links.flatMap(({ from }) => (told.has(from) ? [] : [from]))).size }
}
