/** A text as the editor holds it: blocks, and words with marks. Shaped as Tiptap wants it. */
export type Mark =
  | { readonly type: 'bold' }
  | { readonly type: 'italic' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string; readonly title: string | null } }

export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly Mark[] }
  /** `softBreak`: a new line where it is written, and a space where it is read. */
  | { readonly type: 'hardBreak' | 'softBreak'; readonly marks?: readonly Mark[] }
  | Picture

/** A picture of the model: `src` is `type/key`. Readers meet what the model says that it shows, and not `alt`. */
export type Picture = {
  readonly type: 'picture'
  readonly attrs: { readonly src: string; readonly alt: string }
  readonly marks?: readonly Mark[]
}

export type Paragraph = { readonly type: 'paragraph'; readonly content?: readonly Inline[] }

export type Item = { readonly type: 'listItem'; readonly content: readonly Block[] }

export type List =
  | { readonly type: 'bulletList'; readonly attrs?: { readonly loose?: boolean }; readonly content: readonly Item[] }
  | {
      readonly type: 'orderedList'
      readonly attrs?: { readonly loose?: boolean; readonly start?: number }
      readonly content: readonly Item[]
    }

export type Side = 'left' | 'right' | 'center' | null

export type Cell = {
  readonly type: 'tableHeader' | 'tableCell'
  readonly attrs?: { readonly side?: Side }
  readonly content: readonly Paragraph[]
}

export type Table = {
  readonly type: 'table'
  readonly content: readonly { readonly type: 'tableRow'; readonly content: readonly Cell[] }[]
}

export type Block =
  | Paragraph
  | List
  | Table
  | {
      readonly type: 'heading'
      readonly attrs: { readonly level: number }
      readonly content?: readonly Inline[]
    }
  | { readonly type: 'blockquote'; readonly content: readonly Block[] }

export type ProseDocument = { readonly type: 'doc'; readonly content: readonly Block[] }
