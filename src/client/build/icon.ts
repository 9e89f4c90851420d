import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

/** Puts the browser's icon among the built files, under its source's name in the manifest. */
export function icon(source: string): Plugin {
  return {
    name: 'icon',
    apply: 'build',
    async buildStart() {
      this.emitFile({ type: 'asset', name: 'icon.svg', originalFileName: source, source: await readFile(source) })
    },
  }
}
