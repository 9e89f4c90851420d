import type { Tx } from '#platform/db/database.ts'
import { selectColours, selectNames, selectNamesOf, selectSlugs, type MunicipalityName } from './store.ts'

const byNorwegianAlphabet = new Intl.Collator('nb')

/** Everyone on this installation, as a Norwegian reader would look them up. */
export async function listMunicipalities(tx: Tx): Promise<MunicipalityName[]> {
  const nameOf = (one: MunicipalityName) => one.names[one.language] ?? one.slug
  return (await selectNames(tx)).toSorted((one, other) => byNorwegianAlphabet.compare(nameOf(one), nameOf(other)))
}

/** The brand colours in use; a theme is made for no other. */
export async function listColours(tx: Tx): Promise<ReadonlySet<string>> {
  return new Set(await selectColours(tx))
}

/** The names of some of them, each in its own language. */
export async function listNames(tx: Tx, ids: readonly number[]): Promise<{ id: number; slug: string; name: string }[]> {
  const rows = await selectNamesOf(tx, ids)
  return rows.map(({ municipality_id, slug, names, language }) => ({
    id: municipality_id,
    slug,
    name: names[language] ?? slug,
  }))
}

/** Everyone on this installation, by the first part of their addresses. */
export const listSlugs = (tx: Tx): Promise<{ id: number; slug: string }[]> => selectSlugs(tx)
