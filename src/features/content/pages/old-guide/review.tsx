import type { Crumb } from '#ui/crumbs.tsx'
import { PageHead } from '#ui/heading.tsx'
import { CarriedFields, PostForm, type Carried } from '#ui/post-form.tsx'
import type { StudioText } from '../../text/text-for.ts'
import { NotTaken, OldText, type ReportView } from './report-parts.tsx'

export type OldPageView = {
  readonly title: string
  readonly source: string
  /** The control that says what it becomes. */
  readonly name: string
  readonly value: string
  /** What it was found to be, so that a choice is told from it. */
  readonly found: { readonly name: string; readonly value: string } | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Why, and what to look at. */
  readonly lines: readonly string[]
  /** What is in the model already. */
  readonly there: { readonly href: string; readonly label: string } | undefined
  readonly fields: readonly { readonly label: string; readonly text: string }[]
  readonly over: string
}

type ReviewProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  action: string
  carried: Carried
  pages: readonly OldPageView[]
  report: ReportView
  cancel: string
}

/** What each page becomes, before anything is kept. */
export function ReviewPage({ text, crumbs, action, carried, pages, report, cancel }: ReviewProps) {
  const { oldGuide, frame } = text
  const { review } = oldGuide
  return (
    <>
      <PageHead
        title={review.title}
        lead={`${report.counts} ${review.lead}`}
        crumbs={crumbs}
        crumbsLabel={frame.crumbs}
      />
      <div class="page section-tight">
        <PostForm action={action} carried={carried} label={review.title}>
          <ul class="plain old-pages">
            {pages.map((page) => (
              <OldPage text={text} page={page} />
            ))}
          </ul>
          <div class="actions">
            <button class="ds-button" type="submit" name="gjor" value="lag">
              {review.submit}
            </button>
            <button class="ds-button" data-variant="secondary" type="submit" name="gjor" value="se">
              {review.anew}
            </button>
            <a href={cancel}>{frame.cancel}</a>
          </div>
        </PostForm>
      </div>
      <NotTaken text={text} report={report} />
    </>
  )
}

function OldPage({ text, page }: { text: StudioText; page: OldPageView }) {
  const { review, report } = text.oldGuide
  const { title, source, name, value, found, options, lines, there, fields, over } = page
  return (
    <li class="old-page">
      <div class="old-page-words">
        <h2 class="row-name">{title}</h2>
        <p class="row-line">{source}</p>
        {lines.map((line) => (
          <p class="row-line">{line}</p>
        ))}
        {there && (
          <p class="row-line">
            <a href={there.href}>
              {there.label}: {title}
            </a>
          </p>
        )}
      </div>
      <div class="old-page-choice">
        {found && <CarriedFields carried={[found]} />}
        <label for={name}>
          {review.becomes}
          <span class="ds-sr-only">: {title}</span>
        </label>
        <select class="ds-input" id={name} name={name} autocomplete="off">
          {options.map((option) => (
            <option value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
      {fields.length > 0 && (
        <details class="more">
          <summary>
            {review.see}
            <span class="ds-sr-only">: {title}</span>
          </summary>
          <dl class="old-fields">
            {fields.map((field) => (
              <div>
                <dt>{field.label}</dt>
                <dd>
                  <OldText text={field.text} />
                </dd>
              </div>
            ))}
            {over !== '' && (
              <div>
                <dt>{report.over}</dt>
                <dd>
                  <OldText text={over} />
                </dd>
              </div>
            )}
          </dl>
        </details>
      )}
    </li>
  )
}
