import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '#platform/db/database.ts'
import { asOwner, inOwnerTransaction } from '#platform/db/owner.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { audit } from './record.ts'
import { addTown, sealEverything } from './towns-for-tests.ts'
import { verifyAudit, type AuditProof, type KnownSeal } from './verify.ts'

const at = new Date('2026-11-22T12:00:00.123Z')
const id = '0f8e2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6'

let fresh: FreshDatabase
let vik: number
let nes: number
/** Three seals of three rows, then two rows that are not sealed. */
let rows: string[]
let known: KnownSeal | undefined

beforeAll(async () => {
  fresh = await freshDatabase()
  vik = await addTown(fresh.ownerUrl, 'vik')
  nes = await addTown(fresh.ownerUrl, 'nes')
  for (let seal = 1; seal <= 3; seal += 1) {
    for (let row = 1; row <= 3; row += 1) await act()
    await sealEverything(fresh)
  }
  await act()
  await act()
  rows = await asOwner(fresh.ownerUrl, async (client) => {
    const found = await client.query<{ audit_id: string }>('select audit_id from audit order by audit_id')
    return found.rows.map((row) => row.audit_id)
  })
  known = (await inOwnerTransaction(fresh.ownerUrl, (tx) => verifyAudit(tx, { municipality: vik }))).last
})
afterAll(() => fresh.drop())

const act = () =>
  fresh.database.inMunicipality(vik, (tx) =>
    audit(tx, {
      municipality: vik,
      at,
      act: 'open-relay',
      outcome: 'done',
      person: id,
      subject: { type: 'relay', id },
      details: { count: 1, services: ['skole'] },
    }),
  )

/** What is proved after someone with the owner's rights did this; then it is undone. */
async function proofAfter(tampering: string, options: { known?: KnownSeal | undefined } = {}): Promise<AuditProof> {
  const undone = new Error('undone')
  let proof: AuditProof | undefined
  const tampered = inOwnerTransaction(fresh.ownerUrl, async (tx) => {
    await attack(tx, tampering)
    proof = await verifyAudit(tx, { municipality: vik, ...options })
    throw undone
  })
  await tampered.catch((error: unknown) => {
    if (error !== undone) throw error
  })
  if (proof === undefined) throw new Error('Nothing was proved.')
  return proof
}

/** `$1` and so on are the ids of the rows, in order. */
async function attack(tx: Tx, tampering: string): Promise<void> {
  await sql.raw(tampering.replaceAll(/\$(\d+)/g, (_, place) => rows[Number(place) - 1] ?? '')).execute(tx)
}

