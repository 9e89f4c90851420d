import type { Day, ServiceId } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { askedOf, type AgeRules, type Consent } from './consent.ts'
import type { Network } from './network.ts'
import type { Relay, RelayEvent } from './relay.ts'
import type { Written } from './words.ts'

/** The longest ahead that anyone is told of an end: ninety days and the days off before them. */
const longestAhead = 100

export type ConsentEnding = { readonly service: ServiceId; readonly until: Day }

/** The services whose yes ends before long, or has ended, and what is to become of that is not decided. */
export function endingConsents(
  { network, consent }: { readonly network: Network; readonly consent: Consent },
  day: Day,
  ages: AgeRules,
): readonly ConsentEnding[] {
  return consent.asked.flatMap((asked) => {
    const deciders = askedOf(network, asked, day, ages).map(({ party }) => party)
    const ends = consent.answers.flatMap(({ service, by, is, until, isLetGo }) =>
      service === asked.service && is === 'yes' && isLetGo === undefined && deciders.includes(by) ? [until] : [],
    )
    const [first] = ends.toSorted()
    return first !== undefined && first <= dayAfter(day, longestAhead) ? [{ service: asked.service, until: first }] : []
  })
}

/** Decided with the family: it lasts to its last day and is not asked for anew. Nothing is taken back by that. */
export function letConsentEnd(
  relay: Relay,
  wanted: { readonly service: string; readonly agreedWith: Written },
  on: Day,
  ages: AgeRules,
): Result<readonly RelayEvent[], 'nothing-ends' | 'with-nobody'> {
  const ending = endingConsents(relay, on, ages).find(({ service }) => service === wanted.service)
  if (relay.closed !== undefined || ending === undefined) return refuse('nothing-ends')
  if (wanted.agreedWith.text.trim() === '') return refuse('with-nobody')
  return ok([{ type: 'consent-let-go', ...ending, agreedWith: wanted.agreedWith }])
}
