import { isUuid } from '#base/uuid.ts'

/** What one row of the record says: who did what to what, when, by which right. Ids, codes and counts, never words. */
export type AuditEntry = {
  /** The municipality of the transaction; the database refuses another. */
  municipality: number
  at: Date
  /** Small letters and hyphens: `open-relay`. */
  act: string
  outcome: 'done' | 'refused'
  person?: string | undefined
  identity?: string | undefined
  session?: string | undefined
  subject?: { type: string; id: string } | undefined
  /** The role or tie by which the person may. */
  because?: string | undefined
  requestId?: string | undefined
  details?: AuditDetails | undefined
}

/** Each value is an id (UUID), a code, a day, a count, or a list of the first three. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>

/**
 * Throws a TypeError, which names the place and never the value, when an entry carries something other than ids, codes
 * and counts. That is a mistake of ours, found before anything is written.
 */
export function refuseWords(entry: AuditEntry): void {
  const { act, because, subject, requestId, person, identity, session, details = {} } = entry

  demand(isWord(act, 60), 'act')
  demand(because === undefined || isWord(because, 60), 'because')
  demand(subject === undefined || (isWord(subject.type, 40) && isIdOrNumber(subject.id)), 'subject')
  demand(requestId === undefined || /^[\w-]{1,64}$/.test(requestId), 'requestId')
  for (const [place, id] of Object.entries({ person, identity, session })) demand(id === undefined || isUuid(id), place)

  demand(Object.keys(details).length <= 20, 'details')
  for (const [name, value] of Object.entries(details)) {
    demand(/^[a-z][a-zA-Z]{0,39}$/.test(name), 'details')
    demand(isDetail(value), `details.${name}`)
  }
}

/** As the table's own checks say. */
const isWord = (text: string, most: number): boolean => text.length <= most && /^[a-z]+(-[a-z]+)*$/.test(text)

function isDetail(value: AuditDetails[string]): boolean {
  if (typeof value === 'boolean') return true
  if (typeof value === 'number') return isCount(value)
  if (typeof value === 'string') return isId(value)
  return value.length <= 500 && value.every(isId)
}

/** Too small for an identity number, which has eleven digits. */
const isCount = (value: number): boolean => Number.isInteger(value) && Math.abs(value) < 1_000_000_000

/** A telephone number has eight digits. */
const isIdOrNumber = (text: string): boolean => isId(text) || /^\d{1,7}$/.test(text)

/** Digits in a row would be a telephone or identity number; a UUID may have as many as it likes. */
const isId = (text: string): boolean =>
  isUuid(text) || day.test(text) || (text.length <= 100 && code.test(text) && !/\d{5}/.test(text))

const day = /^\d{4}-\d{2}-\d{2}$/
/** Words of ours: `add-entry`, `steps/bestem-0`. */
const code = /^[a-z][a-z0-9]*([-/][a-z0-9]+)*$/

function demand(holds: boolean, place: string): void {
  if (!holds) throw new TypeError(`What should be recorded as ${place} is no id, code, day or count.`)
}
