import type { Day, ServiceId } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { holderOf } from './baton.ts'
import { isCovered, type AgeRules } from './consent.ts'
import { birthdayOf, turnsOf } from './network.ts'
import { wroteFor } from './reading.ts'
import { nextOf, officeOf, stateOf, type Relay } from './relay.ts'
import { nextToReceive } from './transitions.ts'

/** What lists know of a relay: no words, and nobody's name. */
export function summaryOf(relay: Relay) {
  const { baton, level, version, paused, closed } = relay
  const next = nextOf(relay)
  return {
    version,
    state: stateOf(relay),
    level: level.is,
    holder_id: holderOf(baton)?.person ?? null,
    deputy_id: baton.deputy?.person ?? null,
    offered_to: closed === undefined ? (baton.offer?.to.person ?? null) : null,
    offered_by_office: closed === undefined && baton.offer?.byOffice === true,
    office_unit_id: officeOf(relay),
    accept_by: baton.at.is === 'waiting' ? baton.at.acceptBy : null,
    next_on: next?.on ?? null,
    next_kind: next?.kind ?? null,
    paused_until: paused?.until ?? null,
    closed_on: closed?.on ?? null,
  }
}

/** Who takes part, and until when the list may show it to them without asking the relay itself. */
export const partsOf = (relay: Relay, day: Day, ages: AgeRules) =>
  relay.network.participants.map((own) => ({
    person_id: own.person,
    unit_id: own.unit,
    let_in_until: letInUntil(relay, own.service, day, ages) ?? null,
    has_own_words: wroteFor(relay, own.service),
    receives: nextToReceive(relay.transitions, own)?.id ?? null,
  }))

/**
 * The last day on which a service is let in, if nobody answers anew. Consent ends on a day that was agreed, and who decides
 * changes with birthdays; nothing else happens by itself.
 */
export function letInUntil(relay: Relay, service: ServiceId, day: Day, ages: AgeRules): Day | undefined {
  // Until the family has said yes to working together, only who opened it knows of it.
  if (!relay.isActivated || !isCovered(relay, service, day, ages)) return undefined
  const ends = relay.consent.answers.flatMap((one) =>
    one.service === service && one.is === 'yes' && one.until >= day ? [one.until] : [],
  )
  const { main, guardians } = relay.network
  const birthdays = [ages.health, ages.alsoDecides, ages.ofAge].flatMap((years) => {
    const birthday = birthdayOf(main, years)
    return birthday === undefined ? [] : [dayAfter(birthday, -1)]
  })
  const standings = turnsOf(guardians)
  const turns = [...new Set([...ends, ...birthdays, ...standings])].filter((turn) => turn >= day).toSorted()
  // Between two turns nothing changes, so the first after which the service is out is the last day it is in.
  return turns.find((turn) => !isCovered(relay, service, dayAfter(turn, 1), ages))
}
