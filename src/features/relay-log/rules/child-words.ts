import type { Day, PersonId } from '#base/ids.ts'
import type { PartyId } from './network.ts'
import type { Entry, Mark } from './words.ts'

/** How it is going, as the child says it: faces, not marks; never added up, never shown to leaders. */
export const faces = [1, 2, 3, 4, 5] as const
export type Face = (typeof faces)[number]

/** What is said to the child, in few words; `because`: what the child had said, when this came of it. */
export type Told = {
  readonly id: string
  readonly mark: Mark
  readonly text: string
  readonly on: Day
  readonly because: string | undefined
}

/** Someone who is qualified has said that a child's words of harm may reach a guardian; it takes two. */
export type HarmShare = { readonly entry: string; readonly party: PartyId; readonly by: PersonId }

export type ChildWords = {
  readonly scale: readonly { readonly id: string; readonly face: Face; readonly on: Day }[]
  readonly told: readonly Told[]
  readonly shares: readonly HarmShare[]
}

export type ChildEvent =
  | { readonly type: 'child-scaled'; readonly id: string; readonly face: Face; readonly on: Day }
  | { readonly type: 'child-told'; readonly told: Told }
  /** What a qualified person and the child agreed on when they looked at it. */
  | {
      readonly type: 'kept-from-set'
      readonly entry: string
      readonly keptFrom: readonly PartyId[]
      readonly by: PersonId
    }
  | { readonly type: 'harm-share-agreed'; readonly share: HarmShare }
  | { readonly type: 'harm-share-withdrawn'; readonly share: HarmShare }

export const noChildWords: ChildWords = { scale: [], told: [], shares: [] }

export function evolveChildWords(words: ChildWords, event: ChildEvent): ChildWords {
  switch (event.type) {
    case 'child-scaled': {
      const { id, face, on } = event
      // Once a day: a later answer that day takes the place of the first.
      return { ...words, scale: [...words.scale.filter((one) => one.on !== on), { id, face, on }] }
    }
    case 'child-told':
      return { ...words, told: [...words.told, event.told] }
    case 'kept-from-set':
      return words
    case 'harm-share-agreed':
      return { ...words, shares: [...words.shares, event.share] }
    case 'harm-share-withdrawn':
      return { ...words, shares: words.shares.filter((one) => !isSameShare(one, event.share)) }
  }
}

export const isSameShare = (one: HarmShare, other: HarmShare): boolean =>
  one.entry === other.entry && one.party === other.party && one.by === other.by

/** With whom an entry that tells of harm is shared: those on whom two different persons agree now. */
export const sharedWith = ({ shares }: ChildWords, entry: string): readonly PartyId[] => {
  const of = shares.filter((one) => one.entry === entry)
  const parties = [...new Set(of.map(({ party }) => party))]
  return parties.filter((party) => new Set(of.filter((one) => one.party === party).map(({ by }) => by)).size > 1)
}

/** What the entries are marked as, after what was agreed on them. */
export function remarked(entries: readonly Entry[], event: ChildEvent, words: ChildWords): readonly Entry[] {
  if (event.type === 'child-scaled' || event.type === 'child-told') return entries
  const id = event.type === 'kept-from-set' ? event.entry : event.share.entry
  return entries.map((one) => {
    if (one.id !== id) return one
    const { keptFrom: _kept, sharedWith: _shared, ...plain } = one.mark
    const keptFrom = event.type === 'kept-from-set' ? event.keptFrom : one.mark.keptFrom
    return {
      ...one,
      mark: {
        ...plain,
        ...(keptFrom === undefined || keptFrom.length === 0 ? {} : { keptFrom }),
        // A mark of harm is never taken away.
        ...(plain.tellsOfHarm === true ? { sharedWith: sharedWith(words, id) } : {}),
      },
    }
  })
}
