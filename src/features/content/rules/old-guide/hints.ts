import type { ContentType } from '#base/content-type.ts'
import { titleField } from '../content-words.ts'

/**
 * How an old page that says what a type holds is known, and where its parts go: handed over by the feature whose type it is. Words are
 * in small letters, in every language that old guides are written in.
 */
export type PlacingHints = {
  readonly type: string
  /** Number a page of the kind: «Steg 3: …». */
  readonly labels?: readonly string[]
  /** How a title begins. */
  readonly begins?: readonly string[]
  /** Words in a title, at the beginning or end of a word: `skjema` also in «undringsskjema». */
  readonly titles?: readonly string[]
  /** How the folder begins that a page lies in. */
  readonly folders?: readonly string[]
  /** Gets the first line of the text, where more follows. */
  readonly lead?: string
  /** Gets the text. */
  readonly body: string
  /** Gets the parts that no field asks for; absent: the body. */
  readonly rest?: string
  readonly sections?: readonly { readonly field: string; readonly headings: readonly string[] }[]
  readonly numbers?: readonly NumberHint[]
  /** Which choice words in the title point to. */
  readonly choice?: {
    readonly field: string
    readonly words: Readonly<Record<string, readonly string[]>>
    readonly otherwise: string
  }
}

/** A number that stands after one of these words in the title, in a chapter above or in the path. */
type NumberHint = {
  readonly field: string
  readonly after: readonly string[]
  /** Of «1.2» what stands last. */
  readonly isLast?: true
  readonly times?: number
}

/** What is known of a type: what its feature says, or what follows from its description. Undefined: nothing can be put into it. */
export function hintsFor(type: ContentType, hints: readonly PlacingHints[]): PlacingHints | undefined {
  const given = hints.find((one) => one.type === type.name)
  if (given !== undefined) return given
  const proses = Object.entries(type.fields).filter(([, { kind }]) => kind === 'prose')
  const [body] = proses.find(([, field]) => field.required === true) ?? proses[0] ?? []
  return body === undefined || titleField(type) === undefined || type.single === true
    ? undefined
    : { type: type.name, body }
}

export const labelsIn = (hints: readonly PlacingHints[]): readonly string[] => [
  ...new Set(hints.flatMap(({ labels = [] }) => labels)),
]
