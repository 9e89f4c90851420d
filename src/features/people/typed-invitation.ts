import { newFormId } from './form-id.ts'
import type { InviteProps } from './pages/invite-person.tsx'
import type { Role } from './rules/actor.ts'
import {
  hasFault,
  readPerson,
  typedPerson,
  type PersonFaults,
  type PersonFields,
  type TypedPerson,
} from './rules/person-fields.ts'
import { readRole, typedRole, type RoleFaults, type RoleFields, type TypedRole } from './rules/role-fields.ts'
import type { Way } from './save-invitation.ts'

export type TypedInvitation = { person: TypedPerson; role: TypedRole; how: string; once: string }

/** What can be read of the form; `wanted` is there when there is no fault. */
export type ReadInvitation<R extends Role> = {
  readonly typed: TypedInvitation
  readonly faults: { person: PersonFaults; role: RoleFaults; how: boolean }
  readonly wanted: { person: PersonFields; role: RoleFields<R>; way: Way } | undefined
}

export const emptyInvitation = (role: string): TypedInvitation => ({
  person: { name: '', email: '', phone: '', number: '' },
  role: { role, from: '', until: '' },
  how: 'email',
  once: newFormId(),
})

export const noFaults: InviteProps['faults'] = { person: {}, role: {}, how: false, tooMany: false }

export function readInvitation<R extends Role>(
  form: URLSearchParams,
  terms: { mode: 'demo' | 'production'; roles: readonly R[]; today: string; substituteDays: number },
): ReadInvitation<R> {
  const typed: TypedInvitation = {
    person: typedPerson(form),
    role: typedRole(form),
    how: form.get('hvordan') ?? '',
    once: form.get('skjema') ?? newFormId(),
  }
  const person = readPerson(typed.person, terms.mode)
  const role = readRole(typed.role, terms)
  const way = wayOf(typed.how, person.fields)
  const faults = {
    person: {
      ...person.faults,
      email: person.faults.email ?? (way === 'email-needed' ? 'needed' : undefined),
      phone: person.faults.phone ?? (way === 'phone-needed' ? 'needed' : undefined),
    } satisfies PersonFaults,
    role: role.faults,
    how: way === undefined,
  }
  const isRight = !hasFault(faults.person) && typeof way === 'object' && role.fields !== undefined
  return {
    typed,
    faults,
    wanted: isRight ? { person: person.fields, role: role.fields, way } : undefined,
  }
}

/** How to reach someone in the way that was chosen. */
export function wayOf(
  how: string,
  { email, phone }: Pick<PersonFields, 'email' | 'phone'>,
): Way | 'email-needed' | 'phone-needed' | undefined {
  if (how === 'code') return { how }
  if (how === 'email') return email === undefined ? 'email-needed' : { how, to: email }
  if (how === 'sms') return phone === undefined ? 'phone-needed' : { how, to: phone }
  return undefined
}
