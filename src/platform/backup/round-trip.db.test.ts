import { randomBytes } from 'node:crypto'
import { cp, mkdir, readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { audit } from '#platform/audit/record.ts'
import { sealEverything } from '#platform/audit/towns-for-tests.ts'
import { verifyAudit } from '#platform/audit/verify.ts'
import { openKeys } from '#platform/crypto/keys.ts'
import { migrate, migrationsFolder } from '#platform/db/migrate.ts'
import { asOwner, inOwnerTransaction } from '#platform/db/owner.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { migrateJobs } from '#platform/jobs/migrate-jobs.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { openDemoInstallation, type DemoInstallation } from '../../../test/demo-installation.ts'
import { backUp } from './back-up.ts'
import { everyRow, newFolder, now } from './installation-for-tests.ts'
import { restore } from './restore.ts'

const planted = 'Solveig Plantet'

let folder: string
let file: string
let demo: DemoInstallation
let restored: FreshDatabase
beforeAll(async () => {
  folder = await newFolder()
  file = join(folder, 'one.backup')
  demo = await openDemoInstallation(['snasa'], now)
  const { fresh, towns, master } = demo
  const { database, ownerUrl } = fresh
  await asOwner(ownerUrl, async (client) => {
    await client.query('update person set name = $1 where person_id = (select person_id from person limit 1)', [
      planted,
    ])
    // As on a server that has counted far more transactions than the one it is restored to.
    await client.query('update installation set transactions_before = 1000000000000')
  })
  for (const { id } of towns)
    await database.inMunicipality(id, async (tx) => {
      await audit(tx, { municipality: id, at: now, act: 'open-person', outcome: 'done', details: { count: 1 } })
      await enqueue(tx, 'send-message', { municipality: id, message: 'one' }, { jobKey: `key-${id}`, runAt: now })
      await enqueue(tx, 'send-message', { municipality: id, message: 'two' })
    })
  await sealEverything(fresh)
  await asOwner(ownerUrl, (client) => client.query('update installation set transactions_before = 0'))

  restored = await freshDatabase({ migrated: false })
  await backUp({ ownerUrl, file, master, erasures: 0, now })
  await bring(file, restored)
})
afterAll(async () => {
  await Promise.all([demo.fresh.drop(), restored.drop(), rm(folder, { recursive: true })])
})

const bring = (from: string, { ownerUrl }: FreshDatabase) =>
  restore({
    ...{ ownerUrl, file: from, master: demo.master, mode: 'demo', erasures: [], now },
    replay: async () => undefined,
  })

test('every table comes back row for row', async () => {
  const { installation: _counted, ...before } = await everyRow(demo.fresh.ownerUrl)
  const { installation: _continued, ...after } = await everyRow(restored.ownerUrl)
  expect(Object.keys(after).length).toBeGreaterThan(20)
  expect(after).toEqual(before)
})

test('whoever was signed in when the backup was taken signs in again', async () => {
  const again = await freshDatabase({ migrated: false })
  const session = randomBytes(32)
  await asOwner(demo.fresh.ownerUrl, async (client) => {
    await client.query(
      `with one as (
         insert into identity (identity_id, issuer, subject, created_at)
         values (gen_random_uuid(), 'https://a.example', 'one', $2)
         returning identity_id
       )
       insert into session (session_id, token_hash, identity_id, municipality_id, provider_id, level, authenticated_at,
         claims, started_at, seen_at, ends_at, device)
       select gen_random_uuid(), $1, identity_id, municipality_id, provider_id, 'high', $2, '{}', $2, $2, $3, 'Firefox'
       from one, (select municipality_id, provider_id from provider limit 1) as provider`,
      [session, now, new Date(now.getTime() + 3_600_000)],
    )
  })
  const other = join(folder, 'two.backup')
  await backUp({ ownerUrl: demo.fresh.ownerUrl, file: other, master: demo.master, erasures: 0, now })
  await bring(other, again)
  const rows = await asOwner(again.ownerUrl, async (client) => {
    const kept = await client.query<{ ended: boolean }>('select ended_at is not null as ended from session')
    return kept.rows
  })
  expect(rows).toEqual([{ ended: true }])
  await again.drop()
  await asOwner(demo.fresh.ownerUrl, (client) =>
    client.query('delete from session; delete from identity where issuer = $$https://a.example$$'),
  )
})

test('keys, triggers and sequences are as they were', async () => {
  expect(await shapeOf(restored)).toEqual(await shapeOf(demo.fresh))
})

test('the restored database opens its keys with the same master key', async () => {
  const keys = await openKeys(restored.database, { master: demo.master, mode: 'demo', now })
  const [town] = demo.towns
  expect(await keys.of(town?.id ?? 0)).toEqual(await demo.keys.of(town?.id ?? 0))
})

test('jobs that were not done are asked for again', async () => {
  const jobs = await jobsOf(restored)
  // The two above, and the pictures of what was published.
  expect(jobs).toHaveLength(3)
  expect(jobs).toEqual(await jobsOf(demo.fresh))
})

test('the audit record is sound, counts on, and goes on being sealed', async () => {
  const [town] = demo.towns
  const municipality = town?.id ?? 0
  const before = await inOwnerTransaction(restored.ownerUrl, (tx) => verifyAudit(tx, { municipality }))
  expect(before).toMatchObject({ rows: 1, broken: undefined })

  await restored.database.inMunicipality(municipality, (tx) =>
    audit(tx, { municipality, at: now, act: 'open-person', outcome: 'done' }),
  )
  await sealEverything(restored)
  const after = await inOwnerTransaction(restored.ownerUrl, (tx) => verifyAudit(tx, { municipality }))
  expect(after).toMatchObject({ rows: 2, seals: 2, broken: undefined, unsealed: { count: 0 } })
})

test('nothing that anyone wrote stands readable in the file', async () => {
  const bytes = await readFile(file)
  const { rows } = await asOwner(demo.fresh.ownerUrl, (client) =>
    client.query<{ name: string }>('select name from person union select name from unit'),
  )
  // Three letters stand in any few million bytes, by chance.
  const names = rows.map(({ name }) => name).filter((name) => name.length > 8)
  expect(names).toContain(planted)
  expect([...names, 'municipality_part', 'send-message'].filter((word) => bytes.includes(word))).toEqual([])
})

test('the backup of a restored database restores as well, also for an owner who is no superuser', async () => {
  const role = `owner_${randomBytes(6).toString('hex')}`
  await asOwner(demo.fresh.ownerUrl, async (client) => {
    await client.query(`create role ${role} login createrole nosuperuser`)
    await client.query(`grant stafett_app to ${role}`)
  })
  const own = await freshDatabase({ migrated: false, owner: role })
  const again = await freshDatabase({ migrated: false, owner: role })
  await bring(file, own)
  await backUp({ ownerUrl: own.ownerUrl, file: join(folder, 'two'), master: demo.master, erasures: 0, now })
  await bring(join(folder, 'two'), again)

  const { installation: _continued, ...before } = await everyRow(demo.fresh.ownerUrl)
  expect(await everyRow(again.ownerUrl)).toMatchObject(before)
  expect(await shapeOf(again)).toEqual(await shapeOf(demo.fresh))
  await Promise.all([own.drop(), again.drop()])
})

test('a backup that an older version made is brought up to date', async () => {
  const older = await freshDatabase({ migrated: false })
  const olderMigrations = join(folder, 'migrations')
  await mkdir(olderMigrations)
  for (const name of (await readdir(migrationsFolder)).filter((one) => one < '0010'))
    await cp(join(migrationsFolder, name), join(olderMigrations, name))
  await migrate({ ownerUrl: older.ownerUrl, at: now, folder: olderMigrations })
  await migrateJobs(older.ownerUrl)
  await asOwner(older.ownerUrl, (client) =>
    client.query(`insert into installation (mode, created_at) values ('demo', now())`),
  )
  await openKeys(older.database, { master: demo.master, mode: 'demo', now })

  const newer = await freshDatabase({ migrated: false })
  await backUp({ ownerUrl: older.ownerUrl, file: join(folder, 'older'), master: demo.master, erasures: 0, now })
  await bring(join(folder, 'older'), newer)
  expect(await shapeOf(newer)).toEqual({ ...(await shapeOf(demo.fresh)), sequences: expect.anything() })
  expect(await migrate({ ownerUrl: newer.ownerUrl, at: now })).toEqual([])
  await Promise.all([older.drop(), newer.drop()])
})

test('nothing ever takes the place of a file', async () => {
  const { fresh, master } = demo
  const before = await readFile(file)
  await expect(backUp({ ownerUrl: fresh.ownerUrl, file, master, erasures: 0, now })).rejects.toThrow('there already')
  expect(await readFile(file)).toEqual(before)
  expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([])
})

async function shapeOf({ ownerUrl }: FreshDatabase) {
  return asOwner(ownerUrl, async (client) => {
    const { rows: constraints } = await client.query<Record<string, unknown>>(
      `select conrelid::regclass::text as of, conname, pg_get_constraintdef(oid), convalidated
       from pg_constraint
       where connamespace = 'public'::regnamespace
       order by 1, 2`,
    )
    const { rows: triggers } = await client.query<Record<string, unknown>>(
      `select tgrelid::regclass::text as of, tgname, tgenabled
       from pg_trigger
       where not tgisinternal
       order by 1, 2`,
    )
    const { rows: sequences } = await client.query<Record<string, unknown>>(
      `select schemaname, sequencename, last_value from pg_sequences where schemaname = 'public' order by 2`,
    )
    return { constraints, triggers, sequences }
  })
}

async function jobsOf({ ownerUrl }: FreshDatabase) {
  const { rows } = await asOwner(ownerUrl, (client) =>
    client.query<Record<string, unknown>>(
      `select identifier, payload, job.key, job.run_at, job.attempts, job.locked_by
       from graphile_worker._private_jobs as job
         join graphile_worker._private_tasks as task on task.id = job.task_id
       order by job.run_at`,
    ),
  )
  return rows
}
