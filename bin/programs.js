import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.js'
import { giveUp, nodeBinary, root, runInPlace } from './with-node.js'

/**
 * Runs the programs of a folder whose names begin with one of the given prefixes (all of them without a prefix), one
 * after the other, on a built server. Ends the process: 0 only if at least one ran and all succeeded.
 * Node runs TypeScript itself, so they import .ts files only and reach .tsx through the built server.
 * @param {string} folder
 * @param {string} ending
 * @returns {Promise<never>}
 */
export async function runPrograms(folder, ending) {
  // Standard output is theirs: a bench prints one JSON line there, last.
  await build(console.error)

  const [first = '', ...others] = process.argv.slice(2)
  const prefixes = [first, ...others.filter((word) => !word.startsWith('-'))]
  const found = existsSync(join(root, folder)) ? readdirSync(join(root, folder)).toSorted() : []
  const chosen = found.filter((name) => name.endsWith(ending) && prefixes.some((prefix) => name.startsWith(prefix)))
  if (chosen.length === 0)
    giveUp(`Nothing in ${folder}/ begins with "${first}"; there are: ${found.join(', ') || 'none'}.`)

  let failures = 0
  for (const name of chosen) {
    console.error(`${folder}/${name}`)
    if ((await runInPlace(nodeBinary(), [join(root, folder, name), ...others])) !== 0) failures += 1
  }
  if (failures > 0) console.error(`${failures} of ${chosen.length} failed.`)
  process.exit(failures === 0 ? 0 : 1)
}
