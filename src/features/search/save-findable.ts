import type { Tx } from '#platform/db/database.ts'
import type { Municipality } from '#base/municipality.ts'
import { eachPublished } from '#features/municipality/index.ts'
import type { Findable } from '#base/findable.ts'
import { saveDocuments } from './store.ts'

/** What a feature lets readers find in one municipality, in one language. */
export type SearchSource = (
  tx: Tx,
  municipality: Municipality,
  language: string,
) => Promise<{ documents: Findable[]; synonyms: (readonly string[])[] }>

/**
 * Makes what was published findable, in the transaction that publishes it. `whom`: a municipality's slug, or `*` when
 * a pack that several inherit from has changed.
 */
export const searchIndexer =
  (source: SearchSource) =>
  (tx: Tx, whom: string): Promise<void> =>
    eachPublished(tx, whom, async (municipality) => {
      for (const language of municipality.languages) {
        const { documents, synonyms } = await source(tx, municipality, language)
        await saveDocuments(tx, municipality.id, language, documents, synonyms)
      }
    })
