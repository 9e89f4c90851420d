import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { keep } from '../bench/support/figures.ts'
import { takenOut } from './support/taken-out.ts'

/** Takes out one check at a time, in a copy, and runs the test that must notice. A test that stays green proves nothing. */
const project = join(import.meta.dirname, '..')
const copy = mkdtempSync(join(tmpdir(), 'stafett-taken-out-'))
for (const name of [
  'src',
  'test',
  'content',
  'db',
  'dist',
  'docs',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
])
  cpSync(join(project, name), join(copy, name), { recursive: true })
// Whole packages as they are, but for the two whose checks are taken out too.
const copied = new Set(['openid-client', 'oauth4webapi'])
mkdirSync(join(copy, 'node_modules'))
for (const name of readdirSync(join(project, 'node_modules')))
  if (copied.has(name))
    cpSync(join(project, 'node_modules', name), join(copy, 'node_modules', name), { recursive: true })
  else symlinkSync(join(project, 'node_modules', name), join(copy, 'node_modules', name))

const unnoticed: string[] = []
for (const { about, file, find, put, also, tests, named } of takenOut) {
  const path = join(copy, file)
  const whole = readFileSync(path, 'utf8')
  const without = [{ find, put }, ...(also === undefined ? [] : [also])].reduce((text, one) => {
    if (text.split(one.find).length !== 2) throw new Error(`${file} does not have exactly one: ${one.find}`)
    return text.replace(one.find, () => one.put)
  }, whole)
  writeFileSync(path, without)
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(project, 'node_modules', 'vitest', 'vitest.mjs'), 'run', tests, '-t', named, '--reporter=dot'],
    { cwd: copy, encoding: 'utf8' },
  )
  writeFileSync(path, whole)
  // Red because the test failed, not because nothing ran or nothing compiled.
  const noticed = status !== 0 && /Tests +[1-9]\d* failed/.test(stripVTControlCharacters(stdout))
  console.log(`${noticed ? 'noticed  ' : 'UNNOTICED'} ${about}`)
  if (!noticed) unnoticed.push(about)
}
rmSync(copy, { recursive: true, force: true })

keep(
  'taken-out',
  `${takenOut.length - unnoticed.length} of ${takenOut.length} checks are missed by a test when they are taken out${unnoticed.length === 0 ? '' : `; **unnoticed: ${unnoticed.join(', ')}**`}`,
)
process.exit(unnoticed.length === 0 ? 0 : 1)
