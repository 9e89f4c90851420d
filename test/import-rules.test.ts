import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { projectFolder } from '#platform/project-folder.ts'

/** One violation of each rule: the file that commits it, and what stands in the file. */
const planted: readonly { rule: string; file: string; text: string }[] = [
  { rule: 'base-is-pure', file: 'src/base/day.ts', text: `import 'node:fs'` },
  {
    rule: 'rules-are-pure',
    file: 'src/features/guide/rules/clock.ts',
    text: `import type { Log } from '#platform/log.ts'`,
  },
  { rule: 'rules-are-pure', file: 'src/features/guide/rules/file.ts', text: `import 'node:fs'` },
  { rule: 'pages-are-views', file: 'src/features/guide/pages/page.tsx', text: `import '#features/guide/store.ts'` },
  { rule: 'store-behind-doors', file: 'src/features/guide/routes.ts', text: `import { rows } from './store.ts'` },
  {
    rule: 'store-of-ones-own',
    file: 'src/features/guide/list-towns.ts',
    text: `import '#features/municipality/store.ts'`,
  },
  { rule: 'sql-in-stores', file: 'src/features/guide/list-steps.ts', text: `import { sql } from 'kysely'` },
  { rule: 'audit-from-doors', file: 'src/features/guide/save-step.ts', text: `import '#platform/audit/record.ts'` },
  { rule: 'platform-knows-no-feature', file: 'src/platform/mail.ts', text: `import '#features/guide/index.ts'` },
  {
    rule: 'platform-knows-no-feature',
    file: 'src/ui/page.tsx',
    text: `import type { a } from '#features/guide/index.ts'`,
  },
  { rule: 'feature-by-its-face', file: 'src/features/guide/show.ts', text: `import '#features/municipality/inner.ts'` },
  { rule: 'every-feature-has-a-place', file: 'src/app.ts', text: `import '#features/newcomer/index.ts'` },
  { rule: 'no-cycles', file: 'src/features/guide/one.ts', text: `import './two.ts'\nexport const one = 1` },
  { rule: 'imports-resolve', file: 'src/features/guide/lost.ts', text: `import '#features/guide/nowhere.ts'` },
]

const neighbours: Record<string, string> = {
  'src/platform/log.ts': 'export type Log = { info: () => void }',
  'src/platform/audit/record.ts': 'export const audit = 1',
  'src/features/guide/store.ts': 'export const rows = 1',
  'src/features/guide/index.ts': 'export const a = 1',
  'src/features/guide/two.ts': `import './one.ts'`,
  'src/features/municipality/store.ts': 'export const rows = 1',
  'src/features/municipality/inner.ts': 'export const inner = 1',
  'src/features/newcomer/index.ts': 'export const a = 1',
  'node_modules/kysely/package.json': '{ "name": "kysely", "main": "index.js" }',
  'node_modules/kysely/index.js': 'export const sql = 1',
}

/** Each feature in turn reaches for one after it. */
const inOrder =
  'municipality people content collaboration-model guide relay-log roll-out receipt continuity survey insight privacy'.split(
    ' ',
  )
const lastOnes = ['search', 'project', 'home']
const backwards = [...inOrder, ...lastOnes].map((feature, place) => ({
  rule: `order-${feature}`,
  file: `src/features/${feature}/backwards.ts`,
  // The last ones do not know each other; the very last reaches for the first of them.
  text: `import '#features/${[...inOrder, ...lastOnes][place + 1] ?? 'search'}/index.ts'`,
}))

const Report = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

let folder: string
let found: z.infer<typeof Report>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stafett-imports-'))
  for (const name of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json'])
    cpSync(join(projectFolder, name), join(folder, name))
  for (const { file, text } of [...planted, ...backwards]) write(file, text)
  for (const feature of [...inOrder, ...lastOnes]) write(`src/features/${feature}/index.ts`, 'export const a = 1')
  for (const [file, text] of Object.entries(neighbours)) write(file, text)
  found = cruise(folder)
})

afterAll(() => rmSync(folder, { recursive: true }))

test.each([...planted, ...backwards])('$rule is reported for $file', ({ rule, file }) => {
  expect(
    found.summary.violations.filter(({ from }) => from === file).map((violation) => violation.rule.name),
  ).toContain(rule)
})

test('every rule has a planted violation', async () => {
  const { default: config } = (await import('../.dependency-cruiser.cjs')) as {
    default: { forbidden: { name: string }[] }
  } // plain JavaScript
  const names = new Set([...planted, ...backwards].map(({ rule }) => rule))
  expect(config.forbidden.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([])
})

test('in this project every source file is looked at', () => {
  const sources = readdirSync(join(projectFolder, 'src'), { recursive: true, encoding: 'utf8' })
  const seen = new Set(cruise(projectFolder).modules.map(({ source }) => source))
  expect(seen.size).toBeGreaterThan(0)
  expect(sources.filter((name) => /\.tsx?$/.test(name) && !seen.has(`src/${name}`))).toEqual([])
})

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), `${text}\n`)
}

function cruise(where: string): z.infer<typeof Report> {
  const program = join(projectFolder, 'node_modules', '.bin', 'depcruise')
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src']
  const { stdout } = spawnSync(process.execPath, args, { cwd: where, encoding: 'utf8', maxBuffer: 100_000_000 })
  return Report.parse(JSON.parse(stdout))
}
