import { fieldAt, isLocalized, upkeep, type ContentType, type Field, type Fields } from '#base/content-type.ts'
import type { Composed, Language, Part, Value } from '#base/item.ts'

/** Parts of one item from every layer, the nearest layer first. */
export type Layered = readonly (readonly Part[])[]

export type Reader = {
  /** The service whose variant is read; `''` for the common text. */
  readonly service: string
  readonly language: Language
  /** The municipality's own language: read where the wanted one is missing. */
  readonly home: Language
  /** Safety words too that nobody has reviewed: for finding, never for showing. */
  readonly asWritten?: boolean
}

type Found = { readonly value: Value; readonly language: Language; readonly reviewed: boolean }

/** The languages in which acute, consent and rights words stand before anyone has reviewed them (product.md). */
const sourceLanguages: ReadonlySet<Language> = new Set(['', 'nb', 'nn'])

/**
 * What a reader meets of one item: for each field the nearest layer that says anything wins, the service's variants
 * before the common text, and within that layer the reader's language before the municipality's own.
 * Undefined when no layer knows the item, the nearest that says anything leaves it out, or the nearest word on a required field takes it
 * away.
 */
export function compose<Type extends ContentType>(
  type: Type,
  layers: Layered,
  reader: Reader,
): Composed<Type> | undefined {
  const key = layers.flat()[0]?.key
  if (key === undefined) return undefined

  const said = findFields(type, layers, reader)
  if (isSaidLeftOut(said)) return undefined
  const found = withoutHalves(type.fields, '', said)
  if (firstRequiredMissing(type, found) !== undefined) return undefined

  const unreviewed = [...found.values()].some(
    (field) => field.language === reader.language && !field.reviewed && field.language !== 'nb',
  )
  const shaped = shape({ ...upkeep, ...type.fields }, '', found, reader.language)
  return { ...shaped, type: type.name, key, unreviewed } as unknown as Composed<Type> // shape() follows the type's own fields
}

/**
 * What is found, less the named parts that lack what they cannot be without: such as one that a base has taken away while a
 * municipality still has words in it. Readers miss that part, and not the whole item; the checker says so.
 */
function withoutHalves(fields: Fields, prefix: string, found: ReadonlyMap<string, Found>): ReadonlyMap<string, Found> {
  let whole = found
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind !== 'records') continue
    for (const key of recordKeys(`${prefix}${name}`, whole)) {
      const path = `${prefix}${name}/${key}`
      whole = withoutHalves(field.of, `${path}/`, whole)
      const lacks = Object.entries(field.of).some(
        ([inner, one]) => one.kind !== 'records' && one.required === true && !whole.has(`${path}/${inner}`),
      )
      if (lacks) whole = new Map([...whole].filter(([at]) => !at.startsWith(`${path}/`)))
    }
  }
  return whole
}

/** The nearest layer that says anything of it leaves the item out. */
export const isSaidLeftOut = (found: ReadonlyMap<string, Found>): boolean => found.get('leftOut')?.value === true

/** Required fields that no layer fills, one by one: the first is what the checker reports, and keeps an item from being shown. */
export function* requiredMissing(type: ContentType, found: ReadonlyMap<string, Found>): Generator<string, undefined> {
  for (const [name, field] of Object.entries(type.fields)) {
    if (field.kind === 'records') {
      yield* missingInRecords(name, field.of, found)
    } else if (field.required && !found.has(name)) yield name
  }
  return undefined
}

export const firstRequiredMissing = (type: ContentType, found: ReadonlyMap<string, Found>): string | undefined =>
  requiredMissing(type, found).next().value

function* missingInRecords(name: string, of: Fields, found: ReadonlyMap<string, Found>): Generator<string, undefined> {
  // In an order of their own: the same is said first, however the fields came.
  for (const key of [...recordKeys(name, found)].toSorted()) {
    for (const [inner, field] of Object.entries(of)) {
      if (field.required && !found.has(`${name}/${key}/${inner}`)) yield `${name}/${key}/${inner}`
    }
  }
  return undefined
}

