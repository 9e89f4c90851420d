import type { FollowUp, FollowUpThen } from '#base/follow-up.ts'
import type { Day, PersonId } from '#base/ids.ts'
import { dayAfter, instantOf } from '#base/oslo-time.ts'
import type { Clock } from '#features/continuity/rules/clock.ts'
import { runningClocks } from '#features/continuity/rules/clocks.ts'
import { consentReminders } from '#features/continuity/rules/consent-clocks.ts'
import type { Around } from '#features/continuity/rules/ladder.ts'
import type { Draws } from '#features/relay-log/demo/draws.ts'
import { defaultAges } from '#features/relay-log/rules/consent.ts'
import { followUpHistory } from '#features/relay-log/index.ts'
import { defaultForeseen } from '#features/relay-log/rules/settings.ts'
import type { PartyId } from '#features/relay-log/rules/network.ts'
import { foldRelay, type Relay, type RelayEvent } from '#features/relay-log/rules/relay.ts'
import { carrierOf, firstDay, type Town } from './town.ts'

/** A relay of the made-up municipality: what happened to it, and what runs. */

type Kept = { readonly at: Date; readonly by: PersonId | undefined; readonly event: RelayEvent }

export type Followed = { readonly id: string; readonly happened: Kept[] }

/** What the services of the town are in the model. */
const keys: Readonly<Record<string, string>> = { school: 'skole', kindergarten: 'barnehage', clinic: 'helsestasjon' }
const keyOf = (service: string) => keys[service]

export const party = (name: string) => name as PartyId

/** Opened, on a day or before the first, with a yes from the family, a measure, and dates that come within some weeks. */
export function openRelay(town: Town, draws: Draws, id: string, opened?: Day): Followed {
  const holder = carrierOf(draws.one(town.staff))
  const on = opened ?? dayAfter(firstDay, -draws.between(1, 60))
  const begins = opened ?? firstDay
  const mark = {
    author: { person: holder.person, service: holder.service },
    type: 'everyday',
    keptFromGuardians: false,
  } as const
  const until = dayAfter(begins, draws.between(-5, 90))
  const shared = { types: ['everyday'], purposes: ['follow-up'], text: { version: '1', language: 'nb' } } as const
  const isGoing = draws.chance(80)
  const events: readonly RelayEvent[] = [
    {
      ...{ type: 'opened', level: '1', reason: 'Kommer sent.', holder, isHealth: false, on },
      main: { party: party('child'), name: 'Elias', bornOn: '2016-05-05', expectsChild: false },
      followUp: dayAfter(begins, draws.between(0, 30)),
      // Every other came from a note, some days after a worry.
      ...(Number(id) % 2 === 0 && { wonderOn: dayAfter(on, -(Number(id) % 37)) }),
    },
    {
      type: 'guardian-added',
      guardian: { party: party('marit'), name: 'Marit', basis: 'parental-responsibility', notAsked: undefined },
    },
    { type: 'consent-asked', isHealth: false, asked: { ...shared, service: holder.service, until, askedOn: on } },
    ...(isGoing
      ? ([
          {
            type: 'consent-answered',
            answer: {
              ...{
                ...shared,
                by: party('marit'),
                capacity: 'guardian' as const,
                service: holder.service,
                is: 'yes' as const,
              },
              ...{ from: on, until, method: 'digital' as const, evidence: undefined },
            },
          },
          { type: 'activated', on },
        ] as const)
      : []),
    {
      type: 'measure-set',
      measure: {
        ...{
          id: 'measure',
          goal: 'goal',
          mark,
          text: 'Møtes ved porten',
          arena: 'school' as const,
          responsible: mark.author,
        },
        ...{ from: on, deadline: dayAfter(begins, draws.between(0, 40)), notes: [], evaluations: [], version: 1 },
        ...{ evaluateOn: dayAfter(begins, draws.between(0, 40)), stoppedOn: undefined },
      },
    },
  ]
  return { id, happened: events.map((event) => ({ at: instantOf(on, 600), by: holder.person, event })) }
}

export const relayOf = ({ happened }: Followed): Relay => {
  const relay = foldRelay(happened.map(({ event }) => event))
  if (relay === undefined) throw new Error('A relay begins with its opening.')
  return relay
}

export function add(relay: Followed, day: Day, by: PersonId | undefined, ...events: readonly RelayEvent[]): void {
  for (const event of events) relay.happened.push({ at: instantOf(day, 800), by, event })
}

export const historyOf = (relay: Followed, { away }: Town, today: Day): readonly FollowUpThen[] =>
  followUpHistory(relay.happened, { ages: defaultAges, today, away, foreseen: defaultForeseen, keyOf })

const followUpAt = (relay: Followed, town: Town, today: Day): FollowUp | undefined =>
  historyOf(relay, town, today).at(-1)?.followUp

export function clocksAt(relay: Followed, town: Town, around: Around, day: Day): readonly Clock[] {
  const followUp = followUpAt(relay, town, day)
  return followUp === undefined ? [] : runningClocks(followUp, around, day)
}

export function remindersAt(relay: Followed, town: Town, around: Around, day: Day): readonly Clock[] {
  const followUp = followUpAt(relay, town, day)
  return followUp === undefined ? [] : consentReminders(followUp, around, day)
}
