import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { PageHead } from '#ui/heading.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PostForm, type Carried } from '#ui/post-form.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { StudioText } from '../../text/text-for.ts'
import { Changes, type ChangeView } from '../changes.tsx'
import { FaultList, type FaultView } from '../faults.tsx'

/** One item that becomes another, with its words where they are shown. */
export type ChangedView = {
  readonly name: string
  readonly kind: string
  readonly count: number
  readonly changes: readonly ChangeView[]
}

export type PackReviewProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  /** What does not fit here. */
  unfit: readonly string[]
  faults: readonly FaultView[]
  added: readonly Row[]
  changed: readonly ChangedView[]
  /** How many more change than are shown. */
  more: number
  gone: readonly Row[]
  drafted: readonly Row[]
  beyond: readonly Row[]
  same: number
  decide:
    | {
        carried: Carried
        drafts: string
        /** Why it cannot be published at once, or where it is. */
        publish: { readonly action: string } | { readonly not: string | undefined }
        mayRemove: boolean
        typed: { readonly removes: boolean; readonly overwrites: boolean; readonly why: string }
        fault: { readonly field: string; readonly message: string } | undefined
      }
    | undefined
  throwAway: string
}

/** What a pack would change, before it does. */
export function PackReviewPage(props: PackReviewProps) {
  const { text, crumbs, unfit, faults, added, changed, gone, drafted, beyond, same, decide } = props
  const { review } = text.pack
  const { frame } = text
  return (
    <>
      <PageHead title={review.title} lead={review.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {decide?.fault && <ErrorSummary title={frame.errors(1)} errors={[decide.fault]} />}
        {unfit.length > 0 && (
          <NoteCalm icon="information">
            {unfit.map((words) => (
              <p>{words}</p>
            ))}
          </NoteCalm>
        )}
        {faults.length > 0 && (
          <>
            <FaultList title={review.faults} faults={faults} />
            <p>{review.faultsAsDraft}</p>
          </>
        )}
        {decide === undefined && <p>{review.nothing}</p>}
        {same > 0 && decide !== undefined && <p class="soft">{review.same(same)}</p>}
      </div>
      <Rows id="nye" title={review.new(added.length)} rows={added} />
      {changed.length > 0 && (
        <Section id="endres" title={review.changed(changed.length + props.more)} tight>
          <div class="stack">
            {changed.map(({ name, kind, count, changes }) => (
              <details class="more pack-change">
                <summary>
                  {name} <span class="soft small">{`${kind}, ${review.fields(count)}`}</span>
                </summary>
                <Changes text={text} changes={changes} />
              </details>
            ))}
            {props.more > 0 && <p>{review.more(props.more)}</p>}
          </div>
        </Section>
      )}
      <Rows id="borte" title={review.gone(gone.length)} about={review.goneAbout} rows={gone} />
      <Rows id="pabegynt" title={review.drafted(drafted.length)} about={review.draftedAbout} rows={drafted} />
      <Rows id="andres" title={review.beyond(beyond.length)} about={review.beyondAbout} rows={beyond} />
      {decide === undefined ? (
        <div class="page section-tight">
          <PostForm action={props.throwAway} label={review.throwAway}>
            <div class="actions">
              <button class="ds-button" data-variant="secondary" type="submit">
                {review.throwAway}
              </button>
            </div>
          </PostForm>
        </div>
      ) : (
        <Decide {...props} decide={decide} />
      )}
    </>
  )
}

function Rows({ id, title, about, rows }: { id: string; title: string; about?: string; rows: readonly Row[] }) {
  if (rows.length === 0) return null
  return (
    <Section id={id} title={title} tight>
      {about !== undefined && <p>{about}</p>}
      <RowList label={title} rows={rows} />
    </Section>
  )
}

function Decide({
  text,
  gone,
  drafted,
  decide,
  throwAway,
}: PackReviewProps & { decide: NonNullable<PackReviewProps['decide']> }) {
  const { review } = text.pack
  const { publish, typed, fault } = decide
  return (
    <Section id="velg" title={review.decide} tight>
      <PostForm action={decide.drafts} carried={decide.carried} label={review.decide}>
        {decide.mayRemove && gone.length > 0 && (
          <Field
            kind="checkbox"
            name="fjern"
            label={review.removes}
            hint={review.removesHint}
            options={[{ value: 'ja', label: review.removesYes(gone.length) }]}
            values={typed.removes ? ['ja'] : []}
          />
        )}
        {drafted.length > 0 && (
          <Field
            kind="checkbox"
            name="over"
            label={review.overwrites}
            hint={review.overwritesHint}
            options={[{ value: 'ja', label: review.overwritesYes }]}
            values={typed.overwrites ? ['ja'] : []}
          />
        )}
        {'action' in publish && (
          <Field
            kind="text"
            name="hvorfor"
            label={review.why}
            hint={review.whyHint}
            value={typed.why}
            error={fault?.field === 'hvorfor' ? fault.message : undefined}
            maxlength={500}
          />
        )}
        {'not' in publish && publish.not !== undefined && <p>{publish.not}</p>}
        <div class="actions">
          <button class="ds-button" type="submit">
            {review.asDrafts}
          </button>
          {'action' in publish && (
            <button class="ds-button" data-variant="secondary" type="submit" formaction={publish.action}>
              {review.publish}
            </button>
          )}
          <button class="ds-button" data-variant="tertiary" type="submit" formaction={throwAway}>
            {review.throwAway}
          </button>
        </div>
      </PostForm>
    </Section>
  )
}
