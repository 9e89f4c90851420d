import { continueRecord } from '#platform/audit/continue-record.ts'
import type { Config } from '#platform/config.ts'
import { openDatabase, type Database, type DatabaseOptions } from '#platform/db/database.ts'
import { startEmbedded } from '#platform/db/embedded.ts'
import { migrate } from '#platform/db/migrate.ts'
import { migrateJobs } from '#platform/jobs/migrate-jobs.ts'
import type { Log } from '#platform/log.ts'

export type ConnectedDatabase = {
  database: Database
  /** For migrations, backups and whatever else needs the owner of the tables. Never for a request. */
  ownerUrl: string
  /** How to connect as the app, should something need a connection of its own. */
  appUrl: string | undefined
  /** Closes connections and lets go of an embedded server. */
  close(): Promise<void>
}

/** A database as it lies there, whatever it has been migrated to: for what must come before a migration. */
export type ReachedDatabase = Omit<ConnectedDatabase, 'database'>

/** Starts or joins the embedded server when it is the one that the configuration names, and writes nothing to it. */
export async function reachDatabase(
  config: Pick<Config, 'database' | 'dataFolder'>,
  options: { log: Log; progress?: (line: string) => void },
): Promise<ReachedDatabase> {
  if (config.database.kind === 'external') {
    const { ownerUrl, appUrl } = config.database
    return { ownerUrl, appUrl, close: async () => undefined }
  }
  const { ownerUrl, appUrl, stop } = await startEmbedded({ dataFolder: config.dataFolder, ...options })
  return { ownerUrl, appUrl, close: stop }
}

/** Connects to the database that the configuration names, starting or joining the embedded one, and migrates it. */
export async function connectDatabase(
  config: Pick<Config, 'database' | 'dataFolder' | 'databasePool'>,
  options: { log: Log; now: Date; progress?: (line: string) => void; onStatement?: DatabaseOptions['onStatement'] },
): Promise<ConnectedDatabase> {
  const { log, progress = () => undefined } = options
  const reached = await reachDatabase(config, { log, progress })
  const { ownerUrl, appUrl } = reached

  try {
    progress('Migrating…')
    for (const name of await migrate({ ownerUrl, at: options.now })) progress(`  ${name}`)
    await migrateJobs(ownerUrl, log)
    await continueRecord(ownerUrl)
    const database = openDatabase({
      ownerUrl,
      appUrl,
      log,
      poolSize: config.databasePool,
      ...(options.onStatement === undefined ? {} : { onStatement: options.onStatement }),
    })
    return {
      database,
      ownerUrl,
      appUrl,
      close: async () => {
        await database.close()
        await reached.close()
      },
    }
  } catch (error) {
    await reached.close()
    throw error
  }
}
