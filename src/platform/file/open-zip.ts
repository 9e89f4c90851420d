import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { ok, refuse, type Result } from '#base/result.ts'

export type NoZip = 'no-zip' | 'too-packed' | 'unsafe-name' | 'twice' | 'encrypted'

export type ZipLimits = { readonly entries: number; readonly unpacked: number }

export type OpenZip = { readonly zip: ZipFile; readonly entries: readonly Entry[] }

/** What a zip's own directory says that it holds. Nothing is unpacked, and nothing that lies or unpacks to too much gets further. */
export async function openZip(bytes: Buffer, most: ZipLimits): Promise<Result<OpenZip, NoZip>> {
  try {
    const zip = await fromBufferPromise(bytes, { strictFileNames: true })
    if (zip.entryCount > most.entries) return refuse('too-packed')
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)

    const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
    if (unpacked > most.unpacked || shareBytes(entries)) return refuse('too-packed')
    if (new Set(entries.map(({ fileName }) => fileName)).size < entries.length) return refuse('twice')
    return entries.some((entry) => entry.isEncrypted()) ? refuse('encrypted') : ok({ zip, entries })
  } catch (error) {
    const isOfName =
      error instanceof Error && /absolute path|invalid relative path|invalid characters/.test(error.message)
    return refuse(isOfName ? 'unsafe-name' : 'no-zip')
  }
}

/** Parts that lie in one another unpack to far more than the file is long. */
function shareBytes(entries: readonly Entry[]): boolean {
  const inOrder = entries.toSorted((one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader)
  let free = 0
  return inOrder.some(({ relativeOffsetOfLocalHeader: begins, compressedSize }) => {
    const isTaken = begins < free
    free = begins + localHeaderBytes + compressedSize
    return isTaken
  })
}

/** The least that stands before a part. */
const localHeaderBytes = 30
