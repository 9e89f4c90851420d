import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { owners } from '../rules/owner.ts'
import { otherKind, type ServiceFaults, type ServiceTyped } from '../rules/service-fields.ts'
import type { Text } from '../text/text-for.ts'
import { errorsOf, FormPage } from './administration-head.tsx'

export type ServiceFormFaults = Omit<ServiceFaults, 'name'> & {
  readonly name?: NonNullable<ServiceFaults['name']> | 'taken' | undefined
}

type AddServiceProps = {
  text: Text
  prefix: string
  /** Carried along, so that the form sent twice makes one service. */
  once: string
  /** The services that the municipality's content tells of. */
  kinds: readonly { key: string; name: string }[]
  typed: ServiceTyped
  faults: ServiceFormFaults
}

export function AddServicePage({ text, prefix, once, kinds, typed, faults }: AddServiceProps) {
  const { services: words, frame } = text
  const units = `${prefix}/administrasjon/enheter`
  const messages = {
    kind: faults.kind && words.faults.kind[faults.kind],
    name: faults.name && words.faults.name[faults.name],
    owner: faults.owner && words.faults.owner[faults.owner],
  }

  return (
    <FormPage
      text={text}
      prefix={prefix}
      above={[{ label: text.units.title, href: units }]}
      title={words.addTitle}
      lead={words.addLead}
      errors={errorsOf([
        ['slag', messages.kind],
        ['navn', messages.name],
        ['eier', messages.owner],
      ])}
    >
      <PostForm action={`${prefix}/administrasjon/tjenester/ny`} carried={[{ name: 'gang', value: once }]}>
        <Field
          kind="select"
          name="slag"
          label={words.kind}
          hint={words.kindHint}
          value={typed.kind}
          error={messages.kind}
          options={[
            { value: '', label: words.chooseKind },
            ...kinds.map(({ key, name }) => ({ value: key, label: name })),
            { value: otherKind, label: words.otherKind },
          ]}
        />
        <Field
          kind="text"
          name="navn"
          label={words.name}
          hint={words.nameHint}
          value={typed.name}
          error={messages.name}
        />
        <Field
          kind="radio"
          name="eier"
          label={words.owner}
          value={typed.owner}
          error={messages.owner}
          options={owners.map((owner) => ({ value: owner, label: text.owners[owner] }))}
        />
        <FormActions submit={words.add} quiet={[{ label: frame.cancel, href: units }]} />
      </PostForm>
    </FormPage>
  )
}
