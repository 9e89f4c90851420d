import { Empty } from '#ui/empty.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { EventList, type EventRow } from '#ui/event-list.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { Pager } from '#ui/pager.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { QuestionList } from '#ui/question-list.tsx'
import { RowList } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { AuditFaults, AuditTyped } from '../rules/audit-filter.ts'
import type { Text } from '../text/text-for.ts'
import { AdministrationHead, errorsOf } from './administration-head.tsx'

type EventsProps = {
  text: Text
  prefix: string
  /** Absent: the choice must be put right, or someone chosen, first. */
  days: readonly { day: string; events: readonly EventRow[] }[] | undefined
  typed: AuditTyped
  faults: AuditFaults & { readonly name?: 'nobody' | undefined; readonly export?: 'too-many' | undefined }
  /** Whose events are shown. */
  person: string | undefined
  /** Several who may be meant by what was typed. */
  meant: readonly { name: string; href: string }[]
  newest: string | undefined
  older: string | undefined
  /** The choice, as the file is asked for. Absent: the reader may not take it out. */
  file: readonly { name: string; value: string }[] | undefined
  mostExported: number
}

export function EventsPage(props: EventsProps) {
  const { text, prefix, days, faults, person, meant, newest, older } = props
  const { events: words } = text
  const errors = errorsOf([
    ['fra', faults.from && words.faults.from[faults.from]],
    ['til', faults.until && words.faults.until[faults.until]],
    ['navn', faults.name && words.nobody],
    ['fil', faults.export && words.tooMany(props.mostExported)],
  ])

  return (
    <>
      <AdministrationHead text={text} prefix={prefix} title={words.title} lead={words.lead} />
      <div class="page section-tight stack">
        {errors.length > 0 && <ErrorSummary title={text.frame.errors(errors.length)} errors={errors} />}
        {meant.length > 0 && (
          <>
            <p>{words.several}</p>
            <RowList label={words.several} rows={meant} />
          </>
        )}
        <QuestionList
          questions={[{ question: words.filterTitle, answer: <Filter {...props} />, open: isChosen(props) }]}
        />
        {person && <p>{props.typed.side === 'om' ? words.chosenAbout(person) : words.chosen(person)}</p>}
      </div>
      <div class="page section-tight">
        {days?.length === 0 && (
          <Empty
            icon="record"
            title={words.none}
            text={words.noneText}
            act={{ label: words.showAll, href: `${prefix}/administrasjon/hendelser`, outlined: true }}
          />
        )}
        {days !== undefined && days.length > 0 && <EventList days={days} />}
        <Pager
          label={words.pager}
          newer={newest === undefined ? undefined : { label: words.newest, href: newest }}
          older={older === undefined ? undefined : { label: words.older, href: older }}
        />
      </div>
      <File {...props} />
    </>
  )
}

/** The form stands open when something was chosen, or is to be put right. */
const isChosen = ({ typed, faults }: EventsProps): boolean =>
  Object.keys(faults).length > 0 || Object.values(typed).some((field) => field !== '')

function Filter({ text, prefix, typed, faults }: EventsProps) {
  const { events: words } = text
  const here = `${prefix}/administrasjon/hendelser`
  const acts = Object.entries(words.acts).flatMap(([value, said]) =>
    said === undefined ? [] : [{ value, label: said[0] }],
  )

  return (
    <PostForm
      action={here}
      label={words.filterTitle}
      carried={typed.person === '' ? [] : [{ name: 'person', value: typed.person }]}
    >
      <Field
        kind="date"
        name="fra"
        label={words.from}
        tag={text.frame.optional}
        hint={text.dayHint}
        value={typed.from}
        error={faults.from && words.faults.from[faults.from]}
      />
      <Field
        kind="date"
        name="til"
        label={words.until}
        tag={text.frame.optional}
        hint={text.dayHint}
        value={typed.until}
        error={faults.until && words.faults.until[faults.until]}
      />
      <Field
        kind="text"
        name="navn"
        label={words.name}
        tag={text.frame.optional}
        hint={words.nameHint}
        value={typed.name}
        error={faults.name && words.nobody}
      />
      <Field
        kind="radio"
        name="side"
        label={words.side}
        value={typed.side}
        options={[
          { value: '', label: words.sides.did },
          { value: 'om', label: words.sides.about },
        ]}
      />
      <Field
        kind="select"
        name="hva"
        label={words.act}
        value={typed.act}
        options={[
          { value: '', label: words.anyAct },
          ...acts,
          ...(typed.act === '' || typed.act in words.acts ? [] : [{ value: typed.act, label: typed.act }]),
        ]}
      />
      <Field
        kind="select"
        name="utfall"
        label={words.outcome}
        value={typed.outcome}
        options={[
          { value: '', label: words.outcomes.any },
          { value: 'done', label: words.outcomes.done },
          { value: 'refused', label: words.outcomes.refused },
        ]}
      />
      <FormActions submit={words.show} quiet={[{ label: words.showAll, href: here }]} />
    </PostForm>
  )
}

function File({ text: { events: words }, prefix, file, faults, mostExported }: EventsProps) {
  if (file === undefined) return null
  return (
    <Section id="fil" title={words.exportTitle}>
      <p>{faults.export ? words.tooMany(mostExported) : words.exportText}</p>
      <PostForm action={`${prefix}/administrasjon/hendelser/fil`} carried={file} label={words.exportTitle}>
        <FormActions submit={words.exportSubmit} outlined />
      </PostForm>
    </Section>
  )
}
