import type { ContentType } from '#base/content-type.ts'
import { itemName, type Part } from '#base/item.ts'
import type { Manifest } from './manifest.ts'
import type { ReadPart } from './pack-file.ts'

/** What stands on the editors' list: facts to fill in, numbers to check, words to review. One line each. */
export function todoOf(
  types: readonly ContentType[],
  packs: readonly { slug: string; manifest: Manifest; parts: readonly ReadPart[] }[],
): string[] {
  const parts = packs.flatMap((pack) => pack.parts.map((read) => read.part))
  const nearest = (name: string, path: string) =>
    parts.find((part) => itemName(part) === name && path in part.fields)?.fields[path]
  const names = [...new Set(parts.map(itemName))].toSorted()

  const [own] = packs
  const lacksDeclaration = own?.manifest.kind === 'municipality' && own.manifest.accessibility === undefined
  const declaration = lacksDeclaration
    ? ['pack.md: make an accessibility declaration at uustatus.no and link to it']
    : []

  const ofItems = names.flatMap((name) => {
    const type = types.find((one) => name.startsWith(`${one.name}/`))
    const missing = nearest(name, 'missing')
    const verifiable = type !== undefined && 'verified' in type.fields
    return [
      ...(typeof missing === 'string' ? [`${name}: fill in ${missing}`] : []),
      ...(verifiable && nearest(name, 'verified') === undefined ? [`${name}: check the facts and set «verified»`] : []),
      ...unreviewed(parts.filter((part) => itemName(part) === name)).map(
        (language) => `${name}: have ${language} reviewed`,
      ),
    ]
  })
  return [...declaration, ...ofItems]
}

const unreviewed = (parts: readonly Part[]): string[] => [
  ...new Set(
    parts
      .filter((part) => part.language !== '' && part.reviewed === undefined && Object.keys(part.fields).length > 0)
      .map((part) => part.language),
  ),
]
