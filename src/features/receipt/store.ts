import { sql } from 'kysely'
import type { Day } from '#base/ids.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Work } from './rules/access.ts'
import type { Lifetime, ReceiptState } from './rules/lifetime.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    receipt: {
      municipality_id: number
      receipt_id: string
      service_id: string
      state: ReceiptState
      made_on: string
      changed_on: string
      code_hash: Buffer
    }
  }
}

/** The services that go on in which somebody works, by the units of their roles. One statement. */
export async function selectWorks(
  tx: Tx,
  municipality: number,
  { roles, day }: { readonly roles: readonly { readonly role: string; readonly unit: string }[]; readonly day: Day },
): Promise<Work[]> {
  const { rows } = await sql<Work>`
    select distinct on (service.name collate "nb-x-icu", service.service_id)
      held.role,
      json_build_object('id', service.service_id, 'key', service.key, 'name', service.name) as service
    from jsonb_to_recordset(${JSON.stringify(roles)}::jsonb) as held (role text, unit uuid)
    join unit on unit.municipality_id = ${municipality} and unit.unit_id = held.unit
    join service using (municipality_id, service_id)
    where (unit.closed_on is null or unit.closed_on > ${day}::date)
      and (service.ended_on is null or service.ended_on > ${day}::date)
    order by service.name collate "nb-x-icu", service.service_id, held.role`.execute(tx)
  return rows
}

/** False: the code has its receipt already. The unique index lets one of any number through. */
export async function insertReceipt(
  tx: Tx,
  municipality: number,
  made: { readonly id: string; readonly service: string; readonly codeHash: Buffer; readonly day: Day },
): Promise<boolean> {
  const { rows } = await sql`
    insert into receipt (municipality_id, receipt_id, service_id, state, made_on, changed_on, code_hash)
    values (${municipality}, ${made.id}, ${made.service}, 'received', ${made.day}, ${made.day}, ${made.codeHash})
    on conflict (municipality_id, code_hash) do nothing
    returning receipt_id`.execute(tx)
  return rows.length > 0
}

type ByCode = { readonly codeHash: Buffer; readonly lifetime: Lifetime }

const isThere = ({ codeHash, lifetime }: ByCode) => sql`
  code_hash = ${codeHash}
  and made_on > ${lifetime.madeAfter}::date
  and (state = 'received' or changed_on > ${lifetime.takenCareOfAfter}::date)`

export type Found = { readonly state: ReceiptState; readonly day: Day; readonly service: string }

/** The same statement for every code, whether there is one or not. */
export async function selectByCode(tx: Tx, municipality: number, code: ByCode): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select receipt.state, receipt.changed_on as day, service.name as service
    from receipt
    join service using (municipality_id, service_id)
    where municipality_id = ${municipality}
      and ${isThere(code)}`.execute(tx)
  return rows[0]
}

/**
 * Taken care of, by somebody in one of these services. Answers whose it was; undefined: none of theirs has the code. One that was taken
 * care of before is left as it is.
 */
export async function updateTakenCareOf(
  tx: Tx,
  municipality: number,
  { services, day, ...code }: ByCode & { readonly services: readonly string[]; readonly day: Day },
): Promise<{ readonly service: string; readonly isNew: boolean } | undefined> {
  const { rows } = await sql<{ service: string; isNew: boolean }>`
    with changed as (
      update receipt
      set state = 'taken-care-of', changed_on = ${day}::date
      where municipality_id = ${municipality}
        and service_id = any (${[...services]}::uuid[])
        and ${isThere(code)}
        and state = 'received'
      returning receipt_id
    )
    select service_id as service, exists (select from changed) as "isNew"
    from receipt
    where municipality_id = ${municipality}
      and service_id = any (${[...services]}::uuid[])
      and ${isThere(code)}`.execute(tx)
  return rows[0]
}

/** How many of each service are received alone, by the day they were made. */
export async function countReceived(
  tx: Tx,
  municipality: number,
  given: { readonly services: readonly string[]; readonly lifetime: Lifetime },
): Promise<{ service: string; madeOn: Day; count: number }[]> {
  const { rows } = await sql<{ service: string; madeOn: Day; count: number }>`
    select service_id as service, made_on as "madeOn", count(*)::integer as count
    from receipt
    where municipality_id = ${municipality}
      and service_id = any (${[...given.services]}::uuid[])
      and state = 'received'
      and made_on > ${given.lifetime.madeAfter}::date
    group by service_id, made_on`.execute(tx)
  return rows
}

export async function selectMunicipalitiesWithReceipts(tx: Tx): Promise<number[]> {
  const { rows } = await sql<{ municipality_id: number }>`
    select municipality_id from municipalities_with_receipts()`.execute(tx)
  return rows.map((row) => row.municipality_id)
}

/** Those whose time is over. Answers which of them went earlier than a backup's row of them would say. */
export async function deleteOver(tx: Tx, municipality: number, { madeAfter, takenCareOfAfter }: Lifetime) {
  const { rows } = await sql<{ id: string; isEarly: boolean }>`
    delete from receipt
    where municipality_id = ${municipality}
      and (made_on <= ${madeAfter}::date
        or (state = 'taken-care-of' and changed_on <= ${takenCareOfAfter}::date))
    returning receipt_id as id, made_on > ${madeAfter}::date as "isEarly"`.execute(tx)
  return rows.flatMap(({ id, isEarly }) => (isEarly ? [id] : []))
}

/**
 * Lays a municipality's rows anew, in the order of their ids. PostgreSQL remembers in which order and in which transaction a row was
 * written, and the record of events knows who did something in that transaction: afterwards all were written at once, by the job.
 * Whoever writes meanwhile waits; whoever reads does not.
 */
export async function shuffle(tx: Tx, municipality: number): Promise<void> {
  const { rows } = await sql<{ written: number }>`
    select count(distinct xmin::text)::integer as written
    from receipt
    where municipality_id = ${municipality}`.execute(tx)
  if ((rows[0]?.written ?? 0) < 2) return
  await sql`lock table receipt in share row exclusive mode`.execute(tx)
  await sql`
    with lifted as (
      delete from receipt
      where municipality_id = ${municipality}
      returning *
    )
    insert into receipt
    select * from lifted
    order by receipt_id`.execute(tx)
}

/** After a restore: what a backup knew, and what was deleted since. */
export async function deleteReceipts(
  tx: Tx,
  receipts: readonly { readonly municipality: number; readonly receipt: string }[],
): Promise<void> {
  await sql`
    delete from receipt
    using jsonb_to_recordset(${JSON.stringify(receipts)}::jsonb) as erased (municipality integer, receipt uuid)
    where receipt.municipality_id = erased.municipality
      and receipt.receipt_id = erased.receipt`.execute(tx)
}
