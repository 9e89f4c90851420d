import type { FollowUp, OfferMade } from '#base/follow-up.ts'
import type { Day } from '#base/ids.ts'
import { knownOn, working } from '#base/working-days.ts'
import type { Clock } from './clock.ts'
import type { Counting } from './counting.ts'
import { atOnce, fromHolder, inTurn, type Route } from './routes.ts'

/** An offer that waits: whoever is asked, then whoever made it and stays bound, then as always. */
export function offerClock(followUp: FollowUp, counting: Counting): readonly Clock[] {
  const offer = followUp.offers.findLast(({ endedOn }) => endedOn === undefined)
  if (offer === undefined) return []
  const { id, to, offeredOn } = offer
  const [holder, , leader, last] = fromHolder(followUp)
  const route: Route = [[{ is: 'person', person: to }], holder, leader, last]
  return [
    {
      ...{ kind: 'offer-unanswered', about: id, startedOn: offeredOn },
      ...{ dueOn: answerBy(offer, followUp.offers, counting), told: [atOnce(route, offeredOn)], rungs: inTurn(route) },
    },
  ]
}

/** Taken back and made again is no more time to think: the first day stands, or the new offer's own where that is later. */
function answerBy(offer: OfferMade, all: readonly OfferMade[], counting: Counting): Day {
  const earlier = all.slice(0, all.indexOf(offer))
  const last = earlier.findLast(({ to }) => to === offer.to)
  if (last?.endedOn === undefined) return offer.answerBy
  const { sameOfferDays } = counting.settingsOn(last.endedOn)
  if (offer.offeredOn > working(last.endedOn, sameOfferDays, knownOn(counting.calendar, last.endedOn)))
    return offer.answerBy
  const first = answerBy(last, earlier, counting)
  return first > offer.offeredOn ? first : offer.offeredOn
}
