import type { Child } from 'hono/jsx'
import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field, type FieldProps } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { Text } from '../text/text-for.ts'
import { KeptDraft, type KeptDraftProps } from './kept-draft.tsx'

export type MeetingFaults = {
  readonly [Name in 'heard' | 'heardBy' | 'minutes' | 'goal' | 'present' | 'summary' | 'tells' | 'next']?:
    | string
    | undefined
} & { readonly measure?: { readonly [field: string]: string | undefined } | undefined }

type Options = readonly { readonly value: string; readonly label: string }[]

export type MeetingPageProps = {
  text: Text
  crumbs: readonly Crumb[]
  lead: string
  calendar: string
  /** Where it is copied as text. */
  copy: string | undefined
  once: string
  faults: MeetingFaults
  heard: readonly { words: string; by: string }[]
  hear: { action: string; people: Options; typed: string } | undefined
  /** Measures to look at now. */
  due: readonly { what: string; href: string }[]
  /** What others have written, each for its service. */
  minutes: readonly { by: string; words: string }[]
  write: { action: string; base: string; words: string; draft: Omit<KeptDraftProps, 'children'> } | undefined
  decide: { action: string; goals: Options; fields: readonly FieldProps[] } | undefined
  end:
    | {
        action: string
        people: Options
        present: readonly string[]
        summary: string
        tells: string
        next: string
      }
    | undefined
  cancel: string | undefined
  /** What it came to, once it is over. */
  ended: readonly string[] | undefined
}

/** A meeting on one page: the child first, then what is due, the talk, what is decided, and what is left before all go. */
export function MeetingPage(props: MeetingPageProps) {
  const { text, crumbs, lead, calendar, copy, faults, heard, due, minutes, end, cancel, ended, once } = props
  const { meeting, frame } = text
  const fields = {
    ...{
      heard: 'barnets-ord',
      heardBy: 'snakket',
      minutes: 'referat',
      goal: 'mal',
      present: 'her',
      summary: 'oppsummert',
    },
    ...{ tells: 'forteller', next: 'neste' },
  }
  const own = Object.entries(fields).flatMap(([name, field]) => {
    const message = faults[name as keyof typeof fields] // its own keys
    return message === undefined ? [] : [{ field, message }]
  })
  const decisions = (props.decide?.fields ?? []).flatMap(({ name, error }) =>
    error === undefined ? [] : [{ field: name, message: error }],
  )
  const errors = [...own, ...decisions]

  return (
    <>
      <PageHead title={meeting.heading} lead={lead} crumbs={crumbs} crumbsLabel={frame.crumbs}>
        <p class="actions">
          <a href={calendar}>{meeting.calendar}</a>
          {copy && <a href={copy}>{text.copy.title}</a>}
        </p>
      </PageHead>
      <div class="page section-tight stack">
        {errors.length > 0 && <ErrorSummary title={frame.errors(errors.length)} errors={errors} />}
        {ended && (
          <div class="sheet">
            {ended.map((line) => (
              <p class="entry-words">{line}</p>
            ))}
          </div>
        )}
        <ol class="relay relay-roomy">
          <Stop title={meeting.child}>
            {heard.map(({ words, by }) => (
              <blockquote class="child-words">
                <p>«{words}»</p>
                <footer class="small soft">{by}</footer>
              </blockquote>
            ))}
            <Hear {...props} />
          </Stop>
          <Stop title={meeting.since}>
            {due.length === 0 ? (
              <p class="soft">{meeting.sinceNone}</p>
            ) : (
              <ul>
                {due.map(({ what, href }) => (
                  <li>
                    <a href={href}>{what}</a>
                  </li>
                ))}
              </ul>
            )}
          </Stop>
          <Stop title={meeting.minutes} now={end !== undefined}>
            {minutes.map(({ by, words }) => (
              <div class="entry">
                <p class="entry-words">{words}</p>
                <p class="entry-by">{by}</p>
              </div>
            ))}
            <Minutes {...props} />
          </Stop>
          <Decide {...props} />
          <End {...props} />
        </ol>
        {cancel && (
          <details class="more">
            <summary>{meeting.cancel}</summary>
            <PostForm action={cancel} carried={[{ name: 'skjema', value: once }]} label={meeting.cancel}>
              <FormActions submit={meeting.cancel} outlined />
            </PostForm>
          </details>
        )}
      </div>
    </>
  )
}

