import type { ItemName, Language } from './item.ts'

/** Something wrong in a pack: where, and what, in one sentence for the person who wrote it. */
export type Fault = {
  readonly file: string
  readonly line: number
  readonly message: string
  /** What was found by which rule, and what it names: so that it can be said in another language. */
  readonly rule?: string
  readonly typed?: Readonly<Record<string, string>>
}

/** What a rule found wrong in a model: a sentence for the command line, and as data what the studio says in each language. */
export type Finding<Rule extends string = string> = {
  readonly rule: Rule
  /** What it is about; undefined: the model as a whole. */
  readonly item: ItemName | undefined
  /** The field that it stands in, and that is mended; of the model as a whole, the folder that files are missing from. */
  readonly path: string
  /** What the words name besides, each by a name of its own: other items, and what stands there as it was typed. */
  readonly items?: Readonly<Record<string, ItemName>>
  readonly typed?: Readonly<Record<string, string>>
  readonly message: string
}

/** A finding in its place: in which file and line, for which service it is read, and in which language it stands (`''`: in all). */
export type ModelFault = Finding & Fault & { readonly service: string; readonly language: Language }

export const describeFault = (fault: Fault): string => `${fault.file}:${fault.line}: ${fault.message}`
