import { dayAfter } from '#base/oslo-time.ts'
import { itemName, type ItemName } from '#base/item.ts'
import type { OpenStudio } from './open-item.ts'
import { fewestAnswers, helpDays } from './rules/help.ts'
import { selectHelp, type HelpRow } from './store/help.ts'

/** What the municipality's own readers have answered in the last year; nothing where a pack is written. One statement. */
export async function listHelp({ request, layer }: OpenStudio): Promise<ReadonlyMap<ItemName, HelpRow>> {
  if (layer.layer !== '') return new Map()
  const rows = await selectHelp(request.tx, dayAfter(request.today, -helpDays), fewestAnswers)
  return new Map(rows.map((row) => [itemName(row), row]))
}
