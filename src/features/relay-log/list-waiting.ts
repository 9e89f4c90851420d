import type { Waiting } from '#features/people/index.ts'
import { selectWaiting, type WaitingRow } from './store/waiting.ts'
import { textFor } from './text/text-for.ts'

/** For the page that is about every municipality where one works: how many, never whom. One statement. */
export const relaysWaiting: Waiting = {
  of: async (tx, identity, { today, language }) => {
    const rows = await selectWaiting(tx, identity, today)
    return new Map(rows.map((row) => [row.municipality_id, linesOf(row, language)]))
  },
  words: (language) => textFor(language).waiting,
}

function linesOf(row: WaitingRow, language: string) {
  const { lines } = textFor(language).waiting
  const all = [
    { count: row.asked, say: lines.asked, path: '/logger' },
    { count: row.due, say: lines.due, path: '/logger' },
    { count: row.receives, say: lines.receives, path: '/logger' },
    { count: row.unheld, say: lines.unheld, path: '/logger#kontor' },
    { count: row.notes, say: lines.notes, path: '/undring' },
  ]
  return all.flatMap(({ count, say, path }) => (count === 0 ? [] : [{ label: say(count), path }]))
}
