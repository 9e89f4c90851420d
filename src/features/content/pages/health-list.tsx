import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field, type FieldProps } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { Pager, type PagerProps } from '#ui/pager.tsx'
import { PostForm, type Carried } from '#ui/post-form.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { StatePill } from '#ui/state-pill.tsx'
import type { StudioText } from '../text/text-for.ts'
import { Choose, type Way } from './choose.tsx'

/** One item that can be chosen. */
export type PickRow = {
  readonly name: string
  readonly href: string | undefined
  readonly lines: readonly string[]
  /** Somebody is writing in it. */
  readonly isDrafted: boolean
  /** What the form sends when it is chosen; undefined: it cannot be. */
  readonly value: string | undefined
  readonly isChosen: boolean
}

export type HealthListProps = {
  readonly text: StudioText
  readonly crumbs: readonly Crumb[]
  readonly title: string
  readonly lead: string
  /** What a form of before did, and what it left as it was. */
  readonly done: { readonly words: string; readonly leftOut: readonly string[] } | undefined
  readonly items:
    | { readonly are: 'rows'; readonly rows: readonly Row[] }
    | {
        readonly are: 'picked'
        readonly rows: readonly PickRow[]
        readonly acts: readonly Way[]
        readonly all: { readonly label: string; readonly href: string }
        readonly action: string
        readonly carried: Carried
        readonly fields: readonly FieldProps[]
        readonly hint: string
        readonly submit: string
        readonly faults: readonly { readonly at: string; readonly words: string }[]
      }
  readonly pager: PagerProps
}

/** Those items that something is to be done with; whoever may, says the same of several at once. */
export function HealthListPage({ text, crumbs, title, lead, done, items, pager }: HealthListProps) {
  const { mass, frame } = text
  return (
    <>
      <PageHead title={title} lead={lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {items.are === 'picked' && items.faults.length > 0 && (
          <ErrorSummary
            title={frame.errors(items.faults.length)}
            errors={items.faults.map(({ at, words }) => ({ field: at, message: words }))}
          />
        )}
        {done && (
          <div class="sheet stack">
            <output>{done.words}</output>
            {done.leftOut.length > 0 && (
              <>
                <p>{mass.leftOut}</p>
                <ul>
                  {done.leftOut.map((one) => (
                    <li>{one}</li>
                  ))}
                </ul>
              </>
            )}
          </div>
        )}
        {items.rows.length === 0 && <p>{mass.none}</p>}
        {items.are === 'rows' && items.rows.length > 0 && <RowList label={title} rows={items.rows} />}
        {items.are === 'picked' && items.rows.length > 0 && (
          <>
            <Choose label={mass.acts} ways={items.acts} />
            <div class="mass">
              <PostForm action={items.action} carried={items.carried} label={title}>
                <fieldset class="field pick" id="velg">
                  <legend class="ds-sr-only">{mass.pick}</legend>
                  <p class="pick-ways">
                    <a href={items.all.href}>{items.all.label}</a>
                    <a href="#gjor">{mass.toAct(items.submit)}</a>
                  </p>
                  <ul class="plain row-list">
                    {items.rows.map((row) => (
                      <li class="row">
                        <PickedRow text={text} row={row} />
                        <p class="pick-open">
                          <a href={row.href}>
                            {mass.open}
                            <span class="ds-sr-only"> {row.name}</span>
                          </a>
                        </p>
                      </li>
                    ))}
                  </ul>
                </fieldset>
                <div class="sheet stack pick-act" id="gjor">
                  <p>{items.hint}</p>
                  {items.fields.map((field) => (
                    <Field {...field} />
                  ))}
                  <FormActions submit={items.submit} />
                </div>
              </PostForm>
            </div>
          </>
        )}
        <Pager {...pager} />
      </div>
    </>
  )
}

function PickedRow({ text, row }: { text: StudioText; row: PickRow }) {
  const { name, lines, value, isChosen, isDrafted } = row
  const words = (
    <span>
      {name}
      {lines.map((line) => (
        <span class="detail">{line}</span>
      ))}
    </span>
  )
  if (value === undefined)
    return (
      <div class="pick-not">
        {words}
        {isDrafted && <StatePill icon="pencil" tone="attention" word={text.states.draft} />}
      </div>
    )
  return (
    <label class="choice">
      <input class="ds-input" type="checkbox" name="element" value={value} checked={isChosen} />
      {words}
    </label>
  )
}
