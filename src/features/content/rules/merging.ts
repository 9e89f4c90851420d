import { diff3Merge } from 'node-diff3'
import type { Language, Part, Value } from '#base/item.ts'
import { inOrder, isSame, type FieldValues, type Place, type Said } from './said.ts'

/** A field that two have changed, each in their own way: nobody but a person can say which holds. */
export type Conflict = {
  readonly service: string
  readonly language: Language
  readonly path: string
  readonly base: Value | undefined
  readonly mine: Value | undefined
  readonly theirs: Value | undefined
}

/** What is read at a place where the layer itself says nothing. */
export type Inherited = (place: Place, path: string) => Value | undefined

export type Merged = {
  /** Where there is a conflict, mine stands. */
  readonly said: Said
  readonly conflicts: readonly Conflict[]
}

/**
 * What two made of the same item, put together field by field, and within long texts line by line. Nothing that either wrote is
 * lost: it is in the result, or shown as a conflict. `inherited`: what both began with where the layer said nothing.
 */
export function mergeSaid(base: Said, mine: Said, theirs: Said, inherited: Inherited = () => undefined): Merged {
  const conflicts: Conflict[] = []
  const names = new Set([...base, ...mine, ...theirs].map(nameOf))
  const kept = keptParts(base, mine, theirs)
  const said = [...names].flatMap((name): Part[] => {
    const [before, own, other] = [base, mine, theirs].map((one) => one.find((part) => nameOf(part) === name))
    const some = own ?? other ?? before
    if (some === undefined) return []
    const { service, language } = some
    const under = (path: string) => inherited({ service, language }, path)
    const merged = mergeFields(before?.fields ?? {}, own?.fields ?? {}, other?.fields ?? {}, under, kept.get(service))
    conflicts.push(...merged.conflicts.map((one) => ({ ...one, service, language })))
    const because = mergeReasons(before?.because, own?.because, other?.because)
    // What was reviewed counts for the words that were read, and for no others.
    const read = [own, other].filter((part) => part !== undefined && isSame(part.fields, merged.fields))
    const reviewed = read.find((part) => part?.reviewed !== undefined)?.reviewed
    if (Object.keys(merged.fields).length === 0 && because === undefined) return []
    const part = { type: some.type, key: some.key, service, language, fields: merged.fields }
    const lookedAt = latest(before?.under ?? {}, own?.under ?? {}, other?.under ?? {})
    return [
      {
        ...part,
        ...(reviewed ? { reviewed } : {}),
        ...(because ? { because } : {}),
        ...(Object.keys(lookedAt).length > 0 ? { under: lookedAt } : {}),
      },
    ]
  })
  return { said: inOrder(said), conflicts }
}

/** What was looked at: as whoever looked last left it. */
const latest = (before: FieldValues, mine: FieldValues, theirs: FieldValues): FieldValues => {
  const looked = Object.entries(theirs).filter(([path, value]) => !isSame(before[path], value))
  return { ...mine, ...Object.fromEntries(looked) }
}

/** Why: what either wrote stays, both where they wrote of the same. */
function mergeReasons(
  before: Part['because'] = {},
  mine: Part['because'] = {},
  theirs: Part['because'] = {},
): Part['because'] {
  const paths = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
  const merged = paths.flatMap((path): [string, string][] => {
    const { value, isConflict } = mergeValue(before[path], mine[path], theirs[path])
    const both = [mine[path], theirs[path]].filter((one) => one !== undefined).join(' ')
    return typeof value === 'string' ? [[path, isConflict ? both : value]] : isConflict ? [[path, both]] : []
  })
  return merged.length === 0 ? undefined : Object.fromEntries(merged)
}

const nameOf = ({ service, language }: Part): string => `${service}.${language}`

type FieldConflict = Pick<Conflict, 'path' | 'base' | 'mine' | 'theirs'>

function mergeFields(
  base: FieldValues,
  mine: FieldValues,
  theirs: FieldValues,
  under: (path: string) => Value | undefined,
  kept: Kept = new Map(),
) {
  const fields: Record<string, Value> = {}
  const conflicts: FieldConflict[] = []
  for (const path of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
    const part = kept.get(partOf(path) ?? '')
    if (part !== undefined) {
      const value = (part.as === 'mine' ? mine : theirs)[path]
      if (value !== undefined) fields[path] = value
      if (part.isAsked && value !== undefined && !isSame(base[path], value))
        conflicts.push({ path, base: base[path], mine: mine[path], theirs: theirs[path] })
      continue
    }
    // Who said nothing began with what is inherited.
    const began =
      base[path] === undefined && mine[path] !== undefined && theirs[path] !== undefined ? under(path) : base[path]
    const merged = mergeValue(began, mine[path], theirs[path])
    if (merged.isConflict) conflicts.push({ path, base: began, mine: mine[path], theirs: theirs[path] })
    if (merged.value !== undefined) fields[path] = merged.value
  }
  return { fields, conflicts }
}