test('an untouched record is proved as far as it is sealed, and the rest is counted', async () => {
  expect(await proofAfter('select')).toEqual({
    rows: 9,
    seals: 3,
    unsealed: { count: 2, oldest: at },
    last: { number: 3, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    broken: undefined,
  })
})

test.each([
  `act = 'close-relay'`,
  `outcome = 'refused'`,
  `at = at + interval '1 microsecond'`,
  'person_id = null',
  `identity_id = '${id}'`,
  `session_id = '${id}'`,
  `subject_type = 'person'`,
  `subject_id = '7'`,
  `because = 'holder'`,
  `request_id = ''`,
  `details = '{}'`,
  `details = '{"count": 1.0, "services": ["skole"]}'`,
  'details = details || \'{"more": null}\'',
  `transaction_id = transaction_id - 1`,
  `transaction_id = '0'`,
  `transaction_id = '9223372036854775807'`,
])('a sealed row that was changed is named: %s', async (change) => {
  const { broken, rows: proved, seals } = await proofAfter(`update audit set ${change} where audit_id = $5`)
  expect(broken).toMatchObject({ kind: 'row-changed', row: rows[4] })
  expect(proved).toBeLessThanOrEqual(4)
  expect(seals).toBeLessThanOrEqual(1)
})

test.each([1, 5, 9])('so is one that was removed: row %i', async (place) => {
  expect(await proofAfter(`delete from audit where audit_id = $${place}`)).toMatchObject({
    rows: place - 1,
    broken: { kind: 'row-removed', row: rows[place - 1], seal: Math.ceil(place / 3) },
  })
})

test('and when the last is gone and nothing comes after it', async () => {
  const { broken } = await proofAfter('delete from audit where audit_id >= $9')
  expect(broken).toEqual({ kind: 'row-removed', row: rows[8], seal: 3 })
})

test.each([
  ['before all others', '(select min(transaction_id) from audit)', 0, 1],
  ['in between', '(select transaction_id from audit where audit_id = $5)', 1_000_000, 2],
  ['between two seals', '(select transaction_id from audit where audit_id = $3)', 1_000_000, 2],
  ['just before the last', '(select transaction_id from audit where audit_id = $9)', 0, 3],
])('a row that was put in %s is named', async (_, transaction, newId, seal) => {
  const { broken } = await proofAfter(`
    insert into audit (municipality_id, audit_id, transaction_id, at, act, outcome) overriding system value
    values (${vik}, ${newId}, ${transaction}, 'now', 'open-relay', 'done')`)
  expect(broken).toEqual({ kind: 'row-inserted', row: String(newId), seal })
})

test('a row that was moved to the neighbour is missed here', async () => {
  const { broken } = await proofAfter(`update audit set municipality_id = ${nes} where audit_id = $2`)
  expect(broken).toEqual({ kind: 'row-removed', row: rows[1], seal: 1 })
})

test('two rows that changed places are found', async () => {
  const { broken } = await proofAfter(`
    update audit set transaction_id = other.transaction_id
    from audit as other
    where (audit.audit_id, other.audit_id) in (($4, $6), ($6, $4))`)
  expect(broken).toMatchObject({ kind: 'row-changed', seal: 2 })
})

test.each([
  `hash = sha256('')`,
  `sealed_at = sealed_at + interval '1 microsecond'`,
  `from_transaction = '1'`,
  `to_transaction = '1'`,
  'first_id = 1000000',
  'last_id = 1000000',
  'row_ids = array[row_ids[2], row_ids[1], row_ids[3]]',
  `row_hashes = array[sha256(''), row_hashes[2], row_hashes[3]]`,
  'row_hashes = array[row_hashes[2], row_hashes[1], row_hashes[3]]',
  'row_count = 2, row_ids = row_ids[:2], row_hashes = row_hashes[:2]',
])('a seal that was changed is named: %s', async (change) => {
  for (const seal of [1, 2, 3])
    expect(await proofAfter(`update audit_seal set ${change} where number = ${seal}`)).toMatchObject({
      seals: seal - 1,
      rows: (seal - 1) * 3,
      broken: { kind: 'seal-changed', seal },
    })
})

test('two seals that changed places are found', async () => {
  const { broken } = await proofAfter(`
    update audit_seal set number = number + 10;
    update audit_seal set number = case number when 11 then 2 when 12 then 1 else 3 end`)
  expect(broken).toEqual({ kind: 'seal-changed', seal: 1 })
})

test.each([1, 2])('seal %i is missed when it was removed', async (seal) => {
  const { broken } = await proofAfter(`delete from audit_seal where number = ${seal}`)
  expect(broken).toEqual({ kind: 'seal-removed', seal })
})

test('a seal that was removed and the later ones counted down is found by the chain', async () => {
  const { broken } = await proofAfter(`
    delete from audit_seal where number = 2;
    update audit_seal set number = 2 where number = 3`)
  expect(broken).toEqual({ kind: 'seal-changed', seal: 2 })
})

test('seals cut off at the end are found by whoever wrote one of them down', async () => {
  const cutting = 'delete from audit_seal where number = 3'
  expect(await proofAfter(cutting)).toMatchObject({ seals: 2, unsealed: { count: 5 }, broken: undefined })
  expect(await proofAfter(cutting, { known })).toMatchObject({ seals: 2, broken: { kind: 'seal-removed', seal: 3 } })
})

test('so is a record that was made anew from the bottom', async () => {
  const other = { number: 2, hash: '0'.repeat(64) }
  expect(await proofAfter('select', { known: other })).toMatchObject({
    broken: { kind: 'seal-not-the-known', seal: 2 },
  })
  expect(await proofAfter('select', { known })).toMatchObject({ broken: undefined })
})

test('the app itself cannot say where in the order a row belongs', async () => {
  for (const column of ['transaction_id', 'audit_id']) {
    const forging = fresh.database.inMunicipality(vik, (tx) =>
      attack(
        tx,
        `insert into audit (municipality_id, ${column}, at, act, outcome) overriding system value
         values (${vik}, '3', 'now', 'forged', 'done')`,
      ),
    )
    await expect(forging).rejects.toThrow('permission denied')
  }
})
