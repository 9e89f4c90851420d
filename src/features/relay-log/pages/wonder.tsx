import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Facts, type Fact } from '#ui/facts.tsx'
import { PageHead } from '#ui/heading.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { WonderActs, type WonderActsProps } from './wonder-acts.tsx'
import { WonderForm, type WonderFormProps } from './wonder-form.tsx'

export type WonderPageProps = WonderActsProps & {
  crumbs: readonly Crumb[]
  state: string
  /** What happened to it, each with its day. */
  facts: readonly Fact[]
  /** The guide's step that it was begun from. */
  step: { label: string; href: string; lang: string | undefined } | undefined
  /** What holds of the note now: who sees it, until when, what became of it. */
  notes: readonly string[]
  /** The form of a draft's author; for others what was written. */
  write: Omit<WonderFormProps, 'text'> | undefined
  asked: readonly { question: string; lang: string | undefined; answer: string }[]
  /** Another page wrote since this one was opened. */
  changed: string | undefined
  /** What was typed and cannot be kept any more. */
  unsent: readonly string[]
  /** What the leader answered. */
  answer: string | undefined
  makeRelay: string | undefined
  /** The note as it is, without a name; absent where nothing is left of it. */
  copies: { pdf: string; text: string } | undefined
}

/** What someone noticed: written alone, shared with the leader, answered, and ended by an act. */
export function WonderPage(props: WonderPageProps) {
  const { text, crumbs, state, facts, step, notes, write, asked, answer, makeRelay, copies, faults } = props
  const { wonder, frame } = text
  const fields = write === undefined ? [] : [...write.questions, write.arose]
  const changes = fields.flatMap(({ name, error }) => (error === undefined ? [] : [{ field: name, message: error }]))
  const ids = { share: undefined, answer: 'svar', close: 'kopi' } as const
  const errors = [
    ...(Object.keys(ids) as (keyof typeof ids)[]) // its own keys
      .flatMap((name) => (faults[name] === undefined ? [] : [{ field: ids[name], message: faults[name] }])),
    ...(changes.length === 0 && props.changed !== undefined ? [{ message: props.changed }] : changes),
  ]

  return (
    <>
      <PageHead title={wonder.title} lead={state} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {errors.length > 0 && <ErrorSummary title={frame.errors(errors.length)} errors={errors} />}
        {props.unsent.map((words) => (
          <blockquote class="meanwhile entry-words">{words}</blockquote>
        ))}
        <Facts facts={facts} />
        {step && (
          <p>
            {wonder.from}{' '}
            <a href={step.href} lang={step.lang}>
              {step.label}
            </a>
          </p>
        )}
        {notes.length > 0 && (
          <NoteCalm icon="lock">
            {notes.map((note) => (
              <p>{note}</p>
            ))}
          </NoteCalm>
        )}
        {answer && (
          <div class="sheet">
            <h2>{wonder.answered}</h2>
            <p class="entry-words">{answer}</p>
          </div>
        )}
        {write === undefined ? <Read asked={asked} /> : <WonderForm text={text} {...write} />}
        {write === undefined && makeRelay && (
          <p>
            <a href={makeRelay}>{wonder.makeRelay}</a>
          </p>
        )}
        <WonderActs {...props} />
        {copies && (
          <section aria-labelledby="drofte" class="stack">
            <h2 id="drofte">{wonder.discuss}</h2>
            <p>{wonder.anonymous}</p>
            <p class="actions">
              <a href={copies.pdf}>{wonder.pdf}</a>
              <a href={copies.text}>{text.copy.title}</a>
            </p>
          </section>
        )}
      </div>
    </>
  )
}

function Read({ asked }: Pick<WonderPageProps, 'asked'>) {
  return (
    <dl class="stack">
      {asked
        .filter(({ answer }) => answer !== '')
        .map(({ question, lang, answer }) => (
          <div>
            <dt lang={lang}>
              <b>{question}</b>
            </dt>
            <dd class="entry-words">{answer}</dd>
          </div>
        ))}
    </dl>
  )
}
