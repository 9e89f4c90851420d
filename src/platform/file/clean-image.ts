import sharp, { type Sharp } from 'sharp'
import type { ImageKind } from '#base/file-kind.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { PictureSize } from '#base/stored-file.ts'

/** What the largest cameras of phones take by default, and about 200 MB while it is open. */
const mostPixels = 50_000_000

// Nothing but the three formats that are taken, whatever else the library could read.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})
// Pictures are somebody's; none stays in memory.
sharp.cache(false)

/** A picture painted anew: turned as it is meant to be seen, and without anything that stood behind it. */
export type Painted = {
  readonly kind: ImageKind
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly size: PictureSize
}

export type Paint = (bytes: Uint8Array, kind: ImageKind) => Promise<Result<Painted, 'unreadable' | 'too-many-pixels'>>

/**
 * The picture alone, painted anew: turned as it is meant to be seen, and without place, camera, thumbnail, profile, comment
 * or anything that stood behind it.
 */
export const cleanImage: Paint = (bytes, kind) =>
  paint(bytes, kind, (image) => ({ kind, image: image.toFormat(kind, quality[kind]) }))

/** The same for a public page: in one format, and no larger than a page shows. */
export const paintForPages: Paint = (bytes, kind) =>
  paint(bytes, kind, (image) => ({
    kind: 'webp',
    image: image.resize({ ...largestOnPages, fit: 'inside', withoutEnlargement: true }).webp({ quality: 82 }),
  }))

/** Twice the width of a text on a desk, for the sharpest screens; what is taller than this is a scroll, no picture. */
export const largestOnPages = { width: 1600, height: 3200 } as const

const quality = { jpeg: { quality: 88 }, webp: { quality: 88 }, png: {} } as const

function paint(
  bytes: Uint8Array,
  kind: ImageKind,
  brush: (image: Sharp) => { readonly kind: ImageKind; readonly image: Sharp },
): ReturnType<Paint> {
  return oneAtATime(async () => {
    try {
      const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
      if (format !== kind) return refuse('unreadable')
      if (width * height > mostPixels) return refuse('too-many-pixels')
      const open = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient()
      const painted = brush(open)
      const { data, info } = await painted.image.timeout({ seconds: 30 }).toBuffer({ resolveWithObject: true })
      const size = { width: info.width, height: info.height }
      return ok({ kind: painted.kind, bytes: new Uint8Array(data), size })
    } catch {
      return refuse('unreadable')
    }
  })
}

/** How large a picture is whose every dot can be read; undefined where it is none of that format, or larger than pages show. */
export function measureImage(bytes: Uint8Array, kind: ImageKind): Promise<PictureSize | undefined> {
  return oneAtATime(async () => {
    try {
      const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
      if (format !== kind || width > largestOnPages.width || height > largestOnPages.height) return undefined
      await sharp(bytes, { failOn: 'error' }).raw().timeout({ seconds: 30 }).toBuffer()
      return { width, height }
    } catch {
      return undefined
    }
  })
}

/** The largest picture takes so much memory that two at once are two too many. */
async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const before = last
  const mine = before.then(work)
  last = mine.catch(() => undefined)
  return mine
}

let last: Promise<unknown> = Promise.resolve()
