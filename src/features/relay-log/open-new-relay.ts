import type { PersonId, ServiceId, UnitId } from '#base/ids.ts'
import { forward } from '#base/working-days.ts'
import { idFromForm, listValues, record, type Request } from '#features/people/index.ts'
import { isConsentReviewed } from './list-consent-words.ts'
import { listWorkingDays } from './list-working-days.ts'
import { isHealthKey } from './rules/health-services.ts'
import type { MainPerson, PartyId } from './rules/network.ts'
import { foldRelay, type RelayEvent } from './rules/relay.ts'
import { agesFrom, followUpDays } from './rules/settings.ts'
import { partsOf, summaryOf } from './rules/summary.ts'
import { makeRelayKey, sealEvent, sealTitle } from './sealing.ts'
import { selectWork } from './store/names.ts'
import { insertEvents, insertRelay, nextRelayNumber, insertParts, selectRelay } from './store/relays.ts'

type NewAct = 'relay-open' | 'wonder-begin'

/** Proof that someone may open a relay, or begin a wonder note, and where they work. */
export type OpenNew<Act extends NewAct = 'relay-open'> = {
  readonly act: Act
  readonly request: Request
  readonly by: PersonId
  /** Somebody has read through the words that families answer to; else no relay is opened. */
  readonly isReviewed: boolean
  readonly work: readonly { unit_id: string; unit: string; service_id: string; service: string; key: string }[]
}

/** THE DOOR to what is new: whoever works in a unit here may open a relay, and then holds it, or begin a wonder note. */
export async function openNew<Act extends NewAct>(request: Request, act: Act): Promise<OpenNew<Act> | undefined> {
  const { tx, municipality, actor } = request
  const person = actor.person?.id
  const units = actor.memberships.flatMap(({ unit }) => unit ?? [])
  const isAllowed = person !== undefined && units.length > 0
  await record(request, act, isAllowed ? 'participant' : undefined, undefined)
  if (!isAllowed) return undefined
  const work = await selectWork(tx, municipality.id, [...new Set(units)])
  return { act, request, by: person, work, isReviewed: await isConsentReviewed(request) }
}

export type NewRelay = {
  readonly main: Omit<MainPerson, 'party'>
  readonly level: string
  readonly reason: string
  readonly unit: string
  /** The day the worry arose, where it is opened from a wonder note. */
  readonly wonderOn?: string
}

/** Opens a relay that waits for the family's yes. A form that comes twice opens one; answers its id. */
export async function saveNewRelay(
  { request, by, work, isReviewed }: OpenNew,
  wanted: NewRelay,
  once: string,
): Promise<string> {
  if (!isReviewed) throw new Error('No relay is opened before the words about consent are reviewed.')
  const { tx, municipality, keys, now: at, today: on } = request
  const own = work.find(({ unit_id }) => unit_id === wanted.unit)
  if (own === undefined) throw new Error('A relay is opened from a unit where one works.')
  const id = idFromForm(request, once, ['relay', wanted.main.name, wanted.main.bornOn, wanted.reason].join('/'))
  if ((await selectRelay(tx, municipality.id, id, { toWrite: false, units: [], offices: [] })) !== undefined) return id

  const valueOf = await listValues(request)
  const opened: RelayEvent = {
    type: 'opened',
    main: { ...wanted.main, party: crypto.randomUUID() as PartyId }, // new here
    level: wanted.level,
    reason: wanted.reason,
    holder: { person: by, service: own.service_id as ServiceId, unit: own.unit_id as UnitId }, // uuids of ours
    isHealth: isHealthKey(own.key),
    on,
    followUp: forward(on, valueOf(followUpDays), await listWorkingDays(request)),
    ...(wanted.wonderOn !== undefined && { wonderOn: wanted.wonderOn }),
  }
  const relay = foldRelay([opened])
  if (relay === undefined) throw new Error('The first event opens the relay.')

  const place = { municipality: municipality.id, relay: id }
  const { key, wrapped } = makeRelayKey(await keys.of(municipality.id), municipality.id, id)
  const isNew = await insertRelay(tx, municipality.id, {
    ...summaryOf(relay),
    relay_id: id,
    number: await nextRelayNumber(tx, municipality.id),
    key_wrapped: wrapped,
    title_sealed: sealTitle(key, place, relay.network.main.name),
    opened_on: on,
  })
  if (!isNew) return id
  const sealed = sealEvent(key, place, 1, opened)
  await insertEvents(tx, municipality.id, id, [{ number: 1, at, person_id: by, sealed, once: null }])
  await insertParts(tx, municipality.id, id, [...partsOf(relay, on, agesFrom(valueOf))])
  await record(request, 'relay-opened', 'holder', { type: 'relay', id })
  return id
}
