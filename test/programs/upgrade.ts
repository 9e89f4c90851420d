import { startEmbedded } from '#platform/db/embedded.ts'
import { migrate, readMigrations } from '#platform/db/migrate.ts'

// Makes a database with the migrations of one folder, then upgrades it to those of this version.
// Arguments: the older folder, an empty data folder.

const [, , olderFolder = '', dataFolder = ''] = process.argv
const at = new Date()
const embedded = await startEmbedded({ dataFolder, durable: false })
try {
  const older = await readMigrations(olderFolder)
  await migrate({ ownerUrl: embedded.ownerUrl, at, folder: olderFolder })
  const applied = await migrate({ ownerUrl: embedded.ownerUrl, at })
  console.log(`Upgraded a database with ${older.length} migrations by ${applied.length} more.`)
} finally {
  await embedded.stop()
}
