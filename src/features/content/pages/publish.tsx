import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm, type Carried } from '#ui/post-form.tsx'
import { Section } from '#ui/section.tsx'
import type { StudioText } from '../text/text-for.ts'
import { Changes, type ChangeView } from './changes.tsx'
import { FaultList, type FaultView } from './faults.tsx'
import { Ways, type WaysView } from './ways.tsx'

export type PublishPageProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  title: string
  changes: readonly ChangeView[]
  /** Other drafts that are published with it, and what each changes. */
  others: readonly { readonly title: string; readonly changes: readonly ChangeView[] }[]
  /** Drafts that hang together with it. */
  offer: {
    readonly name: string
    readonly drafts: readonly { readonly value: string; readonly label: string; readonly isChosen: boolean }[]
  }
  /** Translations that the new words take the place of, and where they are written anew. */
  lost: readonly { readonly words: string; readonly label: string; readonly href: string }[]
  /** What stands in the way. */
  faults: readonly FaultView[]
  /** The ways to the item and on from it, where they change. */
  graph: WaysView | undefined
  /** Somebody else must look at it first. */
  waits: boolean
  action: string
  carried: Carried
  typed: {
    readonly why: string
    /** To readers. */
    readonly news: string
    readonly day: string
    readonly time: string
    readonly faults: Readonly<Partial<Record<'hvorfor' | 'nytt' | 'dag' | 'klokkeslett', string>>>
  }
  /** How it is planned already, in words. */
  planned: string | undefined
  back: string
  preview: string | undefined
}

/** What readers will meet, before they do. */
export function PublishPage(props: PublishPageProps) {
  const { text, crumbs, title, changes, faults, waits, action, carried, typed, back, preview } = props
  const { publish, edit, frame, life } = text
  const { faults: mistakes } = typed
  const errors = Object.entries(mistakes).map(([field, message]) => ({ field, message }))
  return (
    <>
      <PageHead title={title} lead={publish.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {errors.length > 0 && <ErrorSummary title={frame.errors(errors.length)} errors={errors} />}
        {props.planned && <p class="edited-note">{props.planned}</p>}
        {faults.length > 0 && <FaultList title={publish.faults} faults={faults} />}
        {props.offer.drafts.length > 0 && <Together {...props} />}
      </div>
      <Section id="endres" title={publish.changes} tight>
        {changes.length === 0 ? (
          <p>{publish.none}</p>
        ) : (
          <div class="stack">
            {changes.some(({ words, read }) => words ?? read) && <p class="small soft">{publish.legend}</p>}
            <Changes text={text} changes={changes} />
          </div>
        )}
        {props.lost.map(({ words, label, href }) => (
          <p class="edited-note lost-translation">
            {words} <a href={href}>{label}</a>
          </p>
        ))}
      </Section>
      {props.others.map(({ title: name, changes: own }, at) => (
        <Section id={`med-${at}`} title={publish.also(name)} tight>
          <Changes text={text} changes={own} />
        </Section>
      ))}
      {props.graph && (
        <div class="page section-tight">
          <Ways text={text} ways={props.graph} />
        </div>
      )}
      <div class="page section-tight stack">
        {waits && <p>{publish.waits}</p>}
        {changes.length > 0 && faults.length === 0 && !waits ? (
          <PostForm action={action} carried={carried} label={title}>
            <Field
              kind="text"
              name="hvorfor"
              label={publish.why}
              tag={publish.optional}
              hint={publish.whyHint}
              value={typed.why}
              error={mistakes.hvorfor}
              maxlength={500}
            />
            <Field
              kind="text"
              name="nytt"
              label={publish.news}
              tag={publish.optional}
              hint={publish.newsHint}
              value={typed.news}
              error={mistakes.nytt}
              maxlength={300}
            />
            <FormActions
              submit={publish.submit}
              quiet={[
                { label: edit.back, href: back },
                ...(preview === undefined ? [] : [{ label: edit.preview, href: preview }]),
              ]}
            />
            <details class="more" open={typed.day + typed.time !== '' || mistakes.dag !== undefined}>
              <summary>{life.plan.on}</summary>
              <div class="stack">
                <p>{life.plan.hint}</p>
                <Field
                  kind="date"
                  name="dag"
                  label={life.plan.day}
                  hint={life.plan.dayHint}
                  value={typed.day}
                  error={mistakes.dag}
                  maxlength={20}
                />
                <Field
                  kind="number"
                  name="klokkeslett"
                  label={life.plan.time}
                  hint={life.plan.timeHint}
                  value={typed.time}
                  error={mistakes.klokkeslett}
                  maxlength={5}
                />
                <p class="actions">
                  <button class="ds-button" data-variant="secondary" type="submit" name="naar" value="dag">
                    {life.plan.submit}
                  </button>
                </p>
              </div>
            </details>
          </PostForm>
        ) : (
          <p>
            <a href={back}>{edit.back}</a>
          </p>
        )}
      </div>
    </>
  )
}

/** Drafts that need each other are looked at, and published, together. */
function Together({ text: { publish }, action, offer: { name, drafts } }: PublishPageProps) {
  return (
    <form class="edited-note stack" method="get" action={action}>
      <Field
        kind="checkbox"
        name={name}
        label={publish.together}
        hint={publish.togetherHint}
        options={drafts}
        values={drafts.flatMap(({ value, isChosen }) => (isChosen ? [value] : []))}
      />
      <p class="actions">
        <button class="ds-button" data-variant="secondary" type="submit">
          {publish.togetherSubmit}
        </button>
      </p>
    </form>
  )
}
