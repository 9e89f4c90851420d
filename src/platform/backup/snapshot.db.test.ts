import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { audit } from '#platform/audit/record.ts'
import { asOwner } from '#platform/db/owner.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { backUp } from './back-up.ts'
import { newFolder, now, openSmallInstallation, type SmallInstallation } from './installation-for-tests.ts'
import { restore } from './restore.ts'
import { inSnapshot } from './store/snapshot.ts'

let folder: string
let small: SmallInstallation
let restored: FreshDatabase
beforeAll(async () => {
  folder = await newFolder()
  ;[small, restored] = await Promise.all([openSmallInstallation(), freshDatabase({ migrated: false })])
})
afterAll(async () => {
  await Promise.all([small.fresh.drop(), restored.drop(), rm(folder, { recursive: true })])
})

test('while people write, a backup holds each of their acts whole or not at all', async () => {
  const { fresh, town: municipality, master } = small
  const { signal, stop } = stopping()
  // An act leaves a row in the first table that is copied, and a job, which is copied last.
  const write = async () => {
    while (!signal.aborted)
      await fresh.database.inMunicipality(municipality, async (tx) => {
        await audit(tx, { municipality, at: now, act: 'open-person', outcome: 'done' })
        await enqueue(tx, 'nothing', { municipality })
      })
  }
  const writers = [write(), write(), write()]
  await expect.poll(async () => (await counted(fresh)).acts).toBeGreaterThan(10)

  const file = join(folder, 'backup')
  await backUp({ ownerUrl: fresh.ownerUrl, file, master, erasures: 0, now })
  await expect.poll(async () => (await counted(fresh)).acts).toBeGreaterThan(20)
  stop()
  await Promise.all(writers)
  await restore({
    ...{ ownerUrl: restored.ownerUrl, file, master, mode: 'demo', erasures: [], now },
    replay: async () => undefined,
  })

  const [before, after] = [await counted(fresh), await counted(restored)]
  expect(after.acts).toBeGreaterThan(10)
  expect(after.acts).toBeLessThan(before.acts)
  expect(after.jobs).toBe(after.acts)
})

test('a number that was given out is not given out again after a restore', async () => {
  const newest = async ({ ownerUrl }: FreshDatabase) =>
    (
      await asOwner(ownerUrl, (client) =>
        client.query<{ audit: string; next: string }>(
          `select max(audit_id) as audit, nextval('audit_audit_id_seq') as next from audit`,
        ),
      )
    ).rows[0]
  const found = await newest(restored)
  expect(Number(found?.next)).toBeGreaterThan(Number(found?.audit))
})

test('nobody changes what the tables are while a backup is taken, and everybody writes to them', async () => {
  const { ownerUrl } = small.fresh
  const other = (statement: string) =>
    asOwner(ownerUrl, async (client) => {
      await client.query('set lock_timeout = 100')
      await client.query(statement)
    })
  await inSnapshot(ownerUrl, async () => {
    await expect(other('alter table person add extra text')).rejects.toThrow('lock timeout')
    await other(`insert into search_word values ('nb', 'meanwhile')`)
  })
  await other('alter table person add extra text')
})

function stopping(): { signal: AbortSignal; stop(): void } {
  const controller = new AbortController()
  return { signal: controller.signal, stop: () => controller.abort() }
}

async function counted({ ownerUrl }: FreshDatabase): Promise<{ acts: number; jobs: number }> {
  const { rows } = await asOwner(ownerUrl, (client) =>
    client.query<{ acts: number; jobs: number }>(
      `select (select count(*)::integer from audit) as acts,
              (select count(*)::integer from graphile_worker._private_jobs) as jobs`,
    ),
  )
  return rows[0] ?? { acts: 0, jobs: 0 }
}
