import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { Layers } from './items.ts'

/** Every role that looks after something in a model, whichever layer says so. One statement. */
export async function selectOwners(tx: Tx, { slug, above }: Layers): Promise<string[]> {
  const { rows } = await sql<{ owner: string }>`
    select fields ->> 'owner' as owner
    from municipality_part
    where municipality_id = current_municipality() and ${slug} = '' and language = '' and fields ->> 'owner' is not null
    union
    select fields ->> 'owner'
    from upstream_part
    where (layer = any (${above}) or layer = ${slug}) and language = '' and fields ->> 'owner' is not null`.execute(tx)
  return rows.map(({ owner }) => owner)
}
