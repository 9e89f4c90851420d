import { isDeepStrictEqual } from 'node:util'
import { foldRelay } from '#features/relay-log/rules/relay.ts'
import { summaryOf } from '#features/relay-log/rules/summary.ts'
import { openRelayKey, unsealEvent } from '#features/relay-log/sealing.ts'
import { parseConfig } from '#platform/config.ts'
import { openKeys, type Keys } from '#platform/crypto/keys.ts'
import { openMasterKey } from '#platform/crypto/master-key.ts'
import type { ConnectedDatabase } from '#platform/db/connect.ts'
import { asOwner } from '#platform/db/owner.ts'
import type { Ledger } from './kill-under-writers.ts'

type Row = {
  readonly municipality: number
  readonly relay: string
  readonly key: Buffer
  readonly summary: Readonly<Record<string, unknown>>
  readonly events: readonly { readonly number: number; readonly sealed: string }[]
}

/**
 * What is wrong with the relays of a demonstration, by ids alone: a gap in the events, a summary that is not what they add
 * up to, and what a client was told was done and is not there, or what is there twice.
 */
export async function relayFaults(connected: ConnectedDatabase, dataFolder: string, ledger: Ledger): Promise<string[]> {
  const master = await openMasterKey(parseConfig({ STAFETT_DATA: dataFolder }))
  const keys = await openKeys(connected.database, { master, mode: 'demo', now: new Date() })
  const faults: string[] = []
  const written = new Map<string, number>()
  for (const row of await relaysBehind(connected.ownerUrl))
    faults.push(...(await faultsOf(row, keys, (words) => count(written, words))))

  // Each writer writes the form's own id.
  for (const [form, { isAcknowledged }] of ledger) {
    const times = written.get(form) ?? 0
    if (times > 1) faults.push(`Form ${form} is there ${times} times`)
    if (isAcknowledged && times === 0) faults.push(`Form ${form} was answered and is not there`)
  }
  return faults
}

async function faultsOf(
  { municipality, relay: id, key, summary, events }: Row,
  keys: Keys,
  wrote: (words: string) => void,
): Promise<string[]> {
  const opened = openRelayKey(await keys.of(municipality), key, municipality, id)
  const place = { municipality, relay: id }
  const all = events.map(({ number, sealed }) => unsealEvent(opened, place, number, Buffer.from(sealed, 'hex')))
  for (const event of all) if (event.type === 'entry-added') wrote(event.entry.text)

  const folded = foldRelay(all)
  const isWhole = events.every(({ number }, at) => number === at + 1)
  return [
    ...(isWhole ? [] : [`Relay ${id} has a gap`]),
    ...(folded !== undefined && isDeepStrictEqual({ ...summary }, summaryOf(folded))
      ? []
      : [`Relay ${id} has another summary than its events`]),
  ]
}

/** As the owner sees them: every relay of every municipality. */
function relaysBehind(ownerUrl: string): Promise<Row[]> {
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<Row>(
      `select municipality_id as municipality, relay_id as relay, key_wrapped as key,
         jsonb_build_object(
           'version', version, 'state', state, 'level', level, 'holder_id', holder_id, 'deputy_id', deputy_id,
           'offered_to', offered_to, 'office_unit_id', office_unit_id, 'accept_by', accept_by, 'next_on', next_on,
           'next_kind', next_kind, 'paused_until', paused_until, 'closed_on', closed_on) as summary,
         (
           select jsonb_agg(
             jsonb_build_object('number', number, 'sealed', encode(sealed, 'hex')) order by number)
           from relay_event
           where relay_event.municipality_id = relay.municipality_id
             and relay_event.relay_id = relay.relay_id
         ) as events
       from relay
       where key_wrapped is not null`,
    )
    return rows
  })
}

const count = (counts: Map<string, number>, what: string) => void counts.set(what, (counts.get(what) ?? 0) + 1)
