import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { bindMode } from '#platform/db/installation.ts'
import { asOwner } from '#platform/db/owner.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { audit } from './record.ts'
import { sealAudit } from './seal.ts'
import { addTown, sealEverything } from './towns-for-tests.ts'
import { verifyAudit } from './verify.ts'

const at = new Date('2026-11-22T12:00:00.123Z')

let fresh: FreshDatabase
let vik: number
let nes: number
let pairs = 0
beforeAll(async () => {
  fresh = await freshDatabase()
})
beforeEach(async () => {
  pairs += 1
  vik = await addTown(fresh.ownerUrl, `vik-${pairs}`)
  nes = await addTown(fresh.ownerUrl, `nes-${pairs}`)
})
afterAll(() => fresh.drop())

const act = (municipality: number, times = 1) =>
  fresh.database.inMunicipality(municipality, async (tx) => {
    for (let time = 0; time < times; time += 1)
      await audit(tx, { municipality, at, act: 'open-relay', outcome: 'done' })
  })
const proofOf = (municipality: number) =>
  fresh.database.inMunicipality(municipality, (tx) => verifyAudit(tx, { municipality }))
const seals = async (municipality: number) => {
  const { rows } = await fresh.database.inMunicipality(municipality, (tx) =>
    sql<{ number: number; count: number }>`
      select number, row_count as count from audit_seal where municipality_id = ${municipality} order by number`.execute(
      tx,
    ),
  )
  return rows
}

test('what was recorded is sealed once, for each municipality by itself', async () => {
  await act(vik, 3)
  await act(nes)
  await sealEverything(fresh)
  await sealEverything(fresh)
  await act(vik)
  await sealEverything(fresh)

  expect(await seals(vik)).toEqual([
    { number: 1, count: 3 },
    { number: 2, count: 1 },
  ])
  expect(await seals(nes)).toEqual([{ number: 1, count: 1 }])
  expect(await proofOf(vik)).toMatchObject({
    rows: 4,
    seals: 2,
    unsealed: { count: 0, oldest: null },
    broken: undefined,
  })
})

test('where nothing was recorded there is nothing to prove', async () => {
  expect(await proofOf(vik)).toEqual({
    rows: 0,
    seals: 0,
    unsealed: { count: 0, oldest: null },
    last: undefined,
    broken: undefined,
  })
})

test('more rows than a seal holds become several seals, also when one act wrote them', async () => {
  await fresh.database.inMunicipality(vik, (tx) =>
    sql`
      insert into audit (municipality_id, at, act, outcome)
      select ${vik}, ${at}, 'open-relay', 'done' from generate_series(1, 2500)`.execute(tx),
  )
  await act(vik)
  await sealEverything(fresh)
  expect((await seals(vik)).map((seal) => seal.count)).toEqual([1000, 1000, 501])
  expect(await proofOf(vik)).toMatchObject({ rows: 2501, seals: 3, broken: undefined })
})

test('whoever takes long and commits late is sealed once, after the others, and all is proved', async () => {
  const wrote = Promise.withResolvers<undefined>()
  const end = Promise.withResolvers<undefined>()
  const slow = fresh.database.inMunicipality(vik, async (tx) => {
    await audit(tx, { municipality: vik, at, act: 'slow-act', outcome: 'done' })
    wrote.resolve(undefined)
    await end.promise
  })
  await wrote.promise
  await act(vik, 2)
  await sealAudit({ database: fresh.database, now: at })
  expect(await proofOf(vik)).toMatchObject({ rows: 0, unsealed: { count: 2, oldest: at } })

  end.resolve(undefined)
  await slow
  await sealEverything(fresh)
  expect(await proofOf(vik)).toMatchObject({ rows: 3, unsealed: { count: 0 }, broken: undefined })
})

