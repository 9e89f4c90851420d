import { wordOfKind } from '#base/kind-words.ts'
import { columns, matrixKinds, readings, type Column, type Reading } from './matrix.ts'

/** What of the matrix is asked for. */
export type MatrixPlace = {
  readonly reading: Reading
  /** Read by thing: of which kind. */
  readonly kind: string
  /** Read by whom: one of them; undefined: all, with how much each has. */
  readonly who?: string | undefined
  readonly column?: Column | undefined
  readonly skip: number
}

const wordOfReading: Readonly<Record<Reading, string>> = {
  thing: 'oppgave',
  service: 'tjeneste',
  role: 'rolle',
  management: 'ledelse',
}
const wordOf = (kind: string): string => (kind in wordOfKind ? wordOfKind[kind as keyof typeof wordOfKind] : 'steg') // the guide's steps are no kind of the model

/** `?slag=rutine`, or `?etter=rolle&hvem=leader&del=responsible`; `&fra=40`. What makes no sense asks for the matrix from its beginning. */
export function placeIn(query: URLSearchParams): MatrixPlace {
  const from = query.get('fra') ?? ''
  return {
    reading: readings.find((one) => wordOfReading[one] === query.get('etter')) ?? 'thing',
    kind: matrixKinds.find((one) => wordOf(one) === query.get('slag')) ?? matrixKinds[0] ?? '',
    who: query.get('hvem') ?? undefined,
    column: columns.find((one) => one === query.get('del')),
    skip: /^\d{1,5}$/.test(from) ? Number(from) : 0,
  }
}

/** The same as an address asks for it. */
export function queryOf({ reading, kind, who, column, skip }: MatrixPlace): string {
  const asked = new URLSearchParams({
    ...(reading === 'thing' ? { slag: wordOf(kind) } : { etter: wordOfReading[reading] }),
    ...(reading !== 'thing' && who !== undefined && { hvem: who }),
    ...(column !== undefined && { del: column }),
    ...(skip > 0 && { fra: `${skip}` }),
  })
  return `?${asked}`
}
