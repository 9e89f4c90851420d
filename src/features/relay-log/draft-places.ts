import type { Request } from '#features/people/index.ts'
import { unseal } from '#platform/crypto/seal.ts'

/** Where someone writes in a relay: a note, or the minutes of a meeting. */
export const noteDraft = (relay: string): string => `relay/${relay}/note`
export const minutesDraft = (relay: string, meeting: string): string => `relay/${relay}/meeting/${meeting}`

/** A draft is bound to whose it is and where. */
export const aboutDraft = (municipality: number, person: string, place: string): string =>
  `draft/${municipality}/${person}/${place}`

export async function unsealDraft(
  { keys, municipality }: Request,
  person: string,
  place: string,
  sealed: Buffer,
): Promise<string> {
  return unseal(await keys.of(municipality.id), sealed, aboutDraft(municipality.id, person, place))
}
