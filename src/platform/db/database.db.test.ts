import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#platform/db/database.ts'
import { bindMode } from '#platform/db/installation.ts'
import { asOwner } from '#platform/db/owner.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'

const harstad = 5503
const porsanger = 5436

let fresh: FreshDatabase
const seen: string[] = []

beforeAll(async () => {
  fresh = await freshDatabase({ onStatement: (statement) => seen.push(statement) })
  await asOwner(fresh.ownerUrl, (client) =>
    client.query(`
      create table note (municipality_id integer not null, body text not null);
      alter table note enable row level security;
      create policy own on note using (municipality_id = current_municipality());
      grant select, insert, update, delete on note to stafett_app;
      insert into note values (${harstad}, 'from Harstad'), (${porsanger}, 'from Porsanger');
    `),
  )
})

afterAll(() => fresh.drop())

const bodies = sql<{ body: string }>`select body from note order by body`

test('a municipality sees its own rows and no others', async () => {
  const { rows } = await fresh.database.inMunicipality(harstad, (tx) => bodies.execute(tx))
  expect(rows).toEqual([{ body: 'from Harstad' }])
})

test('without a municipality no row is seen', async () => {
  const { rows } = await fresh.database.inInstallation((tx) => bodies.execute(tx))
  expect(rows).toEqual([])
})

test('a connection that served one municipality does not remember it', async () => {
  const one = openDatabase({ ownerUrl: fresh.ownerUrl, appUrl: fresh.url, poolSize: 1 })
  await one.inMunicipality(harstad, (tx) => bodies.execute(tx))
  const { rows } = await one.inInstallation((tx) => bodies.execute(tx))
  await one.close()
  expect(rows).toEqual([])
})

test('a municipality cannot write a row for another', async () => {
  const writing = fresh.database.inMunicipality(harstad, (tx) =>
    sql`insert into note values (${porsanger}, 'forged')`.execute(tx),
  )
  await expect(writing).rejects.toThrow('row-level security')
})

test('a fault inside a transaction leaves nothing behind', async () => {
  const failing = fresh.database.inMunicipality(harstad, async (tx) => {
    await sql`insert into note values (${harstad}, 'half done')`.execute(tx)
    throw new Error('the second half failed')
  })
  await expect(failing).rejects.toThrow('the second half failed')

  const { rows } = await fresh.database.inMunicipality(harstad, (tx) => bodies.execute(tx))
  expect(rows).toEqual([{ body: 'from Harstad' }])
})

test('the owner of the tables acts as the bound role when the app has no login of its own', async () => {
  const asRole = openDatabase({ ownerUrl: fresh.ownerUrl })
  const { rows } = await asRole.inMunicipality(harstad, (tx) => bodies.execute(tx))
  const role = await asRole.inInstallation((tx) => sql<{ role: string }>`select current_user::text as role`.execute(tx))
  await asRole.close()
  expect(rows).toEqual([{ body: 'from Harstad' }])
  expect(role.rows).toEqual([{ role: 'stafett_app' }])
})

test('the app cannot become the owner, nor create or empty a table', async () => {
  for (const attack of [
    'set role stafett',
    'create table mine (a integer)',
    'truncate note',
    'drop table note',
    'alter table note disable row level security',
  ])
    await expect(fresh.database.inInstallation((tx) => sql.raw(attack).execute(tx))).rejects.toThrow(
      /permission denied|must be owner/,
    )
})

test('every statement is counted except those that open, close and place the transaction', async () => {
  seen.length = 0
  await fresh.database.inMunicipality(harstad, (tx) => bodies.execute(tx))
  expect(seen).toEqual(['select body from note order by body'])
})

test('a calendar day comes as text, whatever the time zone', async () => {
  const { rows } = await fresh.database.inInstallation((tx) => sql`select date '2026-11-22' as day`.execute(tx))
  expect(rows).toEqual([{ day: '2026-11-22' }])
})

test('a database that is away is not ready, and says so within seconds', async () => {
  const away = openDatabase({ ownerUrl: 'postgresql://nobody@127.0.0.1:1/nowhere' })
  expect(await away.ready()).toBe(false)
  await away.close()
  expect(await fresh.database.ready()).toBe(true)
})

test('a database born in demo refuses production for ever', async () => {
  const at = new Date('2026-11-22T12:00:00Z')
  await fresh.database.inInstallation((tx) => bindMode(tx, 'demo', at))
  await fresh.database.inInstallation((tx) => bindMode(tx, 'demo', at))
  const asProduction = fresh.database.inInstallation((tx) => bindMode(tx, 'production', at))
  await expect(asProduction).rejects.toThrow('born in demo mode')
  await expect(
    fresh.database.inInstallation((tx) => sql`update installation set mode = 'production'`.execute(tx)),
  ).rejects.toThrow('permission denied')
  await expect(fresh.database.inInstallation((tx) => sql`delete from installation`.execute(tx))).rejects.toThrow(
    'permission denied',
  )
})

test('a connection that breaks while a request holds it fails that request and nothing else', async () => {
  const broken = fresh.database.inInstallation(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await asOwner(fresh.ownerUrl, (client) => client.query('select pg_terminate_backend($1)', [rows[0]?.pid]))
    await delay(100)
    await sql`select 1`.execute(tx)
  })
  await expect(broken).rejects.toThrow()
  expect(await fresh.database.ready()).toBe(true)
})
