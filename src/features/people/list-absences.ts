import { whereKept, type OpenAbsences } from './open-absences.ts'
import type { AwayDays } from './rules/away.ts'
import { selectAbsences } from './store/absences.ts'

export type ListedAbsence = AwayDays & {
  readonly id: string
  /** What a form to change it carries: nobody overwrites what they have not seen. */
  readonly seen: string
}

/** When somebody is away, from today. */
export async function listAbsences(open: OpenAbsences): Promise<readonly ListedAbsence[]> {
  const { tx, today } = open.request
  const rows = await whereKept(open, (keeper) => selectAbsences(tx, keeper, open.person.person_id, today))
  return rows.map((row) => ({
    id: row.absence_id,
    from: row.from_day,
    until: row.until_day ?? undefined,
    seen: row.recorded_at.toISOString(),
  }))
}
