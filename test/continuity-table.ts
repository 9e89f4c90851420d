import { expect, test } from 'vitest'
import { readTable, type Row } from './read-table.ts'

/** The rows of docs/continuity-table.md, and how they are read: dates, rungs and breaks out of their cells. */
export const rows: readonly Row[] = readTable('continuity-table.md')

/** An id that stands in two sections (F, R, S) is not asked for here. */
export const expectedIn = (id: string): string => {
  const found = rows.find((row) => row.id === id)?.cells['expected']
  if (found === undefined) throw new Error(`There is no row ${id} with something expected.`)
  return found
}

/** Days and instants, in order, without weekdays and prose. */
export const daysIn = (cell: string): readonly string[] =>
  cell.match(/\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?Z)?/g)?.map((one) => one.replace(/:00Z$/, ':00Z')) ?? []

/** `Hol Tue 11-03, Dep Wed 11-04; E Wed 11-18` as `Hol 2026-11-03` and so on, in order. */
export function rungsIn(cell: string, year = '2026'): readonly string[] {
  const found = cell.matchAll(/\b(Hol|Dep|Lea|LDep|Co|Adm|Mel|E) (?:[A-Z][a-z]{2} )?(?:(\d{4})-)?(\d\d-\d\d)/g)
  return [...found].map(([, who, said, day]) => `${who} ${said ?? year}-${day}`)
}

/** `[past-next-date, 11-04, 12-01)` with whole dates; `none` is nothing. */
export function breaksIn(cell: string): readonly string[] {
  const whole = (day: string) => (/^\d\d-/.test(day) ? `2026-${day}` : day)
  const found = cell.matchAll(/\[([a-z-]+), ([\d-]+), ([\d-]+|open)\)/g)
  return [...found].map(([, kind, from = '', to = '']) => `${kind} ${whole(from)} ${whole(to)}`).toSorted()
}

/** Every row with such an id is tested, waits, or was decided otherwise; and is only one of these. */
export function everyRow(
  kind: RegExp,
  {
    tested,
    waits = {},
    decidedOtherwise = {},
  }: {
    readonly tested: readonly string[]
    /** What it waits for. */
    readonly waits?: Readonly<Record<string, string>>
    readonly decidedOtherwise?: Readonly<Record<string, string>>
  },
): void {
  test('every row of the table is tested, waits or was decided otherwise, and is one of these alone', () => {
    const all = rows.flatMap(({ id }) => (kind.test(id) ? [id] : []))
    expect([...tested, ...Object.keys(waits), ...Object.keys(decidedOtherwise)].toSorted()).toEqual(all.toSorted())
  })
}
