import { rowId } from './judge-list.ts'
import type { HeldUnit } from './open-unit.ts'
import { recordDone } from './record-done.ts'
import { withFault, type JudgedRow } from './rules/list-faults.ts'
import { saveInvitation } from './save-invitation.ts'
import { giveUnitRole } from './save-membership.ts'
import { savePerson } from './save-person.ts'

export type Imported = {
  readonly now: number
  /** Put in already by the same form. */
  readonly before: number
  readonly left: readonly JudgedRow[]
}

/** Puts in everyone on a list, each with a role in the unit; `invitationDays`: and sends an invitation to each e-mail. */
export async function importRows(
  open: HeldUnit<'import-people'>,
  rows: readonly JudgedRow[],
  { once, invitationDays }: { once: string; invitationDays: number | undefined },
): Promise<Imported> {
  let [now, before] = [0, 0]
  const left: JudgedRow[] = []
  for (const one of rows) {
    const id = rowId(open, once, one.row)
    const saved = one.role === undefined ? 'number-taken' : await savePerson(open, id, one.fields)
    if (saved === 'saved-before') before += 1
    if (saved === 'number-taken') left.push(withFault(one, { number: 'taken-hidden' }))
    if (saved !== 'saved' || one.role === undefined) continue

    await giveUnitRole(open, id, one.role)
    const { email } = one.fields
    if (invitationDays !== undefined && email !== undefined)
      await saveInvitation(open, id, { how: 'email', to: email }, invitationDays)
    now += 1
  }
  await recordDone(open, 'people-imported', { type: 'unit', id: open.unit.unit_id }, { now, before, left: left.length })
  return { now, before, left }
}
