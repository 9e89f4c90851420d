import { dirname, join, resolve, basename } from 'node:path'
import type { OnPublish } from './import-pack.ts'
import { readPackFolder, type Pack } from './pack-folder.ts'
import type { Model, ModelCheck } from '#base/model.ts'
import { checkModels, linesOf } from './rules/check.ts'
import { openModels } from './rules/models.ts'
import { emptyFields, missingWords, repeatedSentences } from './rules/complete.ts'
import { filesFolder } from './rules/field-value.ts'
import { filesOf } from './rules/files.ts'
import type { ContentType } from '#base/content-type.ts'
import type { Fault } from '#base/fault.ts'
import type { ReadPart } from './rules/pack-file.ts'

/** What the features know of content, handed over at composition. */
export type ContentKnowledge = {
  readonly types: readonly ContentType[]
  readonly checks: readonly ModelCheck[]
  /** Fields in which every item of a type has something to say: asked for by `--complete`. */
  readonly expected: Readonly<Record<string, readonly string[]>>
  readonly onPublish: OnPublish
  /** The services whose variants are read: keys of the composed model. */
  readonly services: (model: Model) => readonly string[]
}

/** Reads a pack and the packs it inherits from, which lie in folders beside it. The pack itself comes first. */
export async function readChain(
  folder: string,
  types: readonly ContentType[],
): Promise<{ packs: Pack[]; faults: Fault[] }> {
  const packs: Pack[] = []
  const faults: Fault[] = []
  for (let next: string | undefined = resolve(folder); next !== undefined;) {
    const slug = basename(next)
    const read = await readPackFolder(next, slug, types)
    faults.push(...read.faults.map((fault) => ({ ...fault, file: `${slug}/${fault.file}` })))
    if (read.pack === undefined) break
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
      faults.push({
        file: `${slug}/pack.md`,
        line: 1,
        message: 'the folder must be named with a–z, 0–9 and single hyphens: its name is the address',
      })
    }
    if (packs.length > 0 && read.pack.manifest.kind === 'municipality') {
      faults.push({
        file: `${packs.at(-1)?.slug ?? ''}/pack.md`,
        line: 1,
        message: `«inherits» names «${slug}», a municipality’s own pack`,
      })
    }
    packs.push(read.pack)
    const parent: string | undefined = read.pack.manifest.inherits
    if (parent !== undefined && packs.some((pack) => pack.slug === parent)) {
      faults.push({ file: `${slug}/pack.md`, line: 1, message: `«inherits» goes in a circle through «${parent}»` })
      break
    }
    next = parent === undefined ? undefined : join(dirname(next), parent)
  }
  return { packs, faults }
}

/** Everything that is wrong with the pack in a folder; an empty list is a sound pack. */
export async function checkPack(folder: string, knowledge: ContentKnowledge, complete: boolean): Promise<Fault[]> {
  const { types } = knowledge
  const { packs, faults } = await readChain(folder, types)
  const [own] = packs
  if (own === undefined || faults.length > 0) return faults

  const chain = packs.map((pack) =>
    pack.parts.map((read): ReadPart => ({ ...read, file: `${pack.slug}/${read.file}` })),
  )
  const { language, languages } = own.manifest
  const models = openModels(types, chain, language, languages)
  const sound = linesOf(checkModels(models, knowledge.checks, knowledge.services(models.readBy(''))))
  const found = [...sound, ...missingFiles(types, packs)]
  if (!complete) return found

  const written = own.manifest.languages.filter((one) => one === 'nn' && one !== language)
  return [
    ...found,
    ...emptyFields(types, knowledge.expected, chain),
    ...repeatedSentences(types, chain),
    ...written.flatMap((one) => missingWords(types, chain[0] ?? [], language, one)),
  ]
}

/** Files that items of the pack hold, and neither it nor a pack above it has. */
function missingFiles(types: readonly ContentType[], packs: readonly Pack[]): Fault[] {
  const kept = new Set(packs.flatMap(({ files }) => [...(files?.keys() ?? [])]))
  const [own] = packs
  return (own?.parts ?? []).flatMap(({ part, file, lines }) => {
    const type = types.find(({ name }) => name === part.type)
    return filesOf(type, part)
      .filter(({ name }) => !kept.has(name))
      .map(({ name, path }) => ({
        file: `${own?.slug ?? ''}/${file}`,
        line: lines.get(path) ?? 1,
        message: `«${path}» holds ${name}, which is not in ${filesFolder}`,
      }))
  })
}
