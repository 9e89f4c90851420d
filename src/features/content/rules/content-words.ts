import type { ContentType } from '#base/content-type.ts'

/** What content is called for those who edit it. What has no words is called what it is called in a pack. */
export type ContentWords = {
  readonly types: Readonly<Record<string, TypeWords>>
  /** What the button says that adds a named part: «Legg til en frist». By the list's own name, as fields are. */
  readonly parts: Readonly<Record<string, string>>
  /** By the field's own name; `step.how` where one type calls it something else. */
  readonly fields: Readonly<Record<string, string>>
  readonly hints: Readonly<Record<string, string>>
  /** By the field's own name and the choice: `unit.days`. */
  readonly choices: Readonly<Record<string, string>>
  /** What each rule says is wrong, to whoever has the field before them; `{to}` stands for what the fault names so. */
  readonly faults: Readonly<Record<string, string>>
}

/** `new`: what one that is begun is called: «Nytt verktøy». */
export type TypeWords = {
  readonly one: string
  readonly many: string
  readonly new?: string
  readonly about?: string
}

export const nameOfType = ({ types }: ContentWords, type: string): TypeWords => types[type] ?? { one: type, many: type }

/** The last name of a path: `options/close/label` is a label. */
const lastOf = (path: string): string => path.split('/').at(-1) ?? path

/** `options/close/label` is the type's `options.label`. */
const generic = (path: string): string =>
  path
    .split('/')
    .filter((_, at) => at % 2 === 0)
    .join('.')

export const nameOfField = ({ fields }: ContentWords, type: string, path: string): string =>
  fields[`${type}.${generic(path)}`] ?? fields[lastOf(path)] ?? lastOf(path)

export const adderOf = ({ parts }: ContentWords, type: string, path: string): string | undefined =>
  parts[`${type}.${generic(path)}`] ?? parts[lastOf(path)]

export const hintOfField = ({ hints }: ContentWords, type: string, path: string): string | undefined =>
  hints[`${type}.${generic(path)}`] ?? hints[lastOf(path)]

export const nameOfChoice = ({ choices }: ContentWords, path: string, choice: string): string =>
  choices[`${lastOf(path)}.${choice}`] ?? choices[choice] ?? choice

/** The field that says what an item is called: the first line that it cannot be without, or else its first line. */
export function titleField({ fields }: ContentType): string | undefined {
  const lines = Object.entries(fields).filter(([, { kind }]) => kind === 'line')
  return (lines.find(([, field]) => field.required === true) ?? lines[0])?.[0]
}
