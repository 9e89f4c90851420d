import type { Request } from './request.ts'
import { absenceDaysMost, invitationDays, settingOf, substituteDaysMost } from './rules/settings.ts'
import { selectSettings } from './store/settings.ts'

/** What the municipality has decided about invitations and dated roles, in days. */
export type Terms = {
  readonly invitationDays: number
  readonly substituteDays: number
  readonly absenceDays: number
}

export async function listTerms({ tx, municipality, today }: Request): Promise<Terms> {
  const rows = await selectSettings(tx, municipality.id, today)
  return {
    invitationDays: settingOf(rows, invitationDays),
    substituteDays: settingOf(rows, substituteDaysMost),
    absenceDays: settingOf(rows, absenceDaysMost),
  }
}
