import { LineCounter, parseDocument, isMap, isScalar, stringify, type YAMLMap } from 'yaml'
import { fieldAt, isLocalized, upkeep, type ContentType, type Field, type Fields } from '#base/content-type.ts'
import type { Fault } from '#base/fault.ts'
import type { Language, Part, Review, Value } from '#base/item.ts'

/** A part, and on which line of its file each field stands. */
export type ReadPart = { readonly part: Part; readonly file: string; readonly lines: ReadonlyMap<string, number> }

export type FileName = { type: ContentType; key: string; service: string; language: Language | undefined }

const fileNamePattern = /^([a-z0-9-]+)(?:@([a-z0-9-]+))?(?:\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*))?\.md$/

/** What a file's name says: `steps/bestem-0@skole.nn.md`. Undefined when it is not the name of an item. */
export function readFileName(file: string, types: readonly ContentType[]): FileName | undefined {
  const slash = file.lastIndexOf('/')
  const folder = slash < 0 ? '.' : file.slice(0, slash)
  const match = fileNamePattern.exec(file.slice(slash + 1))
  const key = match?.[1]
  if (key === undefined) return undefined

  const service = match?.[2] ?? ''
  const type = types.find((one) => one.folder === folder && (one.single !== true || one.name === key))
  if (type === undefined || (service !== '' && type.variants !== true)) return undefined
  return { type, key, service, language: match?.[3] }
}

/** Reads one file into parts: its facts, and its words in one language. Faults name the line. */
export function readPackFile(
  file: string,
  text: string,
  name: FileName,
  packLanguage: Language,
): { parts: ReadPart[]; faults: Fault[] } {
  const faults: Fault[] = []
  const fault = (line: number, message: string) => faults.push({ file, line, message })
  const split = splitFile(text)
  if (split === undefined)
    return { parts: [], faults: [{ file, line: 1, message: 'the file must begin with --- and front matter' }] }
  if (name.language === packLanguage) {
    const message = `${packLanguage} is the pack’s own language: its words stand in the file without a language`
    return { parts: [], faults: [{ file, line: 1, message }] }
  }

  const counter = new LineCounter()
  const document = parseDocument(split.front, { lineCounter: counter, prettyErrors: false })
  const lineOf = (offset: number) => counter.linePos(offset).line + 1
  for (const error of document.errors) fault(lineOf(error.pos[0]), `YAML: ${error.message.split('\n')[0] ?? ''}`)
  if (document.errors.length > 0) return { parts: [], faults }
  const root = document.contents
  if (root !== null && !isMap(root))
    return { parts: [], faults: [{ file, line: 2, message: 'front matter must be fields' }] }

  const fields = new Map<string, { value: Value; line: number; field: Field | undefined }>()
  const meta: { reviewed?: Review; because?: Record<string, string> } = {}
  if (root !== null) {
    readMap(root, '', { ...upkeep, ...name.type.fields })
  }
  if (split.stray !== undefined) fault(split.stray, 'text must stand under a «# field»')
  for (const section of split.sections) {
    const field = fieldAt(name.type, section.name)
    if (field?.kind !== 'prose') fault(section.line, `«# ${section.name}» is not a long text of ${name.type.name}`)
    else if (section.text === '') fault(section.line, `«# ${section.name}» is empty`)
    else if (unseen.test(section.text)) fault(section.line, `«# ${section.name}» has a character that cannot be shown`)
    else if (fields.has(section.name)) fault(section.line, `«# ${section.name}» stands here for the second time`)
    else fields.set(section.name, { value: section.text, line: section.line, field })
  }

  return { parts: parts(), faults }

  function readMap(map: YAMLMap, prefix: string, of: Fields) {
    for (const pair of map.items) {
      const key = keyOf(pair.key)
      const line = isScalar(pair.key) && pair.key.range ? lineOf(pair.key.range[0]) : 2
      const node = pair.value
      const plain = (node as { toJSON?: () => unknown } | null)?.toJSON?.() ?? null

      if (prefix === '' && key === 'reviewed') readReview(line, plain)
      else if (prefix === '' && key === 'because') readBecause(line, plain)
      else readField(key, line, node, plain, prefix, Object.hasOwn(of, key) ? of[key] : undefined)
    }
  }

  function readReview(line: number, plain: unknown) {
    if (isReview(plain)) meta.reviewed = plain
    else fault(line, '«reviewed» must say by whom (a role) and the date')
  }

  function readBecause(line: number, plain: unknown) {
    if (name.language !== undefined) fault(line, '«because» stands only in the file without a language')
    else if (isReasons(plain)) meta.because = plain
    else fault(line, '«because» must give for each field the words that ask for it')
  }

  function readField(
    key: string,
    line: number,
    node: unknown,
    plain: unknown,
    prefix: string,
    field: Field | undefined,
  ) {
    const path = `${prefix}${key}`
    if (field === undefined) fault(line, `${name.type.name} has no field «${path}»`)
    else if (field.kind === 'records') readRecords(path, line, node, plain, field)
    else readPlain(path, line, plain, field)
  }

  function readPlain(path: string, line: number, plain: unknown, field: Field) {
    const value = plain === null ? null : readValue(field, plain)
    if (value === undefined) fault(line, `«${path}» must be ${describe(field)}`)
    else if ([value].flat().some((one) => typeof one === 'string' && unseen.test(one))) {
      fault(line, `«${path}» has a character that cannot be shown`)
    } else if (name.language !== undefined && !isLocalized(field)) faultOfFact(path, line)
    else fields.set(path, { value, line, field })
  }

  function faultOfFact(path: string, line: number) {
    fault(line, `«${path}» is the same in every language and stands only in the file without a language`)
  }

  function readRecords(path: string, line: number, node: unknown, plain: unknown, field: Field & { kind: 'records' }) {
    if (plain === null) {
      if (name.language !== undefined) faultOfFact(path, line)
      else fields.set(path, { value: null, line, field })
      return
    }
    if (!isMap(node)) {
      fault(line, `«${path}» must be named parts`)
      return
    }
    for (const pair of node.items) {
      const record = keyOf(pair.key)
      const at = isScalar(pair.key) && pair.key.range ? lineOf(pair.key.range[0]) : line
      if (!/^[a-z0-9-]+$/.test(record)) fault(at, `«${record}» must be a key of a–z, 0–9 and -`)
      else if (isMap(pair.value)) readMap(pair.value, `${path}/${record}/`, field.of)
      else if (isScalar(pair.value) && pair.value.value === null) {
        if (name.language !== undefined) faultOfFact(`${path}/${record}`, at)
        else fields.set(`${path}/${record}`, { value: null, line: at, field: undefined })
      } else fault(at, `«${path}/${record}» must be fields`)
    }
  }

  function parts(): ReadPart[] {
    const language = name.language ?? packLanguage
    const here = [...fields].filter(([, one]) => one.field !== undefined && isLocalized(one.field))
    const everywhere = [...fields].filter(([, one]) => one.field === undefined || !isLocalized(one.field))
    const base = { type: name.type.name, key: name.key, service: name.service }
    const make = (chosen: typeof here, of: Language, extra: Partial<Part>): ReadPart => ({
      file,
      lines: new Map(chosen.map(([path, one]) => [path, one.line])),
      part: {
        ...base,
        language: of,
        fields: Object.fromEntries(chosen.map(([path, one]) => [path, one.value])),
        ...extra,
      },
    })

    const words = make(here, language, meta.reviewed ? { reviewed: meta.reviewed } : {})
    const facts = make(everywhere, '', meta.because ? { because: meta.because } : {})
    return name.language === undefined ? [facts, words] : [words]
  }
}

