import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ListedRelay } from './lists.ts'

export type HeldRelay = Pick<
  ListedRelay,
  'relay_id' | 'number' | 'next_on' | 'key_wrapped' | 'title_sealed' | 'may_see_title'
> & {
  /** Who takes part and is let in, as far as lists know. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly unit: string }[]
}

/** The batons that someone holds and has offered to nobody, each with those who could be asked. One statement. */
export async function selectToHandOver(
  tx: Tx,
  municipality: number,
  {
    person,
    units,
    day,
    most,
  }: { readonly person: string; readonly units: readonly string[]; readonly day: string; readonly most: number },
): Promise<HeldRelay[]> {
  const { rows } = await sql<HeldRelay>`
    select relay.relay_id, relay.number, relay.next_on, relay.key_wrapped, relay.title_sealed, true as may_see_title,
      coalesce(others.people, '[]') as people
    from relay
    join relay_part as own using (municipality_id, relay_id)
    left join lateral (
      select jsonb_agg(
        jsonb_build_object('id', person.person_id, 'name', person.name, 'unit', unit.name)
        order by person.name collate "nb-x-icu", person.person_id) as people
      from relay_part as part
      join person on person.municipality_id = part.municipality_id and person.person_id = part.person_id
      join unit on unit.municipality_id = part.municipality_id and unit.unit_id = part.unit_id
      where part.municipality_id = relay.municipality_id
        and part.relay_id = relay.relay_id
        and part.person_id <> ${person}
        and part.let_in_until >= ${day}::date
    ) as others on true
    where relay.municipality_id = ${municipality}
      and relay.holder_id = ${person}
      and relay.state in ('active', 'paused')
      and relay.offered_to is null
      and relay.key_wrapped is not null
      and own.person_id = ${person}
      and own.unit_id = any (units_with_merged(${municipality}, ${units}::uuid[]))
    order by relay.number
    limit ${most}`.execute(tx)
  return rows
}
