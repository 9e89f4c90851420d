import { idFromForm } from './form-id.ts'
import { listTerms } from './list-terms.ts'
import { mayInUnit } from './open-form.ts'
import { openNumbers } from './open-number.ts'
import type { OpenUnit } from './open-unit.ts'
import type { UnitRole } from './rules/actor.ts'
import { judgeRows, withFault, type JudgedRow } from './rules/list-faults.ts'
import type { ListRow } from './rules/people-list.ts'

type MayImport = OpenUnit<'see-unit'> | OpenUnit<'import-people'>

/** Every row with what is wrong with it, numbers that are someone's here included. */
export async function judgeList(
  open: MayImport,
  rows: readonly ListRow[],
  once: string,
): Promise<readonly JudgedRow[]> {
  const { request } = open
  const { mode, today } = request
  const roles: readonly UnitRole[] = [
    'staff',
    'substitute',
    ...(mayInUnit(open, 'invite-leader') ? (['unit-leader'] as const) : []),
  ]
  const { substituteDays } = await listTerms(request)
  const judged = judgeRows(rows, { mode, today, roles, substituteDays })
  const taken = await openNumbers(
    request,
    judged.flatMap(({ row, fields: { number } }) =>
      number === undefined ? [] : [{ number, own: rowId(open, once, row) }],
    ),
  )
  return judged.map((one) => {
    const { number } = one.fields
    const holder = number === undefined ? undefined : taken.get(number)
    if (holder === undefined || one.faults.number !== undefined) return one
    return withFault(one, { number: holder.person === undefined ? 'taken-hidden' : 'taken' })
  })
}

/** The person that a row becomes: the same when the form comes twice. */
export const rowId = ({ request }: MayImport, once: string, { line }: ListRow): string =>
  idFromForm(request, once, `row/${line}`)