/** As it is written: a key such as 01 is no number. */
const keyOf = (key: unknown): string => (isScalar(key) ? (key.source ?? String(key.value)) : '')

const isText = (plain: unknown): plain is string => typeof plain === 'string' && plain !== '' && !unseen.test(plain)

const isReview = (plain: unknown): plain is Review =>
  typeof plain === 'object' &&
  plain !== null &&
  'by' in plain &&
  'date' in plain &&
  isText(plain.by) &&
  isDay(plain.date)

const isReasons = (plain: unknown): plain is Record<string, string> =>
  typeof plain === 'object' && plain !== null && !Array.isArray(plain) && Object.values(plain).every(isText)

/** Control characters, which no reader can see and the database cannot hold. */
// oxlint-disable-next-line no-control-regex -- that is what it looks for
const unseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/

function isDay(plain: unknown): plain is string {
  if (typeof plain !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(plain)) return false
  const day = new Date(`${plain}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(plain)
}

function readValue(field: Field, plain: unknown): Value | undefined {
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

/** Only https: a link from Stafett never runs script and never leaves the reader on an open line. */
export const isAddress = (text: string): boolean => /^https:\/\/[^\s"<>]+$/.test(text) && URL.canParse(text)

const isTarget = (field: Field & { kind: 'target' }, text: string): boolean =>
  field.words.includes(text) ||
  (field.outside === true && isAddress(text)) ||
  field.to.some((type) => text.startsWith(`${type}/`))

function describe(field: Field): string {
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

type Section = { name: string; text: string; line: number }

/** Front matter, the sections of the body with the line each begins on, and the line of words that stand in none. */
function splitFile(text: string): { front: string; sections: Section[]; stray: number | undefined } | undefined {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n')
  const end = lines.indexOf('---', 1)
  if (lines[0] !== '---' || end < 0) return undefined

  const sections: Section[] = []
  let current: { name: string; lines: string[]; line: number } | undefined
  let stray: number | undefined
  for (const [index, line] of lines.slice(end + 1).entries()) {
    const heading = /^# (\S+)$/.exec(line)?.[1]
    if (heading !== undefined) {
      if (current) sections.push(finished(current))
      current = { name: heading, lines: [], line: end + 2 + index }
    } else if (current) current.lines.push(line.replace(escapedHeading, '$1'))
    else if (line.trim() !== '') stray ??= end + 2 + index
  }
  if (current) sections.push(finished(current))
  return { front: lines.slice(1, end).join('\n'), sections, stray }
}

/** A line of a text that looks like the heading of a field has one backslash more in the file than in the text. */
const escapedHeading = /^\\(\\*# \S+)$/
const heading = /^\\*# \S+$/
const escapeHeadings = (text: string): string =>
  text
    .split('\n')
    .map((line) => (heading.test(line) ? `\\${line}` : line))
    .join('\n')

const finished = (one: { name: string; lines: string[]; line: number }): Section => ({
  name: one.name,
  line: one.line,
  text: one.lines.join('\n').trim(),
})

/** The canonical text of one file: facts and words (or words alone) in the order of the type's fields. */
export function formatPackFile(type: ContentType, parts: readonly Part[]): string {
  const said = Object.assign({}, ...parts.map((part) => part.fields)) as Record<string, Value>
  const all: Fields = { ...type.fields, ...upkeep }
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
