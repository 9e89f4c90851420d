import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { projectFolder } from '#platform/project-folder.ts'
import book from './book.typ?raw'
import document from './document.typ?raw'
import parts from './parts.typ?raw'

/** Words with their emphasis and links. */
export type Inline = {
  readonly text: string
  readonly strong?: true
  readonly emphasis?: true
  readonly code?: true
  readonly link?: string
  readonly language?: string
}

export type Block = { readonly language?: string } & (
  | { readonly kind: 'heading'; readonly level: number; readonly words: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly words: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'note'; readonly blocks: readonly Block[] }
  /** Room to write on paper; `lines` for `text`. */
  | {
      readonly kind: 'field'
      readonly label: string
      readonly help: string | null
      readonly input: 'line' | 'text' | 'date' | 'choice' | 'scale'
      readonly answers: readonly string[]
      readonly lines: number
    }
  | { readonly kind: 'check'; readonly label: string; readonly help: string | null }
)

export type PdfDocument = {
  readonly language: string
  /** Of the document itself: 2026-11-22. */
  readonly day: string
  readonly title: string
  readonly lead: string | null
  readonly keywords: readonly string[]
  readonly footer: string
  /** `{at}` and `{of}` stand for the numbers. */
  readonly page: string
  readonly blocks: readonly Block[]
}

/** What a book holds besides: chapters and sections, which stand in its contents, and parts of a step. */
export type BookBlock =
  | Block
  | ({ readonly language?: string } & (
      | {
          readonly kind: 'chapter' | 'section'
          /** Where links in the book lead, as `#step/bestem-0`. */
          readonly id: string
          /** Which kind of thing it tells of, in small words above the title. */
          readonly of?: string
          readonly title: string
          readonly lead: string | null
          /** A chapter that goes on where the one before ends. */
          readonly follows?: true
          /** It stands in the contents; among the bookmarks it stands either way. */
          readonly listed: boolean
        }
      | {
          readonly kind: 'facts'
          readonly facts: readonly { readonly label: string; readonly value: string; readonly language?: string }[]
        }
      /** Cells hold lines; the first cell of a row names it. */
      | {
          readonly kind: 'table'
          readonly caption: string
          readonly columns: readonly string[]
          readonly rows: readonly (readonly (readonly (readonly Inline[])[])[])[]
        }
      | {
          readonly kind: 'choices'
          readonly question: string
          readonly choices: readonly {
            readonly label: string
            readonly why: string
            readonly leads: readonly Inline[]
          }[]
        }
      | { readonly kind: 'variant'; readonly title: string; readonly blocks: readonly Block[] }
    ))

export type PdfBook = Omit<PdfDocument, 'blocks'> & {
  readonly place: string
  /** Dark enough for words on white: `#12604f`. */
  readonly colour: string
  /** Over the list of chapters. */
  readonly contents: string
  /** When it was made, and of what. */
  readonly made: string
  readonly blocks: readonly BookBlock[]
}

/** A tagged PDF/A-2a. Everything said is data to the template, never markup. */
export const renderPdf = (said: PdfDocument): Uint8Array<ArrayBuffer> => render(parts + document, said)

/** The same with a title page, contents and bookmarks. A link to a place that no block has would stop it. */
export const renderBook = (said: PdfBook): Uint8Array<ArrayBuffer> => render(parts + book, said)

function render(mainFileContent: string, said: PdfDocument | PdfBook): Uint8Array<ArrayBuffer> {
  compiler ??= NodeCompiler.create({ workspace: fontFolder, fontArgs: [{ fontPaths: [fontFolder] }] })
  const pdf = compiler.pdf({ mainFileContent, inputs: { document: JSON.stringify(said) } }, { pdfStandard: 'a-2a' })
  compiler.evictCache(10)
  return new Uint8Array(pdf)
}

/** Made by the build out of Inter; a compiler without them would set another face and say nothing. */
const fontFolder = join(projectFolder, 'dist', 'pdf-fonts')

let compiler: NodeCompiler | undefined
