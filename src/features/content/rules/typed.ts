import type { Field } from '#base/content-type.ts'
import type { Value } from '#base/item.ts'
import { isSameDocument } from '#base/markdown.ts'
import { readValue, unseen } from './field-value.ts'
import {
  fieldsIn,
  orderOf,
  recordsIn,
  type EditedField,
  type EditedNode,
  type EditedRecord,
  type EditedRecords,
} from './editing.ts'
import { isSame, type FieldValues } from './said.ts'

/** How days are written by people; given, since they are written otherwise in a pack. */
export type Days = { readonly read: (typed: string) => string | undefined; readonly write: (day: string) => string }

/** Why what was typed is not what the field holds. */
export type TypedFault = Exclude<Field['kind'], 'records'> | 'unseen'

/** What was typed in one field: a value, nothing (undefined), or something that cannot be read. */
type Typed = { readonly value: Value | undefined } | { readonly fault: TypedFault; readonly raw: string }

/** The name of the control beside a list in which one more is chosen. */
export const oneMore = (path: string): string => `${path}+`
/** The name of the control for an address outside, beside what can be chosen. */
export const outside = (path: string): string => `${path}!`

/** The name of the control in which it says why the own layer says something else. */
export const whyOf = (path: string): string => `${path}?`

/** What an editor typed: the values the own layer has after it, and what could not be read, as it was typed. */
export type TypedItem = {
  readonly values: FieldValues
  readonly unread: Readonly<Record<string, { readonly fault: TypedFault; readonly raw: string }>>
}

/**
 * What the own layer says after a form: only what differs from the layers above is its own, so that all else follows them. Fields
 * that the form does not carry stay as they are.
 */
export function readTyped(
  nodes: readonly EditedNode[],
  before: FieldValues,
  form: URLSearchParams,
  days: Days,
): TypedItem {
  const values: Record<string, Value> = { ...before }
  const unread: Record<string, { fault: TypedFault; raw: string }> = {}
  for (const edited of fieldsIn(nodes)) {
    if (!isCarried(edited, form)) continue
    const typed = readField(edited, form, days)
    if ('fault' in typed) unread[edited.path] = typed
    else setOwn(values, edited, typed.value)
  }
  return { values, unread }
}

/** Why the own layer says something else, field by field, after a form; only of what it says. */
export function readReasons(
  nodes: readonly EditedNode[],
  before: Readonly<Record<string, string>>,
  { values }: TypedItem,
  form: URLSearchParams,
): Readonly<Record<string, string>> {
  const reasons: Record<string, string> = { ...before }
  for (const { path } of fieldsIn(nodes).filter((edited) => isCarried(edited, form))) {
    const typed = form.get(whyOf(path))?.replaceAll(/\s+/g, ' ').trim() ?? reasons[path] ?? ''
    if (typed === '' || unseen.test(typed) || !Object.hasOwn(values, path)) delete reasons[path]
    else reasons[path] = typed.slice(0, longestReason)
  }
  return reasons
}

/** A sentence or two. */
export const longestReason = 300

/** A check box that is off is not sent, so the form says by itself which it holds. */
export const carriedIn = 'felt'

const isCarried = ({ path }: EditedField, form: URLSearchParams): boolean => form.getAll(carriedIn).includes(path)

/** Says a value, or takes it away, where that differs from what is inherited; else follows. */
function setOwn(
  values: Record<string, Value>,
  { path, field, inherited, value: shown }: EditedField,
  value: Value | undefined,
): void {
  if (field.kind === 'flag') {
    // Off is as good as nothing said.
    if (value === (shown === true)) return
    if (value === (inherited === true)) delete values[path]
    else values[path] = value === true
    return
  }
  // What was left as it stood keeps its bytes.
  if (value !== undefined && shown !== undefined && isSaid(field, value, shown)) return
  if (value === undefined && shown === undefined) return
  if (value === undefined ? inherited === undefined : inherited !== undefined && isSaid(field, value, inherited))
    delete values[path]
  else values[path] = value ?? null
}

/**
 * The same but for how lines end and what stands after the last, since a browser changes both; and for prose also but for how
 * the same document is written, since an editor writes it in its own way.
 */
function isSaid(field: EditedField['field'], one: Value, other: Value): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return isSame(one, other)
  const [first, second] = [plain(one), plain(other)]
  return first === second || (field.kind === 'prose' && isSameDocument(first, second))
}

const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim()

