import fc from 'fast-check'
import type { ContentType } from '#base/content-type.ts'
import type { Fault } from '#base/fault.ts'
import type { Part } from '#base/item.ts'
import { packFiles, type PackFiles } from '../pack-folder.ts'
import { afterAct, afterBoth, type EditorAct } from '../rules/acting.ts'
import { findFields } from '../rules/compose.ts'
import { editedNodes, fieldsIn, inheritedBy, recordsIn, type Edited, type EditedField } from '../rules/editing.ts'
import type { Manifest } from '../rules/manifest.ts'
import type { Conflict } from '../rules/merging.ts'
import { offersFor, withUnder, type Offer } from '../rules/offers.ts'
import { readFileName, readPackFile, type ReadPart } from '../rules/pack-file.ts'
import { saidAt, withSaid, type Place, type Said } from '../rules/said.ts'
import { readTyped, writeValue } from '../rules/typed.ts'
import { recipe } from './made-up-type.ts'
import { formOf, plainDays } from './typed-form.ts'

/** Who writes; each inherits from those after it. */
export const writers = ['town', 'region', 'base'] as const
export type Writer = (typeof writers)[number]
export const keys = ['kake', 'pai'] as const

/** What each layer says of each item, and all it has said. */
export type World = {
  /** The town's own language; the others write bokmål. */
  readonly home: string
  readonly said: ReadonlyMap<string, readonly Said[]>
}

export const emptyWorld = (home: string): World => ({ home, said: new Map() })

/** What somebody tries. Numbers point into what is there then, whatever that is. */
export type Tried =
  | { readonly is: 'type'; readonly field: number; readonly how: number; readonly words: string }
  | { readonly is: 'add'; readonly list: number; readonly key: string }
  | { readonly is: 'remove' | 'up' | 'down' | 'place'; readonly part: number; readonly at: number }
  | { readonly is: 'give-back'; readonly field: number }
  | { readonly is: 'take' | 'keep' | 'merge'; readonly offer: number }
  /** All that the layer says goes out as files, and comes in again. */
  | { readonly is: 'carry' }

export type Step = {
  readonly by: Writer
  readonly key: string
  readonly place: Place
  /** How many savings ago the page was opened. */
  readonly ago: number
  readonly tried: Tried
}

/** What a step came to. */
export type Done = {
  readonly world: World
  /** What was said before it, and what was on the page. */
  readonly before: Said
  readonly seen: Said
  /** What whoever did it would have said alone. */
  readonly written: Said
  readonly conflicts: readonly Conflict[]
  readonly offer: Offer | undefined
  readonly act: EditorAct | { readonly is: 'type'; readonly path: string } | undefined
}

const plan = <One>(of: fc.Arbitrary<One>, weight: number) => ({ arbitrary: of, weight })

/** Words that are hard to keep as they are, once they stand in a file. */
const hard = [
  '',
  '',
  '',
  ': ',
  '# ',
  '# text',
  '---',
  '- ',
  '"',
  "'",
  'null ',
  '01 ',
  '  ',
  '\\',
  '*',
  '|',
  '\\# text',
  '> ',
  '&',
]
const words = fc
  .tuple(fc.constantFrom(...hard), fc.nat(25))
  .map(([before, at]) => `${before}${'abcdefghijklmnopqrstuvwxyz'[at]}`)
const number = fc.nat(40)
/** The first few more often, so that several write in the same place. */
const place = fc.oneof(plan(fc.constantFrom(0, 1, 1, 1, 2), 3), plan(number, 2))

const tried: fc.Arbitrary<Tried> = fc.oneof(
  plan(fc.record({ is: fc.constant('type' as const), field: place, how: fc.nat(6), words }), 12),
  plan(fc.record({ is: fc.constant('add' as const), list: number, key: fc.constantFrom('c', 'd', '4', '01') }), 3),
  plan(fc.record({ is: fc.constantFrom('remove', 'up', 'down', 'place'), part: number, at: fc.nat(4) }), 3),
  plan(fc.record({ is: fc.constant('give-back' as const), field: number }), 1),
  plan(fc.record({ is: fc.constantFrom('take', 'keep', 'merge'), offer: number }), 8),
  plan(fc.constant({ is: 'carry' as const }), 1),
)

