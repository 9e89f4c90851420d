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
  const [old, now] = [before, after].map((text) => text.match(/\s+|[^\s]+/g) ?? [])
  if (old === undefined || now === undefined) return []
  if (old.length + now.length > mostWords) return replaced(before, after)
  const stretches = diffComm(old, now).flatMap((region): Stretch[] => {
    if ('common' in region && region.common !== undefined) return stretch('kept', region.common)
    const { buffer1 = [], buffer2 = [] } = region as { buffer1?: string[]; buffer2?: string[] } // its types leave them open
    return [...stretch('gone', buffer1), ...stretch('new', buffer2)]
  })
  const found = joined(stretches)
  const kept = found.reduce((sum, { is, text }) => sum + (is === 'kept' ? text.length : 0), 0)
  // Another text altogether: a few words that both happen to have would only be in the way.
  return kept < leastKept * Math.max(before.length, after.length) ? replaced(before, after) : found
}

const leastKept = 0.3

const replaced = (before: string, after: string): readonly Stretch[] => [
  ...stretch('gone', before === '' ? [] : [before]),
  ...stretch('new', after === '' ? [] : [after]),
]

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
