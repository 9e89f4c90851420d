import type { PersonId } from '#base/ids.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { isSameShare, type HarmShare } from './child-words.ts'
import { isHealthService, participantOf, type PartyId } from './network.ts'
import type { Relay, RelayEvent } from './relay.ts'
import type { Entry } from './words.ts'

type Events = readonly RelayEvent[]

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
  wanted: { readonly keptFrom: readonly PartyId[]; readonly by: PersonId },
): Result<Events, 'gone' | 'not-qualified'> {
  const found = toReview(relay).find(({ id }) => id === entry)
  if (found === undefined) return refuse('gone')
  if (!isQualified(relay, wanted.by)) return refuse('not-qualified')
  return ok([{ type: 'kept-from-set', entry, ...wanted }])
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
  if (relay.childWords.shares.some((one) => isSameShare(one, share))) return refuse('same-person')
  return ok([{ type: 'harm-share-agreed', share }])
}

export const withdrawShare = ({ childWords }: Relay, share: HarmShare): Result<Events, 'gone'> =>
  childWords.shares.some((one) => isSameShare(one, share))
    ? ok([{ type: 'harm-share-withdrawn', share }])
    : refuse('gone')
