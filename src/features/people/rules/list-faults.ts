import { unitRoles, type UnitRole } from './actor.ts'
import type { ListRow } from './people-list.ts'
import { hasFault, readPerson, type PersonFaults, type PersonFields } from './person-fields.ts'
import { readRole, type RoleFields } from './role-fields.ts'

export type RowFaults = PersonFaults & {
  /** `not-yours`: a role that the reader may not give. */
  readonly role?: 'unknown' | 'not-yours' | undefined
  readonly until?: NonNullable<ReturnType<typeof readRole>['faults']['until']> | undefined
}

export type JudgedRow = {
  readonly row: ListRow
  readonly fields: PersonFields
  readonly role: RoleFields<UnitRole> | undefined
  readonly faults: RowFaults
  readonly isRight: boolean
}

export type ListTerms = {
  readonly mode: 'demo' | 'production'
  readonly today: string
  /** Those that the reader may give. */
  readonly roles: readonly UnitRole[]
  readonly substituteDays: number
}

/** Each row read, with what is wrong with it; the same number or e-mail address twice is wrong the second time. */
export function judgeRows(rows: readonly ListRow[], terms: ListTerms): readonly JudgedRow[] {
  const seen = new Set<string>()
  const isSecond = (text: string | undefined) => {
    const isKnown = text !== undefined && seen.has(text)
    if (text !== undefined) seen.add(text)
    return isKnown
  }
  return rows.map((row) => {
    const { fields, faults: personFaults } = readPerson(row, terms.mode)
    const { role, faults: roleFaults } = roleOf(row, terms)
    const faults: RowFaults = {
      ...personFaults,
      ...roleFaults,
      email: personFaults.email ?? (isSecond(fields.email?.toLowerCase()) ? 'twice' : undefined),
      number: personFaults.number ?? (isSecond(fields.number) ? 'twice' : undefined),
    }
    return judged(row, fields, role, faults)
  })
}

/** The same row with one fault more, such as a number that someone has already. */
export const withFault = (one: JudgedRow, fault: RowFaults): JudgedRow =>
  judged(one.row, one.fields, one.role, { ...one.faults, ...fault })

const judged = (
  row: ListRow,
  fields: PersonFields,
  role: RoleFields<UnitRole> | undefined,
  faults: RowFaults,
): JudgedRow => ({ row, fields, role, faults, isRight: role !== undefined && !hasFault(faults) })

function roleOf({ role: word, until }: ListRow, { roles, today, substituteDays }: ListTerms) {
  const role = roleWords.get(word.normalize('NFC').toLowerCase().trim())
  const typed = { role: role ?? 'staff', from: '', until }
  const { fields, faults } = readRole(typed, { roles: unitRoles, today, substituteDays })
  const ofRole = role === undefined ? 'unknown' : roles.includes(role) ? undefined : 'not-yours'
  return {
    role: ofRole === undefined ? fields : undefined,
    faults: { role: ofRole, until: faults.until } satisfies RowFaults,
  }
}

const roleWords: ReadonlyMap<string, UnitRole> = new Map([
  ['', 'staff'],
  ['ansatt', 'staff'],
  ['tilsett', 'staff'],
  ['staff', 'staff'],
  ['vikar', 'substitute'],
  ['substitute', 'substitute'],
  ['leder', 'unit-leader'],
  ['leiar', 'unit-leader'],
  ['enhetsleder', 'unit-leader'],
  ['rektor', 'unit-leader'],
  ['styrer', 'unit-leader'],
  ['styrar', 'unit-leader'],
  ['einingsleiar', 'unit-leader'],
  ['bargi', 'staff'],
  ['vikára', 'substitute'],
  ['jođiheaddji', 'unit-leader'],
  ['unit-leader', 'unit-leader'],
])
