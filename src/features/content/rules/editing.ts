import { fieldAt, isLocalized, type ContentType, type Field, type Fields } from '#base/content-type.ts'
import type { Language, Value } from '#base/item.ts'
import { findFields, type Layered } from './compose.ts'
import type { Inherited } from './merging.ts'
import { saidAt, type FieldValues, type Place, type Said } from './said.ts'

/** One field as an editor meets it: what is read there, whether it is their own, and what it would be without them. */
export type EditedField = {
  readonly is: 'field'
  readonly path: string
  readonly name: string
  readonly field: Exclude<Field, { kind: 'records' }>
  /** What a reader meets; undefined: nothing. */
  readonly value: Value | undefined
  /** The own layer says it, or takes it away. */
  readonly isOwn: boolean
  /** What would be read in this very language if the own layer said nothing here; undefined: nothing. */
  readonly inherited: Value | undefined
  /** What stands in another language while this one has no words. */
  readonly elsewhere: { readonly value: Value; readonly language: Language } | undefined
}

export type EditedRecord = {
  readonly key: string
  readonly path: string
  /** The layers above have it: taken out here, it is said to be gone. */
  readonly isInherited: boolean
  readonly nodes: readonly EditedNode[]
}

export type EditedRecords = {
  readonly is: 'records'
  readonly path: string
  readonly name: string
  readonly of: Fields
  /** Keys of the parts that the layers above have. */
  readonly inherited: readonly string[]
  readonly records: readonly EditedRecord[]
}

export type EditedNode = EditedField | EditedRecords

export type Edited = {
  readonly type: Pick<ContentType, 'fields' | 'safetyFlag'>
  /** What the own layer says of the item, everywhere. */
  readonly own: Said
  /** What each layer above says, nearest first. */
  readonly above: Layered
  readonly place: Place
  /** The municipality's own language. */
  readonly home: Language
}

/** The fields of an item at a place, in the order of its type. */
export function editedNodes(edited: Edited): readonly EditedNode[] {
  return nodesOf(edited.type.fields, '', givenOf(edited))
}

/** One field by its path, also in a part that nobody has begun; undefined: the type has none of that path. */
export function editedFieldAt(edited: Edited, path: string): EditedField | undefined {
  const field = fieldAt(edited.type, path)
  if (field === undefined || field.kind === 'records') return undefined
  return fieldOf(path.split('/').at(-1) ?? path, field, path, givenOf(edited))
}

const givenOf = (edited: Edited): Given => ({
  language: edited.place.language,
  mine: saidAt(edited.own, edited.place),
  without: readWithout(edited),
  above: inheritedAnywhere(edited),
})

type Given = {
  readonly language: Language
  readonly mine: FieldValues
  /** What would be read if the own layer said nothing at the place: in which language. */
  readonly without: ReturnType<typeof findFields>
  /** What is inherited, in any language. */
  readonly above: ReturnType<typeof findFields>
}

/**
 * What would be read if the own layer said nothing at a place. What it says in another language stands: an older translation further up
 * is of other words.
 */
function readWithout({ type, own, above, place, home }: Edited): ReturnType<typeof findFields> {
  const { service, language } = place
  const others = own.filter((part) => part.service !== service || (part.language !== '' && part.language !== language))
  return findFields(type, [others, ...above], { service, language, home, asWritten: true })
}

/** What would be read at a place if the own layer said nothing there. A service's variant inherits the common text too. */
export function inheritedAt({ type, own, above, place }: Edited): ReadonlyMap<string, Value> {
  const { service, language } = place
  const common = service === '' ? [] : own.filter((part) => part.service === '')
  const layers = [common, ...above].map((layer) =>
    layer.filter((part) => part.language === '' || part.language === language),
  )
  const found = findFields(type, layers, { service, language, home: language, asWritten: true })
  return new Map([...found].map(([path, { value }]) => [path, value]))
}

/** What is inherited at each place, found once for each. */
export function inheritedBy({ type, above, home }: Omit<Edited, 'own' | 'place'>, own: Said): Inherited {
  const known = new Map<string, ReadonlyMap<string, Value>>()
  return ({ service, language: said }, path) => {
    const language = said === '' ? home : said
    const name = `${service}.${language}`
    const found = known.get(name) ?? inheritedAt({ type, own, above, place: { service, language }, home })
    known.set(name, found)
    return saidIn(found, path)
  }
}

/** What is said in a field; of a part, all of its fields as one value: `label="Lukk"`, in an order of their own. */
export function saidIn(fields: ReadonlyMap<string, Value>, path: string): Value | undefined {
  if (fields.has(path)) return fields.get(path)
  const within = [...fields].filter(([one]) => one.startsWith(`${path}/`))
  if (within.length === 0) return undefined
  return within.map(([one, value]) => `${one.slice(path.length + 1)}=${JSON.stringify(value)}`).toSorted()
}

