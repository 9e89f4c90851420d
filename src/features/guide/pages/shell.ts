import type { Words } from '#base/item.ts'

/** What stands around every public page of a municipality, and what words and links in its texts are put in with. */
export type Shell = {
  readonly model:
    | {
        readonly name: Words
        readonly guideName: Words
        readonly audience: Words
        readonly noHelpQuestion: boolean
      }
    | undefined
  readonly roles: readonly { readonly key: string; readonly name: Words; readonly definite: Words }[]
  readonly levels: readonly {
    /** What stands before the code, where it is not the language's own word. */
    readonly word: Words | undefined
    readonly key: string
    readonly code: string
    readonly order: number
    readonly name: Words
    readonly summary: Words
  }[]
  readonly steps: readonly { readonly key: string; readonly level: string; readonly name: Words }[]
  readonly contacts: readonly {
    readonly strip: number | undefined
    readonly phone: string | undefined
    readonly name: Words
    readonly short: Words | undefined
  }[]
  readonly pages: readonly { readonly key: string; readonly name: Words; readonly footer: number | undefined }[]
  readonly doors: readonly { readonly key: string; readonly name: Words }[]
  readonly fragments: readonly { readonly key: string; readonly title: Words | undefined; readonly text: Words }[]
  readonly topics: readonly { readonly key: string; readonly path: string | undefined }[]
  readonly images: readonly ShownImage[]
  readonly attachments: readonly ShownAttachment[]
}

/** A picture of the model, and what is said of it. */
export type ShownImage = {
  readonly key: string
  readonly file: string
  readonly decorative: boolean
  readonly alt: Words | undefined
  readonly caption: Words | undefined
  readonly credit: Words | undefined
  readonly source: string | undefined
}

/** A file of the model that is taken along. */
export type ShownAttachment = {
  readonly key: string
  readonly title: Words
  readonly file: string
  readonly language: string | undefined
  readonly about: Words | undefined
  readonly date: string | undefined
}
