import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/** Destroys the keys of relays, of whatever municipality: nobody can read a word of them again, and nobody comes in. */
export async function destroyKeys(
  tx: Tx,
  relays: readonly { readonly municipality: number; readonly relay: string }[],
): Promise<void> {
  const rows = relays.map(({ municipality, relay }) => ({ municipality, relay }))
  await sql`
    with gone as (
      delete from relay_party
      using jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as erased (municipality integer, relay uuid)
      where relay_party.municipality_id = erased.municipality
        and relay_party.relay_id = erased.relay
    )
    update relay
    set key_wrapped = null, title_sealed = null
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as erased (municipality integer, relay uuid)
    where relay.municipality_id = erased.municipality
      and relay.relay_id = erased.relay`.execute(tx)
}
