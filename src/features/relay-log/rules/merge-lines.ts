import { diff3Merge } from 'node-diff3'

/**
 * What two people made of the same text, put together: whatever either added stays, also where both wrote in the same place;
 * then the other's comes first. `base`: what both began with.
 */
export function mergeLines(base: string, theirs: string, own: string): string {
  const regions = diff3Merge(own.split('\n'), base.split('\n'), theirs.split('\n'), {
    excludeFalseConflicts: true,
  }) as readonly Region[] // the library's own shapes, which its types leave open
  return regions
    .flatMap((region) => ('ok' in region ? region.ok : [...region.conflict.b, ...region.conflict.a]))
    .join('\n')
}

type Region =
  | { readonly ok: readonly string[] }
  | { readonly conflict: { readonly a: readonly string[]; readonly b: readonly string[] } }
