import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { DayOffFault } from '../rules/days-off.ts'
import type { Text } from '../text/text-for.ts'
import { errorsOf, FormPage } from './administration-head.tsx'

export type ShownDay = {
  day: string
  /** The day, in words. */
  name: string
  /** When it was said, or what the public holiday is called. */
  line: string
  is: 'own' | 'removed' | 'public'
  /** What a form to take it away carries. */
  remove: string | undefined
}

type DaysOffProps = {
  text: Text
  prefix: string
  year: number
  /** The years beside. */
  others: readonly { label: string; href: string }[]
  typed: { day: string; fault?: DayOffFault }
  days: readonly ShownDay[]
}

export function DaysOffPage(props: DaysOffProps) {
  const { text, prefix, year, others, typed, days } = props
  const { daysOff } = text
  const error = typed.fault && { ...text.dayFaults, free: daysOff.free }[typed.fault]

  return (
    <FormPage text={text} prefix={prefix} title={daysOff.title} lead={daysOff.lead} errors={errorsOf([['dag', error]])}>
      <p>{daysOff.promise}</p>
      <PostForm action={`${prefix}/administrasjon/fridager`} label={daysOff.add}>
        <Field kind="date" name="dag" label={daysOff.day} hint={daysOff.hint} value={typed.day} error={error} />
        <FormActions submit={daysOff.add} />
      </PostForm>
      <Section id="ar" title={daysOff.yearTitle(year)} inside>
        <RowList label={daysOff.yearTitle(year)} rows={days.map((one) => rowOf(one, props))} />
        <p class="actions">
          {others.map(({ label, href }) => (
            <a href={`${href}#ar`}>{daysOff.toYear(label)}</a>
          ))}
        </p>
      </Section>
    </FormPage>
  )
}

function rowOf({ name, line, is, remove }: ShownDay, { text: { daysOff }, prefix, year }: DaysOffProps): Row {
  return {
    name,
    soft: is !== 'own',
    lines: [line],
    act: remove && (
      <PostForm
        action={`${prefix}/administrasjon/fridager/fjern`}
        carried={[
          { name: 'fridag', value: remove },
          { name: 'ar', value: String(year) },
        ]}
        label={`${daysOff.remove}: ${name}`}
      >
        <button class="ds-button" data-variant="secondary" type="submit">
          {daysOff.remove}
        </button>
      </PostForm>
    ),
  }
}
