import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { projectFolder } from '#platform/project-folder.ts'
import template from './document.typ?raw'

/** Words with their emphasis and links. */
export type Inline = {
  readonly text: string
  readonly strong?: true
  readonly emphasis?: true
  readonly code?: true
  readonly link?: string
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

/** A tagged PDF/A-2a. Everything said is data to the template, never markup. */
export function renderPdf(document: PdfDocument): Uint8Array<ArrayBuffer> {
  compiler ??= NodeCompiler.create({ workspace: fontFolder, fontArgs: [{ fontPaths: [fontFolder] }] })
  const pdf = compiler.pdf(
    { mainFileContent: template, inputs: { document: JSON.stringify(document) } },
    { pdfStandard: 'a-2a' },
  )
  compiler.evictCache(10)
  return new Uint8Array(pdf)
}

/** Made by the build out of Inter; a compiler without them would set another face and say nothing. */
const fontFolder = join(projectFolder, 'dist', 'pdf-fonts')

let compiler: NodeCompiler | undefined