/** For every field path that anyone says: the winning value, the language it is in, and whether that was reviewed. */
export function findFields(
  type: Pick<ContentType, 'fields' | 'safetyFlag'>,
  layers: Layered,
  reader: Reader,
): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>()
  const gone = new Set<string>()
  const { safetyFlag } = type
  const isOfSafety =
    safetyFlag !== undefined && layers.some((layer) => layer.some((part) => part.fields[safetyFlag] === true))

  for (const part of inOrderOfHearing(layers, reader)) {
    const isHeldBack = mustBeReviewed(part, reader)
    const reviewed = part.reviewed !== undefined || part.language === ''
    for (const [path, value] of Object.entries(part.fields)) {
      if (found.has(path) || isGone(path, gone)) continue
      if (isHeldBack && (isOfSafety || isSafetyField(type, path))) continue
      if (value === null) gone.add(path)
      else found.set(path, { value, language: part.language, reviewed })
    }
  }
  return found
}

/** Whether the first that says anything of a field takes it away. */
export const isTakenAway = (layers: Layered, reader: Reader, path: string): boolean =>
  inOrderOfHearing(layers, reader).find(({ fields }) => Object.hasOwn(fields, path))?.fields[path] === null

/** All that a reader may hear, the first to be heard first. */
function inOrderOfHearing(layers: Layered, reader: Reader): readonly Part[] {
  const services = reader.service === '' ? [''] : [reader.service, '']
  const parts = services.flatMap((service) =>
    layers.flatMap((layer, rank) =>
      inOrderOfLanguage(
        layer.filter((part) => part.service === service),
        reader,
      ).map((part) => ({ part, isLate: rank === 0 && isTranslation(part, reader) })),
    ),
  )
  const when = (late: boolean) => parts.flatMap(({ part, isLate }) => (isLate === late ? [part] : []))
  return [...when(false), ...when(true)]
}

/**
 * Words of the nearest layer in a language that is neither the reader's nor its own. Who translates what is inherited says nothing to
 * those who read the original: such words are better than none, and heard after all others.
 */
const isTranslation = ({ language }: Part, reader: Reader): boolean =>
  language !== '' && language !== reader.language && language !== reader.home

/** A record taken away in a nearer layer (`options/close: null`) takes its fields with it. */
const isGone = (path: string, gone: ReadonlySet<string>): boolean =>
  gone.size > 0 && [...gone].some((away) => path === away || path.startsWith(`${away}/`))

/** Facts first, then the reader's language, the municipality's own, bokmål, and any other. */
function inOrderOfLanguage(parts: readonly Part[], { language, home }: Reader): readonly Part[] {
  if (parts.length < 2) return parts
  const order = ['', language, home, 'nb']
  const place = (part: Part) => (order.indexOf(part.language) + order.length + 1) % (order.length + 1)
  return parts.toSorted((one, other) => place(one) - place(other))
}

/** Safety words in other languages stand only when someone has reviewed them; until then bokmål takes their place. */
const mustBeReviewed = (part: Part, reader: Reader): boolean =>
  !sourceLanguages.has(part.language) && part.reviewed === undefined && reader.asWritten !== true

function isSafetyField(type: Pick<ContentType, 'fields'>, path: string): boolean {
  const field = fieldAt(type, path)
  return field?.kind === 'prose' && field.safety === true
}

/** Keys of a record that some layer names, in no order. */
function recordKeys(name: string, found: ReadonlyMap<string, Found>): Set<string> {
  const keys = new Set<string>()
  const start = `${name}/`
  for (const path of found.keys()) {
    if (path.startsWith(start)) keys.add(path.slice(start.length, path.indexOf('/', start.length)))
  }
  return keys
}

type Shaped = Readonly<Record<string, unknown>>

function shape(fields: Fields, prefix: string, found: ReadonlyMap<string, Found>, language: Language): Shaped {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, held(field, `${prefix}${name}`, found, language)]),
  )
}

function held(field: Field, path: string, found: ReadonlyMap<string, Found>, language: Language): unknown {
  if (field.kind === 'records') {
    return [...recordKeys(path, found)]
      .map((key) => ({ key, ...shape(field.of, `${path}/${key}/`, found, language) }))
      .toSorted((one: Shaped, other: Shaped) => Number(one['order'] ?? 0) - Number(other['order'] ?? 0))
  }

  const said = found.get(path)
  if (field.kind === 'flag') return said?.value === true
  if (field.kind === 'references') return said?.value ?? []
  if (said === undefined) return undefined
  if (!isLocalized(field)) return said.value

  const elsewhere = said.language === language || said.language === '' ? {} : { lang: said.language }
  return field.kind === 'lines' ? { lines: said.value, ...elsewhere } : { text: said.value, ...elsewhere }
}
