#!/usr/bin/env node
// Builds dist/client and dist/server when a source is newer than the last build: node bin/build.js
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { giveUp, nodeBinary, root, runInPlace, withNode } from './with-node.js'

const sources = [
  'src',
  'content',
  'db',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'vite.client.config.ts',
]
const stamp = join(root, 'dist', 'built')
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')

/** Builds if needed. `say` hears one line when there is something to do. @param {(line: string) => void} say */
export async function build(say) {
  if (existsSync(stamp) && newest(sources.map((name) => join(root, name))) <= statSync(stamp).mtimeMs) return

  if (!existsSync(vite)) {
    // Installed without the development packages: what was built elsewhere has to do.
    if (existsSync(stamp) || process.env['npm_lifecycle_event'] === 'prepare') return
    giveUp('Stafett is not built and its build tools are not installed; run "npm ci" without --omit=dev.')
  }

  say('Building…')
  const startedAt = new Date()
  // The client comes first: the server reads the names of the client's files.
  for (const config of ['vite.client.config.ts', 'vite.config.ts']) {
    if (!existsSync(join(root, config))) continue
    const code = await runInPlace(nodeBinary(), [
      vite,
      'build',
      root,
      '--config',
      join(root, config),
      '--logLevel',
      'warn',
    ])
    if (code !== 0) giveUp(`The build with ${config} failed; see above.`)
  }
  writeFileSync(join(root, 'dist', 'packs-version'), packsVersion())
  writeFileSync(stamp, '')
  // The start counts, so that what changed during the build is built next time.
  utimesSync(stamp, startedAt, startedAt)
}

/**
 * One value for all packs that come with this version, so that a start compares that and reads no pack. Migrations
 * count: what is written when content is published may have got a new shape.
 */
function packsVersion() {
  const hash = createHash('sha256')
  const files = ['content', 'db/migrations'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  )
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).toSorted()) {
    hash.update(path.slice(root.length)).update(readFileSync(path))
  }
  return hash.digest('base64url')
}

/** The time of the latest change below any of the paths. @param {string[]} paths @returns {number} */
function newest(paths) {
  const times = paths.filter(existsSync).map((path) => {
    const found = statSync(path)
    if (!found.isDirectory()) return found.mtimeMs
    return Math.max(found.mtimeMs, newest(readdirSync(path).map((name) => join(path, name))))
  })
  return Math.max(0, ...times)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await withNode()
  await build(console.log)
}
