import { fieldAt, isLocalized, type ContentType, type Field, type Fields } from '#base/content-type.ts'
import type { Language, Value } from '#base/item.ts'
import { findFields, type Layered } from './compose.ts'
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
  /** What the layers above say in this very language; undefined: nothing. */
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
  mine: saidAt(edited.own, edited.place),
  inherited: inheritedAt(edited),
  anywhere: anywhereAt(edited),
})

type Given = {
  readonly mine: FieldValues
  readonly inherited: ReadonlyMap<string, Value>
  readonly anywhere: ReadonlyMap<string, { readonly value: Value; readonly language: Language }>
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

function anywhereAt({ type, own, above, place, home }: Edited): Given['anywhere'] {
  const { service, language } = place
  return findFields(type, [own, ...above], { service, language, home, asWritten: true })
}

const nodesOf = (fields: Fields, prefix: string, given: Given): readonly EditedNode[] =>
  Object.entries(fields).map(([name, field]) =>
    field.kind === 'records'
      ? recordsOf(name, field, `${prefix}${name}`, given)
      : fieldOf(name, field, `${prefix}${name}`, given),
  )

function fieldOf(name: string, field: EditedField['field'], path: string, given: Given): EditedField {
  const { mine, inherited, anywhere } = given
  const isOwn = Object.hasOwn(mine, path)
  const value = isOwn ? (mine[path] ?? undefined) : inherited.get(path)
  const found = anywhere.get(path)
  const elsewhere = value === undefined && !isOwn && isLocalized(field) && found !== undefined ? found : undefined
  return {
    ...{ is: 'field', path, name, field, value, isOwn },
    inherited: inherited.get(path),
    elsewhere: elsewhere && { value: elsewhere.value, language: elsewhere.language },
  }
}

function recordsOf(name: string, field: Field & { kind: 'records' }, path: string, given: Given): EditedRecords {
  const { mine, inherited, anywhere } = given
  const keysIn = (paths: Iterable<string>): string[] =>
    [...paths].flatMap((one) => (one.startsWith(`${path}/`) ? [one.slice(path.length + 1).split('/')[0] ?? ''] : []))
  const gone = (key: string): boolean => mine[`${path}/${key}`] === null || mine[path] === null
  const said = Object.keys(mine).filter((one) => one.split('/').length > path.split('/').length + 1)
  const keys = new Set(
    [...keysIn(inherited.keys()), ...keysIn(anywhere.keys()), ...keysIn(said)].filter((key) => !gone(key)),
  )
  const inheritedKeys = new Set(keysIn(inherited.keys()))
  const records = [...keys].map((key) => ({
    ...{ key, path: `${path}/${key}`, isInherited: inheritedKeys.has(key) },
    nodes: nodesOf(field.of, `${path}/${key}/`, given),
  }))
  return {
    is: 'records',
    path,
    name,
    of: field.of,
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
