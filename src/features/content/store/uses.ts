import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Name } from './names.ts'

/** A public municipality below a pack, and in how many fields of an item it has words of its own. */
export type Inheriting = {
  readonly slug: string
  readonly names: Readonly<Record<string, string>>
  readonly language: string
  readonly fields: number
}

/** Those that inherit an item from a pack that the municipality keeps; of any other pack none. One statement. */
export async function selectInheriting(tx: Tx, pack: string, { type, key }: Name): Promise<Inheriting[]> {
  const { rows } = await sql<Inheriting>`
    select slug, names, language, fields
    from own_words_in(${pack}, ${type}, ${key})`.execute(tx)
  return rows
}
