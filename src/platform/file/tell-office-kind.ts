import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import type { FileKind } from '#base/file-kind.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { openZip } from './open-zip.ts'

export type NoOffice = 'unknown' | 'macros' | 'too-packed'

/** Far more than a document of ten megabytes holds; less than what makes the machine of whoever opens it stand still. */
const mostUnpacked = 200 * 1_048_576
const mostParts = 10_000

const open = (bytes: Buffer): Promise<ZipFile> => fromBufferPromise(bytes, { strictFileNames: true })

export const isZip = (bytes: Buffer): Promise<boolean> =>
  open(bytes).then(
    () => true,
    () => false,
  )

/**
 * Which office document a zip is, by the part that each kind must have. Each part is unpacked once and thrown away, so that
 * what it says of its size is true.
 */
export async function tellOfficeKind(bytes: Buffer): Promise<Result<FileKind, NoOffice>> {
  const opened = await openZip(bytes, { entries: mostParts, unpacked: mostUnpacked })
  if (!opened.ok) return refuse(opened.refusal === 'too-packed' ? 'too-packed' : 'unknown')
  const { zip, entries } = opened.value
  if (entries.some(({ fileName }) => isCode(fileName))) return refuse('macros')
  try {
    const told: Record<string, string> = {}
    for (const entry of entries) {
      const words = await unpack(zip, entry)
      if (words !== undefined) told[entry.fileName] = words
    }
    return kindOf(told['[Content_Types].xml'], told['mimetype'])
  } catch {
    // A zip that its own directory does not describe.
    return refuse('unknown')
  }
}

/** Macros of Word, Excel and PowerPoint, Excel's older ones, ActiveX; and those of OpenDocument. */
const isCode = (name: string): boolean =>
  /vbaProject|vbaData|(^|\/)macrosheets\/|(^|\/)activeX\/|^Basic\/|^Scripts\//i.test(name)

/** The words of the two parts that tell the kind; nothing is kept of the others. */
async function unpack(zip: ZipFile, entry: Entry): Promise<string | undefined> {
  if (entry.fileName.endsWith('/')) return undefined
  const isTelling = entry.fileName === '[Content_Types].xml' || entry.fileName === 'mimetype'
  if (isTelling && entry.uncompressedSize > 1_048_576) throw new Error('A list of parts is not so long.')
  const parts: Buffer[] = []
  // Throws when there is more or less than was stated.
  for await (const part of await zip.openReadStreamPromise(entry)) if (isTelling) parts.push(part as Buffer) // a stream of bytes
  return isTelling ? Buffer.concat(parts).toString('utf8') : undefined
}

function kindOf(contentTypes: string | undefined, mimetype: string | undefined): Result<FileKind, NoOffice> {
  if ((contentTypes === undefined) === (mimetype === undefined)) return refuse('unknown')
  if (mimetype !== undefined) return known(openDocument[mimetype.trim()])
  const words = contentTypes ?? ''
  if (/macroEnabled|vbaProject/i.test(words)) return refuse('macros')
  // What could write one of these words in another way has no business in a list of parts.
  if (/<!|&/.test(words)) return refuse('unknown')
  const [found, ...more] = officeMains.filter(([main]) => words.includes(`"${main}.main+xml"`))
  return more.length > 0 ? refuse('unknown') : known(found?.[1])
}

const known = (kind: FileKind | undefined): Result<FileKind, 'unknown'> =>
  kind === undefined ? refuse('unknown') : ok(kind)

const openDocument: Readonly<Record<string, FileKind>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
}

const officeMains: readonly (readonly [main: string, kind: FileKind])[] = [
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'],
]
