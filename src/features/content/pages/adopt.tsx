import { Book, type BookProps } from '#ui/book.tsx'
import { ConfirmBox } from '#ui/confirm-box.tsx'
import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm, type Carried } from '#ui/post-form.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import { longest, type Adoption, type AdoptionFault } from '../rules/adopting.ts'
import type { StudioText } from '../text/text-for.ts'

/** What was typed, and what is wrong with it. */
export type TypedAdoption = Adoption & { readonly faults: Readonly<Partial<Record<keyof Adoption, AdoptionFault>>> }

export type AdoptPageProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  title: string
  action: string
  typed: TypedAdoption
  versions: readonly Row[]
  back: string
}

/** Where a plan that was adopted is kept as it was: which day, which case. */
export function AdoptPage({ text, crumbs, title, action, typed, versions, back }: AdoptPageProps) {
  const { adopt, frame } = text
  const fault = (of: keyof Adoption) => {
    const found = typed.faults[of]
    return found && adopt.faults[found]
  }
  const errors = (
    [
      ['dag', 'day'],
      ['sak', 'caseNumber'],
      ['av', 'by'],
    ] as const
  ).flatMap(([field, of]) => {
    const message = fault(of)
    return message === undefined ? [] : [{ field, message }]
  })
  return (
    <>
      <PageHead title={title} lead={adopt.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {errors.length > 0 && <ErrorSummary title={frame.errors(errors.length)} errors={errors} />}
        <p>{adopt.what}</p>
        <PostForm action={action} carried={[]} label={adopt.see}>
          <Field
            kind="date"
            name="dag"
            label={adopt.day}
            hint={adopt.dayHint}
            value={typed.day}
            error={fault('day')}
            maxlength={20}
          />
          <Field
            kind="text"
            name="sak"
            label={adopt.case}
            hint={adopt.caseHint}
            value={typed.caseNumber}
            error={fault('caseNumber')}
            maxlength={longest.caseNumber}
          />
          <Field
            kind="text"
            name="av"
            label={adopt.by}
            tag={adopt.optional}
            hint={adopt.byHint}
            value={typed.by}
            error={fault('by')}
            maxlength={longest.by}
          />
          <FormActions submit={adopt.see} quiet={[{ label: adopt.back, href: back }]} />
        </PostForm>
      </div>
      <Section id="utgaver" title={adopt.versions} tight>
        {versions.length === 0 ? <p>{adopt.none}</p> : <RowList label={adopt.versions} rows={versions} />}
      </Section>
    </>
  )
}

export type ReadThroughPageProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  isChanged: boolean
  day: string
  caseNumber: string
  by: string
  documents: readonly {
    /** Of its language. */
    readonly name: string
    readonly lang: string
    readonly place: string
    readonly base: string
    readonly document: { readonly title: string; readonly lead: string; readonly blocks: BookProps['blocks'] }
  }[]
  action: string
  carried: Carried
  back: string
}

/** All that will be kept, before it is. */
export function ReadThroughPage(props: ReadThroughPageProps) {
  const { text, crumbs, isChanged, day, caseNumber, by, documents, action, carried, back } = props
  const { adopt, frame } = text
  const { review } = adopt
  return (
    <>
      <PageHead title={review.title} lead={review.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {isChanged && <p role="alert">{review.changed}</p>}
        <ConfirmBox
          title={review.confirm}
          what={adopt.what}
          facts={[
            { label: review.facts.day, value: day },
            { label: review.facts.case, value: caseNumber },
            ...(by === '' ? [] : [{ label: review.facts.by, value: by }]),
          ]}
          follows={review.follows}
          action={action}
          carried={carried}
          submit={review.submit}
          cancel={{ label: review.back, href: back }}
        />
      </div>
      <Section id="fryses" title={review.languages} tight>
        {documents.map(({ name, lang, place, base, document }, at) => (
          <details class="more" open={at === 0}>
            <summary lang={lang}>{name}</summary>
            <div class="stack" lang={lang}>
              <p class="eyebrow">{document.title}</p>
              <p class="lead">{document.lead}</p>
              <Book blocks={document.blocks} base={base} external={adopt.external} place={place} />
            </div>
          </details>
        ))}
      </Section>
    </>
  )
}