const somewhere: fc.Arbitrary<Place> = fc.oneof(
  plan(fc.constant({ service: '', language: 'nb' }), 6),
  plan(fc.record({ service: fc.constantFrom('', 'skole'), language: fc.constantFrom('nb', 'nn') }), 4),
)

export const steps = (length: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.record({
      by: fc.constantFrom(...writers),
      key: fc.constantFrom<string>(keys[0], keys[0], keys[0], keys[0], keys[1]),
      place: somewhere,
      ago: fc.constantFrom(0, 0, 0, 0, 1, 2),
      tried,
    }),
    { minLength: 1, maxLength: length, size: 'max' },
  )

const nameOf = (by: Writer, key: string): string => `${by} ${key}`
const versionsOf = ({ said }: World, by: Writer, key: string): readonly Said[] => said.get(nameOf(by, key)) ?? []
export const saidBy = (world: World, by: Writer, key: string): Said => versionsOf(world, by, key).at(-1) ?? []
export const homeOf = ({ home }: World, by: Writer): string => (by === 'town' ? home : 'nb')

/** What the layers above a writer's say of an item, nearest first. */
export const aboveOf = (world: World, by: Writer, key: string): readonly Said[] =>
  writers.slice(writers.indexOf(by) + 1).map((one) => saidBy(world, one, key))

export const editedBy = (world: World, { by, key, place }: Pick<Step, 'by' | 'key' | 'place'>, own?: Said) =>
  ({
    ...{ type: recipe, own: own ?? saidBy(world, by, key), above: aboveOf(world, by, key), place },
    home: homeOf(world, by),
  }) satisfies Edited

/** What a reader meets in each field of a writer's model; held back words too. */
export const readAt = (world: World, by: Writer, key: string, { service, language }: Place) =>
  findFields(recipe, [saidBy(world, by, key), ...aboveOf(world, by, key)], {
    ...{ service, language, home: homeOf(world, by), asWritten: true },
  })

/** One step through the studio's own rules. `at`: which it is, so that no two write the same words. */
export function play(world: World, step: Step, at: number): Done {
  const { by, key, ago } = step
  const before = saidBy(world, by, key)
  if (step.tried.is === 'carry') return { ...carried(world, by), before, seen: before, written: before }
  const seen = versionsOf(world, by, key).at(-1 - ago) ?? []
  const edited = editedBy(world, step, seen)
  const did = done(edited, key, step.tried, `${at}`)
  const { said, conflicts } = afterBoth(edited, { base: seen, saved: before, written: did.written })
  return { ...did, world: withVersion(world, by, key, said), before, seen, conflicts }
}

const withVersion = (world: World, by: Writer, key: string, said: Said): World => ({
  ...world,
  said: new Map([...world.said, [nameOf(by, key), [...versionsOf(world, by, key), said]]]),
})

function done(edited: Edited & { readonly type: ContentType }, key: string, one: Tried, at: string) {
  const nothing = { written: edited.own, offer: undefined, act: undefined }
  const nodes = editedNodes(edited)
  const acted = (act: EditorAct, offer?: Offer) => ({ written: afterAct(edited, key, act), offer, act })
  switch (one.is) {
    case 'type': {
      const field = pick(
        fieldsIn(nodes).filter(({ name }) => name !== 'order'),
        one.field,
      )
      if (field === undefined) return nothing
      const form = formOf(edited, { [field.path]: typedIn(field, one, at) })
      const { values } = readTyped(nodes, saidAt(edited.own, edited.place), form, plainDays)
      const written = withSaid(edited.own, edited.type, key, edited.place, values)
      return { written, offer: undefined, act: { is: 'type' as const, path: field.path } }
    }
    case 'add': {
      const list = pick(recordsIn(nodes), one.list)
      return list === undefined ? nothing : acted({ is: 'add', path: list.path, key: one.key })
    }
    case 'remove':
    case 'up':
    case 'down':
    case 'place': {
      const part = pick(
        recordsIn(nodes).flatMap(({ records }) => records),
        one.part,
      )
      if (part === undefined) return nothing
      return acted(one.is === 'place' ? { is: 'place', path: part.path, at: one.at } : { is: one.is, path: part.path })
    }
    case 'give-back': {
      const field = pick(
        fieldsIn(nodes).filter(({ isOwn }) => isOwn),
        one.field,
      )
      return field === undefined ? nothing : acted({ is: 'inherit', path: field.path })
    }
    case 'take':
    case 'keep':
    case 'merge': {
      // Wherever in the item it is: an editor goes to where it says so.
      const offers = offersFor(edited).filter(({ now }) => one.is !== 'take' || now !== undefined)
      const offer = pick(offers, one.offer)
      if (offer === undefined) return nothing
      const { service, language, path } = offer
      const place = { service, language: language === '' ? edited.place.language : language }
      const act: EditorAct = one.is === 'take' ? { is: 'inherit', path } : { is: one.is, path }
      return { written: afterAct({ ...edited, place }, key, act), offer, act }
    }
    case 'carry':
      return nothing
  }
}

