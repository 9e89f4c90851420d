import { randomUUID } from 'node:crypto'
import type { Day, UnitId } from '#base/ids.ts'
import type { BreakKind } from '#features/continuity/rules/breaks.ts'
import { keepFollowUp } from '#features/continuity/store/follow-ups.ts'
import { addTown } from '#platform/audit/towns-for-tests.ts'
import { asOwner } from '#platform/db/owner.ts'
import type { FreshDatabase } from './database.ts'

/** A municipality of which there is nothing but what figures are counted from: units, and what looks at relays have kept. */
export type CountedTown = {
  readonly id: number
  readonly unit: (name: string) => UnitId
  /** Of one relay, as a look keeps it; answers its id. */
  readonly look: (found: Found, relay?: string) => Promise<string>
}

export type Found = {
  readonly spans?: readonly (readonly [unit: string, from: Day, to: Day | undefined, is?: 'waiting'])[]
  readonly breaks?: readonly (readonly [unit: string, from: Day, to?: Day | undefined, kind?: BreakKind])[]
  readonly measure?: readonly [unit: string, on: Day, days: number] | undefined
}

export async function countedTown(
  { database, ownerUrl }: FreshDatabase,
  slug: string,
  names: readonly string[],
): Promise<CountedTown> {
  const id = await addTown(ownerUrl, slug)
  const units = new Map(names.map((name) => [name, randomUUID() as UnitId])) // made up here
  const unit = (name: string): UnitId => {
    const found = units.get(name)
    if (found === undefined) throw new Error(`There is no unit ${name}.`)
    return found
  }
  await asOwner(ownerUrl, async (client) => {
    const service = randomUUID()
    await client.query(
      `insert into service (municipality_id, service_id, key, name, owner) values ($1, $2, 'skole', 'Skole', 'municipal')`,
      [id, service],
    )
    for (const [name, own] of units)
      await client.query(
        `insert into unit (municipality_id, unit_id, service_id, name, owner) values ($1, $2, $3, $4, 'municipal')`,
        [id, own, service, name],
      )
  })

  return { id, unit, look: looksIn({ database, ownerUrl }, id, unit) }
}

/** Keeps what looks at relays found, in a municipality that there is. */
export function looksIn(
  { database, ownerUrl }: Pick<FreshDatabase, 'database' | 'ownerUrl'>,
  id: number,
  unit: (name: string) => UnitId,
): CountedTown['look'] {
  return async ({ spans = [], breaks = [], measure }, relay = randomUUID()) => {
    await asOwner(ownerUrl, (client) =>
      client.query(
        `insert into relay (municipality_id, relay_id, number, version, state, level, office_unit_id, accept_by, next_on,
             next_kind, opened_on, look_at)
           select $1, $2, coalesce(max(number), 0) + 1, 1, 'waiting-for-holder', '1',
             (select unit_id from unit where municipality_id = $1 limit 1), '2030-01-01', '2030-01-01', 'find-holder', '2026-01-01',
             'infinity'
           from relay
           where municipality_id = $1
           on conflict (municipality_id, relay_id) do nothing`,
        [id, relay],
      ),
    )
    await database.inMunicipality(id, (tx) =>
      keepFollowUp(tx, id, relay, {
        ...{ version: 1, dueOn: undefined, meetings: undefined, sealed: Buffer.of(0) },
        spans: spans.map(([name, from, to, is]) => ({
          ...{ from_day: from, to_day: to ?? null, unit_id: unit(name), is_waiting: is === 'waiting' },
        })),
        breaks: breaks.map(([name, from, to, kind = 'past-next-date']) => ({
          ...{ subject: randomUUID(), kind, from_day: from, to_day: to ?? null, unit_id: unit(name) },
        })),
        firstMeasure: measure && { unit: unit(measure[0]), on: measure[1], days: measure[2] },
      }),
    )
    return relay
  }
}
