import { isLocalized, type ContentType, type Field, type Fields } from './content-type.ts'
import type { ItemName, Part, Value } from './item.ts'

/** Something a part points at: the field it stands in, and the item it names. `written`: in a text, the words that lead there. */
export type Link = { readonly path: string; readonly to: ItemName; readonly written?: string }

const markdownLink = /\]\(([a-z-]+\/[a-z0-9-]+)\)/g
const substitution = /\{\{([a-z-]+)(?:\/([a-z0-9-]+))?(?:\.([a-z]+))?\}\}/g

/** Every item that a part points at, through references, targets, links in text and substituted words. */
export function linksOf(type: ContentType, part: Part): Link[] {
  return Object.entries(part.fields).flatMap(([path, value]) => {
    const field = fieldOf(type.fields, path)
    return field === undefined || value === null ? [] : linksIn(field, value).map((link) => ({ path, ...link }))
  })
}

const fieldOf = (fields: Fields, path: string): Field | undefined => {
  const [name = '', , ...rest] = path.split('/')
  const field = fields[name]
  return field?.kind === 'records' ? fieldOf(field.of, rest.join('/')) : field
}

/** The items that one value of a field points at. */
export function linksIn(field: Field, value: Value): Omit<Link, 'path'>[] {
  if (field.kind === 'reference' || field.kind === 'references') {
    return [value].flat().map((key) => ({ to: referenceName(field.to, String(key)) }))
  }
  if (field.kind === 'target') {
    const name = String(value)
    return field.to.some((one) => name.startsWith(`${one}/`)) ? [{ to: name as ItemName }] : []
  }
  return isLocalized(field) ? [value].flat().flatMap((text) => writtenLinks(String(text))) : []
}

/** A key alone names the only type there is; `type/key` one of several. */
export const referenceName = (to: readonly string[], key: string): ItemName =>
  key.includes('/') ? (key as ItemName) : `${to[0] ?? ''}/${key}`

function writtenLinks(text: string): { to: ItemName; written: string }[] {
  const links = [...text.matchAll(markdownLink)].map((match) => ({
    to: (match[1] ?? '') as ItemName, // as the pattern says
    written: text.slice(text.lastIndexOf('[', match.index) + 1, match.index) || `[]${match[0].slice(1)}`,
  }))
  const words = [...text.matchAll(substitution)].map((match) => ({
    to: `${match[1] ?? ''}/${match[2] ?? match[1] ?? ''}` satisfies ItemName,
    written: match[0],
  }))
  return [...links, ...words]
}

/** The https addresses outside Stafett that one value of a field leads readers to. */
export function addressesIn(field: Field, value: Value): string[] {
  const texts = [value].flat().map(String)
  if (field.kind === 'address' || field.kind === 'target') return texts.filter((text) => text.startsWith('https://'))
  return isLocalized(field) ? texts.flatMap((text) => [...text.matchAll(outsideLink)].map(([, to = '']) => to)) : []
}

const outsideLink = /\]\((https:\/\/[^)\s]+)\)/g

/** Links and words to be put in that are written so that they lead nowhere: `[ord](Tool/x)`, `{{role/Holder}}`. */
export function lostInText(text: string): string[] {
  const links = [...text.matchAll(anyLink)].map((match) => match[1] ?? '')
  const braces = [...text.replaceAll(substitution, '').matchAll(/\{\{[^{}]*\}{0,2}/g)].map((match) => match[0])
  return [...links.filter((to) => !leading.test(to)).map((to) => `[…](${to})`), ...braces]
}

const anyLink = /\]\(([^)\n]*)\)/g
const leading = /^([a-z-]+\/[a-z0-9-]+$|https:\/\/|mailto:|tel:|sms:)/

/** Puts words in the place of `{{type/key.field}}`; `find` answers undefined when nobody knows them, and they stand as written. */
export const substitute = (
  text: string,
  find: (name: ItemName, field: string, written: string) => string | undefined,
): string =>
  text.replaceAll(
    substitution,
    (whole, type: string, key?: string, field?: string) =>
      find(`${type}/${key ?? type}`, field ?? (type === 'fragment' ? 'text' : 'name'), whole) ?? whole,
  )
