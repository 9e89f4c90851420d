import type { GivenFile } from './list-published-file.ts'
import { givenFile } from './list-published-file.ts'
import type { OpenStudio } from './open-item.ts'
import { selectFile } from './store/files.ts'

/** A file of the layer that is written or of one above it, for whoever writes: also one that is not in public yet. */
export async function openFile({ request, layer }: OpenStudio, name: string): Promise<GivenFile | undefined> {
  const bytes = await selectFile(request.tx, layer.layer === '' ? layer.above : [layer.layer, ...layer.above], name)
  return bytes && givenFile(name, bytes)
}
