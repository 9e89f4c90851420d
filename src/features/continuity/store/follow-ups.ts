import { sql } from 'kysely'
import type { UnitId } from '#base/ids.ts'
import type { Tx } from '#platform/db/database.ts'
import type { BreakKind } from '../rules/breaks.ts'
import type { FirstMeasure } from '../rules/spans.ts'

export type BreakRow = {
  readonly subject: string
  readonly kind: BreakKind
  readonly from_day: string
  readonly to_day: string | null
  readonly unit_id: UnitId
}

export type SpanRow = {
  readonly from_day: string
  readonly to_day: string | null
  readonly unit_id: UnitId
  readonly is_waiting: boolean
}

/** What a look found, in place of what stood: what runs, where it broke, and what figures are counted from. One statement. */
export async function keepFollowUp(
  tx: Tx,
  municipality: number,
  relay: string,
  given: {
    readonly version: number
    readonly dueOn: string | undefined
    readonly sealed: Buffer
    /** Undefined: none is to come. */
    readonly meetings: Buffer | undefined
    readonly breaks: readonly BreakRow[]
    readonly spans: readonly SpanRow[]
    readonly firstMeasure: FirstMeasure | undefined
  },
): Promise<void> {
  const { firstMeasure: first } = given
  await sql`
    with found as (
      select *
      from jsonb_to_recordset(${JSON.stringify(given.breaks)}::jsonb)
        as found (subject uuid, kind text, from_day date, to_day date, unit_id uuid)
    ), gone as (
      delete from follow_up_break
      where municipality_id = ${municipality}
        and relay_id = ${relay}
        and (kind, subject, from_day) not in (select kind, subject, from_day from found)
    ), broken as (
      insert into follow_up_break (municipality_id, relay_id, subject, kind, from_day, to_day, unit_id)
      select ${municipality}::integer, ${relay}::uuid, subject, kind, from_day, to_day, unit_id
      from found
      on conflict (municipality_id, relay_id, kind, subject, from_day) do update
        set to_day = excluded.to_day, unit_id = excluded.unit_id
        where (follow_up_break.to_day, follow_up_break.unit_id) is distinct from (excluded.to_day, excluded.unit_id)
    ), span as (
      select *
      from jsonb_to_recordset(${JSON.stringify(given.spans)}::jsonb)
        as span (from_day date, to_day date, unit_id uuid, is_waiting boolean)
    ), ended as (
      delete from follow_up_span
      where municipality_id = ${municipality}
        and relay_id = ${relay}
        and from_day not in (select from_day from span)
    ), spanned as (
      insert into follow_up_span (municipality_id, relay_id, from_day, to_day, unit_id, is_waiting)
      select ${municipality}::integer, ${relay}::uuid, from_day, to_day, unit_id, is_waiting
      from span
      on conflict (municipality_id, relay_id, from_day) do update
        set to_day = excluded.to_day, unit_id = excluded.unit_id, is_waiting = excluded.is_waiting
        where (follow_up_span.to_day, follow_up_span.unit_id, follow_up_span.is_waiting)
          is distinct from (excluded.to_day, excluded.unit_id, excluded.is_waiting)
    )
    insert into follow_up (municipality_id, relay_id, version, due_on, sealed, meetings_sealed,
      first_measure_on, first_measure_unit_id, days_from_wonder)
    values (${municipality}, ${relay}, ${given.version}, ${given.dueOn ?? null}::date, ${given.sealed},
      ${given.meetings ?? null},
      ${first?.on ?? null}::date, ${first?.unit ?? null}::uuid, ${first?.days ?? null}::integer)
    on conflict (municipality_id, relay_id) do update
      set version = excluded.version, due_on = excluded.due_on, sealed = excluded.sealed,
        meetings_sealed = excluded.meetings_sealed,
        first_measure_on = excluded.first_measure_on, first_measure_unit_id = excluded.first_measure_unit_id,
        days_from_wonder = excluded.days_from_wonder`.execute(tx)
}
