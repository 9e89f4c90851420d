import { readDay } from '#features/people/index.ts'
import type { Text } from './text/text-for.ts'

/** How long a text may be; what is longer is two. */
export const mostSigns = 10_000

/** Words as typed: trimmed, with line ends of one kind. */
export const typedWords = (form: URLSearchParams, name: string): string =>
  (form.get(name) ?? '').replaceAll('\r\n', '\n').trim()

export function faultOfWords(typed: string, text: Text): string | undefined {
  if (typed === '') return text.faults.text
  return typed.length > mostSigns ? text.faults.textLong : undefined
}

/** A day not before today, or why not. */
export function dayToCome(typed: string, today: string, text: Text): { day: string } | { fault: string } {
  const day = readDay(typed)
  if (day === undefined) return { fault: text.faults.day }
  return day < today ? { fault: text.faults.past } : { day }
}

/** One of the values that the form offers. */
export const oneOf = <Value extends string>(all: readonly Value[], typed: string | null): Value | undefined =>
  all.find((one) => one === typed)

/** What a form carries so that it is done once, however often it comes. */
export const newOnce = (): string => crypto.randomUUID()

/** 13.30 */
export const writeTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`
