import type { Child } from 'hono/jsx'
import type { Crumb } from '#ui/crumbs.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PrintButton } from '#ui/print-button.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import { ShareBar, ShareLine } from '#ui/share-bar.tsx'
import { Table } from '#ui/table.tsx'
import type { StudioText } from '../text/text-for.ts'

/** A number, and where the items that it counts are; without the place where the reader may see no more. */
export type Counted = { readonly words: string; readonly href: string | undefined }

export type HealthPageProps = {
  readonly text: StudioText
  readonly crumbs: readonly Crumb[]
  readonly tally: { readonly urgent: number; readonly later: number; readonly sound: number }
  /** What there is to look at, the most urgent first. */
  readonly kinds: readonly Row[]
  /** Of these there is nothing. */
  readonly calm: string
  readonly owners: readonly { readonly name: Counted; readonly lines: readonly Child[] }[]
  readonly languages: readonly {
    readonly name: string
    readonly lang: string
    readonly translated: Counted & { readonly count: number }
    readonly reviewed: Counted & { readonly count: number }
  }[]
  /** What readers found of most help, and of least; absent while few have answered. */
  readonly helped: readonly { readonly title: string; readonly rows: readonly Row[] }[]
  readonly all: number
}

/** How alive the model is, for whoever leads the work: what hurts readers first, who looks after what, and the languages. */
export function HealthPage({ text, crumbs, tally, kinds, calm, owners, languages, helped, all }: HealthPageProps) {
  const { health, frame } = text
  return (
    <div class="health">
      <PageHead title={health.title} lead={health.lead(tally.urgent)} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight">
        <ShareBar
          label={health.picture(all)}
          shares={[
            { label: health.tally.sound, count: tally.sound, tone: 'full' },
            { label: health.tally.later, count: tally.later, tone: 'half' },
            { label: health.tally.urgent, count: tally.urgent, tone: 'strong' },
          ]}
        />
      </div>
      <Section id="viktigst" title={health.first} tight>
        {kinds.length > 0 && <RowList label={health.first} rows={kinds} />}
        {calm !== '' && <p class="health-calm">{health.calm(calm)}</p>}
      </Section>
      <div class="page section-tight health-languages">
        <Table
          caption={health.languages.title}
          columns={health.languages.columns}
          rows={languages.map(({ name, lang, translated, reviewed }) => [
            <span lang={lang}>{name}</span>,
            <ShareCell {...translated} of={all} />,
            <ShareCell {...reviewed} of={all} />,
          ])}
        />
      </div>
      {helped.map(({ title, rows }, at) => (
        <Section id={`hjelp-${at}`} title={title} tight>
          <RowList label={title} rows={rows} />
        </Section>
      ))}
      <Section id="ansvarlige" title={health.owners.title} tight>
        <ul class="plain health-owners">
          {owners.map(({ name, lines }) => (
            <li>
              <CountedWords {...name} />
              {lines.map((line) => (
                <span class="row-line">{line}</span>
              ))}
            </li>
          ))}
        </ul>
      </Section>
      <div class="page section-tight">
        <PrintButton label={health.print} />
      </div>
    </div>
  )
}

const CountedWords = ({ words, href }: Counted) => (href === undefined ? <>{words}</> : <a href={href}>{words}</a>)

const ShareCell = ({ count, of, ...words }: Counted & { count: number; of: number }) => (
  <span class="share-cell">
    <CountedWords {...words} />
    <ShareLine shares={[{ count, tone: 'full' }]} of={of} />
  </span>
)
