import { z } from 'zod'
import { seal, unseal, type Key } from '#platform/crypto/seal.ts'

/** To whom, and what. Stands nowhere in the clear. */
export type Letter = z.infer<typeof Letter>

const Letter = z.strictObject({ to: z.string(), subject: z.string(), words: z.string() })

export type Place = { municipality: number; message: string }

export function sealLetter(key: Key, letter: Letter, place: Place): Buffer {
  return seal(key, JSON.stringify(letter), about(place))
}

/** Throws when it was sealed with another key or for another row. */
export function openLetter(key: Key, sealed: Uint8Array, place: Place): Letter {
  return Letter.parse(JSON.parse(unseal(key, sealed, about(place))))
}

const about = ({ municipality, message }: Place) => `message/${municipality}/${message}`
