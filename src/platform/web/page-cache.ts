import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'

/** A page as it goes out: bytes in one coding, and every header it needs. */
type Ready = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly headers: Record<string, string>
  readonly until: number
}

export type Coding = 'br' | 'gzip' | ''

/** Ready pages, bounded in bytes, so that memory does not grow with the number of municipalities. */
export type PageCache = {
  /** Undefined when the page is not here, or no longer true. `etag` answers 304 when the reader has it already. */
  find(address: string, coding: Coding, etag: string | null, now: number): Response | undefined
  /** Makes a page ready. It is kept only when `keep` still holds once it is compressed. */
  ready(page: PageToKeep): Promise<Response>
  clear(): void
}

export type PageToKeep = {
  readonly address: string
  readonly coding: Coding
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
  readonly until: Date | undefined
  readonly keep: () => boolean
}

export function openPageCache(maxBytes: number): PageCache {
  const pages = new LRUCache<string, Ready>({
    maxSize: maxBytes,
    // Headers, key and the bookkeeping around them take about this much beside the bytes.
    sizeCalculation: (page, key) => page.bytes.byteLength + key.length + 1000,
  })
  const keyOf = (address: string, coding: Coding) => `${coding} ${address}`

  return {
    find: (address, coding, etag, now) => {
      const page = pages.get(keyOf(address, coding))
      if (page === undefined || page.until <= now) return undefined
      if (etag !== null && etag === page.headers['etag'])
        return new Response(null, { status: 304, headers: page.headers })
      return new Response(page.bytes, page)
    },
    ready: async ({ address, coding, html, headers, until, keep }) => {
      const bytes = await compress(html, coding)
      const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 16)}${coding === '' ? '' : `-${coding}`}"`
      const page: Ready = {
        bytes,
        until: until?.getTime() ?? Number.POSITIVE_INFINITY,
        headers: {
          ...headers,
          'content-type': 'text/html; charset=utf-8',
          'content-length': String(bytes.byteLength),
          // The browser asks each time whether its copy is still true; published content is seen on the next request.
          'cache-control': 'no-cache',
          vary: 'accept-encoding',
          etag,
          ...(coding === '' ? {} : { 'content-encoding': coding }),
        },
      }
      if (keep()) pages.set(keyOf(address, coding), page)
      return new Response(page.bytes, page)
    },
    clear: () => pages.clear(),
  }
}

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** Done once for many readers, so it may take a few milliseconds. */
async function compress(html: string, coding: Coding): Promise<Uint8Array<ArrayBuffer>> {
  const plain = Buffer.from(html)
  if (coding === 'br') {
    return new Uint8Array(
      await brotli(plain, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength },
      }),
    )
  }
  return new Uint8Array(coding === 'gzip' ? await gzipped(plain) : plain)
}

/** The best coding that a reader takes. */
export function codingFor(acceptEncoding: string | null): Coding {
  if (acceptEncoding === null) return ''
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\b)/.test(acceptEncoding)) return 'br'
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\b)/.test(acceptEncoding) ? 'gzip' : ''
}
