import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Facts } from '#ui/facts.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { Section } from '#ui/section.tsx'
import { StatePill, type StatePillProps } from '#ui/state-pill.tsx'
import type { Text } from '../text/text-for.ts'
import { ConsentRows, type ConsentRow } from './consent-rows.tsx'

export type TransitionPageFaults = {
  readonly [Name in 'recordName' | 'recordDay' | 'cancel' | 'whole']?: string | undefined
}

export type TransitionPageProps = {
  text: Text
  crumbs: readonly Crumb[]
  lead: string
  state: StatePillProps
  once: string
  faults: TransitionPageFaults
  facts: readonly { label: string; value: string }[]
  /** Who is bound, or who has received. */
  notes: readonly string[]
  change: string | undefined
  /** The baton, once someone has received. */
  offer: string | undefined
  /** For a service here. */
  consent: { row: ConsentRow; ask: string | undefined; bringIn: string | undefined } | undefined
  /** While it is open. */
  meetings: readonly { label: string; href: string }[] | undefined
  meet: string | undefined
  steps: readonly { value: string; label: string }[]
  done: readonly string[]
  /** Absent for those who may not. */
  tick: string | undefined
  receive: string | undefined
  /** Where the baton is answered for, which also receives. */
  answer: string | undefined
  record: { action: string; name: string; day: string; pdf: string | undefined } | undefined
  cancel: { action: string; typed: string } | undefined
}

/** A transition on one page: where it goes, what is left before it, and who has said that they are there. */
export function TransitionPage(props: TransitionPageProps) {
  const { text, crumbs, lead, state, faults, facts, notes, change, offer } = props
  const { transition, frame } = text
  const fields = { recordName: 'mottatt-av', recordDay: 'mottatt-dato', cancel: 'avlys-grunn' }
  const errors = Object.entries(fields).flatMap(([name, field]) => {
    const message = faults[name as keyof typeof fields] // its own keys
    return message === undefined ? [] : [{ field, message }]
  })
  const all = [...(faults.whole === undefined ? [] : [{ message: faults.whole }]), ...errors]

  return (
    <>
      <PageHead title={transition.heading} lead={lead} crumbs={crumbs} crumbsLabel={frame.crumbs}>
        <StatePill {...state} />
      </PageHead>
      <div class="page section-tight stack">
        {all.length > 0 && <ErrorSummary title={frame.errors(all.length)} errors={all} />}
        <Facts facts={facts} />
        {notes.map((note) => (
          <p>{note}</p>
        ))}
        {(change ?? offer) && (
          <p class="actions">
            {offer && (
              <a class="ds-button" href={offer}>
                {transition.offer}
              </a>
            )}
            {change && <a href={change}>{transition.change}</a>}
          </p>
        )}
      </div>
      <Receive {...props} />
      <Consent {...props} />
      <Meetings {...props} />
      <Steps {...props} />
      <Record {...props} />
      <Cancel {...props} />
    </>
  )
}

function Receive({ text: { transition }, receive, answer, once }: TransitionPageProps) {
  if (receive === undefined && answer === undefined) return null
  return (
    <Section id="ta-imot" title={transition.receive} tight>
      {answer === undefined ? (
        <PostForm action={receive ?? ''} carried={[{ name: 'skjema', value: once }]} label={transition.receive}>
          <p>{transition.receiveText}</p>
          <FormActions submit={transition.receiveSubmit} />
        </PostForm>
      ) : (
        <div class="stack">
          <p>{transition.receiveOffered}</p>
          <p>
            <a class="ds-button" href={answer}>
              {transition.receiveBoth}
            </a>
          </p>
        </div>
      )}
    </Section>
  )
}

function Consent({ text: { transition }, consent }: TransitionPageProps) {
  if (consent === undefined) return null
  const { row, ask, bringIn } = consent
  return (
    <Section id="samtykke" title={transition.consent} tight>
      <div class="stack">
        <ConsentRows rows={[row]} />
        {(ask ?? bringIn) && (
          <>
            <p class="soft">{transition.bringInText}</p>
            <p class="actions">
              {ask && <a href={ask}>{transition.ask}</a>}
              {bringIn && <a href={bringIn}>{transition.bringIn}</a>}
            </p>
          </>
        )}
      </div>
    </Section>
  )
}

function Meetings({ text: { transition, meeting }, meetings, meet }: TransitionPageProps) {
  if (meetings === undefined) return null
  return (
    <Section id="mote" title={transition.meeting} tight>
      {meetings.length === 0 ? (
        <p class="soft">{transition.meetingNone}</p>
      ) : (
        <ul>
          {meetings.map(({ label, href }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      )}
      {meet && (
        <p>
          <a href={meet}>{meeting.add}</a>
        </p>
      )}
    </Section>
  )
}

function Steps({ text: { transition }, steps, done, tick, once }: TransitionPageProps) {
  const ticked = steps.filter(({ value }) => done.includes(value))
  return (
    <Section id="liste" title={transition.list} tight>
      {tick === undefined ? (
        ticked.length === 0 ? (
          <p class="soft">{transition.listNone}</p>
        ) : (
          <ul>
            {ticked.map(({ label }) => (
              <li>{label}</li>
            ))}
          </ul>
        )
      ) : (
        <PostForm
          action={tick}
          carried={[{ name: 'skjema', value: once }, ...done.map((value) => ({ name: 'sett', value }))]}
          label={transition.list}
        >
          <Field kind="checkbox" name="gjort" label={transition.listLabel} values={done} options={steps} />
          <FormActions submit={transition.listSubmit} outlined />
        </PostForm>
      )}
    </Section>
  )
}

function Record({ text, record, faults, once }: TransitionPageProps) {
  if (record === undefined) return null
  const { transition, plan } = text
  const { action, name, day, pdf } = record
  return (
    <Section id="mottatt" title={transition.record} tight>
      <PostForm action={action} carried={[{ name: 'skjema', value: once }]} label={transition.record}>
        <p>{transition.recordText}</p>
        {pdf && (
          <p>
            <a href={pdf}>{text.export.label}</a>
          </p>
        )}
        <Field kind="text" name="mottatt-av" label={transition.recordName} value={name} error={faults.recordName} />
        <Field
          kind="date"
          name="mottatt-dato"
          label={transition.recordDay}
          hint={plan.dateHint}
          value={day}
          error={faults.recordDay}
        />
        <FormActions submit={transition.recordSubmit} outlined />
      </PostForm>
    </Section>
  )
}

function Cancel({ text: { transition }, cancel, faults, once }: TransitionPageProps) {
  if (cancel === undefined) return null
  return (
    <div class="page section-tight">
      <details class="more" open={faults.cancel !== undefined}>
        <summary>{transition.cancel}</summary>
        <PostForm action={cancel.action} carried={[{ name: 'skjema', value: once }]} label={transition.cancel}>
          <Field
            kind="textarea"
            room="short"
            name="avlys-grunn"
            label={transition.cancelReason}
            value={cancel.typed}
            error={faults.cancel}
          />
          <FormActions submit={transition.cancelSubmit} outlined />
        </PostForm>
      </details>
    </div>
  )
}
