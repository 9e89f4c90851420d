import { withoutZero } from '#platform/web/read-form.ts'

/** A form with at most one file, read whole. */
export type Upload = { readonly fields: URLSearchParams; readonly file: SentFile | undefined }

/** A file as it came: what it is called and what its bytes are said to be is the sender's word alone. */
export type SentFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** What stands around a file in such a form: the other fields and the lines between. */
const roomForFields = 256 * 1024
const mostParts = 50

/**
 * Reads a form that a browser sends as multipart/form-data. No more than the limit and the room for fields is ever held,
 * whatever length was stated or not; then the platform's own parser reads it. Undefined: no such form, or more than one file.
 */
export async function readUpload(request: Request, largestFile: number): Promise<Upload | 'too-large' | undefined> {
  const type = request.headers.get('content-type') ?? ''
  if (!isUpload(type)) return undefined
  const body = await readAtMost(request.body, largestFile + roomForFields)
  if (body === 'too-large') return body
  // Counted before it is parsed: a hundred thousand parts would keep the process busy for seconds.
  if (countOf(body, boundaryIn(type), mostParts) > mostParts) return undefined

  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => undefined)
  if (form === undefined) return undefined
  const entries = [...form]
  const texts = entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  // Browsers send a file without name or bytes when none was chosen.
  const files = entries.flatMap(([, value]) => (typeof value === 'string' || isNone(value) ? [] : [value]))
  const [file] = files
  if (files.length > 1) return undefined
  if (file !== undefined && file.size > largestFile) return 'too-large'
  return {
    fields: withoutZero(texts),
    file: file && { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
  }
}

export const isUpload = (contentType: string): boolean => /^multipart\/form-data\s*;/i.test(contentType)

const boundaryIn = (contentType: string): string => /;\s*boundary="?([^";]+)/i.exec(contentType)?.[1]?.trim() ?? ''

/** How often a word stands in the bytes; once it is more often than `most`, it is no longer counted. */
function countOf(bytes: Buffer, word: string, most: number): number {
  if (word === '') return Infinity
  let count = 0
  for (let at = bytes.indexOf(word); at >= 0 && count <= most; at = bytes.indexOf(word, at + word.length)) count += 1
  return count
}

const isNone = ({ name, size }: File): boolean => name === '' && size === 0

/** Counts what comes, and keeps nothing once it is too much; the rest is let pass so that the sender hears the answer. */
async function readAtMost(
  body: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<Buffer<ArrayBuffer> | 'too-large'> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body ?? []) {
    length += part.byteLength
    if (length <= most) parts.push(part)
    else parts.length = 0
    if (length > most * dropAtMost) return 'too-large'
  }
  return length > most ? 'too-large' : Buffer.concat(parts)
}

/** How many times the limit is listened to before the connection is left. */
const dropAtMost = 5
