import type { Day, PersonId } from '#base/ids.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { isHealthService, participantOf, type PartyId } from './network.ts'
import type { Relay, RelayEvent } from './relay.ts'
import type { Entry, Mark } from './words.ts'

type Events = readonly RelayEvent[]

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
      readonly tellsOfHarm: boolean
      readonly by: PersonId | PartyId
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
      return { ...words, shares: words.shares.filter((one) => !isSame(one, event.share)) }
  }
}

const isSame = (one: HarmShare, other: HarmShare): boolean =>
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
    const { keptFrom: _kept, tellsOfHarm: _harm, sharedWith: _shared, ...plain } = one.mark
    const isHarm = event.type === 'kept-from-set' ? event.tellsOfHarm : one.mark.tellsOfHarm === true
    const keptFrom = event.type === 'kept-from-set' ? event.keptFrom : one.mark.keptFrom
    return {
      ...one,
      mark: {
        ...plain,
        ...(keptFrom === undefined || keptFrom.length === 0 ? {} : { keptFrom }),
        ...(isHarm ? { tellsOfHarm: true as const, sharedWith: sharedWith(words, id) } : {}),
      },
    }
  })
}

/** Health personnel who take part: bound by silence of their own, and trained to talk with children. */
export const isQualified = ({ network }: Relay, person: PersonId): boolean => {
  const own = participantOf(network, person)
  return own !== undefined && isHealthService(network, own.service)
}

/** What the child has written itself that someone should not see, or that tells of harm: looked at together. */
export const toReview = ({ words, network }: Relay): readonly Entry[] =>
  words.entries.filter(
    ({ mark }) =>
      'party' in mark.author &&
      mark.author.party === network.main.party &&
      (mark.keptFrom !== undefined || mark.tellsOfHarm === true),
  )

/** A qualified person, with the child, says whom it is kept from; a mark of harm is never taken away by that. */
export function reviewMark(
  relay: Relay,
  entry: string,
  wanted: { readonly keptFrom: readonly PartyId[]; readonly tellsOfHarm: boolean; readonly by: PersonId },
): Result<Events, 'gone' | 'not-qualified'> {
  const found = toReview(relay).find(({ id }) => id === entry)
  if (found === undefined) return refuse('gone')
  if (!isQualified(relay, wanted.by)) return refuse('not-qualified')
  const tellsOfHarm = wanted.tellsOfHarm || found.mark.tellsOfHarm === true
  return ok([{ type: 'kept-from-set', entry, ...wanted, tellsOfHarm }])
}

/** Sharing words of harm with a guardian: it takes two, each for themselves, and either takes it back alone. */
export function agreeToShare(
  relay: Relay,
  share: HarmShare,
): Result<Events, 'gone' | 'not-qualified' | 'same-person' | 'nobody'> {
  const found = toReview(relay).find(({ id, mark }) => id === share.entry && mark.tellsOfHarm === true)
  if (found === undefined) return refuse('gone')
  if (!isQualified(relay, share.by)) return refuse('not-qualified')
  if (!relay.network.guardians.some(({ party }) => party === share.party)) return refuse('nobody')
  if (relay.childWords.shares.some((one) => isSame(one, share))) return refuse('same-person')
  return ok([{ type: 'harm-share-agreed', share }])
}

export const withdrawShare = ({ childWords }: Relay, share: HarmShare): Result<Events, 'gone'> =>
  childWords.shares.some((one) => isSame(one, share)) ? ok([{ type: 'harm-share-withdrawn', share }]) : refuse('gone')
