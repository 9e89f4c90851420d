import { osloTime } from '#base/oslo-time.ts'
import { isToLookAt } from '#features/relay-log/index.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import type { Task } from '#platform/jobs/run-task.ts'
import { countFigures } from './count-figures.ts'
import { listCounting } from './list-counting.ts'
import { halvesOf, periodsOver, type Period } from './rules/periods.ts'
import { tellHalf, tellYear, type Said } from './rules/telling.ts'
import { selectFirstDay } from './store/figures.ts'
import { insertFigures, selectCounted, selectFigures } from './store/published.ts'

export const publishFiguresTask = 'publish-figures'

/** Tells of every half-year and year that is over, once for ever, in each municipality that has had a relay. */
export const publishFigures =
  ({ database }: { readonly database: Database }): Task =>
  async (_payload, now) => {
    const failed: unknown[] = []
    for (const municipality of await database.inInstallation(selectCounted))
      await database
        .inMunicipality(municipality, (tx) => publishIn(tx, municipality, now))
        .catch((error: unknown) => failed.push(error))
    if (failed.length > 0) throw failed[0]
    return undefined
  }

async function publishIn(tx: Tx, municipality: number, now: Date): Promise<void> {
  const first = await selectFirstDay(tx, municipality)
  if (first === undefined) return
  const told = new Map(await selectFigures(tx, municipality))
  for (const period of periodsOver(first, osloTime(now).day)) {
    if (told.has(period.key)) continue
    // Somebody has still to look at what happened: it is told of when they have. An event puts that off, so it is asked of all until now.
    if (await isToLookAt(tx, municipality, now)) return
    const said = await tell(tx, municipality, period, told)
    if (said === undefined) continue
    told.set(period.key, said)
    await insertFigures(tx, municipality, { period: period.key, said, at: now })
  }
}

/** Undefined: a year of which one half alone was told of is that half. */
async function tell(
  tx: Tx,
  municipality: number,
  period: Period,
  told: ReadonlyMap<string, Said>,
): Promise<Said | undefined> {
  const { fewest } = (await listCounting(tx, municipality)).settingsOn(period.last)
  if (period.key.includes('-')) return tellHalf(await countFigures(tx, municipality, period), fewest)
  const [one, other] = halvesOf(period).map(({ key }) => told.get(key)?.whole)
  if (one === undefined || other === undefined) return undefined
  return tellYear(await countFigures(tx, municipality, period), [one, other], fewest)
}
