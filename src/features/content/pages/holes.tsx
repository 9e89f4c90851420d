import type { Crumb } from '#ui/crumbs.tsx'
import { PageHead } from '#ui/heading.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { StudioText } from '../text/text-for.ts'

export type HolesPageProps = {
  readonly text: StudioText
  readonly crumbs: readonly Crumb[]
  readonly count: number
  /** Those kinds of which there is something. */
  readonly kinds: readonly {
    readonly kind: string
    readonly name: string
    readonly about: string
    readonly rows: readonly Row[]
  }[]
  /** Of these there is nothing. */
  readonly calm: string
}

/** What the model should say and does not: the work list of those who keep it. */
export function HolesPage({ text: { holes, health, frame }, crumbs, count, kinds, calm }: HolesPageProps) {
  return (
    <>
      <PageHead title={holes.title} lead={holes.lead(count)} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      {kinds.map(({ kind, name, about, rows }) => (
        <Section id={kind} title={name} tight>
          <p>
            <b>{holes.count(rows.length)}.</b> {about}
          </p>
          <RowList label={name} rows={rows} />
        </Section>
      ))}
      {calm !== '' && (
        <div class="page section-tight">
          <p>{health.calm(calm)}</p>
        </div>
      )}
    </>
  )
}
