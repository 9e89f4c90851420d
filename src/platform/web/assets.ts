import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import type { Headers } from '#platform/web/security-headers.ts'

/** Answers a request for a built file, or nothing when there is none with that path. */
export type Assets = (path: string, acceptEncoding: string | undefined) => Response | undefined

/**
 * Reads the built client files into memory, once, with the compressed forms that the build laid beside them.
 * Their names change with their content, so browsers may keep them for ever.
 */
export function openAssets(folder: string): Assets {
  const files = existsSync(folder) ? filesBelow(folder).filter((file) => types[extname(file)] !== undefined) : []
  const assets = new Map(files.map((file) => [`/${file}`, readAsset(join(folder, file))]))

  return (path, acceptEncoding = '') => {
    const asset = assets.get(path)
    if (asset === undefined) return undefined
    const form = asset.find(({ encoding }) => encoding === undefined || accepts(acceptEncoding, encoding))
    return form && new Response(form.bytes, { headers: form.headers })
  }
}

type Form = { encoding: 'br' | 'gzip' | undefined; bytes: Uint8Array<ArrayBuffer>; headers: Headers }

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

const encodings = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
  { encoding: undefined, ending: '' },
] as const

/** The best form first. */
function readAsset(path: string): Form[] {
  const type = types[extname(path)] ?? 'application/octet-stream'
  const isCompressible = existsSync(`${path}.br`)

  return encodings
    .filter(({ ending }) => existsSync(path + ending))
    .map(({ encoding, ending }) => ({
      encoding,
      bytes: new Uint8Array(readFileSync(path + ending)),
      headers: {
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        ...(isCompressible ? { vary: 'accept-encoding' } : {}),
        ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
        // A picture that is opened by itself is a document, and could hold script.
        ...(type === 'image/svg+xml' ? { 'content-security-policy': "default-src 'none'" } : {}),
      },
    }))
}

/** `br;q=0` says no, which nobody sends for a coding it names; an unnamed coding is not used. */
function accepts(acceptEncoding: string, encoding: string): boolean {
  return acceptEncoding.split(',').some((entry) => {
    const [name, weight = ''] = entry.split(';').map((part) => part.trim())
    return name === encoding && !/^q=0(\.0*)?$/.test(weight)
  })
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}
