import sharp from 'sharp'
import type { ImageKind } from '#base/file-kind.ts'
import { ok, refuse, type Result } from '#base/result.ts'

/** What the largest cameras of phones take by default, and about 200 MB while it is open. */
const mostPixels = 50_000_000

// Nothing but the three formats that are taken, whatever else the library could read.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})
// Pictures are somebody's; none stays in memory.
sharp.cache(false)

/**
 * The picture alone, painted anew: turned as it is meant to be seen, and without place, camera, thumbnail, profile, comment
 * or anything that stood behind it.
 */
export function cleanImage(
  bytes: Uint8Array,
  kind: ImageKind,
): Promise<Result<Uint8Array<ArrayBuffer>, 'unreadable' | 'too-many-pixels'>> {
  return oneAtATime(async () => {
    try {
      const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
      if (format !== kind) return refuse('unreadable')
      if (width * height > mostPixels) return refuse('too-many-pixels')
      const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient()
      const painted = await image.toFormat(kind, quality[kind]).timeout({ seconds: 30 }).toBuffer()
      return ok(new Uint8Array(painted))
    } catch {
      return refuse('unreadable')
    }
  })
}

const quality = { jpeg: { quality: 88 }, webp: { quality: 88 }, png: {} } as const

/** The largest picture takes so much memory that two at once are two too many. */
async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const before = last
  const mine = before.then(work)
  last = mine.catch(() => undefined)
  return mine
}

let last: Promise<unknown> = Promise.resolve()
