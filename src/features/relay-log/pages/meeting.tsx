import type { Child } from 'hono/jsx'
import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { Text } from '../text/text-for.ts'
import type { FieldDrafts } from './kept-field.tsx'
import {
  Agenda,
  Decide,
  End,
  Hear,
  Since,
  type DecideProps,
  type EndFaults,
  type EndProps,
  type HearProps,
  type SinceProps,
} from './meeting-parts.tsx'
import { MinutesForm, type MinutesFormProps } from './minutes.tsx'

export type MeetingFaults = EndFaults & {
  readonly [Name in 'heard' | 'heardBy' | 'since' | 'agenda' | 'minutes' | 'goal']?: string | undefined
} & { readonly measure?: { readonly [field: string]: string | undefined } | undefined }

export type MeetingPageProps = {
  text: Text
  crumbs: readonly Crumb[]
  lead: string
  calendar: string
  /** Another day or place; absent for those who may not. */
  change: string | undefined
  /** Where it is copied as text. */
  copy: string | undefined
  once: string
  faults: MeetingFaults
  drafts: FieldDrafts
  /** Who is asked, or was there. */
  here: { title: string; names: readonly string[] }
  goals: readonly string[]
  /** Who can read what is written. */
  readers: string
  heard: readonly { words: string; by: string }[]
  hear: HearProps | undefined
  since: SinceProps
  agenda: readonly string[]
  addToAgenda: { action: string; typed: string } | undefined
  /** What others have written, each for its service. */
  minutes: readonly { by: string; words: string }[]
  write: MinutesFormProps | undefined
  decide: DecideProps | undefined
  end: EndProps | undefined
  cancel: string | undefined
  /** What it came to, once it is over. */
  ended: readonly string[] | undefined
}

/** A meeting on one page: the child first, then what is due, the talk, what is decided, and what is left before all go. */
export function MeetingPage(props: MeetingPageProps) {
  const { text, crumbs, lead, calendar, change, copy, cancel, ended, once } = props
  const { meeting, frame } = text
  const errors = errorsIn(props)

  return (
    <>
      <PageHead title={meeting.heading} lead={lead} crumbs={crumbs} crumbsLabel={frame.crumbs}>
        <p class="actions">
          <a href={calendar}>{meeting.calendar}</a>
          {change && <a href={change}>{meeting.change}</a>}
          {copy && <a href={copy}>{text.copy.title}</a>}
        </p>
      </PageHead>
      <div class="page section-tight columns columns-side">
        <div class="stack">
          {errors.length > 0 && <ErrorSummary title={frame.errors(errors.length)} errors={errors} />}
          {ended && (
            <div class="sheet">
              {ended.map((line) => (
                <p class="entry-words">{line}</p>
              ))}
            </div>
          )}
          <Stops {...props} />
          {cancel && (
            <details class="more">
              <summary>{meeting.cancel}</summary>
              <PostForm action={cancel} carried={[{ name: 'skjema', value: once }]} label={meeting.cancel}>
                <p>{meeting.cancelText}</p>
                <FormActions submit={meeting.cancel} outlined />
              </PostForm>
            </details>
          )}
        </div>
        <Beside {...props} />
      </div>
    </>
  )
}

function Stops(props: MeetingPageProps) {
  const { text, once, drafts, faults, heard, hear, since, agenda, addToAgenda, minutes, write, decide, end } = props
  const { meeting } = text
  const part = { text, once, drafts }
  return (
    <ol class="relay relay-roomy">
      <Stop title={meeting.child}>
        {heard.map(({ words, by }) => (
          <blockquote class="child-words">
            <p>«{words}»</p>
            <footer class="small soft">{by}</footer>
          </blockquote>
        ))}
        {hear && <Hear {...part} {...hear} fault={faults.heard} byFault={faults.heardBy} />}
      </Stop>
      <Stop id="siden-sist" title={meeting.since}>
        <Since {...part} {...since} fault={faults.since} />
      </Stop>
      <Stop title={meeting.minutes} now={end !== undefined}>
        <Agenda {...part} items={agenda} add={addToAgenda} fault={faults.agenda} />
        {minutes.map(({ by, words }) => (
          <div class="entry">
            <p class="entry-words">{words}</p>
            <p class="entry-by">{by}</p>
          </div>
        ))}
        {write && <MinutesForm {...write} text={meeting} once={once} error={faults.minutes} />}
      </Stop>
      {decide && (
        <Stop id="bestemt" title={meeting.decided} isNext>
          <Decide {...part} {...decide} fault={faults.goal} />
        </Stop>
      )}
      {end && (
        <Stop title={meeting.end} isNext>
          <End {...part} {...end} faults={faults} />
        </Stop>
      )}
    </ol>
  )
}

/** What everyone in the room may want to see beside the talk. */
function Beside({ text: { meeting }, here, goals, readers, write }: MeetingPageProps) {
  return (
    <div class="stack">
      <section aria-labelledby="her-i-dag">
        <h2 id="her-i-dag" class="card-title">
          {here.title}
        </h2>
        <ul class="plain">
          {here.names.map((name) => (
            <li>{name}</li>
          ))}
        </ul>
      </section>
      {goals.length > 0 && (
        <section aria-labelledby="malene">
          <h2 id="malene" class="card-title">
            {meeting.goals}
          </h2>
          <ul class="plain stack-tight">
            {goals.map((goal) => (
              <li>{goal}</li>
            ))}
          </ul>
        </section>
      )}
      {write && (
        <section aria-labelledby="hvem-leser">
          <h2 id="hvem-leser" class="card-title">
            {meeting.readers}
          </h2>
          <p class="small">{readers}</p>
        </section>
      )}
    </div>
  )
}

const fieldOf = {
  ...{ heard: 'barnets-ord', heardBy: 'snakket', agenda: 'punkt', minutes: 'referat', goal: 'mal', present: 'her' },
  ...{ summary: 'oppsummert', tells: 'forteller', next: 'neste', holder: 'stafett' },
} as const

function errorsIn({ faults, decide, since }: MeetingPageProps): { field: string; message: string }[] {
  const [first] = since.measures.filter(({ said }) => said === undefined)
  const named = Object.entries(fieldOf).flatMap(([name, field]) => {
    const message = faults[name as keyof typeof fieldOf] // its own keys
    return message === undefined ? [] : [{ field, message }]
  })
  const decisions = (decide?.fields ?? []).flatMap(({ name, error }) =>
    error === undefined ? [] : [{ field: name, message: error }],
  )
  const looked =
    faults.since === undefined || first === undefined ? [] : [{ field: first.field, message: faults.since }]
  return [...named, ...looked, ...decisions]
}

type StopProps = { title: string; id?: string; now?: boolean; isNext?: boolean; children?: Child }

function Stop({ title, id, now, isNext, children }: StopProps) {
  return (
    <li data-state={now ? 'now' : isNext ? 'next' : undefined} id={id}>
      <h2>{title}</h2>
      <div class="stack">{children}</div>
    </li>
  )
}
