import type { ContentType, Field, Fields } from './content-type.ts'

/** A BCP 47 code; `''` stands for what is the same in every language. */
export type Language = string

/** What one layer says in one field. `null` takes away what a layer further up says. */
export type Value = string | number | boolean | readonly string[] | null

/** Who has read the words, and when: a role and a day, never a person's name. */
export type Review = { readonly by: string; readonly date: string }

/**
 * What one layer says about one item, for one service (`''`: all) in one language (`''`: facts without words).
 * The unit that is stored, overridden and exported. Fields are flat: `options/close/label`.
 */
export type Part = {
  readonly type: string
  readonly key: string
  readonly service: string
  readonly language: Language
  readonly fields: Readonly<Record<string, Value>>
  readonly reviewed?: Review
  /** Why this layer differs: for each field path the words that ask for it. Only on language `''`. */
  readonly because?: Readonly<Record<string, string>>
  /**
   * What the layers above said in these fields when this was written or last looked at; `null`: nothing. Known on an installation,
   * and no part of a pack.
   */
  readonly under?: Readonly<Record<string, Value>>
}

/** Words, and their language where it is another than the reader's. */
export type Words = { readonly text: string; readonly lang?: Language }

type ValueOf<F extends Field> = F extends { kind: 'line' | 'prose' }
  ? Words
  : F extends { kind: 'lines' }
    ? { readonly lines: readonly string[]; readonly lang?: Language }
    : F extends { kind: 'number' }
      ? number
      : F extends { kind: 'choice'; of: readonly (infer Choice)[] }
        ? Choice
        : string

type Held<F extends Field> = F extends { kind: 'records'; of: infer Inner extends Fields }
  ? readonly ({ readonly key: string } & Holding<Inner>)[]
  : F extends { kind: 'references' }
    ? readonly string[]
    : F extends { kind: 'flag' }
      ? boolean
      : F extends { required: true }
        ? ValueOf<F>
        : ValueOf<F> | undefined

type Holding<Of extends Fields> = { readonly [Name in keyof Of]: Held<Of[Name]> }

/** An item as a reader meets it: one service, one language, all layers composed. */
export type Composed<Type extends ContentType> = Holding<Type['fields']> & {
  readonly type: Type['name']
  readonly key: string
  /** Some of the words shown are in the reader's language and nobody has reviewed them. */
  readonly unreviewed: boolean
  readonly owner: string | undefined
  readonly approved: string | undefined
  readonly nextReview: string | undefined
}

export type ItemName = `${string}/${string}`

export const itemName = (part: { type: string; key: string }): ItemName => `${part.type}/${part.key}`
