import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Facts, type Fact } from '#ui/facts.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { Section } from '#ui/section.tsx'
import type { Text } from '../text/text-for.ts'
import { KeptField, type FieldDrafts } from './kept-field.tsx'

export type EvaluationTyped = Readonly<Record<'carriedOut' | 'effect' | 'text' | 'decision' | 'next', string>>

export type MeasurePageProps = {
  text: Text
  crumbs: readonly Crumb[]
  what: string
  goal: string
  facts: readonly Fact[]
  /** Notes and evaluations, newest first. */
  said: readonly { when: string; title: string; text: string; by: string }[]
  change: string | undefined
  /** Where it is copied as text. */
  copy: string | undefined
  /** Absent for those who may not. */
  note: { action: string; once: string; words: string } | undefined
  evaluation: { action: string; once: string; typed: EvaluationTyped } | undefined
  faults: { [Name in keyof EvaluationTyped | 'note']?: string | undefined }
  drafts: FieldDrafts
}

/** What someone does, what was seen, and whether it helps. */
export function MeasurePage(props: MeasurePageProps) {
  const { text, crumbs, what, goal, facts, said, change, copy, note, evaluation, faults, drafts } = props
  const { plan, frame } = text
  const fields = {
    note: 'notat',
    carriedOut: 'gjort',
    effect: 'hjelper',
    text: 'sett',
    decision: 'valg',
    next: 'neste',
  }
  const errors = Object.entries(fields).flatMap(([name, field]) => {
    const message = faults[name as keyof typeof fields] // its own keys
    return message === undefined ? [] : [{ field, message }]
  })

  return (
    <>
      <PageHead title={what} lead={goal} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {errors.length > 0 && <ErrorSummary title={frame.errors(errors.length)} errors={errors} />}
        <Facts facts={facts} />
        <p class="actions">
          {change && <a href={change}>{plan.measureChange}</a>}
          {copy && <a href={copy}>{text.copy.title}</a>}
        </p>
      </div>
      {evaluation && <Evaluate text={text} {...evaluation} faults={faults} drafts={drafts} />}
      {note && (
        <Section id="notater" title={plan.notes} tight>
          <PostForm action={note.action} carried={[{ name: 'skjema', value: note.once }]} label={plan.note}>
            <KeptField
              drafts={drafts}
              kind="textarea"
              name="notat"
              label={plan.note}
              hint={plan.noteHint}
              value={note.words}
              error={faults.note}
            />
            <FormActions submit={plan.noteSubmit} outlined />
          </PostForm>
        </Section>
      )}
      {said.length > 0 && (
        <Section id="sagt" title={text.timeline.title} tight>
          <ol class="relay">
            {said.map((one) => (
              <li>
                <div class="entry">
                  <p class="relay-when">{one.when}</p>
                  <p class="relay-title">{one.title}</p>
                  <p class="entry-words">{one.text}</p>
                  <p class="entry-by">{one.by}</p>
                </div>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  )
}

function Evaluate(
  props: Pick<MeasurePageProps, 'text' | 'faults' | 'drafts'> & NonNullable<MeasurePageProps['evaluation']>,
) {
  const { text, action, once, typed, faults, drafts } = props
  const { plan } = text
  const options = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }))

  return (
    <Section id="vurder" title={plan.evaluate} tight>
      <PostForm action={action} carried={[{ name: 'skjema', value: once }]} label={plan.evaluate}>
        <Field
          kind="radio"
          name="gjort"
          label={plan.carriedOut}
          value={typed.carriedOut}
          error={faults.carriedOut}
          options={options(plan.carriedOuts)}
        />
        <Field
          kind="radio"
          name="hjelper"
          label={plan.effect}
          value={typed.effect}
          error={faults.effect}
          options={plan.effects.map((label, index) => ({ value: String(index + 1), label }))}
        />
        <KeptField
          drafts={drafts}
          kind="textarea"
          name="sett"
          label={plan.evaluateText}
          hint={plan.noteHint}
          value={typed.text}
          error={faults.text}
        />
        <Field
          kind="radio"
          name="valg"
          label={plan.decision}
          value={typed.decision}
          error={faults.decision}
          options={options(plan.decisions)}
        />
        <Field
          kind="date"
          name="neste"
          label={plan.evaluateNext}
          hint={plan.dateHint}
          value={typed.next}
          error={faults.next}
        />
        <FormActions submit={plan.evaluateSubmit} />
      </PostForm>
    </Section>
  )
}
