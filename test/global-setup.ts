import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#platform/db/embedded.ts'
import { migrate } from '#platform/db/migrate.ts'
import { migrateJobs } from '#platform/jobs/migrate-jobs.ts'
import { asOwner } from '#platform/db/owner.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's address of the prepared database that every test file clones. */
    templateUrl: string
    /** When the run began, in milliseconds: what every file means by «published a moment ago». */
    begun: number
  }
}

/** One embedded PostgreSQL for the whole run, with a migrated database to clone. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'stafett-test-'))
  await chmod(dataFolder, 0o711) // as root the server runs as another user, who has to get in
  const embedded = await startEmbedded({ dataFolder, durable: false, settings: { max_connections: '200' } })

  await migrate({ ownerUrl: embedded.ownerUrl, at: new Date() })
  await migrateJobs(embedded.ownerUrl)
  await asOwner(embedded.ownerUrl, (client) => client.query('vacuum analyze'))
  project.provide('templateUrl', embedded.ownerUrl)
  project.provide('begun', Date.now())

  return async () => {
    await embedded.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
}
