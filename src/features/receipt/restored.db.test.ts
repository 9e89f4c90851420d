import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backUp } from '#platform/backup/back-up.ts'
import { readErasures } from '#platform/backup/erasures.ts'
import { newFolder, now, openSmallInstallation } from '#platform/backup/installation-for-tests.ts'
import { restore } from '#platform/backup/restore.ts'
import { asOwner } from '#platform/db/owner.ts'
import { freshDatabase } from '../../../test/database.ts'
import { receiptAttacks } from '../../../test/receipt-access-table.ts'
import { eraseReceiptsAgain } from './save-erasures.ts'
import { sweepReceipts } from './sweep-receipts.job.ts'

let folder: string
beforeAll(async () => {
  folder = await newFolder()
})
afterAll(() => rm(folder, { recursive: true }))

test(
  receiptAttacks.restored,
  async () => {
    const { fresh, master, town } = await openSmallInstallation()
    const restored = await freshDatabase({ migrated: false })
    const [service, gone, kept] = [randomUUID(), randomUUID(), randomUUID()]
    const query = (statement: string, values: readonly unknown[]) =>
      asOwner(fresh.ownerUrl, (client) => client.query(statement, [...values]))
    await query(
      `insert into service (municipality_id, service_id, key, name, owner) values ($1, $2, 'skole', 'Skole', 'municipal')`,
      [town, service],
    )
    for (const id of [gone, kept])
      await query(
        `insert into receipt values ($1, $2, $3, 'received', '2026-10-01', '2026-10-01', sha256(convert_to($4, 'UTF8')))`,
        [town, id, service, id],
      )
    // When the backup is taken, both are received, and would last until the end of the year.
    const [file, ledger] = [join(folder, 'backup'), join(folder, 'ledger')]
    await backUp({ ownerUrl: fresh.ownerUrl, file, master, erasures: 0, now })

    await query(`update receipt set state = 'taken-care-of', changed_on = '2026-10-05' where receipt_id = $1`, [gone])
    await sweepReceipts({ database: fresh.database, ledger })(undefined, now)
    const erasures = await readErasures(ledger)
    expect(erasures).toEqual([{ municipality: town, receipt: gone, at: now }])
    await restore({
      ownerUrl: restored.ownerUrl,
      file,
      master,
      mode: 'demo',
      erasures,
      replay: eraseReceiptsAgain,
      now,
    })

    const { rows } = await asOwner(restored.ownerUrl, (client) => client.query('select receipt_id from receipt'))
    expect(rows).toEqual([{ receipt_id: kept }])
    await Promise.all([fresh.drop(), restored.drop()])
  },
  60_000,
)
