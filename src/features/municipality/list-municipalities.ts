import type { Tx } from '#platform/db/database.ts'
import { selectColours, selectNames, type MunicipalityName } from './store.ts'

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
