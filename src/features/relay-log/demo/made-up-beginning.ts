import type { Day } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import type { Carrier } from '../rules/baton.ts'
import { informationTypes } from '../rules/consent.ts'
import type { PartyId } from '../rules/network.ts'
import type { RelayEvent } from '../rules/relay.ts'
import type { Draws } from './draws.ts'
import { adults, children, reasons } from './made-up-words.ts'
import type { IdOf } from './stories.ts'

/** A unit, and who could hold a baton there. */
export type Workplace = { readonly isHealth: boolean; readonly carriers: readonly Carrier[] }

export type Beginning = {
  readonly events: readonly RelayEvent[]
  readonly holder: Carrier
  /** Who takes part, the holder first. */
  readonly carriers: readonly Carrier[]
  /** An offer to another of them, when there is one. */
  readonly asking: RelayEvent | undefined
  /** A guardian takes back what was said about the holder's service. */
  readonly withdrawn: RelayEvent
}

type Given = {
  readonly key: string
  readonly draws: Draws
  readonly workplaces: readonly Workplace[]
  readonly today: Day
  /** How many days ago it was opened. */
  readonly age: number
  readonly isAgreed: boolean
  readonly idOf: IdOf
}

/** Opened, with guardians; and when they have agreed, at work, with at most two from other services. */
export function beginningOf({ key, draws, workplaces, today, age, isAgreed, idOf }: Given): Beginning {
  const party = (name: string | number) => idOf(`party/${key}/${name}`) as PartyId // a made-up id of ours
  const on = dayAfter(today, -age)
  const places = placesFor(draws, workplaces, isAgreed ? draws.between(0, 2) : 0)
  const [first] = places
  if (first === undefined) throw new Error('A relay is opened by someone who works somewhere.')
  const holder = first.carrier
  const guardians = Array.from({ length: draws.between(1, 2) }, (_, at) => ({
    party: party(at),
    name: draws.one(adults),
  }))
  const share = {
    ...{ types: informationTypes, purposes: ['follow-up'] as const, until: dayAfter(today, draws.between(20, 300)) },
    text: { version: '1', language: 'nb' },
  }

  const asked = ({ carrier, isHealth }: Place): RelayEvent => ({
    type: 'consent-asked',
    isHealth,
    asked: { ...share, service: carrier.service, askedOn: on },
  })
  const said = ({ carrier }: Place, by: PartyId, is: 'yes' | 'withdrawn'): RelayEvent => ({
    type: 'consent-answered',
    answer: {
      ...share,
      ...{ by, capacity: 'guardian', service: carrier.service, is, from: on, method: 'oral', evidence: 'Sagt i møtet' },
    },
  })
  const agreed = (place: Place): RelayEvent[] => [
    asked(place),
    ...guardians.map((one) => said(place, one.party, 'yes')),
  ]

  const opened: RelayEvent[] = [
    {
      type: 'opened',
      // Young enough that the guardians decide alone.
      main: {
        party: party('main'),
        name: draws.one(children),
        bornOn: dayAfter(on, -draws.between(400, 4600)),
        expectsChild: false,
      },
      ...{ level: String(draws.between(0, 2)), reason: draws.one(reasons), holder, isHealth: first.isHealth, on },
      followUp: dayAfter(today, draws.between(-6, 45)),
    },
    ...guardians.map((one): RelayEvent => ({
      type: 'guardian-added',
      guardian: { ...one, basis: 'parental-responsibility', notAsked: undefined },
    })),
  ]
  return {
    holder,
    carriers: places.map(({ carrier }) => carrier),
    asking: offerTo(places[1]?.carrier, { id: idOf(`offer/${key}`), answerBy: dayAfter(today, 4) }),
    withdrawn: said(first, party(0), 'withdrawn'),
    events: isAgreed
      ? [
          ...opened,
          ...agreed(first),
          { type: 'activated', on },
          ...places
            .slice(1)
            .flatMap((place): RelayEvent[] => [
              { type: 'participant-added', participant: { ...place.carrier, since: on }, isHealth: place.isHealth },
              ...agreed(place),
            ]),
        ]
      : [...opened, asked(first)],
  }
}

type Place = { readonly carrier: Carrier; readonly isHealth: boolean }

/** Someone who holds the baton and so many others, each of another service. */
function placesFor(draws: Draws, workplaces: readonly Workplace[], others: number): readonly Place[] {
  const drawn = Array.from({ length: others + 1 }, (): Place => {
    const { isHealth, carriers } = draws.one(workplaces)
    return { isHealth, carrier: draws.one(carriers) }
  })
  return drawn.filter(({ carrier }, at) => drawn.findIndex((other) => other.carrier.service === carrier.service) === at)
}

const offerTo = (to: Carrier | undefined, given: { id: string; answerBy: Day }): RelayEvent | undefined =>
  to && { type: 'baton-offered', offer: { ...given, to, reason: 'Ser barnet oftest.', byOffice: false } }
