import type { PersonId } from '#base/ids.ts'
import type { ConsentAnswer, InformationType } from '../rules/consent.ts'
import type { PartyId } from '../rules/network.ts'
import { evolve, type Relay, type RelayEvent } from '../rules/relay.ts'
import type { Mark } from '../rules/words.ts'
import { begin, workOf } from './random-relay.ts'

/** What tests begin with: Elias at school, Ingrid holds, Marit and Jon decide. */
export const day = '2026-11-02'
export const later = (relay: Relay, ...events: readonly RelayEvent[]): Relay => events.reduce(evolve, relay)

export const person = (name: string): PersonId => name as PersonId // names stand for ids in these tests
export const party = (name: string): PartyId => name as PartyId // likewise

/** Opened, with guardians, and nothing asked yet. */
export const opened = (bornOn = '2016-05-05', guardians: readonly string[] = ['marit', 'jon']): Relay =>
  later(begin(bornOn, false).relay, ...guardians.map((name) => guardian(name)))

export const guardian = (name: string): RelayEvent => ({
  type: 'guardian-added',
  guardian: { party: party(name), name, basis: 'parental-responsibility', notAsked: undefined },
})

export const joins = (name: string): RelayEvent => {
  const { service, unit, isHealth } = workOf(person(name))
  return { type: 'participant-added', participant: { person: person(name), service, unit, since: day }, isHealth }
}

const allTypes: readonly InformationType[] = ['everyday', 'learning', 'home', 'health']

export const asks = (name: string, types: readonly InformationType[] = allTypes): RelayEvent => ({
  type: 'consent-asked',
  isHealth: workOf(person(name)).isHealth,
  asked: {
    service: workOf(person(name)).service,
    types,
    purposes: ['follow-up'],
    until: '2027-06-30',
    text: { version: '1', language: 'nb' },
    askedOn: day,
  },
})

export const answer = (by: string, to: string, changes: Partial<ConsentAnswer> = {}): ConsentAnswer => ({
  by: party(by),
  capacity: by === 'elias' ? 'youth' : 'guardian',
  service: workOf(person(to)).service,
  is: 'yes',
  types: allTypes,
  purposes: ['follow-up'],
  from: day,
  until: '2027-06-30',
  method: 'digital',
  evidence: undefined,
  text: { version: '1', language: 'nb' },
  ...changes,
})

export const says = (by: string, to: string, changes: Partial<ConsentAnswer> = {}): RelayEvent => ({
  type: 'consent-answered',
  answer: answer(by, to, changes),
})

/** Active, with the school let in by both. */
export const going = (bornOn?: string): Relay =>
  later(opened(bornOn), asks('ingrid'), says('marit', 'ingrid'), says('jon', 'ingrid'), { type: 'activated', on: day })

/** Words by someone, about something. */
export const words = (by: string, type: InformationType = 'everyday', kept = false): Mark => ({
  author: { person: person(by), service: workOf(person(by)).service },
  type,
  keptFromGuardians: kept,
})
