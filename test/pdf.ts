import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { expect } from 'vitest'

/** A PDF with its packed objects laid open, as letters. */
export function unpacked(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf)
  const text = bytes.toString('latin1')
  const parts = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: { length } }) => {
    const end = text.indexOf('endstream', index)
    try {
      return inflateSync(bytes.subarray(index + length, end)).toString('latin1')
    } catch {
      return ''
    }
  })
  return text + parts.join('\n')
}

/** As titles of bookmarks stand in a PDF: letters in two bytes where some are no Latin. */
export const bookmarksIn = (letters: string): readonly string[] =>
  [...letters.matchAll(/\/Title\s*\(((?:[^()\\]|\\.)*)\)/g)].map(([, title = '']) => title)

/** That a PDF calls itself a tagged PDF/A-2a in a language. It claims no more, and so do we. */
export function expectArchivable(letters: string, language: string): void {
  expect(letters.startsWith('%PDF-1.7')).toBe(true)
  expect(letters).toMatch(/pdfaid:part(>|=")2/)
  expect(letters).toMatch(/pdfaid:conformance(>|=")A/)
  expect(letters).toMatch(/\/Marked\s+true/)
  expect(letters).toMatch(new RegExp(`/Lang\\s*\\(${language}\\)`))
  expect(letters).toContain('/StructTreeRoot')
}

const programs = ['qpdf', 'pdfinfo', 'pdffonts', 'pdftotext'] as const
const run = (program: (typeof programs)[number], pdf: Uint8Array, ...words: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'stafett-pdf-'))
  try {
    const file = join(folder, 'looked-at.pdf')
    writeFileSync(file, pdf)
    const { status, stdout, stderr } = spawnSync(program, [...words, file, ...(program === 'pdftotext' ? ['-'] : [])], {
      encoding: 'utf8',
    })
    expect(status, stderr).toBe(0)
    return stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Looking at a PDF from outside takes programs (qpdf, poppler-utils). */
export const canLookAtPdf = programs.every((program) => spawnSync(program, ['--version']).error === undefined)

/** What other programs say of a PDF: nothing wrong with its syntax, its tags one after another, its fonts, and its words. */
export const lookAtPdf = (pdf: Uint8Array) => ({
  check: run('qpdf', pdf, '--check'),
  tags:
    run('pdfinfo', pdf, '-struct')
      .match(/^ *[A-Z][A-Za-z0-9]*/gm)
      ?.map((one) => one.trim()) ?? [],
  /** True for each font that is part of the file. */
  fonts: run('pdffonts', pdf)
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => / yes +yes +(yes|no) +\d+ +\d+$/.test(line)),
  words: run('pdftotext', pdf).replaceAll(/\s+/g, ' '),
})
