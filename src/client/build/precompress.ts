import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Lays a `.br` and a `.gz` beside every file that gets smaller by it. The server sends them as they are. */
export function precompress(folder: string): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async closeBundle() {
      for (const file of await readdir(folder)) {
        if (/\.(css|js|svg)$/.test(file)) await compress(join(folder, file))
      }
    },
  }
}

async function compress(path: string) {
  const bytes = await readFile(path)
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }

  await writeFile(`${path}.br`, await brotli(bytes, { params: quality }))
  await writeFile(`${path}.gz`, await zip(bytes, { level: 9 }))
}
