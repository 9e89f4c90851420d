import { Empty } from '#ui/empty.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { RowList } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { AbsenceFaults, TypedAbsence } from '../rules/absence.ts'
import type { Text } from '../text/text-for.ts'
import { FormPage } from './form-page.tsx'
import { listed } from './person-parts.tsx'

export type AbsenceProps = {
  text: Text
  prefix: string
  /** Which of the leader's units the form is about, and who works there. */
  unit: { id: string; name: string; colleagues: readonly { id: string; name: string }[] }
  /** The leader's other units. */
  others: readonly { name: string; href: string }[]
  typed: TypedAbsence
  /** How many days the municipality lets it last. */
  mostDays: number
  faults: AbsenceFaults
  lent: readonly { membership: string; name: string; unit: string; days: string }[]
}

export function AbsencePage(props: AbsenceProps) {
  const { text, prefix, unit, others, typed, mostDays, faults, lent } = props
  const { absence, people } = text
  const words = {
    who: faults.who && { ...absence.faults, 'leaves-before': people.absence.leavesBefore }[faults.who],
    from: faults.from && absence.faults[faults.from],
    until: faults.until && absence.faults[faults.until],
  }

  return (
    <FormPage
      text={text}
      title={absence.title}
      lead={absence.lead}
      crumbs={[{ label: text.frame.myPage, href: `${prefix}/min-side` }]}
      errors={listed([
        ['hvem', words.who],
        ['fra', words.from],
        ['til', words.until],
      ])}
      after={
        <>
          {lent.length > 0 && <Lent {...props} />}
          {others.length > 0 && <Others others={others} />}
        </>
      }
    >
      <Section id="velg" title={unit.name} inside>
        {unit.colleagues.length === 0 ? (
          <Empty icon="people" title={absence.who} text={absence.none} />
        ) : (
          <PostForm action={`${prefix}/min-side/fravaer`} carried={[{ name: 'enhet', value: unit.id }]}>
            <Field
              kind="radio"
              name="hvem"
              label={absence.who}
              value={typed.who}
              error={words.who}
              options={unit.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Field
              kind="date"
              name="fra"
              label={absence.from}
              hint={absence.dateHint}
              value={typed.from}
              error={words.from}
            />
            <Field
              kind="date"
              name="til"
              label={absence.until}
              hint={absence.untilHint(mostDays)}
              value={typed.until}
              error={words.until}
            />
            <FormActions submit={absence.submit} quiet={[{ label: text.frame.cancel, href: `${prefix}/min-side` }]} />
          </PostForm>
        )}
      </Section>
    </FormPage>
  )
}

function Lent({ text: { absence }, prefix, lent }: AbsenceProps) {
  return (
    <Section id="na" title={absence.nowTitle}>
      <RowList
        label={absence.nowTitle}
        rows={lent.map(({ membership, name, unit, days }) => ({
          name,
          lines: [unit, days],
          act: (
            <PostForm
              action={`${prefix}/min-side/fravaer/avslutt`}
              carried={[{ name: 'rolle', value: membership }]}
              label={name}
            >
              <button class="ds-button" data-variant="secondary" type="submit">
                {absence.end}
              </button>
            </PostForm>
          ),
        }))}
      />
    </Section>
  )
}

function Others({ others }: Pick<AbsenceProps, 'others'>) {
  return (
    <div class="page section-tight">
      <ul>
        {others.map(({ name, href }) => (
          <li>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
