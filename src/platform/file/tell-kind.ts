import { isUtf8 } from 'node:buffer'
import { fileTypeFromBuffer } from 'file-type'
import type { FileKind } from '#base/file-kind.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { isZip, tellOfficeKind, type NoOffice } from '#platform/file/tell-office-kind.ts'

/** Why it is none that is taken. */
export type NoKind = NoOffice | 'empty' | 'phone-picture' | 'old-office'

/**
 * What a file is, by its content. Its name is believed in one thing, which only refuses: what has nothing that tells it from
 * any other text is taken when it does not pass for something else.
 */
export async function tellKind(bytes: Buffer, name: string): Promise<Result<FileKind, NoKind>> {
  if (bytes.length === 0) return refuse('empty')
  if (bytes.subarray(0, 4).equals(localHeader)) return hasPdfWithin(bytes) ? refuse('unknown') : tellOfficeKind(bytes)
  // A PDF begins with its name; two in one, PDF and zip, are read as either by whoever opens them.
  if (startsAsPdf(bytes)) return (await isZip(bytes)) ? refuse('unknown') : ok('pdf')
  if (isText(bytes)) return isPlain(bytes, name) ? ok('text') : refuse('unknown')

  // The beginning is enough for what is left, and nothing that is packed is unpacked for it.
  const found = await fileTypeFromBuffer(bytes.subarray(0, 4096)).catch(() => undefined)
  switch (found?.mime) {
    case 'image/png':
    case 'image/apng':
      return ok('png')
    case 'image/jpeg':
      return ok('jpeg')
    case 'image/webp':
      return ok('webp')
    case 'image/heic':
    case 'image/heif':
    case 'image/heic-sequence':
    case 'image/heif-sequence':
    case 'image/avif':
      return refuse('phone-picture')
    // Word and its like until 2003; what they lock with a password today comes in the same box.
    case 'application/x-cfb':
      return refuse('old-office')
    case undefined:
    default:
      return refuse('unknown')
  }
}

const localHeader = Buffer.from('PK\u0003\u0004', 'latin1')
const startsAsPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).equals(pdfHeader)
const pdfHeader = Buffer.from('%PDF-')

/** Readers of PDF look for the header this far in. */
const hasPdfWithin = (bytes: Buffer): boolean => bytes.subarray(0, 1024).includes(pdfHeader)

/** UTF-8 without any character that nobody types. */
function isText(bytes: Buffer): boolean {
  // oxlint-disable-next-line eslint/no-control-regex -- they are what is looked for
  return isUtf8(bytes) && !/[\0-\u0008\u000b\u000e-\u001f\u007f]/.test(bytes.toString('latin1'))
}

/** No markup, no script, no other format that is written in letters. */
function isPlain(bytes: Buffer, name: string): boolean {
  const start = bytes.toString('utf8', 0, 4096).replace(/^\ufeff/, '')
  if (/^\s*(<|#!|%!|\{\\rtf|MIME-Version:)/i.test(start) || hasPdfWithin(bytes)) return false
  return !/<(!doctype|html|head|body|script|svg|iframe|\?xml)\b/i.test(start) && /\.txt$/i.test(name)
}
