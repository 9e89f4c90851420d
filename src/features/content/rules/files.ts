import { fieldAt, type ContentType, type Fields } from '#base/content-type.ts'
import type { Part } from '#base/item.ts'

/** The types whose items hold files. */
export const typesWithFiles = (types: readonly ContentType[]): readonly string[] =>
  types.filter(({ fields }) => holdsFile(fields)).map(({ name }) => name)

const holdsFile = (fields: Fields): boolean =>
  Object.values(fields).some((field) => field.kind === 'file' || (field.kind === 'records' && holdsFile(field.of)))

/** A file that a part holds, and the field that it stands in. */
export type HeldFile = { readonly name: string; readonly path: string }

export function filesOf(type: Pick<ContentType, 'fields'> | undefined, { fields }: Part): readonly HeldFile[] {
  if (type === undefined) return []
  return Object.entries(fields).flatMap(([path, value]) =>
    typeof value === 'string' && fieldAt(type, path)?.kind === 'file' ? [{ name: value, path }] : [],
  )
}

/** The names of all files that parts hold. */
export function filesIn(types: readonly ContentType[], parts: readonly Part[]): ReadonlySet<string> {
  const typeOf = new Map(types.map((type) => [type.name, type]))
  return new Set(parts.flatMap((part) => filesOf(typeOf.get(part.type), part).map(({ name }) => name)))
}
