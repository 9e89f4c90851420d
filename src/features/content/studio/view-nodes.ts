import { substitute } from '#base/links.ts'
import { isLocalized, type ContentType, type Field, type Fields } from '#base/content-type.ts'
import { languageName } from '#base/language.ts'
import { blocksOfProse, notesOn, sayNotes, type WritingGiven } from '#base/writing-notes.ts'
import type { Value } from '#base/item.ts'
import { readDay, writeDay } from '#features/people/index.ts'
import type { ListedItem } from '../list-items.ts'
import type { Control, FieldView, Group } from '../pages/edited-field.tsx'
import type { AwayView, NodeView, RecordView } from '../pages/edit.tsx'
import {
  adderOf,
  hintOfField,
  nameOfChoice,
  nameOfField,
  nameOfType,
  type ContentWords,
} from '../rules/content-words.ts'
import { type EditedField, type EditedNode, type EditedRecord, type EditedRecords } from '../rules/editing.ts'
import { orderOffers } from '../rules/acting.ts'
import type { Conflict } from '../rules/merging.ts'
import { compareText } from '../rules/comparing.ts'
import { isSame } from '../rules/said.ts'
import { typeMadeFor } from './new-item-for.ts'
import { fileControl, sayFile } from './view-file.ts'
import type { Offer } from '../rules/offers.ts'
import { compareProse } from '../rules/comparing-prose.ts'
import type { ReadIn } from './read-in.ts'
import { longestReason, oneMore, outside, whyOf, writeValue, type Days, type TypedItem } from '../rules/typed.ts'
import type { StudioText } from '../text/text-for.ts'

/** Days as people here write them. */
export const days: Days = { read: (typed) => readDay(typed), write: writeDay }

export type ViewGiven = {
  readonly text: StudioText
  readonly words: ContentWords
  readonly type: ContentType
  /** Where whoever writes sees a file. */
  readonly fileAt: (name: string) => string
  readonly readIn: ReadIn
  /** What something new of a type is called, for whoever may make one. */
  readonly mayMake: (type: string) => string | undefined
  /** Nobody writes here: texts stand as readers meet them. */
  readonly isRead: boolean
  /** Everything that can be pointed at. */
  readonly items: readonly ListedItem[]
  readonly unread: TypedItem['unread']
  readonly writing: WritingGiven
  readonly conflicts: readonly Conflict[]
  /** What the other layers say in a field, by what they are called. */
  readonly says: (path: string) => readonly { readonly layer: string; readonly value: Value }[]
  /** What the layers above offer here. */
  readonly offers: readonly Offer[]
  /** Parts of a list that were taken out here, and changed above since. */
  readonly awayIn: (list: EditedRecords) => readonly AwayView[]
  /** Parts of a list that were taken out here, and stand above as they did. */
  readonly outIn: (list: EditedRecords) => readonly { readonly path: string; readonly title: string }[]
  /** Why the own layer says something else, by field. */
  readonly reasons: Readonly<Record<string, string>>
  /** What may be chosen in a field where anything may be typed. */
  readonly suggestions: (path: string) => readonly string[]
  /** The item has been said elsewhere, so that what is its own can be given back. */
  readonly isInherited: boolean
}

/** The types that fields of an item point at. */
export const typesPointedAt = (fields: Fields): readonly string[] =>
  Object.values(fields).flatMap((field) =>
    field.kind === 'records' ? typesPointedAt(field.of) : 'to' in field ? field.to : [],
  )

export const viewNodes = (nodes: readonly EditedNode[], given: ViewGiven): NodeView[] =>
  nodes.map((node) => {
    const { text, words, type } = given
    if (node.is === 'field') return { is: 'field', view: viewField(node, given) }
    const label = nameOfField(words, type.name, node.path)
    return {
      ...{
        is: 'records',
        path: node.path,
        label,
        add: adderOf(words, type.name, node.path) ?? text.edit.addRecord(label),
      },
      away: given.awayIn(node),
      out: given.outIn(node),
      isReordered: orderOffers(given.offers, node.path).length > 0,
      records: node.records.map((record, at) => viewRecord(record, at, node.records.length, given)),
    }
  })

function viewRecord({ path, nodes }: EditedRecord, at: number, count: number, given: ViewGiven): RecordView {
  const named = nodes.find(
    (node) => node.is === 'field' && node.field.kind === 'line' && typeof node.value === 'string',
  )
  const name = named?.is === 'field' ? String(named.value) : given.text.edit.record(at + 1)
  // Buttons move parts; the number itself is nothing to type.
  const shown = nodes.filter((node) => node.name !== 'order')
  const views = viewNodes(shown, given)
  // A new part, and one with something to put right, stand open.
  const isOpen = named === undefined || views.some((node) => node.is === 'field' && needsLook(node.view))
  return { path, title: name, nodes: views, isOpen, isFirst: at === 0, isLast: at === count - 1 }
}

