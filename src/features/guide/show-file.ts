import { readPublishedFile } from '#features/content/index.ts'
import { guideTypes } from './rules/content-types.ts'
import type { Parameters, SentFile } from './shown.ts'
import type { Visit } from './visit.ts'

/** GET /filer/<name> – a picture or another file that something published here holds. */
export async function showFile(visit: Visit, { file = '' }: Parameters): Promise<SentFile | undefined> {
  const found = await visit.inMunicipality((tx) => readPublishedFile(tx, visit.municipality, guideTypes, file))
  return found && { ...found, isStored: true }
}
