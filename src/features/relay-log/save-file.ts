import { append, type OpenRelay } from './open-relay.ts'
import type { RelayEvent } from './rules/relay.ts'
import { sealFile } from './sealing.ts'
import { deleteFile, insertFile, type FilePlace } from './store/files.ts'

/** A file and that it was added, in one transaction. */
export async function saveFile(
  open: OpenRelay<'write'>,
  events: readonly RelayEvent[],
  { id, bytes }: { readonly id: string; readonly bytes: Uint8Array },
): Promise<void> {
  const place = placeOf(open, id)
  await insertFile(open.request.tx, place, sealFile(open.key, place, id, bytes))
  await append(open, events)
}

/** Its bytes are destroyed, and that they were is kept, in one transaction. */
export async function saveWithdrawnFile(
  open: OpenRelay<'withdraw-file'>,
  events: readonly RelayEvent[],
  id: string,
): Promise<void> {
  await deleteFile(open.request.tx, placeOf(open, id))
  await append(open, events)
}

const placeOf = ({ request, id: relay }: Pick<OpenRelay<'write'>, 'request' | 'id'>, file: string): FilePlace => ({
  municipality: request.municipality.id,
  relay,
  file,
})
