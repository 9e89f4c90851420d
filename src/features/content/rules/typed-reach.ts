import type { Reach } from './studio-access.ts'

/** Where something is said to be all, and where some of it is chosen. */
export const reachFields = { types: ['typer', 'type'], services: ['tjenester', 'tjeneste'] } as const
export type LimitedIn = keyof typeof reachFields

/** The box that trusts somebody with packs that others inherit from. */
export const sharedField = 'felles'

/** What a person is to be trusted with, out of what there is; or where nothing was chosen of it. */
export function readReach(
  form: URLSearchParams,
  known: Readonly<Record<LimitedIn, readonly string[]>>,
): Reach | { readonly faults: readonly LimitedIn[] } {
  const chosen = (of: LimitedIn): readonly string[] | undefined => {
    const [all, one] = reachFields[of]
    // What says nothing is not everything.
    return form.get(all) === 'alle' ? undefined : known[of].filter((name) => form.getAll(one).includes(name))
  }
  const reach: Reach = { types: chosen('types'), services: chosen('services'), shared: form.has(sharedField) }
  const faults = (['types', 'services'] as const).filter((of) => reach[of]?.length === 0)
  return faults.length > 0 ? { faults } : reach
}
