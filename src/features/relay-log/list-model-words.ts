import { outline } from '#base/outline.ts'
import { role } from '#features/collaboration-model/index.ts'
import { readPublished } from '#features/content/index.ts'
import { level } from '#features/guide/index.ts'
import type { Request } from '#features/people/index.ts'

/** A level of the municipality's model: the key that relays keep, and what people call it. */
export type LevelChoice = { readonly key: string; readonly code: string; readonly name: string }

export type ModelWords = {
  /** From the first to the last. */
  readonly levels: readonly LevelChoice[]
  /** What whoever holds the baton is called here: «stafettholder», «koordinator». */
  readonly holder: string
}

const levelWords = outline(level, 'code', 'order', 'name')
const roleWords = outline(role, 'name')

/** What the municipality's own model calls things, in the reader's language. One statement. */
export async function listModelWords({ tx, municipality, language }: Request): Promise<ModelWords> {
  const reader = { service: '', language, home: municipality.language }
  const [levels, roles] = await readPublished(tx, municipality.layers, reader, [
    { type: levelWords },
    { type: roleWords, keys: ['holder'] },
  ])
  return {
    levels: levels.map(({ key, code, name }) => ({ key, code, name: name.text })),
    holder: roles[0]?.name.text ?? '',
  }
}

/** «Nivå 1: Hjelp i egen tjeneste». */
export const nameOfLevel = (word: string, { code, name }: LevelChoice): string => `${word} ${code}: ${name}`

/** A level that the model has no longer is called by its key. */
export const codeOfLevel = ({ levels }: ModelWords, key: string): string =>
  levels.find((one) => one.key === key)?.code ?? key
