import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { municipalRoles } from '../rules/actor.ts'
import type { RoleFaults, TypedRole } from '../rules/role-fields.ts'
import type { Text } from '../text/text-for.ts'
import { FormPage } from './form-page.tsx'
import { DayFields, listed, roleErrors, roleWords } from './person-parts.tsx'

export type GiveMunicipalRoleProps = {
  text: Text
  prefix: string
  typed: TypedRole & { name: string; person: string }
  /** Those found by the name; then one is chosen. Empty before anything was looked for. */
  found: readonly { id: string; name: string; detail: string }[]
  faults: RoleFaults & {
    name?: 'name' | 'none' | 'many' | undefined
    person?: 'person' | 'before' | undefined
  }
}

export function GiveMunicipalRolePage({ text, prefix, typed, found, faults }: GiveMunicipalRoleProps) {
  const { giveMunicipalRole: words, municipalRoles: explained, roles } = text.people
  const address = `${prefix}/administrasjon/roller`
  const hasFound = found.length > 0
  const nameError = faults.name && words.faults[faults.name]
  const personError = faults.person && words.faults[faults.person]

  return (
    <FormPage
      text={text}
      title={words.title}
      lead={words.lead}
      crumbs={[
        { label: text.frame.administration, href: `${prefix}/administrasjon` },
        { label: roles.title, href: address },
      ]}
      errors={[
        ...listed([
          ['navn', nameError],
          ['person', personError],
        ]),
        ...roleErrors(text, faults),
      ]}
    >
      <PostForm action={`${address}/gi`} carried={hasFound ? [{ name: 'funnet', value: 'ja' }] : []}>
        <Field kind="text" name="navn" label={words.name} hint={words.nameHint} value={typed.name} error={nameError} />
        {hasFound && (
          <Field
            kind="radio"
            name="person"
            label={words.person}
            value={typed.person}
            error={personError}
            options={found.map(({ id, name, detail }) => ({ value: id, label: name, detail }))}
          />
        )}
        <Field
          kind="radio"
          name="rolle"
          label={words.role}
          value={typed.role}
          error={roleWords(text, faults).role}
          options={municipalRoles.map((role) => ({ value: role, label: text.roles[role], detail: explained[role] }))}
        />
        <DayFields text={text} typed={typed} faults={faults} />
        <FormActions
          submit={hasFound ? words.submit : words.find}
          quiet={[{ label: text.frame.cancel, href: address }]}
        />
      </PostForm>
    </FormPage>
  )
}
