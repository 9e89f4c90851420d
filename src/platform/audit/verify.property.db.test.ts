import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inOwnerTransaction } from '#platform/db/owner.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import type { AuditEntry } from './entry.ts'
import { audit } from './record.ts'
import { addTown, sealEverything } from './towns-for-tests.ts'
import { verifyAudit } from './verify.ts'

let fresh: FreshDatabase
let towns = 0
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.drop())

const entry = fc.record<Omit<AuditEntry, 'municipality'>>(
  {
    at: fc.date({ min: new Date(0), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true }),
    act: fc.constantFrom('open-relay', 'add-entry', 'sign-in'),
    outcome: fc.constantFrom('done', 'refused'),
    person: fc.uuid(),
    subject: fc.record({ type: fc.constantFrom('relay', 'person'), id: fc.uuid() }),
    because: fc.constantFrom('holder', 'leader'),
    details: fc.dictionary(fc.constantFrom('count', 'step', 'fresh'), fc.oneof(fc.nat(1000), fc.boolean(), fc.uuid())),
  },
  { requiredKeys: ['at', 'act', 'outcome'] },
)

/** Transactions of one or more acts, in groups that are sealed together, and a rest that is not. */
const history = fc.record({
  seals: fc.array(fc.array(fc.array(entry, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  }),
  rest: fc.array(entry, { maxLength: 2 }),
})

/** What someone with every right could do to one row or seal; which one is filled in. None of them leaves everything as it was. */
const tampering = fc.constantFrom(
  ...[
    `at = at - interval '1 microsecond'`,
    `act = act || '-x'`,
    `outcome = case outcome when 'done' then 'refused' else 'done' end`,
    'person_id = case when person_id is null then gen_random_uuid() end',
    'identity_id = gen_random_uuid()',
    'session_id = gen_random_uuid()',
    `subject_type = concat(subject_type, 'x')`,
    `subject_id = concat(subject_id, 'x')`,
    `because = case because when 'holder' then null else 'holder' end`,
    `request_id = ''`,
    `details = details || '{"more": 1}'`,
    'transaction_id = transaction_id + 1',
    'transaction_id = transaction_id - 1',
  ].map((change) => `update audit set ${change} where audit_id = THIS_ROW`),
  'delete from audit where audit_id = THIS_ROW',
  'delete from audit where audit_id >= THIS_ROW',
  `insert into audit (municipality_id, audit_id, transaction_id, at, act, outcome) overriding system value
   select municipality_id, -audit_id, transaction_id, at, act, outcome from audit
   where audit_id = THIS_ROW`,
  `insert into audit (municipality_id, audit_id, transaction_id, at, act, outcome) overriding system value
   select municipality_id, 1000000 + audit_id, '1', at, act, outcome from audit
   where audit_id = THIS_ROW`,
  ...[
    `hash = sha256(hash)`,
    `sealed_at = sealed_at + interval '1 microsecond'`,
    'number = number + 1000',
    `from_transaction = '0'`,
    `to_transaction = '9223372036854775807'`,
    'first_id = first_id - 1',
    'last_id = last_id + 1',
    'row_hashes[1] = sha256(row_hashes[1])',
    'row_ids[1] = row_ids[1] + 1',
    'row_count = row_count + 1, row_ids = row_ids || row_ids[1], row_hashes = row_hashes || row_hashes[1]',
  ].map((change) => `update audit_seal set ${change} where number = THIS_SEAL`),
  'delete from audit_seal where number = THIS_SEAL',
  'delete from audit_seal where number >= THIS_SEAL',
)

test('whatever was recorded, whenever it was sealed: one thing changed afterwards is always found', async () => {
  await fc.assert(
    fc.asyncProperty(
      history,
      fc.array(fc.tuple(tampering, fc.nat()), { minLength: 6, maxLength: 6 }),
      tamperingIsFound,
    ),
    { numRuns: 25, endOnFailure: true },
  )
}, 120_000)

async function tamperingIsFound(
  { seals, rest }: { seals: Entry[][][]; rest: Entry[] },
  tamperings: [string, number][],
): Promise<void> {
  towns += 1
  const municipality = await addTown(fresh.ownerUrl, `town-${towns}`)
  const record = (acts: Entry[]) =>
    fresh.database.inMunicipality(municipality, async (tx) => {
      for (const act of acts) await audit(tx, { ...act, municipality })
    })

  for (const transactions of seals) {
    for (const acts of transactions) await record(acts)
    await sealEverything(fresh)
  }
  await record(rest)
  const count = seals.flat(2).length

  const proof = await fresh.database.inMunicipality(municipality, (tx) => verifyAudit(tx, { municipality }))
  expect(proof).toMatchObject({
    rows: count,
    seals: seals.length,
    unsealed: { count: rest.length },
    broken: undefined,
  })

  await inOwnerTransaction(fresh.ownerUrl, async (tx) => {
    for (const [attack, place] of tamperings) {
      await sql`savepoint untouched`.execute(tx)
      const here = await sql<{ id: string; seal: number }>`
        select row_ids[1 + ${place}::integer % row_count] as id, number as seal
        from audit_seal
        where municipality_id = ${municipality}
        order by number
        offset ${place % seals.length}
        limit 1`.execute(tx)
      await sql
        .raw(
          attack
            .replaceAll('THIS_ROW', String(here.rows[0]?.id))
            .replaceAll('THIS_SEAL', String(here.rows[0]?.seal))
            .replace(' where ', ` where municipality_id = ${municipality} and `),
        )
        .execute(tx)
      const { broken } = await verifyAudit(tx, { municipality, known: proof.last })
      expect(broken, attack).toBeDefined()
      await sql`rollback to savepoint untouched`.execute(tx)
    }
  })
}

type Entry = Omit<AuditEntry, 'municipality'>