/** The named part that a path is of, or is itself; undefined: of none. */
const partOf = (path: string): string | undefined => /^[^/]+\/[^/]+/.exec(path)?.[0]

/**
 * Named parts that one took out, by service, and as whose they are. Where the other wrote in one meanwhile, it stays as the other has
 * it, whole, and what was written is shown as a conflict: a part that is gone could not be shown with words in it.
 */
function keptParts(base: Said, mine: Said, theirs: Said): ReadonlyMap<string, Kept> {
  const services = new Set([...mine, ...theirs].map(({ service }) => service))
  return new Map(
    [...services].map((service) => {
      const [before, own, other] = [base, mine, theirs].map((said) => fieldsFor(said, service))
      const parts = new Set([...(own ?? []), ...(other ?? [])].flatMap(({ path }) => partOf(path) ?? []))
      const kept = [...parts].flatMap((part): [string, KeptPart][] => {
        const [was, one, another] = [before, own, other].map((all) => all?.filter(({ path }) => partOf(path) === part))
        // Both took it out: who said so to what is inherited too is heard.
        if (isTakenOut(was, one) && isTakenOut(was, another) && isGone(another))
          return [[part, { as: 'theirs', isAsked: false }]]
        if (isTakenOut(was, one)) {
          const isAsked = isWritten(was, another)
          return [[part, { as: isAsked ? 'theirs' : 'mine', isAsked }]]
        }
        if (!isTakenOut(was, another)) return []
        const isAsked = isWritten(was, one)
        return [[part, { as: isAsked ? 'mine' : 'theirs', isAsked }]]
      })
      return [service, new Map(kept)]
    }),
  )
}

type KeptPart = { readonly as: 'mine' | 'theirs'; readonly isAsked: boolean }
type Kept = ReadonlyMap<string, KeptPart>
type Spoken = { readonly language: Language; readonly path: string; readonly value: Value }

const fieldsFor = (said: Said, service: string): readonly Spoken[] =>
  said.flatMap((part) =>
    part.service === service
      ? Object.entries(part.fields).map(([path, value]) => ({ language: part.language, path, value }))
      : [],
  )

const isGone = (part: readonly Spoken[] = []): boolean =>
  part.some(({ path, value }) => value === null && partOf(path) === path)

const isTakenOut = (was: readonly Spoken[] = [], is: readonly Spoken[] = []): boolean =>
  (isGone(is) && !isGone(was)) || (is.length === 0 && was.length > 0)

/** Something else is said in it; that it was moved is nothing that could be lost with it. */
const isWritten = (was: readonly Spoken[] = [], is: readonly Spoken[] = []): boolean =>
  !isGone(is) &&
  is.some(
    ({ language, path, value }) =>
      !path.endsWith('/order') &&
      !was.some((old) => old.language === language && old.path === path && isSame(old.value, value)),
  )

type MergedValue = { readonly value: Value | undefined; readonly isConflict: boolean }

/** How finely texts are put together: what a person looks through first may be so word by word. */
export type Grain = 'lines' | 'words'

const separators: Readonly<Record<Grain, RegExp>> = { lines: /(\n)/, words: /(\s+)/ }

/** One value of three. `undefined`: nothing is said there. */
export function mergeValue(
  base: Value | undefined,
  mine: Value | undefined,
  theirs: Value | undefined,
  grain: Grain = 'lines',
): MergedValue {
  const settled = (value: Value | undefined): MergedValue => ({ value, isConflict: false })
  if (isSame(mine, theirs) || isSame(base, theirs)) return settled(mine)
  if (isSame(base, mine)) return settled(theirs)
  const conflict: MergedValue = { value: mine, isConflict: true }
  if (typeof mine === 'string' && typeof theirs === 'string' && typeof base === 'string') {
    const pieces = [base, mine, theirs].map((text) => text.split(separators[grain]))
    const merged = mergeLists(pieces[0] ?? [], pieces[1] ?? [], pieces[2] ?? [])
    return merged === undefined ? conflict : settled(merged.join(''))
  }
  if (Array.isArray(mine) && Array.isArray(theirs) && Array.isArray(base)) {
    const items = mergeLists(base as string[], mine as string[], theirs as string[]) // lists hold words alone
    return items === undefined ? conflict : settled(items)
  }
  return conflict
}

/** Longer, and the work would grow past what a request may cost: a person decides. */
const mostLines = 3000

/** Three lists as one; undefined where both have changed the same place. */
function mergeLists(base: string[], mine: string[], theirs: string[]): string[] | undefined {
  if (Math.max(base.length, mine.length, theirs.length) > mostLines) return undefined
  const regions = diff3Merge(mine, base, theirs, { excludeFalseConflicts: true }) as readonly Region[] // its types leave them open
  return regions.every((region) => 'ok' in region) ? regions.flatMap((region) => region.ok) : undefined
}

type Region = { readonly ok: string[] } | { readonly conflict: object }
