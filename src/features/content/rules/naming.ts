import type { ContentType, Fields } from '#base/content-type.ts'
import type { Language } from '#base/item.ts'
import type { Layered } from './compose.ts'
import { titleField } from './content-words.ts'

/** A line as it reads soonest: what the nearest layer says, for a service before for all, in the first of these languages or any. */
export function lineIn(
  layers: Layered,
  path: string,
  { service = '', languages }: { readonly service?: string; readonly languages: readonly Language[] },
): string | undefined {
  const place = (language: Language) => (languages.indexOf(language) + languages.length + 1) % (languages.length + 1)
  for (const of of service === '' ? [''] : [service, '']) {
    for (const layer of layers) {
      const parts = layer.filter((part) => part.service === of)
      const said = parts.toSorted((one, other) => place(one.language) - place(other.language))
      const line = said.map(({ fields }) => fields[path]).find((value) => typeof value === 'string')
      if (line !== undefined) return line
    }
  }
  return undefined
}

/** What an item is called. */
export const titleIn = (type: ContentType, layers: Layered, languages: readonly Language[]): string | undefined =>
  lineIn(layers, titleField(type) ?? '', { languages })

/** The path of the line by which a named part is known, such as `options/close/label`; `path` may lie within the part. */
export function namingPath({ fields }: ContentType, path: string): string | undefined {
  const [list = '', key] = path.split('/')
  const field = fields[list]
  if (field?.kind !== 'records' || key === undefined) return undefined
  const line = firstLine(field.of)
  return line === undefined ? undefined : `${list}/${key}/${line}`
}

const firstLine = (fields: Fields): string | undefined =>
  Object.entries(fields).find(([, { kind }]) => kind === 'line')?.[0]
