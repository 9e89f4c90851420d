import type { OpenRelay } from './open-relay.ts'
import type { RelayAct } from './rules/access.ts'
import type { RelayFile } from './rules/files.ts'
import { visibleFiles } from './rules/visible.ts'
import { sightOf } from './sight.ts'
import { unsealFile } from './sealing.ts'
import { selectFile } from './store/files.ts'

/** A file that the reader of an open relay may see; any other is not there. */
export const fileIn = (open: OpenRelay<RelayAct>, id: string): RelayFile | undefined =>
  visibleFiles(sightOf(open)).find((file) => file.id === id)

/** The bytes of a file that the reader may see. */
export async function openFile(open: OpenRelay<'see-relay'>, file: RelayFile): Promise<Buffer> {
  const place = { municipality: open.request.municipality.id, relay: open.id }
  const sealed = await selectFile(open.request.tx, { ...place, file: file.id })
  if (sealed === undefined) throw new Error(`File ${file.id} is an event without bytes.`)
  return unsealFile(open.key, place, file.id, sealed)
}
