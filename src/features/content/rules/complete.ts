import type { ContentType } from '#base/content-type.ts'
import type { Fault } from '#base/fault.ts'
import { itemName } from '#base/item.ts'
import type { Chain } from './models.ts'
import type { ReadPart } from './pack-file.ts'

const sentenceEnd = /(?<=[.!?…])\s+|\n+|\s*\|\s*/

/**
 * Sentences of more than eight words that stand in two items of the same language: words that will drift apart.
 * Shared words belong in a fragment; a layer's own override of the same item is no copy.
 */
export function repeatedSentences(types: readonly ContentType[], chain: Chain): Fault[] {
  const seen = new Map<string, ReadPart>()
  const faults: Fault[] = []

  for (const read of chain.toReversed().flat()) {
    for (const { path, sentence } of sentencesOf(types, read)) {
      const spoken = `${read.part.language} ${sentence
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}{}/ ]/gu, '')
        .trim()}`
      const first = seen.get(spoken)
      if (first === undefined) seen.set(spoken, read)
      else if (itemName(first.part) !== itemName(read.part)) {
        faults.push({
          file: read.file,
          line: read.lines.get(path) ?? 1,
          message: `«${sentence}» stands in ${first.file} too: say it in one place, or make it a fragment`,
        })
      }
    }
  }
  return faults
}

function sentencesOf(types: readonly ContentType[], read: ReadPart): { path: string; sentence: string }[] {
  const type = types.find((one) => one.name === read.part.type)
  if (type === undefined || read.part.language === '') return []
  return Object.entries(read.part.fields).flatMap(([path, value]) =>
    [value]
      .flat()
      .flatMap((text) => String(text).split(sentenceEnd))
      .map((sentence) => sentence.replace(/^[\s>*#\d.-]+/, '').trim())
      .filter((sentence) => sentence.split(/\s+/).length > 8)
      .map((sentence) => ({ path, sentence })),
  )
}

/** Steps and tools with a field nobody has filled in (the ones every such item has something to say in). */
export function emptyFields(
  types: readonly ContentType[],
  expected: Readonly<Record<string, readonly string[]>>,
  chain: Chain,
): Fault[] {
  return types.flatMap((type) =>
    (expected[type.name] ?? []).flatMap((name) => {
      const keys = new Set(
        chain
          .flat()
          .filter((read) => read.part.type === type.name)
          .map((read) => read.part.key),
      )
      return [...keys].flatMap((key) => {
        const read = chain.flat().filter((one) => one.part.type === type.name && one.part.key === key)
        const filled = read.some((one) =>
          Object.entries(one.part.fields).some(
            ([path, value]) => (path === name || path.startsWith(`${name}/`)) && value !== null && String(value) !== '',
          ),
        )
        return filled
          ? []
          : [{ file: read[0]?.file ?? key, line: 1, message: `«${name}» is empty in ${type.name}/${key}` }]
      })
    }),
  )
}

/** Words in a language that the item's own language has but this one lacks. */
export function missingWords(
  types: readonly ContentType[],
  layer: readonly ReadPart[],
  home: string,
  language: string,
): Fault[] {
  const words = layer.filter((read) => read.part.language === home)
  return words.flatMap((read) => {
    const type = types.find((one) => one.name === read.part.type)
    const other = layer.find(
      (one) =>
        one.part.language === language &&
        itemName(one.part) === itemName(read.part) &&
        one.part.service === read.part.service,
    )
    return Object.keys(read.part.fields)
      .filter((path) => type !== undefined && read.part.fields[path] !== null && other?.part.fields[path] === undefined)
      .map((path) => ({
        file: read.file,
        line: read.lines.get(path) ?? 1,
        message: `«${path}» is not written in ${language}`,
      }))
  })
}
