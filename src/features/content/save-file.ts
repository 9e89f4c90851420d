import type { OpenItem } from './open-item.ts'
import { saidAt, withSaid, type Place } from './rules/said.ts'
import { saveDraft } from './save-item.ts'
import { insertFile, type NamedFile } from './store/files.ts'

/** Keeps a file with the layer that is written, and puts it in a field of the draft. False: not within reach, and nothing is kept. */
export async function saveFile(
  open: OpenItem<'edit-content'>,
  { path, place }: { readonly path: string; readonly place: Place },
  file: NamedFile,
): Promise<boolean> {
  const { request, layer, type, key, said: base, draft } = open
  const said = withSaid(base, type, key, place, { ...saidAt(base, place), [path]: file.name })
  const { [path]: _before, ...unread } = draft?.unread ?? {}
  // Kept as it was.
  const saved = await saveDraft(open, { base, said, unread: unread as Parameters<typeof saveDraft>[1]['unread'] })
  if (saved === undefined) return false
  await insertFile(request.tx, layer, file, request.today)
  return true
}
