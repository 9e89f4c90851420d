import type { Tx } from '#platform/db/database.ts'
import { compose, type Reader } from './rules/compose.ts'
import { presence, type ContentType } from '#base/content-type.ts'
import type { Composed, Part } from '#base/item.ts'
import { selectParts, type PartRow } from './store/parts.ts'

/** What a page wants to read: all items of a type, or those with these keys. */
export type Want<Type extends ContentType> = { readonly type: Type; readonly keys?: readonly string[] }

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
      duty: want.type.duty === true,
      fields:
        'partial' in want.type
          ? [...Object.keys({ ...presence, ...want.type.fields }), want.type.safetyFlag ?? '']
          : undefined,
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
    .toSorted((one, other) => orderOf(one) - orderOf(other) || Number(one.key > other.key) - 0.5)
}

const orderOf = (item: object): number => ('order' in item && typeof item.order === 'number' ? item.order : 0)

function layered(rows: readonly PartRow[], depth: number): Part[][] {
  const layers: Part[][] = Array.from({ length: depth }, () => [])
  for (const { type, key, service, language, fields, reviewed, rank } of rows) {
    layers[rank]?.push({ type, key, service, language, fields, ...(reviewed ? { reviewed } : {}) })
  }
  return layers
}
