import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm, type Carried } from '#ui/post-form.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { StudioText } from '../../text/text-for.ts'
import { FaultList, type FaultView } from '../faults.tsx'

type ReviewProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  /** What the municipality has written itself. */
  own: readonly Row[]
  rest: { readonly count: number; readonly from: string }
  remaining: RemainingProps
  /** What stands in the way. */
  faults: readonly FaultView[]
  /** Something was changed since the page was opened. */
  isChanged: boolean
  /** Absent where somebody else publishes. */
  publish: { readonly action: string; readonly carried: Carried } | undefined
  back: string
  source: string
}

export type RemainingProps = {
  readonly lacking: readonly Row[]
  readonly unverified: { readonly count: number; readonly href: string | undefined }
}

/** What readers will meet, what it will lack, and the one button that opens it to them. */
export function ReviewPage(props: ReviewProps) {
  const { text, crumbs, own, rest, remaining, faults, isChanged, publish, back, source } = props
  const { start, frame } = text
  const { review } = start
  return (
    <>
      <PageHead title={review.title} lead={review.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {isChanged && <ErrorSummary title={frame.errors(1)} errors={[{ message: review.changed }]} />}
        {faults.length === 0 ? <p>{review.sound}</p> : <FaultList title={review.faults} faults={faults} />}
        {publish === undefined ? (
          <p>{review.waits}</p>
        ) : (
          faults.length === 0 && (
            <PostForm action={publish.action} carried={publish.carried} label={review.title}>
              <FormActions submit={review.submit} quiet={[{ label: start.back, href: back }]} />
            </PostForm>
          )
        )}
      </div>
      <Section id="eget" title={review.own} tight>
        <div class="stack">
          {own.length === 0 ? <p>{review.ownNone}</p> : <RowList label={review.own} rows={own} />}
          <p>{review.rest(rest.count, rest.from)}</p>
        </div>
      </Section>
      <Remaining text={text} {...remaining} />
      <section class="page section-tight" aria-labelledby="forsiden">
        <h2 id="forsiden" class="title-gap">
          {review.preview}
        </h2>
        <iframe class="preview" data-width="desktop" src={source} title={review.preview} sandbox="allow-same-origin" />
      </section>
    </>
  )
}

type OpenedProps = {
  text: StudioText
  guide: string
  remaining: RemainingProps
  /** For those who cannot fill in themselves: where somebody is given the role. */
  roles: string | undefined
  facts: { readonly colour: string; readonly languages: string } | undefined
}

/** The guide is open: what it still lacks, and where that is filled in. */
export function OpenedPage({ text, guide, remaining, roles, facts }: OpenedProps) {
  const { open } = text.start
  return (
    <>
      <PageHead title={open.title} lead={open.lead}>
        <p class="actions">
          <a class="ds-button" href={guide}>
            {open.see}
          </a>
        </p>
      </PageHead>
      <Remaining text={text} {...remaining} />
      <div class="page section-tight stack">
        {roles === undefined ? (
          <p>{open.fill}</p>
        ) : (
          <p>
            {open.editors} <a href={roles}>{open.toRoles}</a>
          </p>
        )}
      </div>
      {facts && (
        <Section id="grunnlag" title={open.facts} tight>
          <ul>
            <li>
              <a href={facts.colour}>{open.toColour}</a>
            </li>
            <li>
              <a href={facts.languages}>{open.toLanguages}</a>
            </li>
          </ul>
        </Section>
      )}
    </>
  )
}

/** What readers are told is not there yet, and how much nobody has checked. */
function Remaining({ text: { start }, lacking, unverified }: RemainingProps & { text: StudioText }) {
  const { review } = start
  return (
    <Section id="mangler" title={review.remains} tight>
      <div class="stack">
        {lacking.length === 0 ? (
          <p>{review.remainsNone}</p>
        ) : (
          <>
            <p>{review.remainsLead}</p>
            <RowList label={review.remains} rows={lacking} />
          </>
        )}
        {unverified.count > 0 && (
          <p>
            {unverified.href === undefined ? (
              review.unverified(unverified.count)
            ) : (
              <a href={unverified.href}>{review.unverified(unverified.count)}</a>
            )}
          </p>
        )}
      </div>
    </Section>
  )
}
