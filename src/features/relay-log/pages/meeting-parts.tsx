import { Field, type FieldProps } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { quickWords } from '../rules/planning.ts'
import type { Text } from '../text/text-for.ts'
import { FormField, KeptField, type FieldDrafts } from './kept-field.tsx'

export type Options = readonly { readonly value: string; readonly label: string }[]
export type Choose = { readonly value: string; readonly options: Options }

/** What each part of the page needs. */
type Part = { readonly text: Text; readonly once: string; readonly drafts: FieldDrafts }
type Fault = string | undefined

export type HearProps = { action: string; people: Options; typed: string }

/** Who talked with the child, and what it wants told. */
export function Hear(props: Part & HearProps & { fault: Fault; byFault: Fault }) {
  const { text, once, drafts, action, people, typed, fault, byFault } = props
  const { meeting } = text
  return (
    <PostForm action={action} carried={[{ name: 'skjema', value: once }]} label={meeting.child}>
      <KeptField
        drafts={drafts}
        kind="textarea"
        room="short"
        name="barnets-ord"
        label={meeting.childWords}
        hint={meeting.childHint}
        value={typed}
        error={fault}
      />
      <Field kind="select" name="snakket" label={meeting.childBy} error={byFault} options={people} />
      <FormActions submit={meeting.childSubmit} outlined />
    </PostForm>
  )
}

export type SinceProps = {
  /** Where what is said is sent; absent when all is said, or for those who may not. */
  action: string | undefined
  measures: readonly {
    field: string
    what: string
    who: string
    href: string
    /** What was said of it here. */
    said: string | undefined
    effect: string | undefined
    typed: string
  }[]
}

/** What was due to be looked at: one word for each, in the same breath. */
export function Since({ text, once, action, measures, fault }: Part & SinceProps & { fault: Fault }) {
  const { meeting } = text
  if (measures.length === 0) return <p class="soft">{meeting.sinceNone}</p>
  const toSay = action === undefined ? [] : measures.filter(({ said }) => said === undefined)
  const rest = measures.filter((one) => !toSay.includes(one))
  return (
    <>
      {rest.length > 0 && (
        <ul class="plain stack-tight">
          {rest.map(({ what, who, href, said, effect }) => (
            <li>
              <p>
                <a href={href}>{what}</a>
              </p>
              <p class="soft small">{said === undefined ? who : [said, effect].filter(Boolean).join('. ')}</p>
            </li>
          ))}
        </ul>
      )}
      {action !== undefined && toSay.length > 0 && (
        <PostForm action={action} carried={[{ name: 'skjema', value: once }]} label={meeting.since}>
          {toSay.map(({ field, what, who, typed }, index) => (
            <Field
              kind="radio"
              inRow
              name={field}
              label={what}
              hint={who}
              value={typed}
              error={index === 0 ? fault : undefined}
              options={quickWords.map((word) => ({ value: word, label: meeting.quick[word] }))}
            />
          ))}
          <FormActions submit={meeting.quickSubmit} outlined />
        </PostForm>
      )}
    </>
  )
}

export type AgendaProps = { items: readonly string[]; add: { action: string; typed: string } | undefined }

/** What is due by itself and what someone has put there, and a line for one more. */
export function Agenda({ text, once, drafts, items, add, fault }: Part & AgendaProps & { fault: Fault }) {
  const { meeting } = text
  return (
    <div id="dagsorden" class="stack-tight">
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      )}
      {add && (
        <details class="more" open={fault !== undefined}>
          <summary>{meeting.agendaAdd}</summary>
          <PostForm action={add.action} carried={[{ name: 'skjema', value: once }]} label={meeting.agendaAdd}>
            <KeptField
              drafts={drafts}
              kind="textarea"
              room="short"
              name="punkt"
              label={meeting.agendaItem}
              hint={meeting.agendaHint}
              value={add.typed}
              error={fault}
            />
            <FormActions submit={meeting.agendaSubmit} outlined />
          </PostForm>
        </details>
      )}
    </div>
  )
}

export type DecideProps = {
  action: string
  goals: Options
  fields: readonly FieldProps[]
  /** What has been decided here already. */
  decided: readonly string[]
  /** Where a goal is set, for those who may; a decision needs one. */
  setGoal: string | undefined
}

/** A decision is a measure at once. */
export function Decide(props: Part & DecideProps & { fault: Fault }) {
  const { text, once, drafts, action, goals, fields, decided, setGoal, fault } = props
  const { meeting, plan } = text
  if (goals.length === 0)
    return (
      <p>
        {meeting.noGoal} {setGoal && <a href={setGoal}>{plan.newGoal}</a>}
      </p>
    )
  return (
    <>
      {decided.length > 0 && (
        <ul>
          {decided.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      )}
      <PostForm action={action} carried={[{ name: 'skjema', value: once }]} label={meeting.decided}>
        <p class="soft">{meeting.decidedText}</p>
        <Field kind="select" name="mal" label={meeting.decidedGoal} error={fault} options={goals} />
        {fields.map((field) => (
          <FormField drafts={drafts} field={field} />
        ))}
        <FormActions submit={meeting.decidedSubmit} outlined />
      </PostForm>
    </>
  )
}

export type EndProps = {
  action: string
  people: Options
  present: readonly string[]
  summary: string
  tells: string
  next: string
  /** Who holds the baton from here, and how much work together is needed; absent for those who may not say. */
  holder: Choose | undefined
  level: Choose | undefined
}
export type EndFaults = { readonly [Name in 'present' | 'summary' | 'tells' | 'next' | 'holder']?: Fault }

/** What is asked before everyone leaves. */
export function End({ text, once, drafts, faults, ...end }: Part & EndProps & { faults: EndFaults }) {
  const { meeting, plan } = text
  return (
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
        <KeptField
          drafts={drafts}
          kind="textarea"
          room="short"
          name="oppsummert"
          label={meeting.summary}
          hint={meeting.summaryHint}
          value={end.summary}
          error={faults.summary}
        />
        <Field
          kind="date"
          name="neste"
          label={meeting.next}
          hint={plan.dateHint}
          value={end.next}
          error={faults.next}
        />
        {end.holder && (
          <Field kind="select" name="stafett" label={meeting.holder} error={faults.holder} {...end.holder} />
        )}
        {end.level && <Field kind="select" name="niva" label={meeting.level} {...end.level} />}
        <Field
          kind="select"
          name="forteller"
          label={meeting.tells}
          value={end.tells}
          error={faults.tells}
          options={[{ value: '', label: '–' }, ...end.people]}
        />
        <FormActions submit={meeting.endSubmit} />
      </PostForm>
    </div>
  )
}