/** The fields of a part that was said as one value. */
export const fieldsOfPart = (value: Value | undefined): FieldValues =>
  Object.fromEntries(
    (Array.isArray(value) ? (value as readonly string[]) : []).map((one) => {
      const at = one.indexOf('=')
      return [one.slice(0, at), JSON.parse(one.slice(at + 1)) as Value] // as it was written above
    }),
  )

/** All that is inherited at a place, in whatever language it stands. */
function inheritedAnywhere({ type, own, above, place, home }: Edited): ReturnType<typeof findFields> {
  const { service, language } = place
  const common = service === '' ? [] : own.filter((part) => part.service === '')
  return findFields(type, [common, ...above], { service, language, home, asWritten: true })
}

const nodesOf = (fields: Fields, prefix: string, given: Given): readonly EditedNode[] =>
  Object.entries(fields).map(([name, field]) =>
    field.kind === 'records'
      ? recordsOf(name, field, `${prefix}${name}`, given)
      : fieldOf(name, field, `${prefix}${name}`, given),
  )

function fieldOf(name: string, field: EditedField['field'], path: string, given: Given): EditedField {
  const { mine, without, language } = given
  const isOwn = Object.hasOwn(mine, path)
  const found = without.get(path)
  const isHere = found === undefined || found.language === '' || found.language === language
  const inherited = isHere ? found?.value : undefined
  return {
    ...{ is: 'field', path, name, field, isOwn, inherited },
    value: isOwn ? (mine[path] ?? undefined) : inherited,
    elsewhere: isOwn || isHere || !isLocalized(field) ? undefined : { value: found.value, language: found.language },
  }
}

function recordsOf(name: string, field: Field & { kind: 'records' }, path: string, given: Given): EditedRecords {
  const { mine, without, above } = given
  const keysIn = (paths: Iterable<string>): string[] =>
    [...paths].flatMap((one) => (one.startsWith(`${path}/`) ? [one.slice(path.length + 1).split('/')[0] ?? ''] : []))
  const gone = (key: string): boolean => mine[`${path}/${key}`] === null || mine[path] === null
  const said = Object.keys(mine).filter((one) => one.split('/').length > path.split('/').length + 1)
  const keys = new Set([...keysIn(without.keys()), ...keysIn(said)].filter((key) => !gone(key)))
  const inheritedKeys = new Set(keysIn(above.keys()))
  const records = [...keys].map((key) => ({
    ...{ key, path: `${path}/${key}`, isInherited: inheritedKeys.has(key) },
    nodes: nodesOf(field.of, `${path}/${key}/`, given),
  }))
  return {
    is: 'records',
    path,
    name,
    of: field.of,
    inherited: [...inheritedKeys],
    records: records.toSorted((one, other) => orderOf(one) - orderOf(other)),
  }
}

/** Where a record stands among its own kind. */
export function orderOf({ nodes }: EditedRecord): number {
  const order = nodes.find((node) => node.is === 'field' && node.name === 'order')
  return order?.is === 'field' && typeof order.value === 'number' ? order.value : 0
}

/** Every field, also those of records. */
export const fieldsIn = (nodes: readonly EditedNode[]): readonly EditedField[] =>
  nodes.flatMap((node) => (node.is === 'field' ? [node] : node.records.flatMap((record) => fieldsIn(record.nodes))))

export const recordsIn = (nodes: readonly EditedNode[]): readonly EditedRecords[] =>
  nodes.flatMap((node) => (node.is === 'records' ? [node, ...node.records.flatMap((one) => recordsIn(one.nodes))] : []))

/** What one layer says in a field: which (−1: the own words for all, else how far above), and the words. */
export type LayerSays = { readonly layer: number; readonly value: Value }

/** What every other layer says in a field at a place, nearest first; a service's own words before those for all. */
export function layersSay({ own, above, place }: Edited, path: string): readonly LayerSays[] {
  const { service, language } = place
  const inLayer = (said: Said, of: string): Value | undefined =>
    said.find(
      (part) =>
        part.service === of && (part.language === '' || part.language === language) && Object.hasOwn(part.fields, path),
    )?.fields[path]
  const common = service === '' ? undefined : inLayer(own, '')
  const found = above.map((layer, at) => ({ layer: at, value: inLayer(layer, service) ?? inLayer(layer, '') }))
  return [{ layer: -1, value: common }, ...found].flatMap(({ layer, value }) =>
    value === undefined || value === null ? [] : [{ layer, value }],
  )
}

/** The part of the form in which a field is mended: the field itself, or the list of parts that it is in. */
export function anchorIn(nodes: readonly EditedNode[]): (path: string) => string | undefined {
  const fields = fieldsIn(nodes).filter(({ name }) => name !== 'order')
  const shown = new Set([...fields, ...recordsIn(nodes)].map(({ path }) => path))
  return (path) => {
    const parts = path.split('/')
    const within = parts.map((_, at) => parts.slice(0, parts.length - at).join('/'))
    return within.find((one) => shown.has(one))
  }
}
