import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder with package.json, content/ and db/; found from the source files and from the bundle alike. */
export const projectFolder = above(import.meta.dirname)

function above(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('package.json was not found above the running program')
  return above(parent)
}
