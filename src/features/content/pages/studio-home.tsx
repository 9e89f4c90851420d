import { PageHead } from '#ui/heading.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { StudioText } from '../text/text-for.ts'

export type StudioHomeProps = {
  text: StudioText
  /** Other pages of the studio. */
  ways: readonly { readonly href: string; readonly label: string }[]
  /** Packs that the municipality keeps for others. */
  kept: readonly Row[]
  /** Of the pack that is written; absent where it is the municipality's own. */
  name: string | undefined
  /** Items that were changed above, and whose change readers do not meet yet. */
  awaiting: readonly Row[]
  /** Items that a pack above asks everyone to look at. */
  asked: readonly Row[]
  /** Items whose common words have changed since the own ones were written. */
  offered: readonly Row[]
  /** What was to be published and was not. */
  failed: readonly Row[]
  planned: readonly Row[]
  drafts: readonly Row[]
  types: readonly Row[]
  published: readonly Row[]
}

/** What is being written, what there is, and what was published last. */
export function StudioHomePage(props: StudioHomeProps) {
  const { text, ways, kept, name, awaiting, asked, offered, failed, planned, drafts, types, published } = props
  const { home, life } = text
  return (
    <>
      <PageHead title={name ?? text.title} lead={name === undefined ? text.lead : home.sharedLead} />
      <p class="page studio-home-ways">
        {ways.map(({ href, label }) => (
          <a href={href}>{label}</a>
        ))}
      </p>
      {failed.length > 0 && (
        <Section id="ikke-publisert" title={life.plan.failedTitle} tight>
          <RowList label={life.plan.failedTitle} rows={failed} />
        </Section>
      )}
      {awaiting.length > 0 && (
        <Section id="venter" title={text.awaiting.title} tight>
          <RowList label={text.awaiting.title} rows={awaiting} />
        </Section>
      )}
      {asked.length > 0 && (
        <Section id="sett" title={text.attention.title} tight>
          <RowList label={text.attention.title} rows={asked} />
        </Section>
      )}
      {offered.length > 0 && (
        <Section id="tilbud" title={home.offered} tight>
          <RowList label={home.offered} rows={offered} />
        </Section>
      )}
      <Section id="utkast" title={home.drafts} tight>
        {drafts.length === 0 ? <p>{home.noDrafts}</p> : <RowList label={home.drafts} rows={drafts} />}
      </Section>
      {planned.length > 0 && (
        <Section id="planlagt" title={life.plan.title} tight>
          <RowList label={life.plan.title} rows={planned} />
        </Section>
      )}
      {kept.length > 0 && (
        <Section id="felles" title={home.kept} tight>
          <RowList label={home.kept} rows={kept} />
        </Section>
      )}
      <Section id="innhold" title={home.types}>
        <RowList label={home.types} rows={types} />
      </Section>
      {published.length > 0 && (
        <Section id="publisert" title={home.published}>
          <RowList label={home.published} rows={published} />
        </Section>
      )}
    </>
  )
}
