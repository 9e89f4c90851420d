import type { Block, Cell, Inline, Table } from './document.ts'
import { attributeOf, elementsIn, findIn, type Markup, type MarkupElement } from './markup.ts'

type ReadBlocks = (markup: readonly Markup[]) => readonly Block[]

/** More is no table that anybody reads. */
const mostAcross = 50
const mostCells = 5000

/**
 * A table as ours are: every row as wide as the widest, one line in each cell, and the first row as heads. What only holds a page in
 * place – a table of one cell, or with headings or other tables in it – is what stands in it.
 */
export function readTable(table: MarkupElement, read: ReadBlocks): readonly Block[] {
  const { caption, rows } = partsOf(table)
  const above = caption === undefined ? [] : read(caption.children)
  if (isFrame(table, rows))
    return [...above, ...rows.flatMap((row) => cellsIn(row).flatMap((cell) => read(cell.children)))]
  const grid = gridOf(rows)
  const width = Math.max(0, ...grid.map((line) => line.length))
  if (width === 0) return above
  const content = grid.map((line, at) => ({
    type: 'tableRow' as const,
    content: Array.from({ length: width }, (_, column): Cell => {
      const cell = line[column]
      const words = cell === undefined ? [] : onOneLine(read(cell.children))
      return {
        type: at === 0 ? 'tableHeader' : 'tableCell',
        content: [words.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content: words }],
      }
    }),
  }))
  return [...above, { type: 'table', content } satisfies Table]
}

function partsOf(table: MarkupElement): { caption: MarkupElement | undefined; rows: MarkupElement[] } {
  const parts = elementsIn(table)
  const rows = parts.flatMap((part) => {
    if (part.name === 'tr') return [part]
    return /^t(head|body|foot)$/.test(part.name) ? elementsIn(part).filter(({ name }) => name === 'tr') : []
  })
  return { caption: parts.find(({ name }) => name === 'caption'), rows }
}

const cellsIn = (row: MarkupElement): MarkupElement[] =>
  elementsIn(row).filter(({ name }) => name === 'td' || name === 'th')

function isFrame(table: MarkupElement, rows: readonly MarkupElement[]): boolean {
  if (/^(presentation|none)$/.test(attributeOf(table, 'role'))) return true
  const cells = rows.flatMap(cellsIn)
  const holdsMore = ({ name }: MarkupElement) => name === 'table' || /^h[1-6]$/.test(name)
  return (
    cells.length <= 1 ||
    cells.length > mostCells ||
    cells.some((cell) => cell.name === 'td' && findIn(cell, holdsMore) !== undefined)
  )
}

/** The cells by row and column, with room for those that reach further; undefined where one does. */
function gridOf(rows: readonly MarkupElement[]): (MarkupElement | undefined)[][] {
  const grid: (MarkupElement | undefined | 'taken')[][] = rows.map(() => [])
  for (const [at, row] of rows.entries()) {
    for (const cell of cellsIn(row)) {
      const line = grid[at] ?? []
      const free = line.findIndex((one) => one === undefined)
      const column = free < 0 ? line.length : free
      if (column >= mostAcross) break
      const down = Math.min(spanOf(cell, 'rowspan'), rows.length - at)
      const across = Math.min(spanOf(cell, 'colspan'), mostAcross - column)
      for (let below = 0; below < down; below += 1)
        for (let beside = 0; beside < across; beside += 1) {
          const there = grid[at + below] ?? []
          // Holes in a row of an array are passed over by what reads it.
          while (there.length < column + beside) there.push(undefined)
          there[column + beside] = below + beside === 0 ? cell : 'taken'
        }
    }
  }
  return grid.map((line) => line.map((one) => (one === 'taken' ? undefined : one)))
}

const spanOf = (cell: MarkupElement, name: string): number =>
  Math.max(1, Number(/^\d{1,6}$/.exec(attributeOf(cell, name))?.[0] ?? 1))

/** Whatever stands in a cell, one after the other with air between. */
const onOneLine = (blocks: readonly Block[]): readonly Inline[] =>
  blocks.flatMap((block, at) => {
    const words = wordsIn(block)
    return at === 0 || words.length === 0 ? words : [{ type: 'text' as const, text: ' ' }, ...words]
  })

function wordsIn(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return (block.content ?? []).map((one) => (one.type === 'text' ? one : { type: 'text', text: ' ' }))
    case 'bulletList':
    case 'orderedList':
      return onOneLine(block.content.flatMap(({ content }) => content))
    case 'blockquote':
      return onOneLine(block.content)
    case 'table':
      return onOneLine(block.content.flatMap(({ content }) => content.flatMap((cell) => cell.content)))
  }
}