function readField({ path, field }: EditedField, form: URLSearchParams, days: Days): Typed {
  const raw = plain(form.get(path) ?? '')
  const read = (value: unknown): Typed => {
    const found = readValue(field, value)
    if (found === undefined) return { fault: kindOf(field), raw }
    const isSeen = ![found].flat().some((one) => typeof one === 'string' && unseen.test(one))
    return isSeen ? { value: found } : { fault: 'unseen', raw }
  }
  switch (field.kind) {
    case 'flag':
      return { value: form.has(path) }
    case 'references': {
      const chosen = [...form.getAll(path), form.get(oneMore(path)) ?? ''].filter((one) => one !== '')
      return chosen.length === 0 ? { value: undefined } : read([...new Set(chosen)])
    }
    case 'lines': {
      const lines = raw.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
      return lines.length === 0 ? { value: undefined } : read(lines)
    }
    case 'target': {
      const away = plain(form.get(outside(path)) ?? '')
      const to = away === '' ? raw : away
      if (to === '') return { value: undefined }
      const typed = read(to)
      return 'fault' in typed ? { ...typed, raw: to } : typed
    }
    case 'number': {
      if (raw === '') return { value: undefined }
      return /^-?\d{1,9}([.,]\d{1,6})?$/.test(raw) ? read(Number(raw.replace(',', '.'))) : { fault: 'number', raw }
    }
    case 'date':
      return raw === '' ? { value: undefined } : read(days.read(raw))
    case 'line':
    case 'prose':
    case 'word':
    case 'address':
    case 'file':
    case 'choice':
    case 'reference':
      return raw === '' ? { value: undefined } : read(raw)
  }
}

const kindOf = (field: EditedField['field']): TypedFault => field.kind

/** What a control holds, as its value or values. */
export function writeValue(field: EditedField['field'], value: Value | undefined, days: Days): readonly string[] {
  if (value === undefined || value === null || value === false) return []
  if (field.kind === 'lines') return [[value].flat().join('\n')]
  if (field.kind === 'date' && typeof value === 'string') return [days.write(value)]
  if (field.kind === 'flag') return ['ja']
  return [value].flat().map(String)
}

/** What an editor does with a named part. */
export type RecordAct =
  | { readonly is: 'add'; readonly path: string; readonly key: string }
  | { readonly is: 'remove' | 'up' | 'down'; readonly path: string }
  /** At a place among its own kind, counted from nothing. */
  | { readonly is: 'place'; readonly path: string; readonly at: number }
  | { readonly is: 'inherit'; readonly path: string }

/** The own layer after a part was added, taken out or moved, or a field given back to the layers above. */
export function withAct(nodes: readonly EditedNode[], values: FieldValues, act: RecordAct): FieldValues {
  if (act.is === 'inherit') return without(values, (path) => path === act.path)
  if (act.is === 'add') {
    const list = recordsIn(nodes).find(({ path }) => path === act.path)
    if (list === undefined || list.records.some(({ key }) => key === act.key)) return values
    const last = Math.max(0, ...list.records.map(orderOf))
    return { ...withRoom(values, list, act.key), [`${act.path}/${act.key}/order`]: last + 1 }
  }
  const list = recordsIn(nodes).find(({ records }) => records.some(({ path }) => path === act.path))
  const at = list?.records.findIndex(({ path }) => path === act.path) ?? -1
  const record = list?.records[at]
  if (list === undefined || record === undefined) return values
  if (act.is === 'remove') {
    const left = without(values, (path) => path === record.path || path.startsWith(`${record.path}/`))
    return record.isInherited ? { ...left, [record.path]: null } : left
  }
  const to = act.is === 'place' ? act.at : act.is === 'up' ? at - 1 : at + 1
  return to === at || list.records[to] === undefined ? values : reordered(values, list.records, at, to)
}

/**
 * A layer does not take away what it says in the same breath. One that had taken all parts away now takes away each that there is.
 */
function withRoom(values: FieldValues, { path, inherited }: EditedRecords, key: string): FieldValues {
  const isGone = (one: string) => one === path || one === `${path}/${key}`
  const each = values[path] === null ? inherited.filter((one) => one !== key) : []
  return { ...without(values, isGone), ...Object.fromEntries(each.map((one) => [`${path}/${one}`, null])) }
}

/** One goes to another's place, and those between move up or down. Where two had the same number, all are numbered anew. */
function reordered(values: FieldValues, records: readonly EditedRecord[], from: number, to: number): FieldValues {
  const others = records.toSpliced(from, 1)
  const ordered = [...others.slice(0, to), ...records.slice(from, from + 1), ...others.slice(to)]
  const numbers = records.map(orderOf)
  const areDistinct = new Set(numbers).size === numbers.length
  const changed: Record<string, Value> = { ...values }
  for (const [at, record] of ordered.entries()) {
    const order = fieldsIn(record.nodes).find((field) => field.path === `${record.path}/order`)
    if (order !== undefined) setOwn(changed, order, areDistinct ? numbers[at] : at + 1)
  }
  return changed
}

const without = (values: FieldValues, isGone: (path: string) => boolean): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([path]) => !isGone(path)))
