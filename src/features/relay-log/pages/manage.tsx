import type { PropsWithChildren } from 'hono/jsx'
import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field, type FieldProps } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { outcomes } from '../rules/relay.ts'
import type { Text } from '../text/text-for.ts'
import { FormField, type FieldDrafts } from './kept-field.tsx'

export type ManageForm = 'followed' | 'moved' | 'level' | 'confirm' | 'pause' | 'resume' | 'close' | 'reopen'

export type ManagePageProps = {
  text: Text
  crumbs: readonly Crumb[]
  notes: readonly string[]
  address: string
  once: string
  allowed: Readonly<Record<ManageForm, boolean>>
  levels: readonly { value: string; label: string }[]
  /** How it stands now, beside what changes it. */
  now: { readonly [Form in ManageForm]?: string | undefined }
  /** Where it is said who coordinates. */
  coordination: string | undefined
  /** The whole of it as a file; absent for those who may not. */
  pdf: string | undefined
  /** What stands in a field. */
  typed: (name: string) => string
  faults: { readonly [field: string]: string | undefined }
  /** What is asked of words that are written here: what they are about, and who reads them. */
  about: readonly FieldProps[]
  /** The next date has come, so that it is not moved without a reason. */
  isDue: boolean
  /** The form that stands open: it came back, or a link led to it. */
  unfolded: ManageForm | undefined
  drafts: FieldDrafts
}

/** Level, dates, pause and end; each waits behind its own heading, and the one that was wrong stands open. */
export function ManagePage(props: ManagePageProps) {
  const { text, crumbs, notes, allowed, levels, coordination, pdf, faults, about, isDue } = props
  const { manage, frame, create, plan, baton } = text
  const errors = Object.entries(faults).flatMap(([field, message]) =>
    message === undefined ? [] : [field === 'whole' ? { message } : { field, message }],
  )

  return (
    <>
      <PageHead title={manage.title} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {errors.length > 0 && <ErrorSummary title={frame.errors(errors.length)} errors={errors} />}
        {notes.map((note) => (
          <p>{note}</p>
        ))}
        <div class="foldable">
          {allowed.confirm && (
            <Part {...props} form="confirm" path="fortsetter" title={baton.reconsider} submit={baton.reconsiderYes} />
          )}
          {allowed.followed && (
            <Part {...props} form="followed" path="fulgt-opp" title={manage.followed} submit={manage.followedSubmit}>
              <Line
                {...props}
                kind="text"
                name="fulgt-ord"
                label={manage.followedWords}
                hint={manage.followedWordsHint}
              />
              {about.map((field) => (
                <Field {...field} />
              ))}
              <Line {...props} kind="date" name="neste" label={manage.followUp} hint={plan.dateHint} />
            </Part>
          )}
          {allowed.moved && (
            <Part {...props} form="moved" path="dato" title={manage.moved} submit={manage.movedSubmit}>
              <Line {...props} kind="date" name="dato" label={manage.movedTo} hint={plan.dateHint} />
              <Line
                {...props}
                kind="text"
                name="dato-grunn"
                label={manage.movedReason}
                hint={isDue ? manage.movedReasonDue : manage.movedReasonHint}
              />
            </Part>
          )}
          {allowed.level && (
            <Part {...props} form="level" path="niva" title={manage.level} submit={manage.levelSubmit}>
              <p>{manage.levelLead}</p>
              <Field
                kind="radio"
                name="niva"
                label={create.level}
                value={props.typed('niva')}
                error={faults['niva']}
                options={levels}
              />
              <Line {...props} kind="text" name="niva-grunn" label={manage.levelReason} hint={manage.reasonHint} />
            </Part>
          )}
          {allowed.pause && (
            <Part {...props} form="pause" path="pause" title={manage.pause} submit={manage.pauseSubmit}>
              <p>{manage.pauseLead}</p>
              <Line {...props} kind="text" name="pause-grunn" label={manage.pauseReason} hint={manage.reasonHint} />
              <Line {...props} kind="text" name="pause-med" label={manage.pauseWith} hint={manage.withHint} />
              <Line {...props} kind="date" name="pause-til" label={manage.pauseUntil} hint={plan.dateHint} />
            </Part>
          )}
          {allowed.resume && (
            <Part {...props} form="resume" path="fortsett" title={manage.resume} submit={manage.resume}>
              <p>{manage.resumeText}</p>
              <Line {...props} kind="date" name="fortsett-dato" label={manage.followUp} hint={plan.dateHint} />
            </Part>
          )}
          {allowed.close && (
            <Part {...props} form="close" path="avslutt" title={manage.close} submit={manage.closeSubmit}>
              <p>{manage.closeLead}</p>
              <Field
                kind="radio"
                name="utfall"
                label={manage.outcome}
                value={props.typed('utfall')}
                error={faults['utfall']}
                options={outcomes.map((outcome) => ({ value: outcome, label: manage.outcomes[outcome] }))}
              />
              <Line
                {...props}
                kind="textarea"
                name="avslutt-grunn"
                label={manage.closeReason}
                hint={manage.reasonHint}
              />
              <Line
                {...props}
                kind="textarea"
                name="avslutt-vurdering"
                label={manage.closeEvaluation}
                hint={manage.evaluationHint}
              />
              <Line {...props} kind="text" name="avslutt-med" label={manage.closeWith} hint={manage.withHint} />
            </Part>
          )}
          {allowed.reopen && (
            <Part {...props} form="reopen" path="apne" title={manage.reopen} submit={manage.reopenSubmit}>
              <Line {...props} kind="text" name="apne-grunn" label={manage.reopenReason} hint={manage.reasonHint} />
              <Line {...props} kind="date" name="apne-dato" label={manage.followUp} hint={plan.dateHint} />
            </Part>
          )}
          {coordination && (
            <p>
              <a href={coordination}>{text.network.coordination.title}</a>
            </p>
          )}
          {pdf && (
            <p>
              <a href={pdf}>{text.export.label}</a>
            </p>
          )}
        </div>
      </div>
    </>
  )
}

type PartProps = PropsWithChildren<
  Pick<ManagePageProps, 'address' | 'once' | 'unfolded' | 'now'> & {
    form: ManageForm
    path: string
    title: string
    submit: string
  }
>

function Part({ address, once, unfolded, now, form, path, title, submit, children }: PartProps) {
  return (
    <details open={unfolded === form}>
      <summary>
        <span>{title}</span>
        {now[form] && <span class="soft small">{now[form]}</span>}
      </summary>
      <PostForm action={`${address}/${path}`} carried={[{ name: 'skjema', value: once }]} label={title}>
        {children}
        <FormActions submit={submit} outlined />
      </PostForm>
    </details>
  )
}

type LineProps = Pick<ManagePageProps, 'typed' | 'faults' | 'drafts'> & {
  kind: 'text' | 'date' | 'textarea'
  name: string
  label: string
  hint?: string
}

const Line = ({ typed, faults, drafts, kind, name, label, hint }: LineProps) => (
  <FormField drafts={drafts} field={{ kind, name, label, hint, value: typed(name), error: faults[name] }} />
)
