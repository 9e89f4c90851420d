import { parse } from 'csv-parse/sync'
import { z } from 'zod'

/** What a list of people says of each. */
export const listColumns = ['name', 'email', 'phone', 'number', 'role', 'until'] as const
export type ListColumn = (typeof listColumns)[number]

/** One person of a list, as typed. `line` is where it stood in what was pasted. */
export type ListRow = Readonly<Record<ListColumn, string>> & { readonly line: number }

export type ReadList = {
  readonly rows: readonly ListRow[]
  /** Heads of columns that were not understood, and so not used. */
  readonly unused: readonly string[]
}

export type ListFault = 'empty' | 'too-many' | 'too-often' | 'no-names'

export const mostRows = 500

/**
 * Reads what was copied from a sheet or typed: separated by tab, semicolon or comma, whichever the first line has most of.
 * With heads in any order, or without in the order of `listColumns`.
 */
export function readPeopleList(text: string): ReadList | ListFault {
  const [first, ...others] = recordsOf(text)
  if (first === undefined) return 'empty'
  const columns = columnsOf(first.record)
  const records = columns === undefined ? [first, ...others] : others
  const order: readonly Head[] = columns ?? listColumns
  if (records.length === 0) return 'empty'
  if (records.length > mostRows) return 'too-many'
  if (!order.includes('name') && !order.includes('first-name') && !order.includes('last-name')) return 'no-names'
  return {
    rows: records.map(({ record, line }) => rowOf(record, order, line)),
    unused: columns === undefined ? [] : first.record.filter((cell, at) => columns[at] === undefined && cell !== ''),
  }
}

/** The same rows written down again, with heads; for changing the whole list at once. */
export function writePeopleList(rows: readonly ListRow[], heads: readonly string[]): string {
  const cell = (text: string) => (/[;"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = rows.map((row) => listColumns.map((column) => cell(row[column])).join(';'))
  return [heads.join(';'), ...lines].join('\n')
}

type Head = ListColumn | 'first-name' | 'last-name' | undefined
type Line = { readonly record: readonly string[]; readonly line: number }

function recordsOf(text: string): readonly Line[] {
  const plain = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '')
  const options = {
    delimiter: separatorOf(plain),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
  }
  try {
    return Parsed.parse(parse(plain, options))
  } catch {
    // A quotation mark that is never closed is a mark like any other.
    return Parsed.parse(parse(plain, { ...options, quote: null }))
  }
}

const Parsed = z.array(
  z
    .object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) })
    .transform(({ record, info }) => ({ record, line: info.lines })),
)

function separatorOf(text: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? ''
  const count = (separator: string) => first.split(separator).length
  return ['\t', ';', ','].reduce((best, next) => (count(next) > count(best) ? next : best))
}

/** What each column is about, when the first record is heads; an e-mail address is none. */
function columnsOf(first: readonly string[]): readonly Head[] | undefined {
  const heads = first.map((cell) => headOf(cell))
  return heads.some((head) => head !== undefined) && !first.some((cell) => cell.includes('@')) ? heads : undefined
}

const headOf = (cell: string): Head =>
  heads.get(
    cell
      .toLowerCase()
      .normalize('NFC')
      .replaceAll(/[^\p{Ll}]/gu, ''),
  )

const heads: ReadonlyMap<string, Head> = new Map(
  Object.entries({
    name: 'navn name fulltnavn fulltnamn namn namma',
    'first-name': 'fornavn fornamn fornavnmellomnavn',
    'last-name': 'etternavn etternamn',
    email: 'epost epostadresse email mail mailadresse jobbepost epostjobb epostarbeid epoasta',
    phone: 'telefon telefonnummer mobil mobilnummer mobilnr mobiltelefon tlf tlfnr phone mobiila mobiilla telefovdna',
    number:
      'fødselsnummer fødselsnr fnr fødselsogpersonnummer personnummer fødselsnummerdnummer dnummer number riegádannummar riegádannr',
    role: 'rolle role rolla',
    until: 'til tom tilogmed tildato sluttdato slutt sistedag until maŋimušbeaivi',
  } satisfies Record<NonNullable<Head>, string>).flatMap(([head, words]) =>
    words.split(' ').map((word) => [word, head as Head] as const),
  ), // the keys are heads
)

function rowOf(record: readonly string[], order: readonly Head[], line: number): ListRow {
  const cell = (head: Head): string => record[order.indexOf(head)] ?? ''
  const [first, last] = [cell('first-name'), cell('last-name')]
  return {
    line,
    name: order.includes('name') ? cell('name') : `${first} ${last}`.trim(),
    email: cell('email'),
    phone: cell('phone'),
    number: wholeNumber(cell('number')),
    role: cell('role'),
    until: cell('until'),
  }
}

/** A sheet takes the first zero of a number away. */
const wholeNumber = (typed: string): string => (/^\d{10}$/.test(typed) ? `0${typed}` : typed)
