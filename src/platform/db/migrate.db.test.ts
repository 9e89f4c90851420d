import { cp, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate, migrationsFolder, readMigrations } from '#platform/db/migrate.ts'
import { asOwner } from '#platform/db/owner.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'

const at = new Date('2026-11-22T12:00:00Z')

let fresh: FreshDatabase
let folder: string
let next: string

beforeEach(async () => {
  fresh = await freshDatabase()
  folder = join(await mkdtemp(join(tmpdir(), 'stafett-migrations-')), 'migrations')
  await cp(migrationsFolder, folder, { recursive: true })
  next = String((await readMigrations(folder)).length + 1).padStart(4, '0')
})
afterEach(async () => {
  await fresh.drop()
  await rm(join(folder, '..'), { recursive: true })
})

const run = () => migrate({ ownerUrl: fresh.ownerUrl, at, folder })
const add = (name: string, sql: string) => writeFile(join(folder, name), sql)

test('a database that is up to date is left alone', async () => {
  expect(await run()).toEqual([])
})

test('several processes that start together apply a new file once', async () => {
  await add(`${next}_add.sql`, 'create table added (a integer);')
  const applied = await Promise.all([run(), run(), run()])
  expect(applied.flat()).toEqual([`${next}_add.sql`])
})

test('a file that fails leaves nothing behind and is named', async () => {
  await add(`${next}_half.sql`, 'create table half (a integer); select 1 / 0;')
  await expect(run()).rejects.toThrow(`${next}_half.sql failed: division by zero`)
  const found = await asOwner(fresh.ownerUrl, (client) => client.query(`select to_regclass('half') as half`))
  expect(found.rows).toEqual([{ half: null }])
})

test('a file that was changed after it was applied is refused', async () => {
  await add('0001_create_installation.sql', 'select 1;')
  await expect(run()).rejects.toThrow('0001_create_installation.sql was changed after it was applied')
})

test('a database from a newer version is refused', async () => {
  await add(`${next}_newer.sql`, 'select 1;')
  await run()
  await rm(join(folder, `${next}_newer.sql`))
  await expect(run()).rejects.toThrow(`newer Stafett (${next}_newer.sql)`)
})

test('a database with another history is refused', async () => {
  await rename(join(folder, '0001_create_installation.sql'), join(folder, '0001_other.sql'))
  await expect(run()).rejects.toThrow('do not belong together')
})

test('a gap in the numbers is refused', async () => {
  await add('9999_far.sql', 'select 1;')
  await expect(run()).rejects.toThrow('no gaps')
})

test('a database that is not there is named by its setting', async () => {
  const nowhere = fresh.ownerUrl.replace(/test_\w+/, 'nowhere')
  await expect(migrate({ ownerUrl: nowhere, at })).rejects.toThrow('DATABASE_URL names does not exist')
})

test('a database that is not UTF8 is refused', async () => {
  const latin = fresh.ownerUrl.replace(/test_\w+/, 'latin')
  await asOwner(fresh.ownerUrl, (client) =>
    client.query(`create database latin template template0 encoding 'LATIN1' locale_provider libc locale 'C'`),
  )
  await expect(migrate({ ownerUrl: latin, at })).rejects.toThrow('encoding LATIN1')
  await asOwner(fresh.ownerUrl, (client) => client.query('drop database latin'))
})
