import { withoutZero } from '#platform/web/read-form.ts'

/** A form with files. */
export type Upload = {
  readonly fields: URLSearchParams
  /** The first of them. */
  readonly file: SentFile | 'too-large' | undefined
  readonly files: readonly SentFile[]
}

/** A file as it came: what it is called and what its bytes are said to be is the sender's word alone. */
export type SentFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** What stands around a file in such a form: the other fields and the lines between. */
const roomForFields = 256 * 1024
const mostParts = 50

/**
 * Reads a form that a browser sends as multipart/form-data. No more than the limit and the room for fields is ever held,
 * whatever length was stated or not; then the platform's own parser reads it. Of one that is too large the fields before the
 * file are read, so that what was typed is not lost with it. Undefined: no such form, or more files than may be.
 * @param largestFile all files together
 */
export async function readUpload(request: Request, largestFile: number, mostFiles = 1): Promise<Upload | undefined> {
  const type = request.headers.get('content-type') ?? ''
  const boundary = boundaryIn(type)
  if (!isUpload(type) || boundary === '') return undefined
  const { bytes, isWhole } = await readAtMost(request.body, largestFile + roomForFields)
  const read = isWhole ? bytes : beforeFile(bytes, boundary)
  // Counted before it is parsed: a hundred thousand parts would keep the process busy for seconds.
  const most = mostParts + mostFiles
  if (countOf(read, boundary, most) > most) return undefined

  const form = await new Response(read, { headers: { 'content-type': type } }).formData().catch(() => undefined)
  if (form === undefined) return undefined
  const entries = [...form]
  const fields = withoutZero(entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  // Browsers send a file without name or bytes when none was chosen.
  const files = entries.flatMap(([, value]) => (typeof value === 'string' || isNone(value) ? [] : [value]))
  if (files.length > mostFiles) return undefined
  const size = files.reduce((sum, one) => sum + one.size, 0)
  if (!isWhole || size > largestFile) return { fields, file: 'too-large', files: [] }
  const sent = await Promise.all(
    files.map(async (one): Promise<SentFile> => ({ name: one.name, bytes: new Uint8Array(await one.arrayBuffer()) })),
  )
  return { fields, file: sent[0], files: sent }
}

export const isUpload = (contentType: string): boolean => /^multipart\/form-data\s*;/i.test(contentType)

const boundaryIn = (contentType: string): string => /;\s*boundary="?([^";]+)/i.exec(contentType)?.[1]?.trim() ?? ''

/** How often a word stands in the bytes; once it is more often than `most`, it is no longer counted. */
function countOf(bytes: Buffer, word: string, most: number): number {
  let count = 0
  for (let at = bytes.indexOf(word); at >= 0 && count <= most; at = bytes.indexOf(word, at + word.length)) count += 1
  return count
}

/** The parts before the one with a file, closed as a form is. */
function beforeFile(bytes: Buffer, boundary: string): Buffer<ArrayBuffer> {
  const part = bytes.lastIndexOf(`--${boundary}`, Math.max(bytes.indexOf('filename='), 0))
  return Buffer.concat([bytes.subarray(0, Math.max(part, 0)), Buffer.from(`--${boundary}--\r\n`)])
}

const isNone = ({ name, size }: File): boolean => name === '' && size === 0

/** Counts what comes, and keeps no more than `most`; some of the rest is let pass, so that the sender hears the answer. */
async function readAtMost(
  body: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<{ bytes: Buffer<ArrayBuffer>; isWhole: boolean }> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body ?? []) {
    if (length < most) parts.push(part.subarray(0, most - length))
    length += part.byteLength
    if (length > most * dropAtMost) break
  }
  return { bytes: Buffer.concat(parts), isWhole: length <= most }
}

/** How many times the limit is listened to before the connection is left. */
const dropAtMost = 5