const needsLook = ({ error, theirs, offer, state }: FieldView): boolean =>
  error !== undefined || theirs !== undefined || offer !== undefined || state === 'own' || state === 'gone'

function viewField(edited: EditedField, given: ViewGiven): FieldView {
  const { path, field, isOwn, value, elsewhere } = edited
  const { text, words, type, unread, conflicts, offers, isInherited } = given
  const fault = unread[path]
  const conflict = conflicts.find((one) => one.path === path)
  const offer = offers.find((one) => one.path === path)
  const label = nameOfField(words, type.name, path)
  const { required } = field
  const frame = {
    path,
    label,
    tag: required === true && value === undefined ? text.edit.required : undefined,
    hint: hintOf(edited, given),
    error: fault && text.edit.faults[fault.fault],
  }
  const differs = isOwn && isInherited
  return {
    ...frame,
    control: controlOf(edited, frame, given),
    notes: notesFor(edited, given),
    state: !isInherited ? 'local' : isOwn ? (value === undefined ? 'gone' : 'own') : 'inherited',
    originals: differs
      ? given.says(path).map(({ layer, value: said }) => ({ layer, text: sayValue(path, field, said, given) }))
      : [],
    why: differs ? { name: whyOf(path), value: given.reasons[path] ?? '', longest: longestReason } : undefined,
    elsewhere: elsewhere && {
      words: text.edit.elsewhere(languageName(elsewhere.language)),
      read: compareProse(textIn(elsewhere.value), textIn(elsewhere.value), given.readIn(elsewhere.language)),
      lang: elsewhere.language,
      inherited: inheritedHere(path, given),
    },
    puts: field.kind === 'prose' || field.kind === 'line' ? putsOf(String(value ?? ''), given) : [],
    readAs:
      given.isRead && field.kind === 'prose' && typeof value === 'string'
        ? compareProse(value, value, given.readIn(given.writing.language))
        : undefined,
    theirs: conflict && sayValue(path, field, conflict.theirs, given),
    offer: offer && viewOffer(offer, field, given),
  }
}

const textIn = (value: Value): string => [value].flat().join('\n')

/** The layers above have the words in this language; what they say is of the words that were replaced. */
function inheritedHere(path: string, { text, says, writing }: ViewGiven) {
  const [first] = says(path)
  if (first === undefined) return undefined
  return { words: text.edit.inheritedHere(languageName(writing.language).toLowerCase()), text: textIn(first.value) }
}

/** What readers meet where the model's own words are put in. */
function putsOf(said: string, { text, readIn, writing }: ViewGiven): readonly string[] {
  const reading = readIn(writing.language)
  const puts = new Map<string, string>()
  substitute(said, (name, field, written) => {
    const words = reading.words(name, field)
    if (words !== undefined)
      puts.set(written, words.startsWith('«') ? text.edit.putInWhole(written, words) : text.edit.putIn(written, words))
    return undefined
  })
  return [...puts.values()]
}

/** What may be said of the words; undefined where there are none to say something of. */
function notesFor({ path, field, value }: EditedField, { text, unread, writing }: ViewGiven): FieldView['notes'] {
  if (field.kind !== 'prose' && field.kind !== 'line') return undefined
  const said = unread[path]?.raw ?? String(value ?? '')
  const isAlternative = field.kind === 'line' && field.alternative !== undefined
  const blocks = field.kind === 'prose' ? blocksOfProse(said) : [said]
  return { ...sayNotes(notesOn(blocks, { ...writing, isAlternative }), text.notes), isAlternative }
}

function hintOf({ path, field }: EditedField, { text, words, type }: ViewGiven): string | undefined {
  const kind = field.kind === 'lines' ? text.edit.lines : undefined
  return [hintOfField(words, type.name, path), kind].filter(Boolean).join(' ') || undefined
}

/** What became of the common words since, word by word, and what both come to. */
function viewOffer(
  { path, language, was, now, merged, mine }: Offer,
  field: Field,
  given: ViewGiven,
): FieldView['offer'] {
  const say = (value: Value | undefined) => sayValue(path, field, value, given)
  const isWords = isLocalized(field) && was !== undefined && now !== undefined
  return {
    changed: isWords && field.kind !== 'prose' ? compareText(say(was), say(now)) : undefined,
    read: isWords && field.kind === 'prose' ? compareProse(say(was), say(now), given.readIn(language)) : undefined,
    was: say(was),
    now: say(now),
    merged: merged === undefined || isSame(merged, mine) ? undefined : say(merged),
    mergedRead:
      isWords && field.kind === 'prose' && merged !== undefined
        ? compareProse(say(mine), say(merged), given.readIn(language))
        : undefined,
    mayTake: now !== undefined,
  }
}

