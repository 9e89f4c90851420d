import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { TrainingKind } from '../rules/training-fields.ts'
import type { Text } from '../text/text-for.ts'
import { BelowHead, errorsOf } from './head.tsx'

type AttendanceProps = {
  text: Text
  prefix: string
  training: { readonly kind: TrainingKind; readonly name: string; readonly href: string }
  workplace: { readonly kind: 'unit' | 'partner'; readonly id: string; readonly name: string }
  people: readonly { readonly id: string; readonly name: string }[]
  /** Those who are written down from another unit. */
  elsewhere: readonly string[]
  /** Ticked, and typed. */
  typed: { readonly people: readonly string[]; readonly others: string }
  /** What the form began with. */
  seen: { readonly people: readonly string[]; readonly others: number }
  fault: 'others' | { readonly now: number } | undefined
}

/** Who was there from one unit: those who are known by name, and how many besides. Of a partner the number alone. */
export function AttendancePage(props: AttendanceProps) {
  const { text, prefix, training, workplace, people, elsewhere, typed, seen, fault } = props
  const { attendance: words } = text
  const isSeminar = training.kind === 'seminar'
  const isUnit = workplace.kind === 'unit'
  const message =
    fault === undefined ? undefined : fault === 'others' ? words.faults.others : words.faults.changed(fault.now)

  return (
    <>
      <BelowHead
        text={text}
        prefix={prefix}
        part="trainings"
        above={[{ label: training.name, href: training.href }]}
        title={(isSeminar ? words.title : words.titleTook)(workplace.name)}
        errors={errorsOf([['andre', message]])}
      />
      <div class="page section-tight">
        <PostForm
          action={`${training.href}/oppmote/${workplace.id}`}
          carried={[
            ...seen.people.map((value) => ({ name: 'for-person', value })),
            { name: 'for-andre', value: String(seen.others) },
          ]}
        >
          {people.length > 0 && (
            <Field
              kind="checkbox"
              name="person"
              label={words.people}
              hint={isSeminar ? words.peopleHint : words.peopleHintTook}
              values={typed.people}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          {elsewhere.length > 0 && <p>{words.elsewhere(elsewhere.join(', '))}</p>}
          <Field
            kind="number"
            name="andre"
            label={isUnit ? words.others : words.othersOfPartner}
            hint={isUnit ? words.othersHint : words.othersHintPartner}
            tag={text.optional}
            value={typed.others}
            error={message}
          />
          <FormActions submit={text.save} quiet={[{ label: text.cancel, href: training.href }]} />
        </PostForm>
      </div>
    </>
  )
}
