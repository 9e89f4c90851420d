import type { Level } from '#platform/sign-in/provider.ts'
import { readSyntheticNumber, strangerWith, type SyntheticPerson } from '#platform/sign-in/demo/synthetic-person.ts'

/** What the picker's form says; empty where nothing was chosen. */
export type Chosen = { readonly person: string; readonly number: string; readonly level: string }

export type Offer = {
  readonly people: readonly SyntheticPerson[]
  /** The lowest level that will do; undefined where there are no levels. */
  readonly lowest: Level | undefined
  readonly takesNumbers: boolean
  readonly needsOrganisation: boolean
}

export type ChoiceRefusal = 'nobody' | 'not-a-number' | 'real-number' | 'level-too-low' | 'no-organisation'

/** Who signs in and at which level, or why not. Without a wish the level is the highest that the person has. */
export function choosePerson(
  chosen: Chosen,
  offer: Offer,
): { person: SyntheticPerson; level: Level } | { refused: ChoiceRefusal } {
  const found = chosen.number === '' ? listed(chosen.person, offer) : numbered(chosen.number, offer)
  if ('refused' in found) return found

  const level = levelOf(found.person, chosen.level)
  if (offer.lowest !== undefined && (level === undefined || (offer.lowest === 'high' && level !== 'high')))
    return { refused: 'level-too-low' }
  if (offer.needsOrganisation && found.person.organisation === undefined) return { refused: 'no-organisation' }

  return { person: found.person, level: level ?? 'high' }
}

type Found = { person: SyntheticPerson } | { refused: ChoiceRefusal }

function listed(key: string, { people }: Offer): Found {
  const person = people.find((one) => one.key === key)
  return person === undefined ? { refused: 'nobody' } : { person }
}

function numbered(typed: string, { people, takesNumbers }: Offer): Found {
  if (!takesNumbers) return { refused: 'nobody' }
  const read = readSyntheticNumber(typed)
  if ('refused' in read) return read
  return { person: people.find(({ number }) => number === read.number) ?? strangerWith(read.number) }
}

function levelOf({ levels }: SyntheticPerson, wish: string): Level | undefined {
  if (wish === '') return levels.includes('high') ? 'high' : levels[0]
  return levels.find((level) => level === wish)
}
