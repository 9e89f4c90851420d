import type { Crumb } from '#ui/crumbs.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/heading.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import type { Text } from '../text/text-for.ts'

export type UnitProps = {
  text: Text
  name: string
  crumbs: readonly Crumb[]
  waiting: readonly Row[]
  late: readonly Row[]
  isCut: boolean
  loads: readonly { holder: string; batons: number; late: number }[]
  away: readonly Row[]
  leaving: readonly Row[]
  lateReceipts: number
}

/** A unit's follow-up: what somebody must see to first, then who carries how much. Never what anything is about. */
export function UnitPage({ text, name, crumbs, waiting, late, isCut, loads, away, leaving, lateReceipts }: UnitProps) {
  const words = text.unit
  return (
    <>
      <PageHead title={name} lead={words.lead} crumbs={crumbs} crumbsLabel={text.crumbs} />
      {waiting.length + late.length === 0 && (
        <div class="page section-tight">
          <Empty icon="check" title={words.calm} text={words.calmText} />
        </div>
      )}
      {waiting.length > 0 && (
        <Section id="ingen" title={words.waiting} tight>
          <p>{words.waitingLead}</p>
          <RowList rows={waiting} label={words.waiting} />
        </Section>
      )}
      {late.length > 0 && (
        <Section id="forsinket" title={words.late} tight>
          <p>{words.lateLead}</p>
          <RowList rows={late} label={words.late} />
          {isCut && <p>{words.cut(late.length + waiting.length)}</p>}
        </Section>
      )}
      {loads.length > 0 && (
        <Section id="hvem" title={words.loads} tight>
          <Table
            caption={words.loadsCaption}
            columns={words.loadColumns}
            rows={loads.map(({ holder, batons, late: some }) => [holder, String(batons), String(some)])}
          />
        </Section>
      )}
      {away.length > 0 && (
        <Section id="borte" title={words.away} tight>
          <RowList rows={away} label={words.away} />
        </Section>
      )}
      {leaving.length > 0 && (
        <Section id="slutter" title={words.leaving} tight>
          <p>{words.leavingLead}</p>
          <RowList rows={leaving} label={words.leaving} />
        </Section>
      )}
      {lateReceipts > 0 && (
        <Section id="koder" title={words.receipts} tight>
          <p>{words.receiptsText(lateReceipts)}</p>
        </Section>
      )}
    </>
  )
}
