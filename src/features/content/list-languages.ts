import type { Tx } from '#platform/db/database.ts'
import { selectReviewedLanguages } from './store/languages.ts'

/**
 * The languages in which somebody has reviewed every one of these items, in the municipality's own pack or one above it. For words
 * that may be read in more languages than the interface speaks.
 */
export const listReviewedLanguages = (
  tx: Tx,
  layers: readonly string[],
  wanted: { readonly type: string; readonly keys: readonly string[] },
): Promise<string[]> => selectReviewedLanguages(tx, layers, wanted)
