import type { PersonId } from '#base/ids.ts'
import { isUuid } from '#base/uuid.ts'
import { listValues, type OpenRequest } from '#features/people/index.ts'
import { audit } from '#platform/audit/record.ts'
import type { Key } from '#platform/crypto/seal.ts'
import type { Tx } from '#platform/db/database.ts'
import { openAssisted } from './open-assisted.ts'
import { openKeyOf, openStream, type Recorded } from './open-stream.ts'
import type { AgeRules } from './rules/consent.ts'
import type { PartyId } from './rules/network.ts'
import type { Relay, RelayEvent } from './rules/relay.ts'
import { agesFrom } from './rules/settings.ts'
import { saveEvents } from './save-events.ts'
import { selectBesideRelay } from './store/families.ts'
import { selectEvents } from './store/relays.ts'

/** A child's pages of one relay, and nothing else. */
export type OpenChild = {
  readonly request: OpenRequest
  readonly tx: Tx
  readonly id: string
  readonly party: PartyId
  readonly relay: Relay
  readonly history: readonly Recorded[]
  readonly ages: AgeRules
  readonly key: Key
  readonly isDone: boolean
  readonly once: string | undefined
  /** Who at work is at the child's side. */
  readonly beside: PersonId
}

/** THE DOOR of the child's pages: who is at its side is written down with every answer. */
export async function openChild(
  request: OpenRequest,
  tx: Tx,
  act: 'see' | 'write',
  form?: string,
): Promise<OpenChild | undefined> {
  const { municipality, now, today, keys, requestId } = request
  const session = await openAssisted(request, tx, 'child')
  const asked = session && { relay: session.relay_id, party: session.party_id, toWrite: act === 'write' }
  const stored = asked && (await selectBesideRelay(tx, municipality.id, asked))
  const key = stored && (await openKeyOf({ keys, municipality }, stored.relay_id, stored.key_wrapped))
  if (session === undefined || key === undefined) return undefined
  const events = await selectEvents(tx, municipality.id, session.relay_id)
  const { history, relay } = openStream(municipality.id, session.relay_id, key, events)
  const party = session.party_id as PartyId // a uuid of ours
  if (relay.network.main.party !== party || relay.closed !== undefined) return undefined
  await audit(tx, {
    ...{ municipality: municipality.id, at: now, act: `child-${act}`, outcome: 'done', person: session.person_id },
    ...{
      session: session.session_id,
      because: 'assisted',
      requestId,
      subject: { type: 'relay', id: session.relay_id },
    },
    details: { party },
  })
  const once = form !== undefined && isUuid(form) ? form : undefined
  return {
    ...{ request, tx, id: session.relay_id, party, relay, history, key, once, beside: session.person_id as PersonId }, // a uuid of ours
    ages: agesFrom(await listValues({ tx, municipality, today })),
    isDone: once !== undefined && events.some((one) => one.once === once),
  }
}

/** What the child said, kept. */
export const appendAsChild = (
  { request, tx, id, key, relay, once, ages, beside }: OpenChild,
  events: readonly RelayEvent[],
): Promise<Relay> =>
  saveEvents(tx, { municipality: request.municipality.id, relay: id }, relay, events, {
    ...{ key, at: request.now, by: beside, once, on: request.today, ages },
  })
