import { ConfirmBox } from '#ui/confirm-box.tsx'
import { Field } from '#ui/field.tsx'
import type { Text } from '../text/text-for.ts'
import type { DayFault } from '../rules/unit-fields.ts'
import { errorsOf, FormPage } from './administration-head.tsx'
import { follows, Leavers, type ShownHeir, type ShownLeaver } from './leaving.tsx'

type CloseUnitProps = {
  text: Text
  prefix: string
  unit: { name: string; href: string }
  day: string
  fault: DayFault | undefined
  leavers: readonly ShownLeaver[]
  heirs: readonly ShownHeir[]
}

export function CloseUnitPage({ text, prefix, unit, day, fault, leavers, heirs }: CloseUnitProps) {
  const { closing: words, leaving, dayFaults, frame } = text
  const message = fault && dayFaults[fault]

  return (
    <FormPage
      text={text}
      prefix={prefix}
      above={[
        { label: text.units.title, href: `${prefix}/administrasjon/enheter` },
        { label: unit.name, href: unit.href },
      ]}
      title={words.title}
      errors={errorsOf([['dag', message]])}
    >
      <Leavers text={text} leavers={leavers} />
      <ConfirmBox
        title={words.heading(unit.name)}
        what={words.what}
        follows={follows(text, leavers, heirs)}
        action={`${unit.href}/slutt`}
        submit={words.submit}
        cancel={{ label: frame.cancel, href: unit.href }}
      >
        <Field kind="date" name="dag" label={leaving.day} hint={text.dayHint} value={day} error={message} />
      </ConfirmBox>
    </FormPage>
  )
}
