import { dayAfter } from '#base/oslo-time.ts'
import type { Role } from './actor.ts'
import { readDay } from './typed-day.ts'

export type TypedRole = { readonly role: string; readonly from: string; readonly until: string }

export type RoleFields<R extends Role> = {
  readonly role: R
  readonly from: string
  /** The last day, included. */
  readonly until: string | undefined
}

export type RoleFaults = {
  readonly role?: 'choose' | undefined
  readonly from?: 'day' | undefined
  readonly until?: DayFault | undefined
}

/** `needed`: a substitute has a last day. `long`: more days than the municipality's setting allows. */
export type DayFault = 'day' | 'needed' | 'past' | 'order' | 'long'

export const typedRole = (form: URLSearchParams): TypedRole => ({
  role: form.get('rolle') ?? '',
  from: form.get('fra') ?? '',
  until: form.get('til') ?? '',
})

/** A role out of those that the reader may give, and its days. No first day is today. */
export function readRole<R extends Role>(
  typed: TypedRole,
  given: { readonly roles: readonly R[]; readonly today: string; readonly substituteDays: number },
): { readonly fields: RoleFields<R> | undefined; readonly faults: RoleFaults } {
  const role = given.roles.find((one) => one === typed.role)
  const from = typed.from.trim() === '' ? given.today : readDay(typed.from)
  const until = typed.until.trim() === '' ? undefined : (readDay(typed.until) ?? 'no-day')
  const faults: RoleFaults = {
    role: role === undefined ? 'choose' : undefined,
    from: from === undefined ? 'day' : undefined,
    until: faultOfUntil(until, {
      from: from ?? given.today,
      today: given.today,
      mostDays: role === 'substitute' ? given.substituteDays : undefined,
    }),
  }
  if (role === undefined || from === undefined || faults.until !== undefined) return { fields: undefined, faults }
  return { fields: { role, from, until }, faults }
}

/** In a unit that will be closed a role lasts to the day before at most; undefined when it would begin later than that. */
export function untilClosing<Given extends { readonly from: string; readonly until: string | undefined }>(
  role: Given,
  closedOn: string | null,
): Given | undefined {
  if (closedOn === null) return role
  const last = dayAfter(closedOn, -1)
  if (role.from > last) return undefined
  return role.until !== undefined && role.until <= last ? role : { ...role, until: last }
}

/** `mostDays`: how many days there may be, both ends included; then there must be a last one. */
export function faultOfUntil(
  until: string | undefined,
  { from, today, mostDays }: { from: string; today: string; mostDays: number | undefined },
): DayFault | undefined {
  if (until === 'no-day') return 'day'
  if (until === undefined) return mostDays === undefined ? undefined : 'needed'
  if (until < today) return 'past'
  if (until < from) return 'order'
  return mostDays !== undefined && until > dayAfter(from, mostDays - 1) ? 'long' : undefined
}
