import type { Facts, Municipality } from '#base/municipality.ts'
import type { Tx } from '#platform/db/database.ts'
import { insertFactsVersion, selectFacts, selectFactsVersions, updateFacts } from './store.ts'

export { hideMunicipality, openToReaders } from './store.ts'

/**
 * What a municipality's pages stand on, from now on; answers the number of the version, or undefined where nothing is changed. What they
 * stood on before, when a pack or the operator had changed it, is a version too.
 */
export async function saveFacts(
  tx: Tx,
  { id }: Pick<Municipality, 'id'>,
  facts: Facts,
  { person, at }: { readonly person: string; readonly at: Date },
): Promise<number | undefined> {
  const before = await selectFacts(tx, id)
  if (before === undefined || isSameFacts(before, facts)) return undefined
  const [last] = await selectFactsVersions(tx, id)
  const isKept = last !== undefined && isSameFacts(last.facts, before)
  const next = (last?.number ?? 0) + 1
  if (!isKept) await insertFactsVersion(tx, id, { number: next, facts: before, person_id: null, at })
  const number = isKept ? next : next + 1
  await insertFactsVersion(tx, id, { number, facts, person_id: person, at })
  await updateFacts(tx, id, facts)
  return number
}

const isSameFacts = (one: Facts, other: Facts): boolean => asText(one) === asText(other)

const asText = ({ names, language, languages, colour }: Facts): string =>
  JSON.stringify([
    Object.keys(names)
      .toSorted()
      .map((code) => [code, names[code]]),
    language,
    languages,
    colour,
  ])
