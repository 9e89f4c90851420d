/**
 * What an item may hold. A content type is a plain description; reading packs, checking, composing layers and (later)
 * the studio's forms are all made from it, so that a new type needs no code of its own.
 */
export type Field =
  /**
   * One line in a language. `alternative`: the words for whoever does not see a picture, which must be said in every language that is
   * published unless the flag of that name is set.
   */
  | { kind: 'line'; required?: boolean; alternative?: { readonly unless: string } }
  /** Markdown in a language. `safety`: acute, consent and rights words, shown only as product.md allows. */
  | { kind: 'prose'; required?: boolean; safety?: boolean }
  /** Several lines in a language. */
  | { kind: 'lines'; required?: boolean }
  /** A short text that is the same in every language: a code, a phone number. */
  | { kind: 'word'; required?: boolean }
  | { kind: 'number'; required?: boolean }
  | { kind: 'date'; required?: boolean }
  | { kind: 'flag'; required?: boolean }
  /** An https address outside Stafett. */
  | { kind: 'address'; required?: boolean }
  /** The name of a file that is kept beside the content (stored-file.ts): a picture, or anything else. */
  | { kind: 'file'; picture: boolean; required?: boolean }
  | { kind: 'choice'; of: readonly string[]; required?: boolean }
  /** Another item of one of these types. */
  | { kind: 'reference'; to: readonly string[]; required?: boolean }
  | { kind: 'references'; to: readonly string[]; required?: boolean }
  /** Where something leads: `type/key`, one of `words`, or an https address when `outside`. */
  | { kind: 'target'; to: readonly string[]; words: readonly string[]; outside?: boolean; required?: boolean }
  /** Named parts, each with fields of its own; layers override them one field at a time. Shown by `order`. */
  | { kind: 'records'; of: Fields; required?: boolean }

export type Fields = { readonly [name: string]: Field }

export type ContentType = {
  /** One word, as in `step/del-med-lederen`. */
  readonly name: string
  /** The folder of its files in a pack. */
  readonly folder: string
  /** True when a pack has at most one, named after the type. */
  readonly single?: boolean
  /** True when a service may have a variant of its own. */
  readonly variants?: boolean
  /** True when it says what staff must do: what the packs above change in it, a municipality looks at before its readers meet it. */
  readonly duty?: boolean
  /** The flag that makes all an item's words safety words, as `safety` does one field's. */
  readonly safetyFlag?: string
  readonly fields: Fields
}

export const isLocalized = (field: Field): boolean =>
  field.kind === 'line' || field.kind === 'prose' || field.kind === 'lines'

/** Every item of every type may say these things about itself, for those who keep it. */
export const upkeep: Fields = {
  /** The role that keeps the item true. */
  owner: { kind: 'word' },
  approved: { kind: 'date' },
  nextReview: { kind: 'date' },
  /** The day by which everyone who inherits the item should have looked at it, and why: a law has changed. */
  attention: { kind: 'date' },
  attentionWhy: { kind: 'line' },
  /** Which such day this layer has answered. */
  attended: { kind: 'date' },
}

/** Every layer may say of every item, for all or for one service, that it is left out: who reads that layer does not meet it. */
export const presence: Fields = { leftOut: { kind: 'flag' } }

/** The field at a path such as `options/close/label`; undefined when the type has none. */
export function fieldAt(type: Pick<ContentType, 'fields'>, path: string): Field | undefined {
  let fields: Fields = { ...presence, ...upkeep, ...type.fields }
  const parts = path.split('/')

  for (let at = 0; at < parts.length; at += 2) {
    const field = fields[parts[at] ?? '']
    if (field === undefined || at === parts.length - 1) return field
    if (field.kind !== 'records') return undefined
    fields = field.of
  }
  return undefined
}
