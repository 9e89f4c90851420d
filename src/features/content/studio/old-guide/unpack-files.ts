import type { FileSent } from '#features/people/index.ts'
import { readZip } from '#platform/file/read-zip.ts'

export type SourceFile = { readonly source: string; readonly bytes: Uint8Array }

/** Pages, and what they are shown with, which is left where it lies. */
const most = { entries: 2000, unpacked: 64 * 1_048_576 }

/** The files that were sent, and those in a zip, each with a name of its own, in one order. Undefined: a zip that cannot be opened. */
export async function unpackFiles(files: FileSent['files']): Promise<readonly SourceFile[] | undefined> {
  const found: SourceFile[] = []
  for (const { name, bytes } of files) {
    if (!/\.zip$/i.test(name)) found.push({ source: name, bytes })
    else {
      const zip = await readZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), most)
      if (!zip.ok) return undefined
      found.push(...[...zip.value].map(([source, unpacked]) => ({ source, bytes: unpacked })))
    }
  }
  const isSystems = ({ source }: SourceFile) => /(^|\/)(__MACOSX\/|\.)/.test(source)
  return named(found.filter((one) => !isSystems(one)))
}

/** Browsers send files without their folders: two pages called `index.html` are two. */
function named(files: readonly SourceFile[]): readonly SourceFile[] {
  const seen = new Map<string, number>()
  const plain = files.map(({ source, bytes }) => ({
    source: source.replaceAll('\\', '/').normalize('NFC').slice(0, 300),
    bytes,
  }))
  return plain
    .toSorted((one, other) => (one.source < other.source ? -1 : 1))
    .map(({ source, bytes }) => {
      const count = (seen.get(source) ?? 0) + 1
      seen.set(source, count)
      return { source: count === 1 ? source : source.replace(/(\.\w+)?$/, ` (${count})$1`), bytes }
    })
}
