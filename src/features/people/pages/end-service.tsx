import { ConfirmBox } from '#ui/confirm-box.tsx'
import { Field } from '#ui/field.tsx'
import type { DayFault } from '../rules/unit-fields.ts'
import type { Text } from '../text/text-for.ts'
import { errorsOf, FormPage } from './administration-head.tsx'
import { follows, Leavers, type ShownHeir, type ShownLeaver } from './leaving.tsx'

type EndServiceProps = {
  text: Text
  prefix: string
  service: { name: string; href: string }
  units: number
  day: string
  fault: DayFault | undefined
  leavers: readonly ShownLeaver[]
  heirs: readonly ShownHeir[]
}

export function EndServicePage({ text, prefix, service, units, day, fault, leavers, heirs }: EndServiceProps) {
  const { ending: words, leaving, dayFaults, frame } = text
  const message = fault && dayFaults[fault]

  return (
    <FormPage
      text={text}
      prefix={prefix}
      above={[
        { label: text.units.title, href: `${prefix}/administrasjon/enheter` },
        { label: service.name, href: service.href },
      ]}
      title={words.title}
      errors={errorsOf([['dag', message]])}
    >
      {units > 0 && <Leavers text={text} leavers={leavers} />}
      <ConfirmBox
        title={words.heading(service.name)}
        what={words.what(units)}
        follows={follows(text, leavers, heirs)}
        action={`${service.href}/slutt`}
        submit={words.submit}
        cancel={{ label: frame.cancel, href: service.href }}
      >
        <Field kind="date" name="dag" label={leaving.day} hint={text.dayHint} value={day} error={message} />
      </ConfirmBox>
    </FormPage>
  )
}
