import { Empty } from '#ui/empty.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { RowList } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { AbsenceFaults, TypedAbsence } from '../rules/absence.ts'
import type { Text } from '../text/text-for.ts'
import { AwayPart, awayErrors, type AwayProps } from './away-part.tsx'
import { FormPage } from './form-page.tsx'
import { listed } from './person-parts.tsx'

export type LendProps = {
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

type AbsenceProps = {
  text: Text
  prefix: string
  away: AwayProps
  /** Absent: the reader leads no unit. */
  lend: LendProps | undefined
}

/** When one is away; and for leaders, who leads meanwhile. */
export function AbsencePage(props: AbsenceProps) {
  const { text, prefix, away, lend } = props
  const words = lend && lendWords(text, lend)

  return (
    <FormPage
      text={text}
      title={text.away.title}
      lead={text.away.lead}
      crumbs={[{ label: text.frame.myPage, href: `${prefix}/min-side` }]}
      errors={[
        ...awayErrors(away),
        ...listed([
          ['hvem', words?.who],
          ['fra', words?.from],
          ['til', words?.until],
        ]),
      ]}
      after={
        <>
          <AwayPart {...away} />
          {lend && <Lend text={text} prefix={prefix} {...lend} />}
          {lend && lend.lent.length > 0 && <Lent text={text} prefix={prefix} {...lend} />}
          {lend && lend.others.length > 0 && <Others {...lend} />}
        </>
      }
    />
  )
}

function lendWords({ absence, people }: Text, { faults: { who, from, until } }: LendProps) {
  return {
    who: who && { ...absence.faults, 'leaves-before': people.absence.leavesBefore }[who],
    from: from && absence.faults[from],
    until: until && absence.faults[until],
  }
}

type OwnProps = LendProps & Pick<AbsenceProps, 'text' | 'prefix'>

function Lend(props: OwnProps) {
  const { text, prefix, unit, typed, mostDays } = props
  const { absence } = text
  const words = lendWords(text, props)

  return (
    <Section id="velg" title={absence.leadsTitle(unit.name)}>
      {unit.colleagues.length === 0 ? (
        <Empty icon="people" title={absence.who} text={absence.none} />
      ) : (
        <PostForm action={`${prefix}/min-side/fravaer`} carried={[{ name: 'enhet', value: unit.id }]}>
          <p>{absence.lead}</p>
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
          <FormActions submit={absence.submit} outlined />
        </PostForm>
      )}
    </Section>
  )
}

function Lent({ text: { absence }, prefix, lent }: OwnProps) {
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

function Others({ others }: Pick<LendProps, 'others'>) {
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
