import { fieldAt, isLocalized, type ContentType } from '#base/content-type.ts'
import type { Day } from '#base/ids.ts'
import { itemName, type ItemName, type Language } from '#base/item.ts'
import { attentionFor } from './attention.ts'
import { isLeftOut } from './check.ts'
import { findFields, type Layered } from './compose.ts'
import { titleField } from './content-words.ts'
import { layered, type Ranked } from './layers.ts'
import { offersFor } from './offers.ts'
import { titleIn } from './titles.ts'

/** What somebody should look at in an item, the most urgent first. */
export const concerns = [
  /** A pack above asks everyone to look at it by a day. */
  'attention',
  /** A fact stands as missing, for readers to see. */
  'missing',
  /** It was to be looked through before today. */
  'overdue',
  /** The common words have changed since the own ones were written. */
  'offered',
  /** Nobody here has checked what it says against its source. */
  'unverified',
  /** There are words in a language that nobody here has read through. */
  'unreviewed',
  /** Some words are not there in a language that the municipality offers. */
  'untranslated',
  'ownerless',
  /** Nobody has said when it is to be looked through next. */
  'unscheduled',
] as const
export type Concern = (typeof concerns)[number]

export type ItemHealth = {
  readonly name: ItemName
  readonly title: string
  readonly concerns: readonly Concern[]
  /** Where words are missing. */
  readonly untranslated: readonly Language[]
  /** Where there are words that nobody has read through. */
  readonly unreviewed: readonly Language[]
  readonly owner: string | undefined
  readonly nextReview: Day | undefined
}

/** Whose model it is: its languages, and the packs above it. */
type Whose = {
  readonly language: Language
  readonly languages: readonly Language[]
  readonly above: readonly string[]
}

/**
 * How each item of a model stands, for all services, sorted by what it is called in `language`. What layers say is given by rank, 0
 * nearest. What a layer has taken away is nothing to look at.
 */
export function healthOf(
  types: readonly ContentType[],
  parts: readonly Ranked[],
  model: Whose,
  given: { readonly today: Day; readonly language: Language },
): readonly ItemHealth[] {
  const found = [...Map.groupBy(parts, itemName)].flatMap(([name, item]) => {
    const type = types.find((one) => one.name === item[0]?.type)
    const layers = layered(item, model.above)
    if (type === undefined || isLeftOut(type, layers, model.language)) return []
    return [{ ...ofItem(type, layers, model, given.today), name, title: titleOf(type, item, model, given) }]
  })
  return found.toSorted((one, other) => one.title.localeCompare(other.title, given.language))
}

function titleOf(
  type: ContentType,
  item: readonly Ranked[],
  { language: home }: Whose,
  { language }: { readonly language: Language },
): string {
  const field = titleField(type) ?? ''
  const rows = item
    .filter(({ service }) => service === '')
    .map(({ rank, language: of, fields }) => {
      const title = fields[field]
      return { rank, language: of, title: typeof title === 'string' ? title : null }
    })
  return titleIn(rows, ['', language, home, 'nb']) ?? item[0]?.key ?? ''
}

function ofItem(
  type: ContentType,
  layers: Layered,
  { language, languages }: Whose,
  today: Day,
): Omit<ItemHealth, 'name' | 'title'> {
  const [own = [], ...above] = layers
  const services = [...new Set(['', ...layers.flat().map(({ service }) => service)])]
  const read = readings(type, layers)
  const of = (path: string): string | undefined => {
    const value = read('', language).get(path)?.value
    return typeof value === 'string' ? value : undefined
  }
  const untranslated = languages.filter((one) =>
    services.some((service) => {
      const there = read(service, one)
      return [...read(service, language).keys()].some(
        (path) => isWords(type, path) && there.get(path)?.language !== one,
      )
    }),
  )
  const unreviewed = languages.filter((one) =>
    services.some((service) =>
      [...read(service, one).values()].some((field) => field.language === one && !field.reviewed),
    ),
  )
  const [owner, nextReview] = [of('owner'), of('nextReview')]
  const holds: Readonly<Record<Concern, boolean>> = {
    attention: attentionFor({ type, own, above, home: language }) !== undefined,
    missing: of('missing') !== undefined,
    overdue: nextReview !== undefined && nextReview < today,
    offered: offersFor({ type, own, above, home: language }).length > 0,
    unverified: 'verified' in type.fields && of('verified') === undefined,
    unreviewed: unreviewed.length > 0,
    untranslated: untranslated.length > 0,
    ownerless: owner === undefined,
    unscheduled: nextReview === undefined,
  }
  return { concerns: concerns.filter((one) => holds[one]), untranslated, unreviewed, owner, nextReview }
}

/** What is said for a service in a language, found once for each. */
function readings(
  type: ContentType,
  layers: Layered,
): (service: string, language: Language) => ReturnType<typeof findFields> {
  const known = new Map<string, ReturnType<typeof findFields>>()
  return (service, language) => {
    const name = `${service}.${language}`
    const found = known.get(name) ?? findFields(type, layers, { service, language, home: language, asWritten: true })
    known.set(name, found)
    return found
  }
}

const isWords = (type: ContentType, path: string): boolean => {
  const field = fieldAt(type, path)
  return field !== undefined && isLocalized(field)
}