function Stop({ title, now, children }: { title: string; now?: boolean; children?: Child }) {
  return (
    <li data-state={now ? 'now' : undefined}>
      <h2>{title}</h2>
      <div class="stack">{children}</div>
    </li>
  )
}

function Hear({ text: { meeting }, hear, once, faults }: MeetingPageProps) {
  if (hear === undefined) return null
  return (
    <PostForm action={hear.action} carried={[{ name: 'skjema', value: once }]} label={meeting.child}>
      <Field
        kind="textarea"
        room="short"
        name="barnets-ord"
        label={meeting.childWords}
        hint={meeting.childHint}
        value={hear.typed}
        error={faults.heard}
      />
      <Field kind="select" name="snakket" label={meeting.childBy} error={faults.heardBy} options={hear.people} />
      <FormActions submit={meeting.childSubmit} outlined />
    </PostForm>
  )
}

function Minutes({ text: { meeting }, write, once }: MeetingPageProps) {
  if (write === undefined) return null
  const carried = [
    { name: 'skjema', value: once },
    { name: 'sett', value: write.base },
  ]
  return (
    <PostForm action={write.action} carried={carried} label={meeting.minutesLabel}>
      <KeptDraft {...write.draft}>
        <Field
          kind="textarea"
          room="long"
          name="referat"
          label={meeting.minutesLabel}
          hint={meeting.minutesHint}
          value={write.words}
        />
      </KeptDraft>
      <FormActions submit={meeting.minutesSubmit} outlined />
    </PostForm>
  )
}

function Decide({ text: { meeting }, decide, once, faults }: MeetingPageProps) {
  if (decide === undefined) return null
  return (
    <li data-state="next" id="bestemt">
      <h2>{meeting.decided}</h2>
      {decide.goals.length === 0 ? (
        <p class="soft">{meeting.noGoal}</p>
      ) : (
        <PostForm action={decide.action} carried={[{ name: 'skjema', value: once }]} label={meeting.decided}>
          <p class="soft">{meeting.decidedText}</p>
          <Field kind="select" name="mal" label={meeting.decidedGoal} error={faults.goal} options={decide.goals} />
          {decide.fields.map((field) => (
            <Field {...field} />
          ))}
          <FormActions submit={meeting.decidedSubmit} outlined />
        </PostForm>
      )}
    </li>
  )
}

function End({ text: { meeting, plan }, end, once, faults }: MeetingPageProps) {
  if (end === undefined) return null
  return (
    <li data-state="next">
      <h2>{meeting.end}</h2>
      <div class="baton-ground">
        <PostForm action={end.action} carried={[{ name: 'skjema', value: once }]} label={meeting.end}>
          <Field
            kind="checkbox"
            name="her"
            label={meeting.present}
            values={end.present}
            error={faults.present}
            options={end.people}
          />
          <Field
            kind="textarea"
            room="short"
            name="oppsummert"
            label={meeting.summary}
            hint={meeting.summaryHint}
            value={end.summary}
            error={faults.summary}
          />
          <Field
            kind="select"
            name="forteller"
            label={meeting.tells}
            value={end.tells}
            error={faults.tells}
            options={[{ value: '', label: '–' }, ...end.people]}
          />
          <Field
            kind="date"
            name="neste"
            label={meeting.next}
            hint={plan.dateHint}
            value={end.next}
            error={faults.next}
          />
          <FormActions submit={meeting.endSubmit} />
        </PostForm>
      </div>
    </li>
  )
}
