import { idnr } from '@navikt/fnrvalidator'
import type { Level } from '#platform/sign-in/provider.ts'

/** Someone who does not exist and can be signed in as. */
export type SyntheticPerson = {
  /** Stable, such as `harstad-rektor`. The same key in two municipalities is the same person. */
  readonly key: string
  /** Shown in the picker only. */
  readonly name: string
  /** "Rektor, Prøvevik skole". */
  readonly description: string
  /** The heading in the picker: "Ansatte", "Familie". */
  readonly group: string
  /** Synthetic identity number (month + 80). */
  readonly number: string | undefined
  /** ID-porten and Ansattporten only. */
  readonly levels: readonly Level[]
  readonly entra?: { readonly oid: string; readonly roles: readonly string[] } | undefined
  /** Nine digits, for Ansattporten. */
  readonly organisation?: string | undefined
}

/**
 * Reads a number that someone typed, spaces and all. Numbers that may be a living person's are told apart from what is
 * no number at all, for the person who typed one must be told never to do that here.
 */
export function readSyntheticNumber(typed: string): { number: string } | { refused: 'not-a-number' | 'real-number' } {
  const number = typed.replaceAll(/[\s.-]/g, '')
  const read = /^\d{11}$/.test(number) ? idnr(number) : undefined
  if (read?.status !== 'valid') return { refused: 'not-a-number' }
  return read.type === 'tnr' || read.type === 'dnr-and-tnr' ? { number } : { refused: 'real-number' }
}

/** Somebody whom the demonstration does not know, with a number of its own. */
export function strangerWith(number: string): SyntheticPerson {
  return { key: strangerKey + number, name: '', description: '', group: '', number, levels: ['substantial', 'high'] }
}

/** The person with this key, among those known or as a stranger. */
export function personWith(key: string, known: readonly SyntheticPerson[]): SyntheticPerson | undefined {
  return key.startsWith(strangerKey)
    ? strangerWith(key.slice(strangerKey.length))
    : known.find((person) => person.key === key)
}

const strangerKey = 'number:'
