import { Field } from '#ui/field.tsx'
import type { UnitRole } from '../rules/actor.ts'
import type { PersonFaults, TypedPerson } from '../rules/person-fields.ts'
import type { RoleFaults, TypedRole } from '../rules/role-fields.ts'
import type { Text } from '../text/text-for.ts'

export type FormError = { field?: string | undefined; message: string }

/** Name, contact and number, as typed, each with its own fault. */
export function PersonFieldset(props: {
  text: Text
  typed: TypedPerson
  faults: PersonFaults
  /** What to know about the number, when it is not the usual. */
  numberHint?: string | undefined
}) {
  const { text, typed, faults, numberHint } = props
  const { fields } = text.people
  const words = personWords(text, faults)
  const tag = text.frame.optional

  return (
    <>
      <Field kind="text" name="navn" label={fields.name} value={typed.name} error={words.name} />
      <Field kind="email" name="epost" label={fields.email} tag={tag} value={typed.email} error={words.email} />
      <Field kind="tel" name="mobil" label={fields.phone} tag={tag} value={typed.phone} error={words.phone} />
      <Field
        kind="number"
        name="nummer"
        label={fields.number}
        tag={tag}
        hint={numberHint ?? fields.numberHint}
        value={typed.number}
        error={words.number}
      />
    </>
  )
}

/** Which role in a unit, and from when until when. */
export function RoleFieldset(props: { text: Text; roles: readonly UnitRole[]; typed: TypedRole; faults: RoleFaults }) {
  const { text, roles, typed, faults } = props
  const { fields, unitRoles } = text.people
  const words = roleWords(text, faults)

  return (
    <>
      <Field
        kind="radio"
        name="rolle"
        label={fields.role}
        value={typed.role}
        error={words.role}
        options={roles.map((role) => ({ value: role, label: text.roles[role], detail: unitRoles[role] }))}
      />
      <DayFields text={text} typed={typed} faults={faults} />
    </>
  )
}

export function DayFields({ text, typed, faults }: { text: Text; typed: TypedRole; faults: RoleFaults }) {
  const { fields } = text.people
  const words = roleWords(text, faults)
  const tag = text.frame.optional

  return (
    <>
      <Field
        kind="date"
        name="fra"
        label={fields.from}
        tag={tag}
        hint={fields.fromHint}
        value={typed.from}
        error={words.from}
      />
      <Field
        kind="date"
        name="til"
        label={fields.until}
        tag={tag}
        hint={fields.untilHint}
        value={typed.until}
        error={words.until}
      />
    </>
  )
}

/** What to say of each fault; undefined where there is none. */
export function personWords({ people: { faults: words } }: Text, faults: PersonFaults) {
  return {
    name: faults.name && words.name[faults.name],
    email: faults.email && words.email[faults.email],
    phone: faults.phone && words.phone[faults.phone],
    number: faults.number && words.number[faults.number],
  }
}

export function roleWords({ people: { faults: words } }: Text, faults: RoleFaults) {
  return {
    role: faults.role && words.role[faults.role],
    from: faults.from && words.from[faults.from],
    until: faults.until && words.until[faults.until],
  }
}

export function personErrors(text: Text, faults: PersonFaults): FormError[] {
  const words = personWords(text, faults)
  return listed([
    ['navn', words.name],
    ['epost', words.email],
    ['mobil', words.phone],
    ['nummer', words.number],
  ])
}

export function roleErrors(text: Text, faults: RoleFaults): FormError[] {
  const words = roleWords(text, faults)
  return listed([
    ['rolle', words.role],
    ['fra', words.from],
    ['til', words.until],
  ])
}

/** In the order of the fields; where all is well nothing is said. */
export const listed = (
  fields: readonly (readonly [field: string | undefined, message: string | undefined])[],
): FormError[] => fields.flatMap(([field, message]) => (message === undefined ? [] : [{ field, message }]))
