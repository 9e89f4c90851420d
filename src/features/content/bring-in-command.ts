import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { refuse } from '#base/result.ts'
import { UsageFault, type Command } from '#platform/command.ts'
import { inOwnerTransaction } from '#platform/db/owner.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import type { StudioKnowledge } from './knowledge.ts'
import type { Choice } from './rules/old-guide/place-pages.ts'
import { decodeFile } from './rules/old-guide/decode-file.ts'
import type { PlacingHints } from './rules/old-guide/hints.ts'
import type { OldPage } from './rules/old-guide/old-page.ts'
import { isPage, isPagesOwn, readOldFile } from './rules/old-guide/read-old-file.ts'
import { writeReport, type Refused } from './rules/old-guide/write-report.ts'
import { saveOldPagesByOperator } from './save-old-pages.ts'
import { studioTextFor } from './text/text-for.ts'

/** The operator's way of placings an old guide in: a folder as it lies on a disk. */
export const bringInCommand = (knowledge: StudioKnowledge): Command => ({
  name: 'content bring-in',
  usage: '<slug> <folder> [--as <type>] [--check] [--report <file>]',
  summary:
    'Makes drafts of a folder of HTML or Markdown files, and tells what became of each. --check makes none. Nothing is published.',
  run: async (args, { say, withDatabase }) => {
    const { slug, folder, as, report, isKept } = asked(args)
    if (as !== undefined && !knowledge.types.some(({ name }) => name === as))
      throw new UsageFault(`There is no type "${as}".`)
    const { pages, refused } = await readFolder(folder, knowledge.placing ?? [])
    const choices = new Map<string, Choice>(as === undefined ? [] : pages.map(({ source }) => [source, { type: as }]))
    const found = await withDatabase(({ ownerUrl }) =>
      inOwnerTransaction(ownerUrl, (tx) =>
        saveOldPagesByOperator(tx, slug, knowledge, { pages, choices, isKept, at: new Date() }),
      ),
    )
    if (found === undefined) throw new PlainFault(`There is no municipality "${slug}" on this installation.`)
    const { language, placed } = found
    const words = studioTextFor(language).oldGuide.report
    const text = writeReport({ pages: placed, refused }, words, knowledge.words(language))
    if (report !== undefined) await writeFile(report, text)
    say(text.trimEnd())
  },
})

function asked(args: readonly string[]) {
  const rest: string[] = []
  const given = new Map<string, string>()
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? ''
    if (arg === '--as' || arg === '--report') {
      at += 1
      given.set(arg, args[at] ?? '')
    } else rest.push(arg)
  }
  const [slug, folder] = rest.filter((arg) => !arg.startsWith('--'))
  if (slug === undefined || folder === undefined || [...given.values()].includes(''))
    throw new UsageFault('Name the municipality and the folder.')
  return { slug, folder, as: given.get('--as'), report: given.get('--report'), isKept: !rest.includes('--check') }
}

const mostFiles = 2000
const largestFile = 5 * 1_048_576

async function readFolder(
  folder: string,
  hints: readonly PlacingHints[],
): Promise<{ readonly pages: readonly OldPage[]; readonly refused: readonly Refused[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new PlainFault(`There is no folder ${folder}.`)
  })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  if (files.length > mostFiles) throw new PlainFault(`There are more than ${mostFiles} files in ${folder}.`)
  const pages: OldPage[] = []
  const refused: Refused[] = []
  for (const file of files.toSorted()) {
    const source = relative(folder, file).split(sep).join('/').normalize('NFC')
    if (isPagesOwn(source)) continue
    const read = await readOne(file, source, hints)
    if (read.ok) pages.push(...read.value)
    else refused.push({ source, fault: read.refusal })
    await setImmediate()
  }
  return { pages, refused }
}

async function readOne(
  file: string,
  source: string,
  hints: readonly PlacingHints[],
): Promise<ReturnType<typeof readOldFile>> {
  if (!isPage(source)) return refuse('kind')
  if ((await stat(file)).size > largestFile) return refuse('too-large')
  return readOldFile({ source, text: decodeFile(await readFile(file)) }, hints)
}
