import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  makeModelDocument,
  makeStaticSite,
  staticSiteNote,
  type StaticSiteOf,
  type StaticSiteParts,
} from '#features/guide/index.ts'
import { openMunicipality } from '#features/municipality/index.ts'
import { UsageFault, type Command, type CommandContext } from '#platform/command.ts'
import { isPublicHoliday } from '#platform/holidays.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import { projectFolder } from '#platform/project-folder.ts'
import { openAssets } from '#platform/web/assets.ts'
import type { Assets } from '#ui/assets.ts'

/** The operator's commands that make something for readers of a municipality's model. */
export const siteCommands = (readPageAssets: (clientFolder: string) => Assets): readonly Command[] => [
  {
    name: 'content site',
    usage: '<slug> <folder>',
    summary: "Writes a municipality's whole public model as web pages in a folder, which open without a server.",
    run: async (args, context) => {
      const [slug, folder] = args
      if (slug === undefined || folder === undefined)
        throw new UsageFault('Name the municipality and the folder to write.')
      await clear(folder)
      const clientFolder = join(projectFolder, 'dist', 'client')
      const parts: StaticSiteParts = {
        ...{ demo: context.config.mode === 'demo', origin: context.config.origin, isHoliday: isPublicHoliday },
        ...{ pageAssets: readPageAssets(clientFolder), assets: openAssets(clientFolder) },
      }
      const count = await inTown(context, slug, async (of) => {
        let pages = 0
        for await (const [name, content] of makeStaticSite(parts, of)) {
          await mkdir(dirname(join(folder, name)), { recursive: true })
          await writeFile(join(folder, name), content)
          if (name.endsWith('.html')) pages += 1
        }
        return pages
      })
      context.say(`${slug} is written to ${folder}: ${count} pages. Open index.html.`)
    },
  },
  {
    name: 'content document',
    usage: '<slug> <file> [--language <nb>]',
    summary: "Writes a municipality's whole public model as one tagged PDF, in its own language unless told.",
    run: async (args, context) => {
      const [slug, file] = args
      if (slug === undefined || file === undefined) throw new UsageFault('Name the municipality and the file to write.')
      const at = args.indexOf('--language')
      await inTown(context, slug, async (of) => {
        const { languages, language: own } = of.municipality
        const language = at < 0 ? own : languages.find((one) => one === args[at + 1])
        if (language === undefined) throw new UsageFault(`The model is written in ${languages.join(', ')}.`)
        await writeFile(file, await makeModelDocument({ origin: context.config.origin }, of, language))
      })
      context.say(`${slug} is written to ${file}.`)
    },
  },
]

/** A municipality as its readers meet it. */
function inTown<Answer>(
  { withDatabase }: CommandContext,
  slug: string,
  work: (of: StaticSiteOf) => Promise<Answer>,
): Promise<Answer> {
  return withDatabase(async ({ database }) => {
    const municipality = await database.inInstallation((tx) => openMunicipality(tx, { slug }))
    if (municipality === undefined) throw new PlainFault(`There is no municipality "${slug}" on this installation.`)
    return work({
      ...{ municipality, now: new Date() },
      inMunicipality: (within) => database.inMunicipality(municipality.id, within),
    })
  })
}

/** A folder of before is written anew; one that holds anything else is left alone. */
async function clear(folder: string): Promise<void> {
  const held: readonly string[] = await readdir(folder).catch(() => [])
  if (held.length > 0 && !held.includes(staticSiteNote))
    throw new PlainFault(`${folder} holds other files; name an empty folder, or one that this command has written.`)
  await rm(folder, { recursive: true, force: true })
}