type Frame = Pick<FieldView, 'path' | 'label' | 'tag' | 'hint' | 'error'>

function controlOf({ field, value }: EditedField, { path, ...frame }: Frame, given: ViewGiven): Control {
  const raw = given.unread[path]?.raw
  const held = raw === undefined ? writeValue(field, value, days) : [raw]
  const [first = ''] = held
  const shared = { name: path, ...frame }
  switch (field.kind) {
    case 'prose':
      return { is: 'prose', field: { kind: 'textarea', ...shared, value: first, room: 'long' } }
    case 'lines':
      return { is: 'field', field: { kind: 'textarea', ...shared, value: first, room: 'short' } }
    case 'number':
    case 'date':
      return { is: 'field', field: { kind: field.kind, ...shared, value: first } }
    case 'line':
    case 'word':
    case 'address':
      return { is: 'field', field: { kind: 'text', ...shared, value: first, suggestions: given.suggestions(path) } }
    case 'file':
      return fileControl(field, first, given.text, given.fileAt)
    case 'flag': {
      const options = [{ value: 'ja', label: frame.label }]
      return { is: 'field', field: { kind: 'checkbox', ...shared, values: held, options } }
    }
    case 'choice':
      return {
        is: 'select',
        value: first,
        groups: [{ label: frame.label, options: choicesOf(path, field.of, given) }],
        ...{ outside: undefined, make: undefined },
      }
    case 'reference':
      return {
        ...{ is: 'select', value: first, groups: itemsOf(field.to, given, keyAs(field.to)) },
        ...{ outside: undefined, make: makeOf(field, given) },
      }
    case 'target': {
      const places = itemsOf(field.to, given, ({ name }) => name)
      const special = { label: frame.label, options: choicesOf(path, field.words, given) }
      const isHere = [special, ...places].some(({ options }) => options.some((option) => option.value === first))
      return {
        ...{ is: 'select', value: isHere ? first : '', groups: [special, ...places] },
        outside: field.outside === true ? { name: outside(path), value: isHere ? '' : first } : undefined,
        make: undefined,
      }
    }
    case 'references': {
      const groups = itemsOf(field.to, given, keyAs(field.to))
      const labels = new Map(groups.flatMap(({ options }) => options.map((one) => [one.value, one.label])))
      const left = groups.map((group) => ({
        ...group,
        options: group.options.filter((one) => !held.includes(one.value)),
      }))
      return {
        is: 'several',
        chosen: held.map((key) => ({ value: key, label: labels.get(key) ?? key })),
        more: { name: oneMore(path), groups: left },
        make: makeOf(field, given),
      }
    }
  }
}

const makeOf = (field: Field, { mayMake }: ViewGiven): string | undefined => {
  const type = typeMadeFor(field)
  return type === undefined ? undefined : mayMake(type)
}

const choicesOf = (path: string, all: readonly string[], { words }: ViewGiven) =>
  all.map((one) => ({ value: one, label: nameOfChoice(words, path, one) }))

/** A key alone where there is one type to point at. */
const keyAs =
  (to: readonly string[]) =>
  ({ name, key }: ListedItem): string =>
    to.length === 1 ? key : name

const itemsOf = (to: readonly string[], { items, words }: ViewGiven, valueOf: (item: ListedItem) => string): Group[] =>
  [...new Set(to)].flatMap((type) => {
    const options = items
      .filter((item) => item.type === type)
      .map((item) => ({ value: valueOf(item), label: item.title }))
    return options.length === 0 ? [] : [{ label: nameOfType(words, type).many, options }]
  })

/** What a value says, in words. */
export function sayValue(
  path: string,
  field: Field | undefined,
  value: Value | undefined,
  { text, words, items }: Pick<ViewGiven, 'text' | 'words' | 'items'>,
): string {
  if (value === undefined) return text.publish.empty
  if (value === null) return text.publish.gone
  const title = (key: string): string => {
    const to = field !== undefined && 'to' in field ? field.to : []
    return items.find((item) => item.name === key || (to.includes(item.type) && item.key === key))?.title ?? key
  }
  if (field?.kind === 'flag') return value === true ? '✓' : '–'
  if (field?.kind === 'file') return sayFile(String(value), text)
  if (field?.kind === 'date') return writeDay(String(value))
  if (field?.kind === 'choice') return nameOfChoice(words, path, String(value))
  if (field?.kind === 'reference' || field?.kind === 'references' || field?.kind === 'target')
    return [value]
      .flat()
      .map((one) => nameOfChoice(words, path, title(String(one))))
      .join(', ')
  return [value].flat().join('\n')
}
