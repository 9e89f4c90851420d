import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '#platform/db/owner.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { auditCursor, exportAudit, listAudit, type AuditFilter } from './list.ts'
import { audit } from './record.ts'
import { addTown } from './towns-for-tests.ts'

const kari = '0f8e2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6'
const ola = '1f8e2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6'
const relay = '2f8e2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6'
const minute = (past: number) => new Date(Date.UTC(2026, 10, 22, 12, past))

let fresh: FreshDatabase
let vik: number
let nes: number
const seen: string[] = []
beforeAll(async () => {
  fresh = await freshDatabase({ onStatement: (statement) => seen.push(statement) })
  vik = await addTown(fresh.ownerUrl, 'vik')
  nes = await addTown(fresh.ownerUrl, 'nes')
  await fresh.database.inMunicipality(vik, async (tx) => {
    const subject = { type: 'relay', id: relay }
    for (let past = 0; past < 10; past += 1)
      await audit(tx, {
        municipality: vik,
        at: minute(past),
        act: 'open-relay',
        outcome: 'done',
        person: kari,
        subject,
      })
    // Recorded last though it happened in between, and two at the same instant.
    await audit(tx, { municipality: vik, at: minute(5), act: 'sign-in', outcome: 'refused', person: ola })
    await audit(tx, { municipality: vik, at: minute(5), act: 'sign-in', outcome: 'done', person: ola })
  })
  await fresh.database.inMunicipality(nes, (tx) =>
    audit(tx, { municipality: nes, at: minute(3), act: 'open-relay', outcome: 'done', person: kari }),
  )
})
afterAll(() => fresh.drop())

const list = (filter: Partial<AuditFilter> & { before?: ReturnType<typeof auditCursor>; limit?: number } = {}) =>
  fresh.database.inMunicipality(vik, (tx) => listAudit(tx, { municipality: vik, limit: 100, ...filter }))
const minutes = (rows: readonly { at: Date }[]) => rows.map((row) => row.at.getUTCMinutes())

test('the newest act comes first, whenever it was written down', async () => {
  const { rows, next } = await list()
  expect(minutes(rows)).toEqual([9, 8, 7, 6, 5, 5, 5, 4, 3, 2, 1, 0])
  expect(next).toBeUndefined()
})

test.each([1, 2, 5, 11, 12])('read in pages of %i, every row comes once, one statement a page', async (limit) => {
  const whole = await list()
  seen.length = 0
  const read = []
  let pages = 0
  let before
  do {
    const page: Awaited<ReturnType<typeof listAudit>> = await list({ limit, before })
    read.push(...page.rows)
    before = auditCursor(page.next)
    pages += 1
  } while (before !== undefined)
  expect(read).toEqual(whole.rows)
  expect(pages).toBe(Math.ceil(12 / limit))
  expect(seen).toHaveLength(pages)
})

test('acts recorded meanwhile move no row to another page', async () => {
  const first = await list({ limit: 6, until: minute(20) })
  await fresh.database.inMunicipality(vik, (tx) =>
    audit(tx, { municipality: vik, at: minute(19), act: 'open-relay', outcome: 'done' }),
  )
  const second = await list({ limit: 6, before: first.next })
  await asOwner(fresh.ownerUrl, (client) => client.query('delete from audit where at = $1', [minute(19)]))
  expect(minutes([...first.rows, ...second.rows])).toEqual([9, 8, 7, 6, 5, 5, 5, 4, 3, 2, 1, 0])
})

describe('one can ask for', () => {
  test('a time: from an instant on, and before one', async () => {
    expect(minutes((await list({ from: minute(2), until: minute(4) })).rows)).toEqual([3, 2])
  })

  test('a person', async () => {
    expect((await list({ person: ola })).rows.map((row) => row.outcome)).toEqual(['done', 'refused'])
  })

  test('an act and how it ended', async () => {
    expect(minutes((await list({ act: 'sign-in', outcome: 'refused' })).rows)).toEqual([5])
  })

  test('what was done to something', async () => {
    expect((await list({ subject: { type: 'relay', id: relay } })).rows).toHaveLength(10)
    expect((await list({ subject: { type: 'person', id: relay } })).rows).toEqual([])
  })
})

test("nobody reads the neighbour's record", async () => {
  expect((await list({ municipality: nes })).rows).toEqual([])
})

test('no one reads it all in one page', async () => {
  await asOwner(fresh.ownerUrl, (client) =>
    client.query(
      `insert into audit (municipality_id, at, act, outcome)
       select $1, '2020-01-01', 'open-relay', 'done' from generate_series(1, 1500)`,
      [vik],
    ),
  )
  const { rows, next } = await list({ limit: 1_000_000 })
  expect(rows).toHaveLength(1000)
  expect((await list({ limit: 1_000_000, before: next })).rows).toHaveLength(512)
})

test.each(['', '1', '1-', "1-1' or true", '1--1', '-1-1', 'Infinity-1', '9'.repeat(40)])(
  'an address that says %j has no cursor',
  (text) => expect(auditCursor(text)).toBeUndefined(),
)

describe('an export', () => {
  const exported = (filter: Partial<AuditFilter> = {}) =>
    fresh.database.inMunicipality(vik, async (tx) => {
      let file = ''
      for await (const line of exportAudit(tx, { municipality: vik, ...filter })) file += line
      return parse(file, { columns: true })
    })

  test('has every row that was asked for, across pages', async () => {
    expect(await exported()).toHaveLength(1512)
    expect(await exported({ act: 'sign-in' })).toEqual([
      expect.objectContaining({ at: '2026-11-22T12:05:00.000Z', outcome: 'done', person: ola, details: '{}' }),
      expect.objectContaining({ at: '2026-11-22T12:05:00.000Z', outcome: 'refused', person: ola, subject: '' }),
    ])
  })

  test('starts no formula in whoever opens it, even when a row was forged', async () => {
    await asOwner(fresh.ownerUrl, (client) =>
      client.query(
        `insert into audit (municipality_id, at, act, outcome, subject_type, subject_id)
         values ($1, '2026-11-22', '-forged', 'done', 'relay', '=cmd|''/c calc''!a1,"')`,
        [vik],
      ),
    )
    expect(await exported({ act: '-forged' })).toEqual([
      expect.objectContaining({ act: "'-forged", subject: `'=cmd|'/c calc'!a1,"` }),
    ])
  })
})
