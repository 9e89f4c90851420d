import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { SaidState } from '../rules/states.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    partner: {
      municipality_id: number
      partner_id: string
      name: string
      added_on: string
      ended_on: string | null
    }
    roll_out_state: {
      municipality_id: number
      state_id: string
      unit_id: string | null
      partner_id: string | null
      state: SaidState
      day: string
      said_at: Date
      said_by: string
      withdrawn_at: Date | null
      withdrawn_by: string | null
    }
  }
}

export type WorkplaceRow = {
  readonly kind: 'unit' | 'partner'
  readonly id: string
  readonly name: string
  /** Null: a partner belongs to no service. */
  readonly service: string | null
  readonly from_day: string | null
  readonly ended_day: string | null
  readonly said: readonly SaidRow[]
}

export type SaidRow = {
  readonly id: string
  readonly state: SaidState
  readonly day: string
  readonly at: string
  readonly by: string
  readonly withdrawn: { readonly at: string; readonly by: string } | null
}

/** Every unit and partner there has been, with what was said of it: one statement. `only`: this one alone. */
export async function selectWorkplaces(tx: Tx, municipality: number, only?: string): Promise<WorkplaceRow[]> {
  const { rows } = await sql<WorkplaceRow>`
    with workplace as (
      select 'unit' as kind, unit.unit_id as id, unit.name, service.name as service,
        unit.added_on as from_day, least(unit.closed_on, service.ended_on) as ended_day
      from unit
      join service using (municipality_id, service_id)
      where unit.municipality_id = ${municipality}
        and (${only ?? null}::uuid is null or unit.unit_id = ${only ?? null}::uuid)
      union all
      select 'partner', partner_id, name, null, added_on, ended_on
      from partner
      where municipality_id = ${municipality}
        and (${only ?? null}::uuid is null or partner_id = ${only ?? null}::uuid)
    )
    select workplace.*, coalesce(told.said, '[]') as said
    from workplace
    left join (
      select coalesce(unit_id, partner_id) as id, json_agg(json_build_object(
        'id', state_id, 'state', state, 'day', day, 'at', said_at, 'by', sayer.name,
        'withdrawn', case when withdrawn_at is not null then json_build_object('at', withdrawn_at, 'by', withdrawer.name) end
        ) order by day desc, said_at desc) as said
      from roll_out_state
      join person as sayer on sayer.municipality_id = ${municipality} and sayer.person_id = said_by
      left join person as withdrawer
        on withdrawer.municipality_id = ${municipality} and withdrawer.person_id = withdrawn_by
      where roll_out_state.municipality_id = ${municipality}
        and (${only ?? null}::uuid is null or coalesce(unit_id, partner_id) = ${only ?? null}::uuid)
      group by coalesce(unit_id, partner_id)
    ) as told using (id)
    order by kind desc, service collate "nb-x-icu", name collate "nb-x-icu"`.execute(tx)
  return rows
}

export type NewState = {
  readonly id: string
  readonly of: { readonly kind: 'unit' | 'partner'; readonly id: string }
  readonly state: SaidState
  readonly day: string
}

/** False when it was said before, by the same form. */
export async function insertState(
  tx: Tx,
  municipality: number,
  { id, of, state, day }: NewState,
  said: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const done = await tx
    .insertInto('roll_out_state')
    .values({
      ...{ municipality_id: municipality, state_id: id, state, day, said_at: said.at, said_by: said.by },
      ...{ unit_id: of.kind === 'unit' ? of.id : null, partner_id: of.kind === 'partner' ? of.id : null },
      ...{ withdrawn_at: null, withdrawn_by: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** False when it is not said of this workplace, or withdrawn already. */
export async function withdrawState(
  tx: Tx,
  municipality: number,
  { id, workplace }: { readonly id: string; readonly workplace: string },
  said: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update roll_out_state
    set withdrawn_at = ${said.at}, withdrawn_by = ${said.by}
    where municipality_id = ${municipality}
      and state_id = ${id}
      and coalesce(unit_id, partner_id) = ${workplace}
      and withdrawn_at is null`.execute(tx)
  return numAffectedRows === 1n
}

/** False when it is here already. */
export async function insertPartner(
  tx: Tx,
  municipality: number,
  partner: { readonly id: string; readonly name: string; readonly day: string },
): Promise<boolean> {
  const done = await tx
    .insertInto('partner')
    .values({
      ...{ municipality_id: municipality, partner_id: partner.id, name: partner.name },
      ...{ added_on: partner.day, ended_on: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Nobody else changes it before this transaction ends. */
export async function lockPartner(
  tx: Tx,
  municipality: number,
  partner: string,
): Promise<{ name: string } | undefined> {
  const { rows } = await sql<{ name: string }>`
    select name
    from partner
    where municipality_id = ${municipality}
      and partner_id = ${partner}
    for update`.execute(tx)
  return rows[0]
}

export async function updatePartner(
  tx: Tx,
  municipality: number,
  partner: string,
  changes: { readonly name: string } | { readonly ended_on: string | null },
): Promise<void> {
  await tx
    .updateTable('partner')
    .set(changes)
    .where('municipality_id', '=', municipality)
    .where('partner_id', '=', partner)
    .execute()
}
