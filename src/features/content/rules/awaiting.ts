import type { ContentType } from '#base/content-type.ts'
import type { Language, Part, Value } from '#base/item.ts'
import { compareSaid, type Change } from './comparing.ts'
import { findFields, type Layered } from './compose.ts'
import { leftOut } from './presence.ts'
import { inOrder, type Said } from './said.ts'

/** The types that say what staff must do. */
export const dutiesOf = (types: readonly ContentType[]): readonly string[] =>
  types.filter(({ duty }) => duty === true).map(({ name }) => name)

/** An item of which readers meet what the layers above said before. */
export type Awaiting = {
  readonly type: ContentType
  readonly own: Said
  /** What each layer above says, nearest first: as readers meet it, and as it is. */
  readonly met: Layered
  readonly above: Layered
  /** The municipality's own language. */
  readonly home: Language
}

/**
 * What readers would meet otherwise if the layers above were met as they are, field by field. Where the own layer says something itself,
 * nothing changes for them, and it is offered there instead.
 */
export function changesAwaiting({ type, own, met, above }: Omit<Awaiting, 'home'>): readonly Change[] {
  if (own.some(({ service, fields }) => service === '' && fields['leftOut'] === true)) return []
  return compareSaid(type, asOne(type, met), asOne(type, above)).filter((change) => !isOwn(own, change))
}

/** What several layers say as if one said it: the nearest wins, and what it takes away is not there. */
function asOne(type: ContentType, layers: Layered): Said {
  const found = new Map<string, { readonly part: Part; readonly fields: Record<string, Value> }>()
  for (const layer of layers) {
    for (const part of layer) {
      const name = `${part.service}.${part.language}`
      const fields: Record<string, Value> = found.get(name)?.fields ?? {}
      const taken = Object.keys(fields).filter((path) => fields[path] === null)
      for (const [path, value] of Object.entries(part.fields)) {
        if (!Object.hasOwn(fields, path) && !taken.some((gone) => path.startsWith(`${gone}/`))) fields[path] = value
      }
      found.set(name, { part, fields })
    }
  }
  return inOrder(
    [...found.values()].map(({ part: { service, language, key }, fields }) => ({
      ...{ type: type.name, key, service, language },
      fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
    })),
  )
}

/** The own layer says the field, or takes away what it stands in. */
const isOwn = (own: Said, { service, language, path }: Change): boolean =>
  own.some(
    (part) =>
      part.service === service &&
      Object.entries(part.fields).some(
        ([said, value]) =>
          (said === path && part.language === language) || (value === null && path.startsWith(`${said}/`)),
      ),
  )

/**
 * The own layer once it keeps what readers meet: what changed above is its own words now, as they were, and it is known what the layers
 * above say in their place. A part that is new above is left away as a whole, and so is an item. What is newly said in another language
 * is not refused: without it its readers would meet nothing there, or another's language as if it were theirs.
 */
export function keptAsMet({ type, own, met, above, home }: Awaiting, why: string): Said {
  const changes = changesAwaiting({ type, own, met, above })
  const before = asOne(type, met)
  const key = [...own, ...met.flat(), ...above.flat()][0]?.key ?? ''
  if (before.length === 0) return leftOut({ type, key, own, above, home }, why)
  const said = new Map(own.map((part) => [`${part.service}.${part.language}`, part]))
  for (const { service, language, path, before: was, after } of changes) {
    const reader = { service, language: language === '' ? home : language, home, asWritten: true }
    const found = was === undefined ? findFields(type, [own, ...met], reader).get(path) : undefined
    if (found !== undefined && found.language !== language) continue
    const value = was ?? found?.value ?? null
    const at = value === null ? leftAway(before, path) : path
    const name = `${service}.${language}`
    const part = said.get(name) ?? { type: type.name, key, service, language, fields: {} }
    said.set(name, {
      ...part,
      fields: { ...part.fields, [at]: value },
      under: { ...part.under, [at]: at === path ? (after ?? null) : null },
    })
  }
  return inOrder([...said.values()])
}

/** What is left away where a field is new: the part that it is in, if all of that is new; else the field. */
function leftAway(before: Said, path: string): string {
  const names = path.split('/')
  for (let depth = 2; depth < names.length; depth += 2) {
    const part = names.slice(0, depth).join('/')
    const isKnown = before.some(({ fields }) => Object.keys(fields).some((known) => known.startsWith(`${part}/`)))
    if (!isKnown) return part
  }
  return path
}
