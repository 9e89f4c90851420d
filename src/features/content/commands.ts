import { basename, resolve } from 'node:path'
import { UsageFault, type Command } from '#platform/command.ts'
import { inOwnerTransaction } from '#platform/db/owner.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import { checkPack, readChain, type ContentKnowledge } from './check-pack.ts'
import { exportPack } from './export-pack.ts'
import { importPack } from './import-pack.ts'
import { packFiles, writePackFolder, type Pack } from './pack-folder.ts'
import { describeFault, type Fault } from '#base/fault.ts'
import { osloTime } from '#base/oslo-time.ts'
import { todoOf } from './rules/todo.ts'
import { saveKeeper } from './save-keeper.ts'

/** The operator's commands on content packs. */
export const contentCommands = (knowledge: ContentKnowledge): readonly Command[] => [
  {
    name: 'content check',
    usage: '<folder> [--complete]',
    summary: 'Proves a pack: names file, line and fault. --complete also asks for empty fields and repeated sentences.',
    run: async (args, { say }) => {
      const folder = folderIn(args)
      const faults = await checkPack(folder, knowledge, args.includes('--complete'))
      refuseFaulty(folder, faults)
      say(`${basename(resolve(folder))} is sound.`)
    },
  },
  {
    name: 'content format',
    usage: '<folder>',
    summary: 'Writes a pack in its canonical form; doing it twice changes nothing.',
    run: async (args, { say }) => {
      const folder = folderIn(args)
      const pack = await readOne(folder, knowledge)
      const files = packFiles(
        knowledge.types,
        pack.manifest,
        pack.parts.map((read) => read.part),
      )
      for (const file of await writePackFolder(folder, files, false)) say(file)
    },
  },
  {
    name: 'content import',
    usage: '<folder>',
    summary: 'Publishes a pack in place of what this installation holds of it.',
    run: async (args, { say, withDatabase }) => {
      const folder = folderIn(args)
      const pack = await readSoundPack(folder, knowledge)
      await withDatabase(({ ownerUrl }) =>
        inOwnerTransaction(ownerUrl, (tx) => importPack(tx, pack, knowledge.onPublish, new Date())),
      )
      say(`${pack.slug} is published.`)
    },
  },
  {
    name: 'content export',
    usage: '<slug> <folder>',
    summary: 'Writes a municipality or a pack above it as a folder that another installation can import.',
    run: async (args, { say, withDatabase }) => {
      const [slug, folder] = args
      if (slug === undefined || folder === undefined) throw new UsageFault('Name the pack and the folder to write.')
      const files = await withDatabase(({ ownerUrl }) =>
        inOwnerTransaction(ownerUrl, (tx) => exportPack(tx, slug, knowledge.types)),
      )
      await writePackFolder(folder, files, true)
      say(`${slug} is written to ${folder}.`)
    },
  },
  {
    name: 'content keeper',
    usage: '<pack> <slug|nobody>',
    summary: 'Says which municipality edits a pack that others inherit from, in its studio.',
    run: async (args, { say, withDatabase }) => {
      const [pack, slug] = args
      if (pack === undefined || slug === undefined)
        throw new UsageFault('Name the pack, and the municipality or nobody.')
      const keeper = slug === 'nobody' ? undefined : slug
      const isKept = await withDatabase(({ ownerUrl }) => saveKeeper(ownerUrl, pack, keeper))
      if (!isKept) throw new PlainFault(`There is no pack "${pack}" or no municipality "${slug}" on this installation.`)
      say(keeper === undefined ? `Nobody edits ${pack} here now.` : `${slug} edits ${pack} now.`)
    },
  },
  {
    name: 'content todo',
    usage: '<folder>',
    summary:
      'Lists what there is to do with a model: what is missing, leads nowhere, is not checked, read through or looked after.',
    run: async (args, { say }) => {
      const { packs, faults } = await readChain(folderIn(args), knowledge.types)
      refuseFaulty(folderIn(args), faults)
      for (const one of todoOf(knowledge.types, packs, osloTime(new Date()).day)) say(one)
    },
  },
]

function folderIn(args: readonly string[]): string {
  const folder = args.find((arg) => !arg.startsWith('--'))
  if (folder === undefined) throw new UsageFault('Name the folder of the pack.')
  return folder
}

/** A pack that can be published. Throws a PlainFault that names every fault. */
export async function readSoundPack(folder: string, knowledge: ContentKnowledge): Promise<Pack> {
  refuseFaulty(folder, await checkPack(folder, knowledge, false))
  return readOne(folder, knowledge)
}

async function readOne(folder: string, knowledge: ContentKnowledge) {
  const { packs, faults } = await readChain(folder, knowledge.types)
  refuseFaulty(folder, faults)
  const [pack] = packs
  if (pack === undefined) throw new PlainFault(`There is no pack in ${folder}.`)
  return pack
}

function refuseFaulty(folder: string, faults: readonly Fault[]) {
  if (faults.length === 0) return
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`
  throw new PlainFault(`${faults.map(describeFault).join('\n')}\n${basename(resolve(folder))} has ${count}.`)
}
