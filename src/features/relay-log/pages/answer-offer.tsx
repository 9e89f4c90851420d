import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Facts } from '#ui/facts.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { Text } from '../text/text-for.ts'
import { KeptField, type FieldDrafts } from './kept-field.tsx'

export type AnswerOfferProps = {
  text: Text
  crumbs: readonly Crumb[]
  who: string
  reason: string | undefined
  /** Who holds it until there is a yes. */
  meanwhile: string
  /** A yes also receives a transition. */
  facts: readonly { label: string; value: string }[]
  receives: string | undefined
  action: string
  /** The plan, for those who may see it first. */
  see: string | undefined
  once: string
  typed: string
  fault: string | undefined
  drafts: FieldDrafts
}

/** Yes, or no with the reason: both are answers. */
export function AnswerOfferPage(props: AnswerOfferProps) {
  const { text, crumbs, who, reason, meanwhile, facts, receives, action, see, once, typed, fault, drafts } = props
  const { baton, frame, relay } = text
  const carried = [{ name: 'skjema', value: once }]

  return (
    <>
      <PageHead title={baton.answerTitle} lead={who} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {fault && <ErrorSummary title={frame.errors(1)} errors={[{ field: 'grunn', message: fault }]} />}
        {reason && <blockquote class="meanwhile">{reason}</blockquote>}
        <p>{baton.answerLead}</p>
        {receives && <p>{receives}</p>}
        <p>{meanwhile}</p>
        <Facts facts={facts} />
        <PostForm action={action} carried={[...carried, { name: 'svar', value: 'ja' }]} label={baton.accept}>
          <p class="actions">
            <button class="ds-button" type="submit">
              {baton.accept}
            </button>
            {see && <a href={see}>{relay.parts.plan}</a>}
          </p>
        </PostForm>
        <PostForm action={action} carried={[...carried, { name: 'svar', value: 'nei' }]} label={baton.decline}>
          <KeptField
            drafts={drafts}
            kind="textarea"
            room="short"
            name="grunn"
            label={baton.declineReason}
            hint={baton.declineHint}
            value={typed}
            error={fault}
          />
          <p>
            <button class="ds-button" data-variant="secondary" type="submit">
              {baton.decline}
            </button>
          </p>
        </PostForm>
      </div>
    </>
  )
}
