import { dayAfter, osloTime } from '#base/oslo-time.ts'
import { listMunicipalities, openMunicipality } from '#features/municipality/index.ts'
import type { Database } from '#platform/db/database.ts'
import type { Task } from '#platform/jobs/run-task.ts'
import type { StudioKnowledge } from './knowledge.ts'
import { daysHeld, outsideLinks } from './rules/outside-links.ts'
import { deleteNotHeldSince, saveHeld, selectOwnFields, selectUpstreamFields } from './store/outside-links.ts'

export const gatherLinksTask = 'gather-outside-links'

/** Notes which addresses outside published content leads to; those that none has led to for long are forgotten. */
export const gatherLinks =
  ({ database, types }: { readonly database: Database; readonly types: StudioKnowledge['types'] }): Task =>
  async (_payload, now) => {
    const { day } = osloTime(now)
    const slugs = await database.inInstallation(async (tx) => {
      await deleteNotHeldSince(tx, dayAfter(day, -2 * daysHeld))
      await saveHeld(tx, outsideLinks(types, await selectUpstreamFields(tx)), day)
      return (await listMunicipalities(tx)).map(({ slug }) => slug)
    })
    for (const slug of slugs) {
      const municipality = await database.inInstallation((tx) => openMunicipality(tx, { slug }))
      if (municipality === undefined) continue
      await database.inMunicipality(municipality.id, async (tx) =>
        saveHeld(tx, outsideLinks(types, await selectOwnFields(tx)), day),
      )
    }
    return undefined
  }
