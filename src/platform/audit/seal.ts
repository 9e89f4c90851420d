import type { Database, Tx } from '#platform/db/database.ts'
import { beginning, hashRow, hashSeal, type Seal } from './hash.ts'
import { selectRowsToSeal } from './store/rows.ts'
import { insertSeal, lockSealing, selectLastSeal, selectMunicipalitiesToSeal } from './store/seals.ts'

/**
 * Seals what was recorded since the last seal, for every municipality, and answers how many rows. Rows of transactions
 * that began before one still open are left for the next time: a row that comes late must not come behind a seal.
 * When one municipality cannot be sealed the others are; then it throws.
 */
export async function sealAudit(options: {
  database: Pick<Database, 'inMunicipality' | 'inInstallation'>
  now: Date
}): Promise<number> {
  const { database, now } = options
  const faults: unknown[] = []
  let sealed = 0

  for (const municipality of await database.inInstallation(selectMunicipalitiesToSeal))
    try {
      let count: number
      do {
        count = await database.inMunicipality(municipality, (tx) => makeSeal(tx, municipality, now))
        sealed += count
      } while (count === mostRows)
    } catch (fault) {
      faults.push(fault)
    }

  if (faults.length > 0)
    throw new Error('The audit record of some municipality could not be sealed.', { cause: faults[0] })
  return sealed
}

/** The most rows of one seal. */
const mostRows = 1000

/** The next seal of a municipality, if there is anything for it; answers how many rows it covers. */
async function makeSeal(tx: Tx, municipality: number, now: Date): Promise<number> {
  if (!(await lockSealing(tx, municipality))) return 0

  const last = await selectLastSeal(tx, municipality)
  const rows = await selectRowsToSeal(tx, municipality, last?.to ?? beginning, mostRows)
  const [first, end] = [rows[0], rows.at(-1)]
  if (first === undefined || end === undefined) return 0

  const seal: Seal = {
    municipality,
    number: (last?.number ?? 0) + 1,
    from: { transaction: first.transaction, id: first.id },
    to: { transaction: end.transaction, id: end.id },
    count: rows.length,
    rowIds: rows.map((row) => row.id),
    rowHashes: rows.map((row) => hashRow(row.columns)),
    sealedAt: `${now.getTime()}000`,
  }
  await insertSeal(tx, seal, hashSeal(last?.hash, seal))
  return rows.length
}
