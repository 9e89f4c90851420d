import type { Request } from './request.ts'
import { listValues } from './list-values.ts'
import { absenceDaysMost, invitationDays, substituteDaysMost } from './rules/settings.ts'

/** What the municipality has decided about invitations and dated roles, in days. */
export type Terms = {
  readonly invitationDays: number
  readonly substituteDays: number
  readonly absenceDays: number
}

export async function listTerms(request: Request): Promise<Terms> {
  const valueOf = await listValues(request)
  return {
    invitationDays: valueOf(invitationDays),
    substituteDays: valueOf(substituteDaysMost),
    absenceDays: valueOf(absenceDaysMost),
  }
}
