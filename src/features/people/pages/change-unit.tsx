import { FormActions } from '#ui/form-actions.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { UnitTyped } from '../rules/unit-fields.ts'
import type { Text } from '../text/text-for.ts'
import { FormPage } from './administration-head.tsx'
import { unitErrors, UnitFields, type UnitFormFaults } from './unit-form.tsx'

type ChangeUnitProps = {
  text: Text
  prefix: string
  /** The unit's own page. */
  unit: { name: string; href: string }
  typed: UnitTyped
  /** What stood there when the form was opened: someone who changed it meanwhile is not overwritten. */
  seen: UnitTyped
  faults: UnitFormFaults
}

export function ChangeUnitPage({ text, prefix, unit, typed, seen, faults }: ChangeUnitProps) {
  const { unitForm: words, frame } = text

  return (
    <FormPage
      text={text}
      prefix={prefix}
      above={[
        { label: text.units.title, href: `${prefix}/administrasjon/enheter` },
        { label: unit.name, href: unit.href },
      ]}
      title={words.changeTitle}
      lead={words.changeLead}
      errors={unitErrors(faults, text)}
    >
      <PostForm
        action={`${unit.href}/endre`}
        carried={[
          { name: 'for-navn', value: seen.name },
          { name: 'for-eier', value: seen.owner },
          { name: 'for-orgnr', value: seen.number },
        ]}
      >
        <UnitFields text={text} typed={typed} faults={faults} />
        <FormActions submit={frame.save} quiet={[{ label: frame.cancel, href: unit.href }]} />
      </PostForm>
    </FormPage>
  )
}
