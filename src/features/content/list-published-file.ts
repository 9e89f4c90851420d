import type { ContentType } from '#base/content-type.ts'
import { fileKinds } from '#base/file-kind.ts'
import type { Municipality } from '#base/municipality.ts'
import { readStoredName } from '#base/stored-file.ts'
import type { Tx } from '#platform/db/database.ts'
import { dutiesOf } from './rules/awaiting.ts'
import { typesWithFiles } from './rules/files.ts'
import { selectPublishedFile } from './store/files.ts'

/** A file as whoever asks for it gets it. */
export type GivenFile = {
  readonly name: string
  /** What a browser is told that it is. */
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A file that something published in the municipality holds; undefined: none of that name, or not (any longer) in public. */
export async function readPublishedFile(
  tx: Tx,
  { layers }: Pick<Municipality, 'layers'>,
  types: readonly ContentType[],
  name: string,
): Promise<GivenFile | undefined> {
  const file = readStoredName(name)
  const bytes =
    file && (await selectPublishedFile(tx, layers, { types: typesWithFiles(types), duties: dutiesOf(types) }, name))
  return bytes && givenFile(name, bytes)
}

export function givenFile(name: string, bytes: Uint8Array): GivenFile | undefined {
  const file = readStoredName(name)
  if (file === undefined) return undefined
  return { name, type: fileKinds[file.kind].type, bytes: new Uint8Array(bytes) }
}
