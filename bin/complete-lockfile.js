#!/usr/bin/env node
// After `npm install`: node bin/complete-lockfile.js
// npm leaves out of package-lock.json the packages for other platforms that the registry at hand does not serve, and
// `npm ci` then refuses the lock file it has itself written. This names them, by what their names say.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './with-node.js'

/**
 * An entry of package-lock.json, as far as it matters here.
 * @typedef {{
 *   version?: string,
 *   cpu?: string[],
 *   dev?: boolean,
 *   libc?: string[],
 *   optional?: boolean,
 *   os?: string[],
 *   optionalDependencies?: Record<string, string>,
 * }} Entry
 */

/**
 * The places of optional packages that stand in no entry of the lock file, with the entries that they should have.
 * @param {Record<string, Entry>} packages
 * @returns {[path: string, entry: Entry][]}
 */
export function missingPlatforms(packages) {
  return Object.entries(packages).flatMap(([path, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesFor(name, path).some((place) => place in packages))
      .map(
        ([name, version]) => /** @type {[string, Entry]} */ ([`node_modules/${name}`, entryFor(name, version, dev)]),
      ),
  )
}

/** Where Node would look for a package that another one needs. @param {string} name @param {string} path @returns {string[]} */
function placesFor(name, path) {
  const place = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`
  if (path === '') return [place]
  return [place, ...placesFor(name, path.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''))]
}

/** @param {string} name @param {string} version @param {boolean | undefined} dev @returns {Entry} */
function entryFor(name, version, dev) {
  const [, os, cpu, abi = ''] =
    /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)(?:-(\w+))?$/.exec(
      name,
    ) ?? []
  if (os === undefined || cpu === undefined || !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    throw new Error(`${name}@${version} is in no lock file entry, and its name does not say for which platform it is`)
  const libc = abi.startsWith('gnu') ? ['glibc'] : abi.startsWith('musl') ? ['musl'] : undefined

  // In the order in which npm writes them.
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...(os === 'linux' && libc ? { libc } : {}),
    optional: true,
    os: [os],
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = join(root, 'package-lock.json')
  const lock = /** @type {{ packages: Record<string, Entry> }} */ (JSON.parse(readFileSync(file, 'utf8'))) // npm's own
  const missing = missingPlatforms(lock.packages)
  const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) })
  lock.packages = Object.fromEntries(packages.toSorted(([one], [other]) => one.localeCompare(other, 'en')))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${missing.length} packages for other platforms added to package-lock.json.`)
}
