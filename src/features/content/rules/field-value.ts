import type { Field } from '#base/content-type.ts'
import type { Review, Value } from '#base/item.ts'
import { readStoredName } from '#base/stored-file.ts'

/** Where the files of a pack lie, beside its items. */
export const filesFolder = 'files/'

export const isText = (plain: unknown): plain is string =>
  typeof plain === 'string' && plain !== '' && !unseen.test(plain)

export const isReview = (plain: unknown): plain is Review =>
  typeof plain === 'object' &&
  plain !== null &&
  'by' in plain &&
  'date' in plain &&
  isText(plain.by) &&
  isDay(plain.date)

export const isReasons = (plain: unknown): plain is Record<string, string> =>
  typeof plain === 'object' && plain !== null && !Array.isArray(plain) && Object.values(plain).every(isText)

/** Control characters, which no reader can see and the database cannot hold. */
// oxlint-disable-next-line no-control-regex -- that is what it looks for
export const unseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/

function isDay(plain: unknown): plain is string {
  if (typeof plain !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(plain)) return false
  const day = new Date(`${plain}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(plain)
}

export function readValue(field: Field, plain: unknown): Value | undefined {
  switch (field.kind) {
    case 'line':
      return typeof plain === 'string' && plain !== '' && !plain.includes('\n') ? plain : undefined
    case 'prose':
      return typeof plain === 'string' && plain.trim() !== '' ? plain.trim() : undefined
    case 'word':
      return typeof plain === 'string' && plain !== '' ? plain : undefined
    case 'lines':
      return Array.isArray(plain) && plain.every((one) => typeof one === 'string') ? plain : undefined
    case 'references':
      return Array.isArray(plain) && plain.every((one) => typeof one === 'string') ? plain : undefined
    case 'number':
      return typeof plain === 'number' && Number.isFinite(plain) ? plain : undefined
    case 'flag':
      return typeof plain === 'boolean' ? plain : undefined
    case 'date':
      return isDay(plain) ? plain : undefined
    case 'address':
      return typeof plain === 'string' && isAddress(plain) ? plain : undefined
    case 'file':
      return typeof plain === 'string' && isStored(plain, field.picture) ? plain : undefined
    case 'choice':
      return typeof plain === 'string' && field.of.includes(plain) ? plain : undefined
    case 'reference':
      return typeof plain === 'string' ? plain : undefined
    case 'target':
      return typeof plain === 'string' && isTarget(field, plain) ? plain : undefined
    case 'records':
      return undefined
  }
}

function isStored(name: string, picture: boolean): boolean {
  const file = readStoredName(name)
  return file !== undefined && (file.size !== undefined) === picture
}

/** Only https: a link from Stafett never runs script and never leaves the reader on an open line. */
export const isAddress = (text: string): boolean => /^https:\/\/[^\s"<>]+$/.test(text) && URL.canParse(text)

const isTarget = (field: Field & { kind: 'target' }, text: string): boolean =>
  field.words.includes(text) ||
  (field.outside === true && isAddress(text)) ||
  field.to.some((type) => text.startsWith(`${type}/`))

export function describe(field: Field): string {
  switch (field.kind) {
    case 'line':
      return 'one line of text'
    case 'prose':
      return 'text'
    case 'lines':
      return 'a list of lines'
    case 'word':
      return 'a short text (in quotes when it looks like a number)'
    case 'number':
      return 'a number'
    case 'date':
      return 'a day, as 2026-11-22'
    case 'flag':
      return 'true or false'
    case 'address':
      return 'an address that begins with https://'
    case 'file':
      return `the name of a ${field.picture ? 'picture' : 'file, and no picture,'} in ${filesFolder}`
    case 'choice':
      return `one of ${field.of.join(', ')}`
    case 'reference':
      return `the key of ${field.to.join(' or ')}`
    case 'references':
      return `a list of keys of ${field.to.join(' or ')}`
    case 'target':
      return `one of ${[...field.words, ...field.to.map((type) => `${type}/…`), ...(field.outside ? ['https://…'] : [])].join(', ')}`
    case 'records':
      return 'named parts'
  }
}
