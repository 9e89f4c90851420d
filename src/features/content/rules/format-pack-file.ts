import { stringify } from 'yaml'
import { presence, upkeep, type ContentType, type Field, type Fields } from '#base/content-type.ts'
import type { Part, Value } from '#base/item.ts'
import { escapeHeadings } from './pack-sections.ts'

/** The canonical text of one file: facts and words (or words alone) in the order of the type's fields. */
export function formatPackFile(type: ContentType, parts: readonly Part[]): string {
  const said = Object.assign({}, ...parts.map((part) => part.fields)) as Record<string, Value>
  const all: Fields = { ...type.fields, ...presence, ...upkeep }
  const front: Record<string, unknown> = {}
  const sections: string[] = []

  for (const [name, field] of Object.entries(all)) {
    if (field.kind === 'records') {
      const records = nested(name, field, said)
      if (records !== undefined) front[name] = records
    } else if (field.kind === 'prose') {
      const text = said[name]
      if (text === null) front[name] = null
      else if (text !== undefined) sections.push(`# ${name}\n\n${escapeHeadings(String(text))}\n`)
    } else if (name in said) front[name] = said[name]
  }
  for (const part of parts) {
    if (part.reviewed) front['reviewed'] = { by: part.reviewed.by, date: part.reviewed.date }
    if (part.because) front['because'] = Object.fromEntries(Object.entries(part.because).toSorted(byName))
  }

  const yaml = Object.keys(front).length === 0 ? '' : stringify(front, yamlForm)
  return `---\n${yaml}---\n${sections.map((section) => `\n${section}`).join('')}`
}

/** Nothing is folded, so that a line stays a line; yaml's folding of quoted text loses spaces. */
const yamlForm = { lineWidth: 0, schema: 'core', doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY } as const

const byName = ([one]: [string, string], [other]: [string, string]): number => (one < other ? -1 : 1)

function nested(name: string, field: Field & { kind: 'records' }, said: Record<string, Value>): unknown {
  if (said[name] === null) return null
  const keys = new Set(
    Object.keys(said)
      .filter((path) => path.startsWith(`${name}/`))
      .map((path) => path.split('/')[1] ?? ''),
  )
  if (keys.size === 0) return undefined

  const order = (key: string) => Number(said[`${name}/${key}/order`] ?? 0)
  const sorted = [...keys].toSorted((one, other) => order(one) - order(other) || (one < other ? -1 : 1))
  return Object.fromEntries(
    sorted.map((key) => [
      key,
      said[`${name}/${key}`] === null
        ? null
        : Object.fromEntries(
            Object.keys(field.of)
              .filter((inner) => `${name}/${key}/${inner}` in said)
              .map((inner) => [inner, said[`${name}/${key}/${inner}`]]),
          ),
    ]),
  )
}
