import type { Crumb } from '#ui/crumbs.tsx'
import { PageHead } from '#ui/heading.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { StudioText } from '../text/text-for.ts'

export type HealthPageProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  /** With nothing to look at, of all. */
  sound: number
  all: number
  kinds: readonly Row[]
  shown: { readonly title: string; readonly items: readonly Row[] } | undefined
}

/** How alive the model is, for whoever leads the work: what there is to look at, and where. */
export function HealthPage({ text, crumbs, sound, all, kinds, shown }: HealthPageProps) {
  const { health, frame } = text
  return (
    <>
      <PageHead title={health.title} lead={health.lead(sound, all)} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight">
        <RowList label={health.title} rows={kinds} />
      </div>
      {shown && (
        <Section id="vis" title={shown.title}>
          <RowList label={shown.title} rows={shown.items} />
        </Section>
      )}
    </>
  )
}
