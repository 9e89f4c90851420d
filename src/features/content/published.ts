import type { Tx } from '#platform/db/database.ts'
import { compose, type Reader } from './rules/compose.ts'
import type { ContentType } from './rules/content-type.ts'
import type { Composed, Part } from './rules/item.ts'
import { selectParts, type PartRow } from './store.ts'

/** What a page wants to read: all items of a type, or those with these keys. */
export type Want<Type extends ContentType> = { readonly type: Type; readonly keys?: readonly string[] }

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

/** One list of composed items for each want, in the same order. */
export type Answers<Wants extends readonly Want<ContentType>[]> = {
  -readonly [At in keyof Wants]: Wants[At] extends Want<infer Type> ? Composed<Type>[] : never
}

/**
 * Reads published content for one reader, all wants in one statement. `layers`: the packs above the municipality,
 * nearest first. Items are composed of all layers and sorted by `order`, then key.
 */
export async function readPublished<const Wants extends readonly Want<ContentType>[]>(
  tx: Tx,
  layers: readonly string[],
  reader: Reader,
  wants: Wants,
): Promise<Answers<Wants>> {
  const languages = [...new Set(['', reader.language, reader.home, 'nb'])]
  const rows = await selectParts(
    tx,
    layers,
    { service: reader.service, languages },
    wants.map((want) => ({
      type: want.type.name,
      keys: want.keys,
      fields: 'partial' in want.type ? Object.keys(want.type.fields) : undefined,
    })),
  )
  return wants.map((want, at) =>
    composeAll(
      want.type,
      rows.filter((row) => row.selection === at),
      layers.length + 1,
      reader,
    ),
  ) as Answers<Wants> // one answer for each want, composed of its own type
}

function composeAll(
  type: ContentType,
  rows: readonly PartRow[],
  depth: number,
  reader: Reader,
): Composed<ContentType>[] {
  const byKey = Map.groupBy(rows, (row) => row.key)
  return [...byKey.values()]
    .map((own) => compose(type, layered(own, depth), reader))
    .filter((item) => item !== undefined)
    .sort((one, other) => orderOf(one) - orderOf(other) || Number(one.key > other.key) - 0.5)
}

const orderOf = (item: object): number => ('order' in item && typeof item.order === 'number' ? item.order : 0)

function layered(rows: readonly PartRow[], depth: number): Part[][] {
  const layers: Part[][] = Array.from({ length: depth }, () => [])
  for (const { type, key, service, language, fields, reviewed, rank } of rows) {
    layers[rank]?.push({ type, key, service, language, fields, ...(reviewed ? { reviewed } : {}) })
  }
  return layers
}
