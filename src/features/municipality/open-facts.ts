import type { Facts, Municipality } from '#base/municipality.ts'
import type { Tx } from '#platform/db/database.ts'
import { selectFacts, selectFactsVersions, type FactsVersion } from './store.ts'

export type { FactsVersion }

/** What a municipality's pages stand on in this very moment; nobody else changes it until the transaction ends. */
export const openFacts = (tx: Tx, { id }: Pick<Municipality, 'id'>): Promise<Facts | undefined> => selectFacts(tx, id)

/** What its pages have stood on, the newest first. */
export const listFactsVersions = (tx: Tx, { id }: Pick<Municipality, 'id'>): Promise<FactsVersion[]> =>
  selectFactsVersions(tx, id)
