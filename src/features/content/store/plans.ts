import { sql } from 'kysely'
import type { Part } from '#base/item.ts'
import type { Tx } from '#platform/db/database.ts'
import type { PlanFailure } from '../rules/planning.ts'
import type { Written } from './drafts.ts'
import { ofLayer } from './versions.ts'
import { named, type Name } from './names.ts'

export type PlanRow = {
  readonly type: string
  readonly key: string
  readonly own: readonly Part[]
  readonly said: readonly Part[]
  readonly person_id: string
  readonly person: string
  readonly why: string
  readonly news: string
  readonly due: Date
  readonly failed: PlanFailure | null
}

/** What is planned: of one item, or of all; what comes first stands first. */
export async function selectPlans(
  tx: Tx,
  { municipality, layer }: Written,
  wanted: Partial<Name> = {},
): Promise<PlanRow[]> {
  const { type = null, key = null } = wanted
  const { rows } = await sql<PlanRow>`
    select planned.type, planned.key, planned.own, planned.said, planned.person_id, person.name as person,
      planned.why, planned.news, planned.due, planned.failed
    from planned_publication as planned
    join person using (municipality_id, person_id)
    where planned.municipality_id = ${municipality} and planned.layer = ${layer}
      and (${type}::text is null or planned.type = ${type})
      and (${key}::text is null or planned.key = ${key})
    order by planned.due, planned.type, planned.key`.execute(tx)
  return rows
}

/** How an item stands: the number of its last version, 0 where nothing has been published here, and what is planned. One statement. */
export async function selectStanding(
  tx: Tx,
  written: Written,
  { type, key }: Name,
): Promise<{ readonly version: number; readonly plan: PlanRow | undefined }> {
  const { rows } = await sql<{ version: number } & (PlanRow | { readonly due: null })>`
    select last.number as version, ${type} as type, ${key} as key, planned.own, planned.said, planned.person_id,
      person.name as person, planned.why, planned.news, planned.due, planned.failed
    from (
      select coalesce(max(number), 0) as number
      from content_version as version
      where ${ofLayer(written)} and type = ${type} and key = ${key}
    ) as last
    left join planned_publication as planned
      on planned.municipality_id = ${written.municipality} and planned.layer = ${written.layer}
      and planned.type = ${type} and planned.key = ${key}
    left join person using (municipality_id, person_id)`.execute(tx)
  const [{ version, ...plan } = { version: 0, due: null }] = rows
  return { version, plan: plan.due === null ? undefined : plan }
}

export async function insertPlan(
  tx: Tx,
  { municipality, layer }: Written,
  plan: Omit<PlanRow, 'person' | 'failed'> & { readonly planned_at: Date },
): Promise<void> {
  await sql`
    insert into planned_publication
      (municipality_id, layer, type, key, own, said, person_id, why, news, planned_at, due)
    values (${municipality}, ${layer}, ${plan.type}, ${plan.key}, ${JSON.stringify(plan.own)}, ${JSON.stringify(plan.said)},
      ${plan.person_id}, ${plan.why}, ${plan.news}, ${plan.planned_at}, ${plan.due})`.execute(tx)
}

export async function deletePlansOf(tx: Tx, { municipality, layer }: Written, names: readonly Name[]): Promise<void> {
  await sql`
    delete from planned_publication
    where municipality_id = ${municipality} and layer = ${layer}
      and (type, key) in (select type, key from ${named(names)})`.execute(tx)
}

/** It is not published, and is not tried again. */
export async function updateFailed(
  tx: Tx,
  { municipality, layer }: Written,
  { type, key }: Name,
  failed: PlanFailure,
): Promise<void> {
  await sql`
    update planned_publication
    set failed = ${failed}
    where municipality_id = ${municipality} and layer = ${layer} and type = ${type} and key = ${key}`.execute(tx)
}

export type DuePlan = Written & Name

/** What is to be published by a moment, of every municipality: names alone. */
export async function selectDue(tx: Tx, moment: Date): Promise<DuePlan[]> {
  const { rows } = await sql<DuePlan>`
    select municipality_id as municipality, layer, type, key from publications_due(${moment})`.execute(tx)
  return rows
}
