import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Position, Seal } from '../hash.ts'

/** Municipalities with rows that are ready to be sealed. */
export async function selectMunicipalitiesToSeal(tx: Tx): Promise<number[]> {
  const { rows } = await sql<{ municipality: number }>`
    select municipality_id as municipality
    from municipalities_to_seal()`.execute(tx)
  return rows.map((row) => row.municipality)
}

/** Whether this transaction may seal: no other does so for this municipality until it ends. Waits for nobody. */
export async function lockSealing(tx: Tx, municipality: number): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(${lockNumber}, ${municipality}) as locked`.execute(tx)
  return rows[0]?.locked === true
}

/** Any number will do as long as it stays the same; this one spells "seal". */
const lockNumber = 0x73_65_61_6c

/** The end of a chain. */
export type SealEnd = { number: number; to: Position; hash: Buffer }

export async function selectLastSeal(tx: Tx, municipality: number): Promise<SealEnd | undefined> {
  const { rows } = await sql<{ number: number; transaction: string; id: string; hash: Buffer }>`
    select number, to_transaction::text as transaction, last_id::text as id, hash
    from audit_seal
    where municipality_id = ${municipality}
    order by number desc
    limit 1`.execute(tx)
  return rows.map(({ number, transaction, id, hash }) => ({ number, to: { transaction, id }, hash }))[0]
}

/** The primary key refuses a second seal with this number. */
export async function insertSeal(tx: Tx, seal: Seal, hash: Buffer): Promise<void> {
  await sql`
    insert into audit_seal (municipality_id, number, from_transaction, first_id, to_transaction, last_id, row_count,
      row_ids, row_hashes, hash, sealed_at)
    values (${seal.municipality}, ${seal.number}, ${seal.from.transaction}, ${seal.from.id}, ${seal.to.transaction},
      ${seal.to.id}, ${seal.count}, ${seal.rowIds}, ${seal.rowHashes}, ${hash},
      timestamptz 'epoch' + ${seal.sealedAt}::bigint * interval '1 microsecond')`.execute(tx)
}

export type StoredSeal = Seal & { hash: Buffer }

/** The seals from one to another number, both included. */
export async function selectSeals(tx: Tx, municipality: number, first: number, last: number): Promise<StoredSeal[]> {
  const { rows } = await sql<StoredSeal>`
    select municipality_id as municipality, number,
      json_build_object('transaction', from_transaction::text, 'id', first_id::text) as from,
      json_build_object('transaction', to_transaction::text, 'id', last_id::text) as to,
      row_count as count, row_ids::text[] as "rowIds", row_hashes as "rowHashes", hash,
      trim_scale(extract(epoch from sealed_at) * 1000000)::text as "sealedAt"
    from audit_seal
    where municipality_id = ${municipality}
      and number between ${first} and ${last}
    order by number`.execute(tx)
  return rows
}

/** Whether any seal covers a row of this id. Reads every seal; only for naming what was found broken. */
export async function isSealed(tx: Tx, municipality: number, id: string): Promise<boolean> {
  const { rows } = await sql`
    select
    from audit_seal
    where municipality_id = ${municipality}
      and ${id}::bigint = any (row_ids)
    limit 1`.execute(tx)
  return rows.length > 0
}
