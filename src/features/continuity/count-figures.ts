import type { Tx } from '#platform/db/database.ts'
import type { Period } from './rules/periods.ts'
import type { Amounts, Counts } from './rules/telling.ts'
import { selectCounts, selectFirstMeasures, selectUnits } from './store/figures.ts'

/** All that is told of a period and all that is not, counted in the database: as many statements however many relays there are. */
export async function countFigures(tx: Tx, municipality: number, period: Period): Promise<Counts> {
  const rows = await selectCounts(tx, municipality, period)
  const measures = await selectFirstMeasures(tx, municipality, period)
  const counted = [...rows, ...measures].flatMap(({ unit_id }) => unit_id ?? [])
  const ways = new Map(
    rows.map(({ open, waiting, broken, relays }) => [
      JSON.stringify([open, waiting, broken]),
      { open, waiting, broken, relays },
    ]),
  )
  return {
    units: await selectUnits(tx, municipality, period, counted),
    ways: [...ways.values()],
    amounts: new Map([...Map.groupBy(rows, ({ unit_id }) => unit_id)].map(([unit, own]) => [unit, sumOf(own)])),
    measures: new Map(measures.map(({ unit_id, relays, median }) => [unit_id ?? undefined, { relays, median }])),
  }
}

type Row = { readonly open_days: number; readonly waiting_days: number; readonly breaks: number }

const sumOf = (rows: readonly Row[]): Amounts => ({
  relayDays: rows.reduce((sum, one) => sum + one.open_days, 0),
  waitingDays: rows.reduce((sum, one) => sum + one.waiting_days, 0),
  breaks: rows.reduce((sum, one) => sum + one.breaks, 0),
})
