import { sql } from 'kysely'
import type { Day } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Period } from '../rules/periods.ts'

export type CountRow = {
  /** Where they were open, waited for a holder, and broke: relays that are alike in all three are counted together. */
  readonly open: readonly string[]
  readonly waiting: readonly string[]
  readonly broken: readonly string[]
  readonly relays: number
  /** One row for each unit of theirs, with what they have there. */
  readonly unit_id: string
  readonly open_days: number
  readonly waiting_days: number
  readonly breaks: number
}

/**
 * What is told of a period, counted: as many rows as there are ways of having been in units, however many relays there are. A break
 * counts where and when it began. One statement.
 */
export async function selectCounts(tx: Tx, municipality: number, period: Period): Promise<CountRow[]> {
  const after = dayAfter(period.last, 1)
  const { rows } = await sql<CountRow>`
    with spent as (
      select relay_id, unit_id, is_waiting,
        least(coalesce(to_day, ${after}::date), ${after}::date) - greatest(from_day, ${period.from}::date) as days
      from follow_up_span
      where municipality_id = ${municipality}
        and from_day < ${after}::date
        and (to_day > ${period.from}::date or to_day is null)
    ), begun as (
      select relay_id, unit_id, count(*) as breaks
      from follow_up_break
      where municipality_id = ${municipality}
        and from_day >= ${period.from}::date
        and from_day < ${after}::date
      group by relay_id, unit_id
    ), there as (
      select relay_id, unit_id, sum(days) as open_days, coalesce(sum(days) filter (where is_waiting), 0) as waiting_days
      from spent
      group by relay_id, unit_id
    ), each_one as (
      select relay_id, unit_id,
        coalesce(open_days, 0) as open_days, coalesce(waiting_days, 0) as waiting_days, coalesce(breaks, 0) as breaks
      from there
      full join begun using (relay_id, unit_id)
    ), ways as (
      select relay_id,
        coalesce(array_agg(unit_id order by unit_id) filter (where open_days > 0), '{}') as open,
        coalesce(array_agg(unit_id order by unit_id) filter (where waiting_days > 0), '{}') as waiting,
        coalesce(array_agg(unit_id order by unit_id) filter (where breaks > 0), '{}') as broken
      from each_one
      group by relay_id
    )
    select open, waiting, broken, unit_id, count(*)::integer as relays, sum(open_days)::integer as open_days,
      sum(waiting_days)::integer as waiting_days, sum(breaks)::integer as breaks
    from ways
    join each_one using (relay_id)
    group by open, waiting, broken, unit_id`.execute(tx)
  return rows
}

export type MeasureRow = {
  /** Null: of all units together. */
  readonly unit_id: string | null
  readonly relays: number
  /** Half of them came sooner. */
  readonly median: number
}

/** Days from a worry to the first measure, of relays whose first measure began in a period. One statement. */
export async function selectFirstMeasures(tx: Tx, municipality: number, period: Period): Promise<MeasureRow[]> {
  const { rows } = await sql<MeasureRow>`
    select first_measure_unit_id as unit_id, count(*)::integer as relays,
      percentile_cont(0.5) within group (order by days_from_wonder) as median
    from follow_up
    where municipality_id = ${municipality}
      and first_measure_on between ${period.from}::date and ${period.last}::date
    group by grouping sets ((first_measure_unit_id), ())
    having count(*) > 0`.execute(tx)
  return rows
}

/** The first day on which a relay was open; undefined where there has been none. */
export async function selectFirstDay(tx: Tx, municipality: number): Promise<Day | undefined> {
  const { rows } = await sql<{ day: Day | null }>`
    select min(from_day)::text as day
    from follow_up_span
    where municipality_id = ${municipality}`.execute(tx)
  return rows[0]?.day ?? undefined
}

/** The units that there were in a period, and those that something was counted in besides. */
export async function selectUnits(
  tx: Tx,
  municipality: number,
  { from, last }: Period,
  counted: readonly string[],
): Promise<{ readonly id: string; readonly name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select unit_id as id, unit.name
    from unit
    join service using (municipality_id, service_id)
    where municipality_id = ${municipality}
      and (unit_id = any (${counted}::uuid[])
        or ((added_on is null or added_on <= ${last}::date)
          and (closed_on is null or closed_on > ${from}::date)
          and (service.ended_on is null or service.ended_on > ${from}::date)))
    order by unit.name, unit_id`.execute(tx)
  return rows
}
