import { z } from 'zod'
import { listColumns, type ListColumn, type ListRow } from './people-list.ts'

/** What the fields of a row that must be put right are called, before its line. */
export const rowFields: Record<ListColumn, string> = {
  name: 'navn',
  email: 'epost',
  phone: 'mobil',
  number: 'nummer',
  role: 'rolle',
  until: 'til',
}

export const rowField = (column: ListColumn, line: number): string => `${rowFields[column]}-${line}`

/** The rows that need nothing, as one hidden field carries them. */
export const carryRows = (rows: readonly ListRow[]): string =>
  JSON.stringify(rows.map((row) => [row.line, ...listColumns.map((column) => row[column])]))

/** All rows of the review: those carried and those that were put right, in their order. */
export function rowsFrom(form: URLSearchParams): readonly ListRow[] {
  const edited = form
    .getAll('rad')
    .filter((line) => /^\d{1,5}$/.test(line))
    .map((line) => editedRow(form, Number(line)))
  const byLine = new Map([...carried(form.get('riktige') ?? '[]'), ...edited].map((row) => [row.line, row]))
  return [...byLine.values()].toSorted((one, other) => one.line - other.line)
}

function editedRow(form: URLSearchParams, line: number): ListRow {
  const cell = (column: ListColumn): string => form.get(rowField(column, line)) ?? ''
  return {
    line,
    name: cell('name'),
    email: cell('email'),
    phone: cell('phone'),
    number: cell('number'),
    role: cell('role'),
    until: cell('until'),
  }
}

/** Nothing when the field is not as we wrote it. */
function carried(text: string): readonly ListRow[] {
  const read = Carried.safeParse(text)
  return read.success ? read.data : []
}

const words = z.string().max(1000)
const Carried = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown // read by the next schema
    } catch {
      context.addIssue('not JSON')
      return z.NEVER
    }
  })
  .pipe(z.array(z.tuple([z.int().min(0).max(99_999), words, words, words, words, words, words])))
  .transform((rows) =>
    rows.map(([line, name, email, phone, number, role, until]) => ({ line, name, email, phone, number, role, until })),
  )