const pick = <One>(all: readonly One[], at: number): One | undefined => all[at % Math.max(1, all.length)]

/** What is typed in a field of its kind: its words changed somewhere, others, or none. */
function typedIn({ path, field, value }: EditedField, { how, words }: { how: number; words: string }, at: string) {
  const held = writeValue(field, value, plainDays)
  const own = `${words}${at}`
  if (how === 0) return []
  switch (field.kind) {
    case 'line':
    case 'word':
      return [how === 1 && held[0] !== undefined ? `${held[0]} ${own}` : own]
    case 'prose':
      return [editedText(held[0] ?? '', '\n\n', how, own)]
    case 'lines':
      return [editedText(held[0] ?? '', '\n', how, own)]
    case 'number':
      return [at]
    case 'date':
      return [`2026-12-${String((Number(at) % 28) + 1).padStart(2, '0')}`]
    case 'flag':
      return held.length > 0 ? [] : ['ja']
    case 'address':
      return [`https://example.no/${at}`]
    case 'file':
      return held
    case 'choice':
      return [pick(field.of, how) ?? '']
    case 'reference':
      return [pick(keys, how) ?? '']
    case 'references':
      return how < 3 ? [...keys] : [pick([...keys, 'nowhere'], how) ?? '']
    case 'target':
      return [
        pick(
          ['help', 'recipe/kake', 'recipe/nowhere', ...(path === 'leads' ? [`https://example.no/${at}`] : [])],
          how,
        ) ?? '',
      ]
  }
}

function editedText(text: string, between: string, how: number, words: string): string {
  const all = text === '' ? [] : text.split(between)
  const middle = Math.floor(all.length / 2)
  const changed = [
    [...all, words],
    all.toSpliced(middle, 1, `${all[middle] ?? ''} ${words}`.trim()),
    all.toSpliced(middle, 1, words),
    all.toSpliced(middle, 1),
    [words, ...all],
    all.toReversed(),
  ][how - 1]
  return (changed ?? [words]).join(between)
}

const manifestOf = (world: World, by: Writer): Manifest => ({
  ...{ kind: 'shared', names: { [homeOf(world, by)]: by }, language: homeOf(world, by), languages: ['nb', 'nn'] },
})

/** The files of what a writer says. */
export const filesOf = (world: World, by: Writer): PackFiles =>
  packFiles(
    [recipe],
    manifestOf(world, by),
    keys.flatMap((key) => saidBy(world, by, key)),
  )

/** What such files say, as another installation reads them. */
export function readFiles(files: PackFiles, language: string): { parts: ReadPart[]; faults: Fault[] } {
  const read = [...files].flatMap(([file, text]) => {
    const name = readFileName(file, [recipe])
    return name === undefined || typeof text !== 'string' ? [] : [readPackFile(file, text, name, language)]
  })
  return {
    parts: read.flatMap(({ parts }) => parts).filter(({ part }) => isSaying(part)),
    faults: read.flatMap(({ faults }) => faults),
  }
}

const isSaying = ({ fields, because, reviewed }: Part): boolean =>
  Object.keys(fields).length > 0 || because !== undefined || reviewed !== undefined

/** Out as files and in again: taken to have been written knowing what the layers above say. */
function carried(world: World, by: Writer) {
  const { parts } = readFiles(filesOf(world, by), homeOf(world, by))
  const next = keys.reduce((so: World, key) => {
    const said = parts.flatMap(({ part }) => (part.key === key ? [part] : []))
    if (said.length === 0 && saidBy(so, by, key).length === 0) return so
    const known = inheritedBy(editedBy(so, { by, key, place: { service: '', language: 'nb' } }), said)
    return withVersion(so, by, key, withUnder([], said, known))
  }, world)
  return { world: next, conflicts: [], offer: undefined, act: undefined }
}
