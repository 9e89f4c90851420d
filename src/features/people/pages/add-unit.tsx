import { Empty } from '#ui/empty.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { UnitTyped } from '../rules/unit-fields.ts'
import type { Text } from '../text/text-for.ts'
import { FormPage } from './administration-head.tsx'
import { unitErrors, UnitFields, type UnitFormFaults } from './unit-form.tsx'

type AddUnitProps = {
  text: Text
  prefix: string
  /** Carried along, so that the form sent twice makes one unit. */
  once: string
  services: readonly { id: string; name: string }[]
  typed: UnitTyped & { service: string }
  faults: UnitFormFaults
}

export function AddUnitPage({ text, prefix, once, services, typed, faults }: AddUnitProps) {
  const { unitForm: words, frame } = text
  const units = `${prefix}/administrasjon/enheter`

  return (
    <FormPage
      text={text}
      prefix={prefix}
      above={[{ label: text.units.title, href: units }]}
      title={words.addTitle}
      lead={words.addLead}
      errors={unitErrors(faults, text)}
    >
      {services.length === 0 ? (
        <Empty
          icon="buildings"
          title={words.noService}
          text={words.noServiceText}
          act={{ label: text.units.addService, href: `${prefix}/administrasjon/tjenester/ny` }}
        />
      ) : (
        <PostForm action={`${units}/ny`} carried={[{ name: 'gang', value: once }]}>
          <Field
            kind="select"
            name="tjeneste"
            label={words.service}
            value={typed.service}
            error={faults.service && (faults.service === 'gone' ? words.faults.gone : words.faults.service)}
            options={[
              { value: '', label: words.chooseService },
              ...services.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <UnitFields text={text} typed={typed} faults={faults} />
          <FormActions submit={words.add} quiet={[{ label: frame.cancel, href: units }]} />
        </PostForm>
      )}
    </FormPage>
  )
}
