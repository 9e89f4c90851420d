import type { Crumb } from '#ui/crumbs.tsx'
import { Field } from '#ui/field.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm, type Carried } from '#ui/post-form.tsx'
import { Section } from '#ui/section.tsx'
import type { StudioText } from '../text/text-for.ts'
import { Changes, type ChangeView } from './changes.tsx'

export type HistoryPageProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  title: string
  action: string
  versions: readonly {
    readonly number: number
    readonly label: string
    readonly why: string
    readonly restore: string | undefined
  }[]
  carried: Carried
  compared:
    | {
        readonly title: string
        readonly changes: readonly ChangeView[]
        readonly older: string
        readonly newer: string
      }
    | undefined
}

/** Every version that was published, and what two of them say differently. */
export function HistoryPage({ text, crumbs, title, action, versions, carried, compared }: HistoryPageProps) {
  const { history, frame } = text
  const options = versions.map(({ number, label }) => ({
    value: String(number),
    label: `${history.version(number)}, ${label}`,
  }))
  return (
    <>
      <PageHead title={title} lead={history.lead} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {versions.length === 0 && <p>{history.none}</p>}
        <ol class="relay">
          {versions.map(({ number, label, why, restore }) => (
            <li>
              <div class="entry">
                <p class="relay-when">{label}</p>
                <p class="relay-title">{history.version(number)}</p>
                {why !== '' && <p class="entry-words">{why}</p>}
                {restore && (
                  <PostForm action={restore} carried={carried} label={`${history.restore} ${number}`}>
                    <button class="ds-button" data-variant="tertiary" type="submit">
                      {history.restore}
                      <span class="ds-sr-only"> ({history.version(number)})</span>
                    </button>
                  </PostForm>
                )}
              </div>
            </li>
          ))}
        </ol>
      </div>
      {versions.length > 1 && compared && (
        <Section id="sammenlign" title={history.compare}>
          <form class="form" action={`${action}#sammenlign`} method="get">
            <Field kind="select" name="fra" label={history.older} value={compared.older} options={options} />
            <Field kind="select" name="til" label={history.newer} value={compared.newer} options={options} />
            <p class="actions">
              <button class="ds-button" data-variant="secondary" type="submit">
                {history.compare}
              </button>
            </p>
          </form>
          <h3 class="section-tight">{compared.title}</h3>
          {compared.changes.length === 0 ? <p>{history.same}</p> : <Changes text={text} changes={compared.changes} />}
        </Section>
      )}
    </>
  )
}
