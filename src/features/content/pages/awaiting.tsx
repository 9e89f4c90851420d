import type { Crumb } from '#ui/crumbs.tsx'
import { Field } from '#ui/field.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm, type Carried } from '#ui/post-form.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { StudioText } from '../text/text-for.ts'
import { Changes, type ChangeView } from './changes.tsx'

type Approve = { readonly action: string; readonly carried: Carried }

export type AwaitingPageProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  rows: readonly Row[]
  /** Something would become wrong for readers. */
  faults: boolean
  /** Absent for whoever may not. */
  approve: Approve | undefined
  /** What awaits somebody here; only read where there is nowhere to send it. */
  choice: {
    readonly action: string | undefined
    readonly options: readonly { readonly value: string; readonly label: string }[]
    readonly chosen: string
  }
}

/** What the shared models have changed, and readers here do not meet before somebody has looked at it. */
export function AwaitingPage({ text, crumbs, rows, faults, approve, choice }: AwaitingPageProps) {
  const { awaiting, frame } = text
  return (
    <>
      <PageHead
        title={awaiting.title}
        lead={rows.length === 0 ? awaiting.none : awaiting.lead}
        crumbs={crumbs}
        crumbsLabel={frame.crumbs}
      />
      <div class="page section-tight stack">
        {faults && <p role="alert">{awaiting.faults}</p>}
        {rows.length > 0 && <RowList label={awaiting.title} rows={rows} />}
        {approve && (
          <PostForm action={approve.action} carried={approve.carried} label={awaiting.approveAll}>
            <p class="actions">
              <button class="ds-button" type="submit">
                {awaiting.approveAll}
              </button>
            </p>
          </PostForm>
        )}
      </div>
      <Section id="hva-venter" title={awaiting.choice} tight>
        {choice.action === undefined ? (
          <p>{choice.options.find(({ value }) => value === choice.chosen)?.label}</p>
        ) : (
          <PostForm action={choice.action} carried={[]} label={awaiting.choice}>
            <Field
              kind="radio"
              name="hva"
              label={awaiting.choiceLegend}
              hint={awaiting.choiceHint}
              options={choice.options}
              value={choice.chosen}
            />
            <p class="actions">
              <button class="ds-button" data-variant="secondary" type="submit">
                {awaiting.choose}
              </button>
            </p>
          </PostForm>
        )}
      </Section>
    </>
  )
}

export type AwaitingItemPageProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  item: string
  changes: readonly ChangeView[]
  faults: boolean
  /** Somebody writes in it: what readers meet cannot be kept before that is published or thrown away. */
  isDrafted: boolean
  approve: Approve | undefined
  back: string
}

/** One of them: what becomes otherwise for readers, and the answer. */
export function AwaitingItemPage(props: AwaitingItemPageProps) {
  const { text, crumbs, item, changes, faults, isDrafted, approve, back } = props
  const { awaiting, frame } = text
  return (
    <>
      <PageHead title={awaiting.itemTitle(item)} lead={awaiting.itemLead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {faults && <p role="alert">{awaiting.faults}</p>}
        {changes.length === 0 ? <p>{awaiting.none}</p> : <Changes text={text} changes={changes} />}
        {approve && (
          <PostForm action={approve.action} carried={approve.carried} label={awaiting.itemTitle(item)}>
            <p>{isDrafted ? awaiting.drafted : awaiting.keepHint}</p>
            <p class="actions">
              <button class="ds-button" type="submit" name="gjor" value="ta">
                {awaiting.approve}
              </button>
              {!isDrafted && (
                <button class="ds-button" data-variant="secondary" type="submit" name="gjor" value="behold">
                  {awaiting.keep}
                </button>
              )}
            </p>
          </PostForm>
        )}
        <p>
          <a href={back}>{awaiting.title}</a>
        </p>
      </div>
    </>
  )
}
