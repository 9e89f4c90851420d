import { dayAfter, osloTime } from '#base/oslo-time.ts'
import { listMunicipalities, openMunicipality } from '#features/municipality/index.ts'
import type { Database } from '#platform/db/database.ts'
import type { Task } from '#platform/jobs/run-task.ts'
import type { StudioKnowledge } from './knowledge.ts'
import { keptLayers, ownLayer } from './open-layer.ts'
import { typesWithFiles } from './rules/files.ts'
import { deleteUnheld } from './store/files.ts'

export const deleteUnheldFilesTask = 'delete-unheld-files'

/** So long a file stays that nothing holds: what somebody undid may be done again. */
const daysLeft = 7

/** Takes away pictures and files that nothing in public, no draft and no version holds: of municipalities, and of packs that they keep. */
export const deleteUnheldFiles =
  ({ database, types: all }: { readonly database: Database; readonly types: StudioKnowledge['types'] }): Task =>
  async (_payload, now) => {
    const given = { types: typesWithFiles(all), before: dayAfter(osloTime(now).day, -daysLeft) }
    for (const { slug } of await database.inInstallation(listMunicipalities)) {
      const municipality = await database.inInstallation((tx) => openMunicipality(tx, { slug }))
      if (municipality === undefined) continue
      await database.inMunicipality(municipality.id, async (tx) => {
        const kept = await keptLayers(tx, municipality, municipality.language)
        for (const layer of [ownLayer(municipality), ...kept]) await deleteUnheld(tx, layer, given)
      })
    }
    return undefined
  }
