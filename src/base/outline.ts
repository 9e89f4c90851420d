import type { ContentType } from './content-type.ts'

/** A type with only some of its fields: for lists, so that a page does not fetch what it does not show. */
export type Outline<Type extends ContentType, Name extends keyof Type['fields']> = Omit<Type, 'fields'> & {
  readonly fields: Pick<Type['fields'], Name>
  readonly partial: true
}

export function outline<Type extends ContentType, Name extends keyof Type['fields'] & string>(
  type: Type,
  ...names: readonly Name[]
): Outline<Type, Name> {
  const fields = Object.fromEntries(names.map((name) => [name, type.fields[name]]))
  return { ...type, fields: fields as Pick<Type['fields'], Name>, partial: true } // the names are its keys
}
