import type { Field } from '#base/content-type.ts'
import type { Fault } from '#base/fault.ts'
import { describe } from './field-value.ts'

/** What may be wrong with the files of a pack, before anything is known of its model. */
export const packRules = [
  'no-pack',
  'no-type',
  'no-text',
  'too-long',
  'no-front-matter',
  'yaml',
  'no-fields',
  'manifest',
  'manifest-lacks',
  'own-language',
  'stray',
  'no-long-text',
  'empty',
  'unseen',
  'twice',
  'review',
  'because',
  'because-language',
  'no-field',
  'fact-in-language',
  'no-records',
  'no-key',
  'no-record',
  'value',
  'no-name',
  'too-large',
  'other-bytes',
  'other-kind',
  'other-size',
  'not-bare',
  'unheld',
] as const
export type PackRule = (typeof packRules)[number]

/** As the command line says it; the studio says it in the reader's language, of the same that was typed. */
export const packFault = (
  file: string,
  line: number,
  rule: PackRule,
  typed: Readonly<Record<string, string>> = {},
): Fault => ({ file, line, rule, typed, message: fillIn(sentences[rule], typed) })

/** A value that the field does not take. */
export const valueFault = (file: string, line: number, path: string, field: Field): Fault =>
  packFault(file, line, 'value', {
    ...{ path, kind: field.kind, must: describe(field) },
    choices: 'of' in field && Array.isArray(field.of) ? field.of.join(', ') : '',
  })

/** Words with what they name put in its place. */
export const fillIn = (sentence: string, typed: Readonly<Record<string, string>>): string =>
  sentence.replaceAll(/\{([a-z]+)\}/g, (whole, name: string) => typed[name] ?? whole)

const sentences: Record<PackRule, string> = {
  'no-pack': 'there is no pack in {path}',
  'no-type': 'no content type has a file of this name',
  'no-text': 'the file is no text in UTF-8',
  'too-long': 'the file is too long',
  'no-front-matter': 'the file must begin with --- and front matter',
  yaml: 'YAML: {said}',
  'no-fields': 'front matter must be fields',
  manifest: '«{path}» {said}',
  'manifest-lacks': '{said}',
  'own-language': '{path} is the pack’s own language: its words stand in the file without a language',
  stray: 'text must stand under a «# field»',
  'no-long-text': '«# {path}» is not a long text of {type}',
  empty: '«# {path}» is empty',
  unseen: '«{path}» has a character that cannot be shown',
  twice: '«# {path}» stands here for the second time',
  review: '«reviewed» must say by whom (a role) and the date',
  because: '«because» must give for each field the words that ask for it',
  'because-language': '«because» stands only in the file without a language',
  'no-field': '{type} has no field «{path}»',
  'fact-in-language': '«{path}» is the same in every language and stands only in the file without a language',
  'no-records': '«{path}» must be named parts',
  'no-key': '«{path}» must be a key of a–z, 0–9 and -',
  'no-record': '«{path}» must be fields',
  value: '«{path}» must be {must}',
  'no-name': 'a file is named after its bytes: its SHA-256, of a picture also how large it is, and its kind',
  'too-large': 'a file has at most {most} bytes',
  'other-bytes': 'its bytes are others than its name says',
  'other-kind': 'it is of another kind than its name says, or of one that is not taken',
  'other-size': 'the picture cannot be read, or is of another size than its name says',
  'not-bare': 'the picture holds more than the picture: take it in through the studio, which paints it anew',
  unheld: 'no item of the pack holds it',
}
