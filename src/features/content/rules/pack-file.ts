import { LineCounter, isMap, isScalar, type YAMLMap } from 'yaml'
import {
  fieldAt,
  isLocalized,
  presence,
  upkeep,
  type ContentType,
  type Field,
  type Fields,
} from '#base/content-type.ts'
import type { Fault } from '#base/fault.ts'
import type { Language, Part, Review, Value } from '#base/item.ts'
import { isReasons, isReview, readValue, unseen } from './field-value.ts'
import { isKey } from './keys.ts'
import { parseFront } from './front-matter.ts'
import { packFault, valueFault, type PackRule } from './pack-faults.ts'
import { splitFile } from './pack-sections.ts'

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
  if (!isKey(key) || (service !== '' && !isKey(service))) return undefined
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
  const fault = (line: number, rule: PackRule, typed?: Readonly<Record<string, string>>) =>
    faults.push(packFault(file, line, rule, typed))
  const split = splitFile(text)
  if (split === undefined) return { parts: [], faults: [packFault(file, 1, 'no-front-matter')] }
  if (name.language === packLanguage) {
    return { parts: [], faults: [packFault(file, 1, 'own-language', { path: packLanguage })] }
  }

  const counter = new LineCounter()
  const document = parseFront(split.front, counter)
  if (document === undefined) return { parts: [], faults: [packFault(file, 2, 'yaml', { said: 'too deep' })] }
  const lineOf = (offset: number) => counter.linePos(offset).line + 1
  for (const error of document.errors) fault(lineOf(error.pos[0]), 'yaml', { said: error.message.split('\n')[0] ?? '' })
  if (document.errors.length > 0) return { parts: [], faults }
  const root = document.contents
  if (root !== null && !isMap(root)) return { parts: [], faults: [packFault(file, 2, 'no-fields')] }

  const fields = new Map<string, { value: Value; line: number; field: Field | undefined }>()
  const meta: { reviewed?: Review; because?: Record<string, string> } = {}
  if (root !== null) {
    readMap(root, '', { ...presence, ...upkeep, ...name.type.fields })
  }
  if (split.stray !== undefined) fault(split.stray, 'stray')
  for (const section of split.sections) {
    const field = fieldAt(name.type, section.name)
    const path = section.name
    if (field?.kind !== 'prose') fault(section.line, 'no-long-text', { path, type: name.type.name })
    else if (section.text === '') fault(section.line, 'empty', { path })
    else if (unseen.test(section.text)) fault(section.line, 'unseen', { path: `# ${path}` })
    else if (fields.has(path)) fault(section.line, 'twice', { path })
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
    else fault(line, 'review')
  }

  function readBecause(line: number, plain: unknown) {
    if (name.language !== undefined) fault(line, 'because-language')
    else if (isReasons(plain)) meta.because = plain
    else fault(line, 'because')
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
    if (field === undefined) fault(line, 'no-field', { type: name.type.name, path })
    else if (field.kind === 'records') readRecords(path, line, node, plain, field)
    else readPlain(path, line, plain, field)
  }

  function readPlain(path: string, line: number, plain: unknown, field: Field) {
    const value = plain === null ? null : readValue(field, plain)
    if (value === undefined) faults.push(valueFault(file, line, path, field))
    else if ([value].flat().some((one) => typeof one === 'string' && unseen.test(one))) {
      fault(line, 'unseen', { path })
    } else if (name.language !== undefined && !isLocalized(field)) faultOfFact(path, line)
    else fields.set(path, { value, line, field })
  }

  function faultOfFact(path: string, line: number) {
    fault(line, 'fact-in-language', { path })
  }

  function readRecords(path: string, line: number, node: unknown, plain: unknown, field: Field & { kind: 'records' }) {
    if (plain === null) {
      if (name.language !== undefined) faultOfFact(path, line)
      else fields.set(path, { value: null, line, field })
      return
    }
    if (!isMap(node)) {
      fault(line, 'no-records', { path })
      return
    }
    for (const pair of node.items) {
      const record = keyOf(pair.key)
      const at = isScalar(pair.key) && pair.key.range ? lineOf(pair.key.range[0]) : line
      if (!/^[a-z0-9-]+$/.test(record)) fault(at, 'no-key', { path: record })
      else if (isMap(pair.value)) readMap(pair.value, `${path}/${record}/`, field.of)
      else if (isScalar(pair.value) && pair.value.value === null) {
        if (name.language !== undefined) faultOfFact(`${path}/${record}`, at)
        else fields.set(`${path}/${record}`, { value: null, line: at, field: undefined })
      } else fault(at, 'no-record', { path: `${path}/${record}` })
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
