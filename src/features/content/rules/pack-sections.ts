export type Section = { name: string; text: string; line: number }

/** Front matter, the sections of the body with the line each begins on, and the line of words that stand in none. */
export function splitFile(text: string): { front: string; sections: Section[]; stray: number | undefined } | undefined {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n')
  const end = lines.indexOf('---', 1)
  if (lines[0] !== '---' || end < 0) return undefined

  const sections: Section[] = []
  let current: { name: string; lines: string[]; line: number } | undefined
  let stray: number | undefined
  for (const [index, line] of lines.slice(end + 1).entries()) {
    const heading = /^# (\S+)$/.exec(line)?.[1]
    if (heading !== undefined) {
      if (current) sections.push(finished(current))
      current = { name: heading, lines: [], line: end + 2 + index }
    } else if (current) current.lines.push(line.replace(escapedHeading, '$1'))
    else if (line.trim() !== '') stray ??= end + 2 + index
  }
  if (current) sections.push(finished(current))
  return { front: lines.slice(1, end).join('\n'), sections, stray }
}

/** A line of a text that looks like the heading of a field has one backslash more in the file than in the text. */
const escapedHeading = /^\\(\\*# \S+)$/
const heading = /^\\*# \S+$/
export const escapeHeadings = (text: string): string =>
  text
    .split('\n')
    .map((line) => (heading.test(line) ? `\\${line}` : line))
    .join('\n')

const finished = (one: { name: string; lines: string[]; line: number }): Section => ({
  name: one.name,
  line: one.line,
  text: one.lines.join('\n').trim(),
})
