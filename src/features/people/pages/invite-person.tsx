import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { Crumb } from '#ui/crumbs.tsx'
import type { MunicipalRole, UnitRole } from '../rules/actor.ts'
import type { PersonFaults, TypedPerson } from '../rules/person-fields.ts'
import type { RoleFaults, TypedRole } from '../rules/role-fields.ts'
import type { Text } from '../text/text-for.ts'
import { FormPage } from './form-page.tsx'
import {
  DayFields,
  PersonFieldset,
  listed,
  personErrors,
  roleErrors,
  roleWords,
  RoleFieldset,
} from './person-parts.tsx'

export type InviteProps = {
  text: Text
  lead: string
  crumbs: readonly Crumb[]
  action: string
  cancel: string
  /** Tells one filling of the form from another. */
  once: string
  roles: { in: 'unit'; of: readonly UnitRole[] } | { in: 'municipality'; of: readonly MunicipalRole[] }
  typed: { person: TypedPerson; role: TypedRole; how: string }
  faults: { person: PersonFaults; role: RoleFaults; how: boolean; tooMany: boolean }
  /** Whose the number is, when the reader may see that card. */
  taken?: string | undefined
}

export const ways = ['email', 'sms', 'code'] as const

export function InvitePage(props: InviteProps) {
  const { text, lead, crumbs, action, cancel, once, typed, faults, taken } = props
  const { invite, faults: words } = text.people
  const errors = [
    ...listed([[undefined, faults.tooMany ? words.tooMany : undefined]]),
    ...personErrors(text, faults.person),
    ...roleErrors(text, faults.role),
    ...listed([['hvordan', faults.how ? words.how : undefined]]),
  ]

  return (
    <FormPage text={text} title={invite.title} lead={lead} crumbs={crumbs} errors={errors}>
      {taken !== undefined && (
        <NoteCalm icon="person">
          <p>
            {invite.takenNote} <a href={taken}>{invite.takenLink}</a>
          </p>
        </NoteCalm>
      )}
      <PostForm action={action} carried={[{ name: 'skjema', value: once }]}>
        <PersonFieldset text={text} typed={typed.person} faults={faults.person} />
        <RoleChoice {...props} />
        <Field
          kind="radio"
          name="hvordan"
          label={invite.howTitle}
          value={typed.how}
          error={faults.how ? words.how : undefined}
          options={ways.map((way) => ({ value: way, ...invite.how[way] }))}
        />
        <FormActions submit={invite.submit} quiet={[{ label: text.frame.cancel, href: cancel }]} />
      </PostForm>
    </FormPage>
  )
}

function RoleChoice({ text, roles, typed, faults }: InviteProps) {
  if (roles.in === 'unit') return <RoleFieldset text={text} roles={roles.of} typed={typed.role} faults={faults.role} />
  return (
    <>
      <Field
        kind="radio"
        name="rolle"
        label={text.people.fields.role}
        value={typed.role.role}
        error={roleWords(text, faults.role).role}
        options={roles.of.map((role) => ({
          value: role,
          label: text.roles[role],
          detail: text.people.municipalRoles[role],
        }))}
      />
      <DayFields text={text} typed={typed.role} faults={faults.role} />
    </>
  )
}
