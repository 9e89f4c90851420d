import { readFileSync } from 'node:fs'

/** A row of a table in docs/: what the texts say is expected, written before any code of it. */
export type Row = { readonly id: string; readonly cells: Readonly<Record<string, string>> }

export function readTable(name: string): readonly Row[] {
  let headings: readonly string[] = []
  const lines = readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8').split('\n')
  return lines.flatMap((line) => {
    const cells = line.split('|').slice(1, -1)
    const [id = '', ...rest] = cells.map((cell) => cell.trim())
    if (id === 'id') headings = numbered(rest)
    if (!/^[A-Z]+\d+$/.test(id)) return []
    return [{ id, cells: Object.fromEntries(headings.map((heading, at) => [heading, rest[at] ?? ''])) }]
  })
}

/** A heading that stands there again gets a number. */
function numbered(headings: readonly string[]): readonly string[] {
  return headings.map((heading, at) => {
    const before = headings.slice(0, at).filter((one) => one === heading).length
    return before === 0 ? heading : `${heading} ${before + 1}`
  })
}
