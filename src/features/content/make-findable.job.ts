import { listMunicipalities, openMunicipality } from '#features/municipality/index.ts'
import type { Database } from '#platform/db/database.ts'
import type { OnPublish } from './import-pack.ts'

export const makeFindableTask = 'make-inherited-findable'

/**
 * Makes what a pack says now findable for each municipality that inherits from it, one transaction each: none waits for another,
 * and what was done stays done when the rest must be tried again.
 */
export const makeFindable =
  ({ database, onPublish }: { readonly database: Database; readonly onPublish: OnPublish }) =>
  async (payload: unknown): Promise<undefined> => {
    const pack = (payload as { readonly pack: string }).pack // as it was asked for
    for (const { slug } of await database.inInstallation(listMunicipalities)) {
      const municipality = await database.inInstallation((tx) => openMunicipality(tx, { slug }))
      if (municipality?.layers.includes(pack) !== true) continue
      await database.inMunicipality(municipality.id, (tx) => onPublish(tx, slug))
    }
  }
