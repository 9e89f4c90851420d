import { diffComm } from 'node-diff3'
import { fieldAt, isLocalized, type ContentType } from '#base/content-type.ts'
import type { Language, Value } from '#base/item.ts'
import { isSame, reasonsAt, type Said } from './said.ts'

/** One field that two versions say differently. Undefined: that version says nothing there. */
export type Change = {
  readonly service: string
  readonly language: Language
  readonly path: string
  readonly before: Value | undefined
  readonly after: Value | undefined
}

/** What is different between two versions of what a layer says, in the order of the type's fields. */
export function compareSaid(type: ContentType, before: Said, after: Said): readonly Change[] {
  const names = new Set([...before, ...after].map(({ service, language }) => `${service}.${language}`))
  const order = Object.keys(type.fields)
  const placeOf = ({ path }: Change): number => order.indexOf(path.split('/')[0] ?? '')
  const changes = [...names].flatMap((name) => {
    const [service = '', language = ''] = name.split('.')
    const at = (said: Said) => said.find((part) => part.service === service && part.language === language)?.fields ?? {}
    const [old, now] = [at(before), at(after)]
    return [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .filter((path) => !isSame(old[path], now[path]))
      .map((path) => ({ service, language, path, before: old[path], after: now[path] }))
  })
  return changes.toSorted((one, other) => placeOf(one) - placeOf(other))
}

/** For which fields it is said otherwise why a layer differs; for editors, not for readers. */
export const compareReasons = (before: Said, after: Said): readonly Change[] =>
  [...new Set([...before, ...after].map(({ service }) => service))].flatMap((service) => {
    const [old, now] = [reasonsAt(before, service), reasonsAt(after, service)]
    return [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .filter((path) => old[path] !== now[path])
      .map((path) => ({ service, language: '', path, before: old[path], after: now[path] }))
  })

/** Whether words have changed, and not only facts. */
export const isOfWords = (type: ContentType, { path }: Change): boolean => {
  const field = fieldAt(type, path)
  return field !== undefined && isLocalized(field)
}

/** A stretch of text that both have, that only the older has, or that only the newer has. */
export type Stretch = { readonly is: 'kept' | 'gone' | 'new'; readonly text: string }

/** Beyond this many words the work would grow past what a request may cost; then all of it is old and all of it new. */
const mostWords = 4000

/** What became of a text, word by word. */
export function compareText(before: string, after: string): readonly Stretch[] {
  const [old = [], now = []] = [before, after].map((text) => text.match(/\s+|[^\s]+/g) ?? [])
  const pieces = comparePieces(old, now).map(({ is, at }) => ({ is, text: (is === 'gone' ? old : now)[at] ?? '' }))
  return joined(together(pieces))
}

/** A piece that both have, that only the older has, or that only the newer has; `at`: its place in the newer, or where it is gone, in the older. */
export type Compared = { readonly is: Stretch['is']; readonly at: number }

/** What became of a text, piece by piece. */
export function comparePieces(old: readonly string[], now: readonly string[]): readonly Compared[] {
  const replaced = [...all('gone', old.length), ...all('new', now.length)]
  if (old.length + now.length > mostWords) return replaced
  let [inOld, inNew] = [0, 0]
  const found = diffComm([...old], [...now]).flatMap((region): Compared[] => {
    const common = 'common' in region ? region.common?.length : undefined
    const { buffer1 = [], buffer2 = [] } = region as { buffer1?: string[]; buffer2?: string[] } // its types leave them open
    const here =
      common === undefined
        ? [...all('gone', buffer1.length, inOld), ...all('new', buffer2.length, inNew)]
        : all('kept', common, inNew)
    inOld += common ?? buffer1.length
    inNew += common ?? buffer2.length
    return here
  })
  const length = (pieces: readonly string[]) => pieces.reduce((sum, piece) => sum + piece.length, 0)
  const kept = length(found.flatMap(({ is, at }) => (is === 'kept' ? [now[at] ?? ''] : [])))
  // Another text altogether: a few words that both happen to have would only be in the way.
  return kept < leastKept * Math.max(length(old), length(now)) ? replaced : found
}

const all = (is: Stretch['is'], count: number, from = 0): Compared[] =>
  Array.from({ length: count }, (_, at) => ({ is, at: from + at }))

/** Neighbours of one kind are one. */
const together = (stretches: readonly Stretch[]): readonly Stretch[] =>
  stretches.reduce((found: Stretch[], one) => {
    const last = found.at(-1)
    if (last?.is !== one.is) return [...found, one]
    return [...found.slice(0, -1), { is: one.is, text: last.text + one.text }]
  }, [])

const leastKept = 0.3

/** A space alone between two changes is part of both: a reader sees one change, and not one for each word. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = []
  let gone = ''
  let added = ''
  const settle = () => {
    found.push(...stretch('gone', [gone].filter(Boolean)), ...stretch('new', [added].filter(Boolean)))
    gone = ''
    added = ''
  }
  for (const [at, one] of stretches.entries()) {
    const isBetween = one.text.trim() === '' && gone + added !== '' && at < stretches.length - 1
    if (one.is === 'kept' && !isBetween) {
      settle()
      found.push(one)
    } else {
      if (one.is !== 'new') gone += one.text
      if (one.is !== 'gone') added += one.text
    }
  }
  settle()
  return found
}

const stretch = (is: Stretch['is'], words: readonly string[]): Stretch[] =>
  words.length === 0 ? [] : [{ is, text: words.join('') }]
