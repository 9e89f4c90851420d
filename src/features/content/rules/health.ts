import { fieldAt, isLocalized, upkeep, type ContentType } from '#base/content-type.ts'
import type { Day } from '#base/ids.ts'
import { itemName, type ItemName, type Language, type Value } from '#base/item.ts'
import { addressesIn, linksIn, lostInText } from '#base/links.ts'
import { attentionFor, type Attention } from './attention.ts'
import { isLeftOut } from './check.ts'
import { openModel } from './models.ts'
import { findFields, type Layered } from './compose.ts'
import { titleField } from './content-words.ts'
import { asRead, layered, type Ranked } from './layers.ts'
import { offersFor } from './offers.ts'
import { placeholdersIn } from './placeholders.ts'
import { titleIn } from './titles.ts'

/** What somebody should look at in an item, the most urgent first. */
export const concerns = [
  /** Something in it leads nowhere. */
  'broken-link',
  /** Words stand for words to come. */
  'placeholder',
  /** A fact stands as missing, for readers to see. */
  'missing',
  /** A pack above asks everyone to look at it by a day. */
  'attention',
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
  /** What is missing, as the item says it. */
  readonly missing: string | undefined
  readonly attention: Attention | undefined
  readonly placeholders: readonly string[]
  /** Items and addresses that it leads to in vain. */
  readonly dead: readonly string[]
  readonly owner: string | undefined
  readonly nextReview: Day | undefined
}

/** Whose model it is: its languages, and the packs above it. */
type Whose = {
  readonly language: Language
  readonly languages: readonly Language[]
  readonly above: readonly string[]
}

type Given = {
  readonly today: Day
  /** Of the titles. */
  readonly language: Language
  /** Addresses outside that are known to lead nowhere. */
  readonly broken: ReadonlySet<string>
}

/**
 * How each item of a model stands, for all services, sorted by what it is called in `language`. What layers say is given by rank, 0
 * nearest. What a layer has taken away is nothing to look at.
 */
export function healthOf(
  types: readonly ContentType[],
  parts: readonly Ranked[],
  model: Whose,
  given: Given,
): readonly ItemHealth[] {
  const chain = layered(parts, model.above).map((layer) => layer.map(asRead))
  const { has } = openModel(types, chain, model.language, '')
  const found = [...Map.groupBy(parts, itemName)].flatMap(([name, item]) => {
    const type = types.find((one) => one.name === item[0]?.type)
    const layers = layered(item, model.above)
    if (type === undefined || isLeftOut(type, layers, model.language)) return []
    return [{ ...ofItem(type, layers, model, { ...given, has }), name, title: titleOf(type, item, model, given) }]
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
  { today, broken, has }: Given & { readonly has: (name: ItemName) => boolean },
): Omit<ItemHealth, 'name' | 'title'> {
  const [own = [], ...above] = layers
  const services = [...new Set(['', ...layers.flat().map(({ service }) => service)])]
  const read = readings(type, layers)
  const factAt = (path: string): string | undefined => {
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
      [...read(service, one)].some(([path, field]) => isWords(type, path) && field.language === one && !field.reviewed),
    ),
  )
  // What is read in another language for want of words is looked into where it is written.
  const values = services.flatMap((service) =>
    languages.flatMap((one) =>
      [...read(service, one)].flatMap(([path, { value, language: of }]) =>
        of === one || one === language ? [{ path, value }] : [],
      ),
    ),
  )
  const { placeholders, dead } = lookInto(type, values, { broken, has })
  const [owner, nextReview, missing] = [factAt('owner'), factAt('nextReview'), factAt('missing')]
  const attention = attentionFor({ type, own, above, home: language })
  const holds: Readonly<Record<Concern, boolean>> = {
    'broken-link': dead.length > 0,
    placeholder: placeholders.length > 0,
    missing: missing !== undefined,
    attention: attention !== undefined,
    overdue: nextReview !== undefined && nextReview < today,
    offered: offersFor({ type, own, above, home: language }).length > 0,
    unverified: 'verified' in type.fields && factAt('verified') === undefined,
    unreviewed: unreviewed.length > 0,
    untranslated: untranslated.length > 0,
    ownerless: owner === undefined,
    unscheduled: nextReview === undefined,
  }
  return {
    concerns: concerns.filter((one) => holds[one]),
    ...{ untranslated, unreviewed, missing, attention, placeholders, dead, owner, nextReview },
  }
}

/** What readers of an item would stumble over, each once. */
function lookInto(
  type: ContentType,
  values: readonly { readonly path: string; readonly value: Value }[],
  { broken, has }: { readonly broken: ReadonlySet<string>; readonly has: (name: ItemName) => boolean },
): Pick<ItemHealth, 'placeholders' | 'dead'> {
  const [placeholders, dead] = [new Set<string>(), new Set<string>()]
  for (const { path, value } of values) {
    const field = fieldAt(type, path)
    if (field === undefined || value === null) continue
    for (const { to } of linksIn(field, value)) if (!has(to)) dead.add(to)
    for (const to of addressesIn(field, value)) if (broken.has(to)) dead.add(to)
    if (!isLocalized(field)) continue
    for (const text of [value].flat().map(String)) {
      for (const one of lostInText(text)) dead.add(one)
      for (const one of placeholdersIn(text)) placeholders.add(one)
    }
  }
  return { placeholders: [...placeholders], dead: [...dead] }
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

/** What readers meet in a language; what keepers say to each other is none of it. */
const isWords = (type: ContentType, path: string): boolean => {
  const field = Object.hasOwn(upkeep, path) ? undefined : fieldAt(type, path)
  return field !== undefined && isLocalized(field)
}
