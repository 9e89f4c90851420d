import type { Facts } from '#base/municipality.ts'
import { unseen } from './field-value.ts'
import { isSame } from './said.ts'

/** Colours that are used as they are: white can be read on each, and none is taken for danger or the baton. */
export const palette = {
  forest: '#12604f',
  fjord: '#1c4f82',
  plum: '#7a2f5c',
  lagoon: '#0b6b73',
  moss: '#4b6318',
  violet: '#5b2a86',
  slate: '#33475b',
  night: '#3b3a8f',
} as const

/** Languages that a guide can be written in; the interface and the common model speak them. */
export const mainLanguages = ['nb', 'nn', 'se'] as const
/** Languages that readers can be offered. */
const offeredLanguages = ['nb', 'nn', 'se', 'sma', 'smj', 'fkv', 'en'] as const
/** Languages in which a municipality may have an official name of its own. */
const nameLanguages: ReadonlySet<string> = new Set(['se', 'sma', 'smj', 'fkv'])

export const languagesToOffer = ({ languages }: Pick<Facts, 'languages'>): readonly string[] => [
  ...new Set<string>([...offeredLanguages, ...languages]),
]

/** The languages in which the name is asked for: those it has one in, and those that may have one of their own. */
export const languagesOfNames = ({ names, language, languages }: Facts): readonly string[] => [
  ...new Set([language, ...Object.keys(names), ...languages.filter((one) => nameLanguages.has(one))]),
]

const longestName = 80

/** The name of the control for a name in a language. */
export const nameIn = (language: string): string => `navn.${language}`

/** What was answered about languages and names: from which names stand on the page, or the field whose name cannot be. */
export function readLanguages(form: URLSearchParams, before: Facts): { facts: Facts } | { fault: string } {
  const language = mainLanguages.find((one) => one === form.get('hoved')) ?? before.language
  const chosen = new Set([...form.getAll('sprak'), language])
  const languages = [language, ...languagesToOffer(before).filter((one) => chosen.has(one) && one !== language)]
  const names: Record<string, string> = { ...before.names }
  for (const one of languagesOfNames(before)) {
    const typed = form.get(nameIn(one))?.trim()
    if (typed === undefined) continue
    if (typed === '' && one === before.language) return { fault: nameIn(one) }
    if (typed.length > longestName || unseen.test(typed) || typed.includes('\n')) return { fault: nameIn(one) }
    if (typed === '') delete names[one]
    else names[one] = typed
  }
  // A guide that is written in another language from now on is of the same place.
  names[language] ??= names[before.language] ?? ''
  return { facts: { ...before, language, languages, names } }
}

/** `#1c4f82`, also written `1C4F82` or `#abc`; undefined: no colour. */
export function readColour(typed: string): `#${string}` | undefined {
  const hex = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(typed.trim())?.[1]?.toLowerCase()
  if (hex === undefined) return undefined
  return `#${hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex}`
}

/**
 * What two answered at once. `base`: what the later one had before them. What only one changed stands as they changed it; `both`:
 * what both changed, each otherwise.
 */
export function mergeFacts(base: Facts, now: Facts, mine: Facts): { facts: Facts; both: readonly (keyof Facts)[] } {
  const fields = ['names', 'language', 'languages', 'colour'] as const
  const isMine = (field: keyof Facts) => !isSame(base[field], mine[field])
  const both = fields.filter(
    (field) => isMine(field) && !isSame(base[field], now[field]) && !isSame(mine[field], now[field]),
  )
  const facts: Facts = {
    names: isMine('names') ? mine.names : now.names,
    language: isMine('language') ? mine.language : now.language,
    languages: isMine('languages') ? mine.languages : now.languages,
    colour: isMine('colour') ? mine.colour : now.colour,
  }
  // Whatever was put together, a guide is offered in its own language, and the place has a name in it.
  const languages = [...new Set([facts.language, ...facts.languages])]
  const names = { [facts.language]: now.names[now.language] ?? '', ...facts.names }
  return { facts: { ...facts, languages, names }, both }
}
