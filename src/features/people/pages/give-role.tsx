import type { Crumb } from '#ui/crumbs.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { UnitRole } from '../rules/actor.ts'
import type { RoleFaults, TypedRole } from '../rules/role-fields.ts'
import type { Text } from '../text/text-for.ts'
import { FormPage } from './form-page.tsx'
import { listed, roleErrors, RoleFieldset } from './person-parts.tsx'

export type GiveRoleProps = {
  text: Text
  crumbs: readonly Crumb[]
  address: string
  /** Access was taken away; a role gives it back. */
  gone: boolean
  units: readonly { id: string; name: string }[]
  roles: readonly UnitRole[]
  typed: TypedRole & { unit: string }
  faults: RoleFaults & { unit?: 'unit' | 'before' | undefined }
}

export function GiveRolePage({ text, crumbs, address, gone, units, roles, typed, faults }: GiveRoleProps) {
  const { giveRole } = text.people
  const error = faults.unit && giveRole.faults[faults.unit]

  return (
    <FormPage
      text={text}
      title={giveRole.title}
      lead={gone ? giveRole.leadGone : giveRole.lead}
      crumbs={crumbs}
      errors={[...listed([['enhet', error]]), ...roleErrors(text, faults)]}
    >
      <PostForm action={`${address}/rolle`}>
        <Field
          kind="select"
          name="enhet"
          label={giveRole.unit}
          value={typed.unit}
          error={error}
          options={[
            { value: '', label: giveRole.chooseUnit },
            ...units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <RoleFieldset text={text} roles={roles} typed={typed} faults={faults} />
        <FormActions submit={giveRole.submit} quiet={[{ label: text.frame.cancel, href: address }]} />
      </PostForm>
    </FormPage>
  )
}
