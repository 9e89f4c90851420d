import type { Day } from '#base/ids.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { offerFallen, type Today } from './asking.ts'
import { holderOf } from './baton.ts'
import {
  consentState,
  covers,
  decidersOf,
  informationTypes,
  isCovered,
  purposes,
  saysYes,
  type AgeRules,
  type InformationType,
  type Sharing,
} from './consent.ts'
import { isParty, type Guardian, type PartyId } from './network.ts'
import { openTo } from './reading.ts'
import { evolve, type Relay, type RelayEvent } from './relay.ts'

type Events = readonly RelayEvent[]

/** One more who may decide. Refused where someone with this id is there already. */
export function addGuardian(relay: Relay, guardian: Guardian, today: Today): Result<Events, 'there'> {
  if (isParty(relay.network, guardian.party)) return refuse('there')
  return ok(withConsequences(relay, [{ type: 'guardian-added', guardian }], today))
}

/**
 * Says anew what a guardian is. Whoever has said no goes on being asked: a no is never taken away by writing that there is
 * a reason not to ask (domain C4).
 */
export function changeGuardian(relay: Relay, to: Guardian, today: Today): Result<Events, 'gone' | 'said-no'> {
  const was = relay.network.guardians.find(({ party }) => party === to.party)
  if (was === undefined) return refuse('gone')
  return changedTo(relay, was, aheadOf(was, to, today.on), today)
}

/** A judgment is registered ahead: until its day they are what they were. */
function aheadOf(was: Guardian, to: Guardian, on: Day): Guardian {
  if (to.from === undefined || to.from <= on || to.next !== undefined) return to
  const { party, name, basis, notAsked, from, until } = to
  return { ...was, party, name, next: { basis, notAsked, from, until } }
}

function changedTo(relay: Relay, was: Guardian, to: Guardian, today: Today): Result<Events, 'said-no'> {
  if (JSON.stringify(standing(was)) === JSON.stringify(standing(to))) return ok([])
  if (to.notAsked !== undefined && was.notAsked === undefined && saidNo(relay, to.party)) return refuse('said-no')
  return ok(withConsequences(relay, [{ type: 'guardian-changed', guardian: to }], today))
}

/** What is said of a guardian, in one order. */
const standing = ({ name, basis, notAsked, from, until, next }: Guardian) => [
  ...[name, basis, notAsked, from, until],
  next && [next.basis, next.notAsked, next.from, next.until],
]

/** Takes a guardian or a trusted person out; what they said yes to or wrote stays in what happened, and opens nothing. */
export function removeParty(relay: Relay, party: PartyId, today: Today): Result<Events, 'gone'> {
  const { guardians, trusted } = relay.network
  if (![...guardians, ...trusted].some((one) => one.party === party)) return refuse('gone')
  return ok(withConsequences(relay, [{ type: 'party-removed', party }], today))
}

const saidNo = ({ consent }: Relay, party: PartyId): boolean =>
  consent.answers.some(({ by, is }) => by === party && is !== 'yes')

/**
 * What follows when others decide than before. Nobody is let in by it: where someone's yes was missing, the yes of those who
 * still decide is asked for anew. Where a no comes to count, the baton lies with the office, as when one is said; where an
 * answer is only missing, the holder keeps the frame and asks (decision 0037).
 */
export function withConsequences(relay: Relay, events: Events, { on, ages, acceptBy }: Today): Events {
  const changed = events.reduce(evolve, relay)
  const lapses = [...lapsesOf(relay, changed, on, ages), ...narrowed(relay, changed, on, ages)]
  const after = lapses.reduce(evolve, changed)

  const holder = holderOf(after.baton)
  const isLost =
    holder !== undefined &&
    after.closed === undefined &&
    isCovered(relay, holder.service, on, ages) &&
    ['refused', 'withdrawn'].includes(consentState(after, holder.service, on, ages))
  const followed: Events = [
    ...events,
    ...lapses,
    ...(isLost ? [{ type: 'holder-lost', because: 'not-covered', office: holder.unit, acceptBy, on } as const] : []),
  ]
  return [...followed, ...offerFallen(followed.reduce(evolve, relay), { on, ages, acceptBy })]
}

function lapsesOf(before: Relay, after: Relay, on: Day, ages: AgeRules): Events {
  return after.network.services.flatMap(({ service }): Events => {
    const all = informationTypes.flatMap((type) => purposes.map((purpose): Sharing => ({ service, type, purpose })))
    const lapsed = all.filter((sharing) => lapses(before, after, sharing, on, ages))
    if (lapsed.length === 0) return []
    return [{ type: 'consent-lapsed', service, lapsed: lapsed.map(({ type, purpose }) => ({ type, purpose })) }]
  })
}

/** What a trusted person reads is asked for anew in the same way. */
function narrowed(before: Relay, after: Relay, on: Day, ages: AgeRules): Events {
  return after.network.trusted.flatMap((one): Events => {
    const { by } = one.invited
    const [was, is] = [before, after].map(({ network }) => openTo(network, one, on, ages))
    const scope = one.scope.filter((type) => {
      const isOpened = is?.includes(type) === true && was?.includes(type) === false
      return !isOpened && decidesNoMore(before, after, type, on, ages).every((party) => by.includes(party))
    })
    return scope.length === one.scope.length ? [] : [{ type: 'trusted-changed', trusted: { ...one, scope } }]
  })
}

/** Who decided about a type before, and does no longer. */
function decidesNoMore(
  before: Relay,
  after: Relay,
  type: InformationType,
  on: Day,
  ages: AgeRules,
): readonly PartyId[] {
  const now = decidersOf(after.network, type, on, ages)
  return decidersOf(before.network, type, on, ages).flatMap(({ party }) =>
    now.some((one) => one.party === party) ? [] : [party],
  )
}

function lapses(before: Relay, after: Relay, sharing: Sharing, on: Day, ages: AgeRules): boolean {
  const hasSaidYes = (party: PartyId) => saysYes(after.consent, party, sharing, on)
  if (!after.consent.answers.some(({ by }) => hasSaidYes(by))) return false
  if (covers(after, sharing, on, ages) && !covers(before, sharing, on, ages)) return true
  return decidesNoMore(before, after, sharing.type, on, ages).some((party) => !hasSaidYes(party))
}
