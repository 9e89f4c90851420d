import { diff3Merge } from 'node-diff3'

/** Beyond this many lines the work grows past what a request may cost; then both texts are kept whole. */
const mostLines = 200

/**
 * What two people made of the same text, put together: whatever either added stays, also where both wrote in the same place;
 * then the other's comes first. `base`: what both began with.
 */
export function mergeLines(base: string, theirs: string, own: string): string {
  if (theirs === base || theirs === own) return own
  if (own === base) return theirs
  const [before, other, mine] = [base, theirs, own].map((text) => text.split('\n'))
  if (before === undefined || other === undefined || mine === undefined) return own
  if (Math.max(before.length, other.length, mine.length) > mostLines) return `${theirs}\n${own}`
  const regions = diff3Merge(mine, before, other, { excludeFalseConflicts: true }) as readonly Region[] // its types leave them open
  return regions
    .flatMap((region) => ('ok' in region ? region.ok : [...region.conflict.b, ...region.conflict.a]))
    .join('\n')
}

type Region =
  | { readonly ok: readonly string[] }
  | { readonly conflict: { readonly a: readonly string[]; readonly b: readonly string[] } }
