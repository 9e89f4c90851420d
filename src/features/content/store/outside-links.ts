import { sql } from 'kysely'
import type { Part } from '#base/item.ts'
import type { Tx } from '#platform/db/database.ts'

type Fields = Pick<Part, 'type' | 'fields'>

/** What every pack above the municipalities says in public. */
export async function selectUpstreamFields(tx: Tx): Promise<Fields[]> {
  const { rows } = await sql<Fields>`select type, fields from upstream_part`.execute(tx)
  return rows
}

/** What the transaction's municipality says in public; no draft is among it. */
export async function selectOwnFields(tx: Tx): Promise<Fields[]> {
  const { rows } = await sql<Fields>`
    select type, fields
    from municipality_part
    where municipality_id = current_municipality()`.execute(tx)
  return rows
}

/** That published content holds these addresses on a day. */
export async function saveHeld(
  tx: Tx,
  links: readonly { readonly address: string; readonly host: string }[],
  day: string,
): Promise<void> {
  if (links.length === 0) return
  await sql`
    insert into outside_link (address, host, held_on)
    select address, host, ${day}::date
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as link (address text, host text)
    order by address
    on conflict (address) do update
    set held_on = greatest(outside_link.held_on, excluded.held_on)`.execute(tx)
}

/** Addresses that no content has held since a day are forgotten. */
export async function deleteNotHeldSince(tx: Tx, day: string): Promise<void> {
  await sql`delete from outside_link where held_on < ${day}::date`.execute(tx)
}

/** Any number: two workers must not choose a host at the same moment. */
const choosingLock = 7_305_114

/**
 * The next address to ask, said to be asked from now on: one that was not asked since `before`, that content held since `heldSince`, and
 * at a host where nobody asks (`busySince`: whoever began before that is gone).
 */
export async function claimLink(
  tx: Tx,
  given: { readonly at: Date; readonly before: Date; readonly busySince: Date; readonly heldSince: string },
): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(${choosingLock})`.execute(tx)
  const { rows } = await sql<{ address: string }>`
    update outside_link
    set asked_at = ${given.at}
    where address = (
      select link.address
      from outside_link as link
      where (link.asked_at is null or link.asked_at <= ${given.before})
        and link.held_on >= ${given.heldSince}::date
        and not exists (
          select from outside_link as other
          where other.host = link.host
            and other.asked_at > ${given.busySince}
            and (other.done_at is null or other.done_at < other.asked_at)
        )
      order by link.asked_at nulls first, link.address
      limit 1
    )
    returning address`.execute(tx)
  return rows[0]?.address
}

/** How it went. `failed`: it leads nowhere today; undefined: nobody can tell, so what was known stands. */
export async function saveVisit(
  tx: Tx,
  { address, failed, at, day }: { address: string; failed: boolean | undefined; at: Date; day: string },
): Promise<void> {
  await sql`
    update outside_link
    set done_at = greatest(asked_at, ${at}),
      failures = case
        when ${failed ?? null}::boolean is null then failures
        when not ${failed ?? null}::boolean then 0
        when failed_on = ${day}::date then failures
        else least(failures + 1, 1000)
      end,
      failed_on = case
        when ${failed ?? null}::boolean is null then failed_on
        when ${failed ?? null}::boolean then ${day}::date
      end
    where address = ${address}`.execute(tx)
}

/** Addresses that led nowhere on so many days running. One statement. */
export async function selectBroken(tx: Tx, failures: number): Promise<string[]> {
  const { rows } = await sql<{ address: string }>`
    select address from outside_link where failures >= ${failures}`.execute(tx)
  return rows.map(({ address }) => address)
}
