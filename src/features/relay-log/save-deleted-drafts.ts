import type { Database } from '#platform/db/database.ts'
import { deleteDraft, selectDraftsToDelete } from './store/wonder-notes.ts'

/** Deletes, in each municipality by itself, the drafts whose last day was before this one. */
export async function deleteOldDrafts(database: Database, day: string): Promise<void> {
  const old = await database.inInstallation((tx) => selectDraftsToDelete(tx, day))
  for (const { municipality_id, note_id } of old)
    await database.inMunicipality(municipality_id, (tx) => deleteDraft(tx, municipality_id, note_id))
}
