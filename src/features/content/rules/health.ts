import { isLocalized, type ContentType } from '#base/content-type.ts'
import type { Day } from '#base/ids.ts'
import { itemName, type ItemName, type Language } from '#base/item.ts'
import { attentionFor } from './attention.ts'
import { findFields, type Layered } from './compose.ts'
import { layered, type Ranked } from './layers.ts'
import { offersFor } from './offers.ts'

/** What somebody should look at in an item. */
export const concerns = [
  /** A pack above asks everyone to look at it by a day. */
  'attention',
  /** The common words have changed since the own ones were written. */
  'offered',
  /** It was to be looked through before today. */
  'overdue',
  'ownerless',
  /** A fact stands as missing, for readers to see. */
  'missing',
  /** Nobody here has checked what it says against its source. */
  'unverified',
  /** Some words are not there in a language that the municipality offers. */
  'untranslated',
  /** There are words in a language that nobody here has read through. */
  'unreviewed',
] as const
export type Concern = (typeof concerns)[number]

export type ItemHealth = {
  readonly name: ItemName
  readonly concerns: readonly Concern[]
  /** Where words are missing, and where they are not read through. */
  readonly languages: readonly Language[]
}

/** Whose model it is: its languages, and the packs above it. */
type Whose = {
  readonly language: Language
  readonly languages: readonly Language[]
  readonly above: readonly string[]
}

/** How each item of a model stands today, for all services. What layers say is given by rank, 0 nearest. */
export function healthOf(
  types: readonly ContentType[],
  parts: readonly Ranked[],
  model: Whose,
  today: Day,
): readonly ItemHealth[] {
  return [...Map.groupBy(parts, itemName)].flatMap(([name, item]) => {
    const type = types.find((one) => one.name === item[0]?.type)
    if (type === undefined) return []
    return [ofItem(name, type, layered(item, model.above), model, today)]
  })
}

function ofItem(
  name: ItemName,
  type: ContentType,
  layers: Layered,
  { language, languages }: Whose,
  today: Day,
): ItemHealth {
  const [own = [], ...above] = layers
  const read = (of: Language) => findFields(type, layers, { service: '', language: of, home: of, asWritten: true })
  const said = read(language)
  const of = (path: string) => said.get(path)?.value
  const words = [...said.keys()].filter((path) => isWordsOf(type, path))
  const untranslated = languages.filter((one) => {
    const there = read(one)
    return words.some((path) => there.get(path)?.language !== one)
  })
  const unreviewed = languages.filter((one) => {
    const there = [...read(one).values()].filter((value) => value.language === one)
    return there.some((value) => !value.reviewed)
  })
  const next = of('nextReview')
  const holds: Readonly<Record<Concern, boolean>> = {
    attention: attentionFor({ type, own, above, home: language }) !== undefined,
    offered: offersFor({ type, own, above, home: language }).length > 0,
    overdue: typeof next === 'string' && next < today,
    ownerless: typeof of('owner') !== 'string',
    missing: typeof of('missing') === 'string',
    unverified: 'verified' in type.fields && of('verified') === undefined,
    untranslated: untranslated.length > 0,
    unreviewed: unreviewed.length > 0,
  }
  return {
    ...{ name, concerns: concerns.filter((one) => holds[one]) },
    languages: [...new Set([...untranslated, ...unreviewed])],
  }
}

const isWordsOf = ({ fields }: ContentType, path: string): boolean => {
  const field = fields[path]
  return field !== undefined && isLocalized(field)
}
