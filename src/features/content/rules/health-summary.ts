import type { Day } from '#base/ids.ts'
import type { Language } from '#base/item.ts'
import type { Concern, ItemHealth } from './health.ts'

type Health = readonly ItemHealth[]

/** What readers are hurt by today; the rest can wait for its turn. */
const urgent: ReadonlySet<Concern> = new Set(['broken-link', 'placeholder', 'missing', 'attention', 'overdue'])

export const isUrgent = (concern: Concern): boolean => urgent.has(concern)

/** How many items are hurting readers, are to be looked at some day, or are in order: each is counted once. */
export function tally(health: Health): { readonly urgent: number; readonly later: number; readonly sound: number } {
  const sound = health.filter((one) => one.concerns.length === 0).length
  const hurting = health.filter((one) => one.concerns.some(isUrgent)).length
  return { urgent: hurting, later: health.length - sound - hurting, sound }
}

export const withConcern = (health: Health, concern: Concern): Health =>
  health.filter((one) => one.concerns.includes(concern))

/** Which items somebody wants to see: those with a concern, those in a role's care, those of which words in a language are the matter. */
export type Wanted = {
  readonly concern: Concern | undefined
  readonly owner: string | undefined
  readonly language: Language | undefined
}

export const chosenFrom = (health: Health, { concern, owner, language }: Wanted): Health =>
  health.filter(
    (one) =>
      (concern === undefined || one.concerns.includes(concern)) &&
      (owner === undefined || one.owner === owner) &&
      (language === undefined || languagesOf(one, concern).includes(language)),
  )

/** The languages that a concern is about. */
export const languagesOf = (
  { untranslated, unreviewed }: Pick<ItemHealth, 'untranslated' | 'unreviewed'>,
  concern: Concern | undefined,
): readonly Language[] => (concern === 'untranslated' ? untranslated : concern === 'unreviewed' ? unreviewed : [])

export type OwnerStands = {
  readonly owner: string
  readonly items: number
  readonly overdue: number
  /** The first day, from today on, on which something is to be looked through. */
  readonly next: Day | undefined
}

/** Each role with what it looks after: who is behind first, then who has most. */
export function byOwner(health: Health, today: Day): readonly OwnerStands[] {
  const owned = health.flatMap((one) => (one.owner === undefined ? [] : [{ ...one, owner: one.owner }]))
  return [...Map.groupBy(owned, ({ owner }) => owner)]
    .map(([owner, items]) => ({
      owner,
      items: items.length,
      overdue: withConcern(items, 'overdue').length,
      next: items
        .flatMap(({ nextReview }) => (nextReview !== undefined && nextReview >= today ? [nextReview] : []))
        .toSorted()[0],
    }))
    .toSorted((one, other) => other.overdue - one.overdue || other.items - one.items)
}

export type LanguageStands = {
  readonly language: Language
  /** Items of which readers get every word in the language. */
  readonly translated: number
  /** Those of them whose words somebody has read through. */
  readonly reviewed: number
}

export const byLanguage = (health: Health, languages: readonly Language[]): readonly LanguageStands[] =>
  languages.map((language) => {
    const translated = health.filter(({ untranslated }) => !untranslated.includes(language))
    const reviewed = translated.filter(({ unreviewed }) => !unreviewed.includes(language))
    return { language, translated: translated.length, reviewed: reviewed.length }
  })
