import { oneLine } from '#base/one-line.ts'
import type { ContentType } from '#base/content-type.ts'
import type { Day } from '#base/ids.ts'
import type { Language, Review, Value } from '#base/item.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { attended, attentionFor } from './attention.ts'
import { inheritedAt, type Edited } from './editing.ts'
import { unseen } from './field-value.ts'
import { reviewed } from './reviewing.ts'
import { saidAt, withSaid, type Said } from './said.ts'

/** What is said of several items at once. */
export type MassAct =
  /** They are looked through today, and again by a day. */
  | { readonly is: 'reviewed'; readonly next: Day }
  /** A role looks after them. */
  | { readonly is: 'owned'; readonly owner: string }
  /** Somebody has read the words through, in one language. */
  | { readonly is: 'read'; readonly language: Language }
  /** Somebody has looked at what a pack above asks everyone to look at. */
  | { readonly is: 'attended' }

export const massActs = ['reviewed', 'owned', 'read', 'attended'] as const satisfies readonly MassAct['is'][]

/** More are taken in several turns: somebody stands behind each. */
export const mostAtOnce = 200

/** After so many months something is looked through again; or on a day of one's own choice. */
export const reviewMonths = [6, 12, 24] as const

/** The longest that something may lie before it is looked through again: five years. */
const longestWait = 5 * 366

export type MassTyped = {
  readonly act: string
  readonly next: string
  readonly day: string
  readonly owner: string
  readonly language: string
}
export type MassFault = 'act' | 'day' | 'owner' | 'language'

export const typedMass = (form: URLSearchParams): MassTyped => ({
  act: form.get('gjor') ?? '',
  next: form.get('neste') ?? '',
  day: form.get('dag') ?? '',
  owner: oneLine(form.get('ansvarlig')),
  language: form.get('lest') ?? '',
})

export function readMass(
  typed: MassTyped,
  given: {
    readonly today: Day
    readonly languages: readonly Language[]
    readonly readDay: (typed: string) => Day | undefined
  },
): MassAct | { readonly fault: MassFault } {
  switch (typed.act) {
    case 'reviewed': {
      // A day that somebody typed counts for more than what stood chosen beside it.
      const months = typed.day.trim() === '' ? reviewMonths.find((one) => String(one) === typed.next) : undefined
      const next = months === undefined ? given.readDay(typed.day) : monthsAfter(given.today, months)
      const isSound = next !== undefined && next > given.today && next <= dayAfter(given.today, longestWait)
      return isSound ? { is: 'reviewed', next } : { fault: 'day' }
    }
    case 'owned':
      return isOwner(typed.owner) ? { is: 'owned', owner: typed.owner } : { fault: 'owner' }
    case 'read': {
      const language = given.languages.find((one) => one === typed.language)
      return language === undefined ? { fault: 'language' } : { is: 'read', language }
    }
    case 'attended':
      return { is: 'attended' }
    default:
      return { fault: 'act' }
  }
}

const isOwner = (owner: string): boolean => owner !== '' && owner.length <= 80 && !unseen.test(owner)

/** The same day of a later month, or its last where there is none. */
export function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** What the municipality says of an item after it; the same where there is nothing to say. */
export function afterMass(
  act: MassAct,
  {
    type,
    key,
    own,
    above,
    home,
  }: Omit<Edited, 'place' | 'type'> & { readonly type: ContentType; readonly key: string },
  { by, date }: Review,
): Said {
  const place = { service: '', language: home }
  const withFacts = (facts: Readonly<Record<string, Value>>) =>
    withSaid(own, type, key, place, { ...saidAt(own, place), ...facts })
  switch (act.is) {
    case 'reviewed':
      return withFacts({ approved: date, nextReview: act.next })
    case 'owned': {
      const inherited = inheritedAt({ type, own: [], above, place, home }).get('owner')
      if (inherited !== act.owner) return withFacts({ owner: act.owner })
      // As the layers above say: it follows them.
      const { owner: _, ...others } = saidAt(own, place)
      return withSaid(own, type, key, place, others)
    }
    case 'attended': {
      const attention = attentionFor({ type, own, above, home })
      return attention === undefined ? own : attended(own, type, key, home, attention)
    }
    case 'read': {
      const services = [...new Set(['', ...[...own, ...above.flat()].map(({ service }) => service)])]
      return services.reduce<Said>(
        (said, service) =>
          reviewed({ type, own: said, above, place: { service, language: act.language }, home }, key, { by, date }),
        own,
      )
    }
  }
}
