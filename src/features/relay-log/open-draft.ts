import type { PersonId } from '#base/ids.ts'
import type { Request } from '#features/people/index.ts'
import { unseal } from '#platform/crypto/seal.ts'
import { selectDraft } from './store/drafts.ts'

/** Where someone writes in a relay: a note, or the minutes of a meeting. */
export const noteDraft = (relay: string): string => `relay/${relay}/note`
export const minutesDraft = (relay: string, meeting: string): string => `relay/${relay}/meeting/${meeting}`

/** What the reader was writing here and has not sent; shown only on a page whose own door let them in. */
export async function openDraft(
  { tx, municipality, keys }: Request,
  person: PersonId,
  place: string,
): Promise<{ readonly words: string; readonly at: Date } | undefined> {
  const found = await selectDraft(tx, municipality.id, person, place)
  if (found === undefined) return undefined
  const key = await keys.of(municipality.id)
  return { words: unseal(key, found.sealed, aboutDraft(municipality.id, person, place)), at: found.saved_at }
}

export const aboutDraft = (municipality: number, person: string, place: string): string =>
  `draft/${municipality}/${person}/${place}`
