import type { Block, Inline, Item, List, ProseDocument, Side, Table } from './document.ts'
import { writeWords } from './words.ts'

/** What the editor holds, as it is stored: Markdown that readers' pages read as the same document. */
export const writeProse = ({ content }: ProseDocument): string => writeBlocks(content, true).join('\n')

type Lines = readonly string[]

function writeBlocks(blocks: readonly Block[], isApart: boolean): Lines {
  const lines: string[] = []
  let before: { readonly type: Block['type']; readonly marker: 0 | 1 } | undefined
  for (const block of blocks.filter((one) => !isBlank(one))) {
    // Two lists of one kind that follow each other are two by their markers alone.
    const marker = before?.type === block.type && before.marker === 0 ? 1 : 0
    if (isApart && lines.length > 0) lines.push('')
    lines.push(...writeBlock(block, marker))
    before = { type: block.type, marker }
  }
  return lines
}

/** A line without words is one to write on, and nothing that is stored; so is a bullet without any. */
function isBlank(block: Block): boolean {
  if (block.type === 'paragraph')
    return !(block.content ?? []).some(
      (one) => one.type === 'picture' || (one.type === 'text' && one.text.trim() !== ''),
    )
  if (block.type === 'bulletList' || block.type === 'orderedList') return itemsIn(block).length === 0
  return block.type === 'blockquote' && block.content.every(isBlank)
}

const itemsIn = ({ content }: List): readonly Item[] => content.filter((item) => !item.content.every(isBlank))

function writeBlock(block: Block, marker: 0 | 1): Lines {
  switch (block.type) {
    case 'paragraph':
      return writeWords(block.content ?? [])
        .split('\n')
        .map(atLineStart)
    case 'heading':
      return [`${'#'.repeat(block.attrs.level)} ${writeHeading(block.content ?? [])}`.trimEnd()]
    case 'blockquote':
      return quoted(writeBlocks(block.content, true))
    case 'bulletList':
    case 'orderedList':
      return writeList(block, marker)
    case 'table':
      return writeTable(block)
  }
}

/** Signs that begin something at the start of a line, as signs that begin nothing. */
function atLineStart(line: string): string {
  if (/^(#{1,6}|[-+])(\s|$)|^>|^=+\s*$|^[-:|][-:|\s]*$/.test(line)) return `\\${line}`
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`)
}

/** Signs at its end would be taken for its other side. */
const writeHeading = (words: readonly Inline[]): string =>
  writeWords(words, true).replace(/(^|\s)(#+)$/, String.raw`$1\$2`)

const quoted = (lines: Lines): Lines => lines.map((line) => `> ${line}`.trimEnd())

function writeList(list: List, marker: 0 | 1): Lines {
  const items = itemsIn(list)
  const hasLines = items.some(({ content }) => content.some((block) => block.type === 'paragraph' && !isBlank(block)))
  const isApart = (list.attrs?.loose === true && hasLines) || !items.every(isTight)
  return items.flatMap((item, at) => {
    const sign =
      list.type === 'bulletList' ? ['-', '*'][marker] : `${(list.attrs?.start ?? 1) + at}${['.', ')'][marker]}`
    const [first = '', ...rest] = writeBlocks(item.content, isApart)
    const room = ' '.repeat(`${sign} `.length)
    const written = [`${sign} ${first}`, ...rest.map((line) => (line === '' ? '' : room + line))]
    return isApart && at > 0 ? ['', ...written] : written
  })
}

/** Nothing in it needs air: a line, and lists that may follow it at once. */
function isTight({ content }: Item): boolean {
  const [first, ...rest] = content.filter((block) => !isBlank(block))
  const lists = first?.type === 'paragraph' ? rest : [first, ...rest]
  return lists.every(
    (block) => block?.type === 'bulletList' || (block?.type === 'orderedList' && (block.attrs?.start ?? 1) === 1),
  )
}

function writeTable({ content }: Table): Lines {
  const rows = content.map((row) =>
    row.content.map((cell) =>
      writeWords(
        cell.content.flatMap((paragraph, at) => [
          ...(at === 0 ? [] : [{ type: 'softBreak' } as const]),
          ...(paragraph.content ?? []),
        ]),
        true,
      ).replaceAll('|', String.raw`\|`),
    ),
  )
  const width = Math.max(1, ...rows.map(({ length }) => length))
  const written = rows.map((cells) => `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`)
  const sides = Array.from({ length: width }, (_, at) => rules[content[0]?.content[at]?.attrs?.side ?? 'none'])
  return [written[0] ?? '', `| ${sides.join(' | ')} |`, ...written.slice(1)]
}

const rules: Readonly<Record<NonNullable<Side> | 'none', string>> = {
  none: '---',
  left: ':--',
  right: '--:',
  center: ':-:',
}
