import type { LeftOut } from '#base/prose/read-markup.ts'

/** A page of an old guide, or a chapter of one, as plain values. Texts are Markdown; links in them are as `old-links` writes them. */
export type OldPage = {
  /** The file, and the chapter in it: `niva-0/index.html`, `Haandbok.htm#ring-hjem`. */
  readonly source: string
  /** Where it lay, if it says so. */
  readonly address: string
  readonly title: string
  /** Titles of the chapters it stands in, the outermost first. */
  readonly within: readonly string[]
  readonly language: string
  /** The first has no heading where something stands before any. */
  readonly sections: readonly OldSection[]
  readonly left: readonly LeftOut[]
  /** Lines of menus and the like around it; of the first chapter alone. */
  readonly around: readonly string[]
}

export type OldSection = {
  readonly heading: string
  readonly text: string
  /** Nothing but links stands in it. */
  readonly isLinks: boolean
}

export type FileFault = 'kind' | 'too-large' | 'too-deep' | 'empty'
