import type { PersonId } from '#base/ids.ts'
import { osloTime } from '#base/oslo-time.ts'
import { working } from '#base/working-days.ts'
import { listValues, type Holdings } from '#features/people/index.ts'
import { audit } from '#platform/audit/record.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Tx } from '#platform/db/database.ts'
import { listWorkingDays } from './list-working-days.ts'
import { personLeft } from './rules/passing.ts'
import { foldRelay, officeOf } from './rules/relay.ts'
import { agesFrom, holderDays } from './rules/settings.ts'
import { openRelayKey, unsealEvent } from './sealing.ts'
import { saveEvents } from './save-events.ts'
import { selectRelaysWith } from './store/lists.ts'
import { selectEvents, selectRelay } from './store/relays.ts'

type Left = {
  readonly municipality: number
  readonly person: string
  readonly by: string | undefined
  readonly at: Date
}

/**
 * THE DOOR for those who are let go, or work in a unit no longer: what they held becomes of its office in the same
 * transaction, and nobody's access outlives their work.
 */
export const relayHoldings = (keys: Keys): Holdings => ({
  of: async (tx, municipality, person) => {
    const held = await selectRelaysWith(tx, municipality, person, '9999-12-31')
    const count = held.filter(({ holds }) => holds).length
    return count === 0 ? [] : [{ kind: 'relay', count }]
  },
  pass: (tx, { municipality, person, by, at }) => passRelays(tx, keys, { municipality, person, by, at }),
})

/** Takes someone out of the relays of units where they work no longer. */
export async function passRelays(tx: Tx, keys: Keys, { municipality, person, by, at }: Left): Promise<void> {
  const on = osloTime(at).day
  const left = (await selectRelaysWith(tx, municipality, person, on)).filter(({ works }) => !works)
  if (left.length === 0) return
  const here = { tx, municipality: { id: municipality }, today: on }
  const valueOf = await listValues(here)
  const acceptBy = working(on, valueOf(holderDays), await listWorkingDays(here))
  const ages = agesFrom(valueOf)
  for (const { relay_id: id } of left) {
    const asked = { toWrite: true, units: [], offices: [] }
    const stored = await selectRelay(tx, municipality, id, asked)
    if (stored?.key_wrapped === undefined || stored.key_wrapped === null) continue
    const place = { municipality, relay: id }
    const key = openRelayKey(await keys.of(municipality), stored.key_wrapped, municipality, id)
    const stream = await selectEvents(tx, municipality, id)
    const relay = foldRelay(stream.map(({ number, sealed }) => unsealEvent(key, place, number, sealed)))
    if (relay === undefined) throw new Error(`Relay ${id} does not begin with its opening.`)

    const terms = { office: officeOf(relay), acceptBy, on }
    const events = personLeft(relay, person as PersonId, terms) // a uuid of ours
    await saveEvents(tx, place, relay, events, { key, at, by: undefined, once: undefined, on, ages })
    const subject = { type: 'relay', id }
    await audit(tx, { municipality, at, act: 'relay-passed', outcome: 'done', person: by, because: 'office', subject })
  }
}