test('what a failed act would have recorded leaves a gap in the ids and no doubt', async () => {
  await act(vik)
  const failing = fresh.database.inMunicipality(vik, async (tx) => {
    await audit(tx, { municipality: vik, at, act: 'open-relay', outcome: 'done' })
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow()
  await act(vik)
  await sealEverything(fresh)
  expect(await proofOf(vik)).toMatchObject({ rows: 2, broken: undefined })
})

test('several who seal at once while others act make one chain', async () => {
  const { database } = fresh
  const sealing = async () => {
    for (let time = 0; time < 10; time += 1) await sealAudit({ database, now: at })
  }
  const acting = [...Array.from({ length: 20 }, () => act(vik, 2)), act(nes, 5)]
  await Promise.all([sealing(), sealing(), sealing(), ...acting])
  await sealEverything(fresh)

  expect(await proofOf(vik)).toMatchObject({ rows: 40, unsealed: { count: 0 }, broken: undefined })
  expect(await proofOf(nes)).toMatchObject({ rows: 5, broken: undefined })
})

test('one process that is sealing does not hold up another, which leaves that municipality to it', async () => {
  await act(vik)
  await act(nes)
  const locked = Promise.withResolvers<undefined>()
  const end = Promise.withResolvers<undefined>()
  const other = fresh.database.inMunicipality(vik, async (tx) => {
    await sql`select pg_advisory_xact_lock(${0x73_65_61_6c}, ${vik})`.execute(tx)
    locked.resolve(undefined)
    await end.promise
  })
  await locked.promise
  await vi.waitFor(async () => {
    await sealAudit({ database: fresh.database, now: at })
    expect(await seals(nes)).toHaveLength(1)
  })
  expect(await seals(vik)).toEqual([])

  end.resolve(undefined)
  await other
  await sealEverything(fresh)
  expect(await seals(vik)).toHaveLength(1)
})

test('a municipality that cannot be sealed is told of after the others were', async () => {
  await act(vik)
  await act(nes)
  const failing = {
    inInstallation: fresh.database.inInstallation,
    inMunicipality: (async (municipality, work) => {
      if (municipality === vik) throw new Error('the database is full')
      return fresh.database.inMunicipality(municipality, work)
    }) satisfies FreshDatabase['database']['inMunicipality'],
  }
  await vi.waitFor(async () => {
    await expect(sealAudit({ database: failing, now: at })).rejects.toThrow('could not be sealed')
    expect(await seals(nes)).toHaveLength(1)
  })
  await sealEverything(fresh)
})

test('a database that goes on at a server which has counted fewer transactions is sealed and proved as before', async () => {
  await fresh.database.inInstallation((tx) => bindMode(tx, 'demo', at))
  await act(vik, 2)
  // As if an older server, far ahead of this one, had recorded and sealed them; one more was not sealed yet.
  await asOwner(fresh.ownerUrl, async (client) => {
    await client.query('update installation set transactions_before = 5000000000')
    await act(vik, 2)
    await sealEverything(fresh)
    await act(vik)
    await client.query('update installation set transactions_before = 0')
    await client.query('select continue_transaction_numbers()')
    await client.query('select continue_transaction_numbers()')
  })
  await act(vik, 3)
  await sealEverything(fresh)
  expect(await proofOf(vik)).toMatchObject({ rows: 8, unsealed: { count: 0 }, broken: undefined })
})

test('details are proved as they stand, whatever is in them and wherever the clock is set', async () => {
  await fresh.database.inMunicipality(vik, async (tx) => {
    for (const details of odd)
      await sql`
        insert into audit (municipality_id, at, act, outcome, details)
        values (${vik}, ${at}, 'odd-act', 'done', ${details}::jsonb)`.execute(tx)
  })
  await sealEverything(fresh)
  const proof = await fresh.database.inMunicipality(vik, async (tx) => {
    await sql`set local timezone to 'Asia/Kathmandu'`.execute(tx)
    await sql`set local datestyle to 'German'`.execute(tx)
    return verifyAudit(tx, { municipality: vik })
  })
  expect(proof).toMatchObject({ rows: odd.length, broken: undefined })
})

const odd = [
  '{"b": 1, "a": {"d": [], "c": null}}',
  String.raw`{"quote": "\"", "backslash": "\\", "line": "\n\r\u2028", "comma": "a,b{}", "null": "NULL"}`,
  String.raw`{"": "", "å": "🦊", "e\u0301": "\u200f", "__proto__": "x", "10": 1, "9": 2}`,
  '{"large": 123456789012345678901234567890.10, "small": 1e-30, "one": 1.00}',
  '"only a text"',
  'null',
]
