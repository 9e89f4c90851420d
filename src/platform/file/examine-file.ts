import { imageKinds, type FileKind } from '#base/file-kind.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { PictureSize } from '#base/stored-file.ts'
import { cleanImage, type Paint } from '#platform/file/clean-image.ts'
import { tellKind, type NoKind } from '#platform/file/tell-kind.ts'
import type { Scan } from '#platform/scan/scan.ts'

export type Examined = {
  readonly kind: FileKind
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Undefined: no picture. */
  readonly size?: PictureSize
}

export type FileFault = NoKind | 'too-large' | 'infected' | 'unavailable' | 'unreadable' | 'too-many-pixels'

/** What a file is, and what is kept of it: told by its content, scanned if a scanner is set up, a picture painted anew. */
export async function examineFile(
  { bytes, name }: { readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string },
  given: { readonly scan: Scan | undefined; readonly largest: number; readonly paint?: Paint },
): Promise<Result<Examined, FileFault>> {
  if (bytes.byteLength > given.largest) return refuse('too-large')
  const told = await tellKind(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name)
  if (!told.ok) return told
  const scanned = (await given.scan?.(bytes)) ?? 'clean'
  if (scanned !== 'clean') return refuse(scanned)

  const image = imageKinds.find((one) => one === told.value)
  if (image === undefined) return ok({ kind: told.value, bytes })
  const painted = await (given.paint ?? cleanImage)(bytes, image)
  if (!painted.ok) return painted
  return painted.value.bytes.byteLength > given.largest ? refuse('too-large') : painted
}
