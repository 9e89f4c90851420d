import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '#platform/db/database.ts'
import { asOwner } from '#platform/db/owner.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import type { AuditEntry } from './entry.ts'
import { audit } from './record.ts'
import { addTown } from './towns-for-tests.ts'

const id = '0f8e2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6'
const at = new Date('2026-11-22T12:00:00.123Z')
const many = 50

let fresh: FreshDatabase
let vik: number
let nes: number
const seen: string[] = []
beforeAll(async () => {
  fresh = await freshDatabase({ poolSize: many + 2, onStatement: (statement) => seen.push(statement) })
  vik = await addTown(fresh.ownerUrl, 'vik')
  nes = await addTown(fresh.ownerUrl, 'nes')
})
afterAll(() => fresh.drop())

const entry = (more: Partial<AuditEntry> = {}): AuditEntry => ({
  municipality: vik,
  at,
  act: 'open-relay',
  outcome: 'done',
  ...more,
})
const inVik = <T>(work: (tx: Tx) => Promise<T>) => fresh.database.inMunicipality(vik, work)
const rowsOf = (municipality: number) =>
  asOwner(fresh.ownerUrl, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(
      'select * from audit where municipality_id = $1 order by audit_id',
      [municipality],
    )
    return rows
  })

test('an act is one row, written with one statement', async () => {
  seen.length = 0
  await inVik((tx) =>
    audit(
      tx,
      entry({
        person: id,
        identity: id,
        session: id,
        subject: { type: 'relay', id },
        because: 'holder',
        requestId: 'r-1',
        details: { count: 2, services: ['barnehage', 'skole'], fresh: false },
      }),
    ),
  )
  expect(seen).toHaveLength(1)
  expect(await rowsOf(vik)).toEqual([
    expect.objectContaining({
      municipality_id: vik,
      at,
      act: 'open-relay',
      outcome: 'done',
      person_id: id,
      identity_id: id,
      session_id: id,
      subject_type: 'relay',
      subject_id: id,
      because: 'holder',
      request_id: 'r-1',
      details: { count: 2, services: ['barnehage', 'skole'], fresh: false },
    }),
  ])
})

test('an act that fails after it was recorded leaves no row, and one that cannot be recorded does not happen', async () => {
  const before = await rowsOf(vik)
  const failing = inVik(async (tx) => {
    await audit(tx, entry())
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  await expect(inVik((tx) => audit(tx, entry({ details: { who: 'Kari' } })))).rejects.toThrow(TypeError)
  expect(await rowsOf(vik)).toEqual(before)
})

test('nobody can record for the neighbour, nor see what it recorded', async () => {
  await fresh.database.inMunicipality(nes, (tx) => audit(tx, entry({ municipality: nes })))
  await expect(inVik((tx) => audit(tx, entry({ municipality: nes })))).rejects.toThrow('row-level security')
  await expect(fresh.database.inInstallation((tx) => audit(tx, entry()))).rejects.toThrow('row-level security')

  const seenBy = (municipality: number) =>
    fresh.database.inMunicipality(municipality, (tx) =>
      sql<{ whose: number }>`select distinct municipality_id as whose from audit`.execute(tx),
    )
  expect((await seenBy(vik)).rows).toEqual([{ whose: vik }])
  expect((await seenBy(nes)).rows).toEqual([{ whose: nes }])
  const { rows } = await fresh.database.inInstallation((tx) => sql`select from audit`.execute(tx))
  expect(rows).toEqual([])
})

test.each([
  `update audit set act = 'nothing'`,
  'delete from audit',
  'truncate audit',
  `update audit_seal set sealed_at = 'now'`,
  'delete from audit_seal',
  'truncate audit_seal',
  'alter table audit disable row level security',
])('not even the whole app can take back what was recorded: %s', async (attack) => {
  await expect(inVik((tx) => sql.raw(attack).execute(tx))).rejects.toThrow(/permission denied|must be owner/)
})

test('fifty who act at once in one municipality wait for nobody, and nobody waits for one who is not done', async () => {
  const started = Promise.withResolvers<undefined>()
  const end = Promise.withResolvers<undefined>()
  let open = 0
  const acting = Array.from({ length: many }, () =>
    inVik(async (tx) => {
      await audit(tx, entry())
      open += 1
      if (open === many) started.resolve(undefined)
      await end.promise
    }),
  )
  await started.promise

  // All fifty have written and none has committed.
  const before = (await rowsOf(vik)).length
  await inVik((tx) => audit(tx, entry()))
  expect(await rowsOf(vik)).toHaveLength(before + 1)
  const waiting = await asOwner(fresh.ownerUrl, (client) =>
    client.query(
      `select from pg_locks where not granted
       union all
       select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    ),
  )
  expect(waiting.rows).toEqual([])

  end.resolve(undefined)
  await Promise.all(acting)
  expect(await rowsOf(vik)).toHaveLength(before + 1 + many)
})
