import type { PersonId } from '#base/ids.ts'
import { isUuid } from '#base/uuid.ts'
import { working, type IsWorkingDay } from '#base/working-days.ts'
import { idFromForm, listValues, record, type Request } from '#features/people/index.ts'
import type { Key } from '#platform/crypto/seal.ts'
import { listOffices } from './list-offices.ts'
import { listWorkingDays } from './list-working-days.ts'
import { openKeyOf, openStream, type Recorded } from './open-stream.ts'
import { may, type Because, type RelayAct, type RelayActor } from './rules/access.ts'
import type { Today } from './rules/asking.ts'
import type { Relay, RelayEvent } from './rules/relay.ts'
import { agesFrom, holderDays } from './rules/settings.ts'
import { sentWith, unsealDrafts, type Drafts } from './drafts.ts'
import { saveEvents } from './save-events.ts'
import { selectEvents, selectRelay } from './store/relays.ts'

/** Acts that only look; all others may add to what happened. */
const looking = ['see-existence', 'see-relay', 'see-readers', 'copy', 'export'] as const
type LookingAct = (typeof looking)[number]
export type WritingAct = Exclude<RelayAct, LookingAct>

/** Proof that the actor may do this with the relay, and that it is written down. */
export type OpenRelay<Act extends RelayAct> = {
  readonly act: Act
  readonly request: Request
  readonly id: string
  /** What it is called where no name may be said. */
  readonly number: number
  readonly by: PersonId
  readonly because: Because
  readonly relay: Relay
  readonly history: readonly Recorded[]
  readonly today: Today
  /** What the municipality has decided about the relay log. */
  readonly valueOf: Awaited<ReturnType<typeof listValues>>
  /** What days that people are told are counted by. */
  readonly isWorking: IsWorkingDay
  /** The form was carried out before: there is nothing left to do but to answer. */
  readonly isDone: boolean
  readonly once: string | undefined
  /** What the actor was writing here and has not sent. */
  readonly drafts: Drafts
  /** What else the actor may do with it; buttons and doors cannot disagree. */
  readonly mayDo: (act: RelayAct) => boolean
  readonly key: Key
}

/**
 * THE DOOR to one relay: loads it for one act, decides, writes it down. Undefined is answered as if nothing were there.
 * Whoever may write is alone in the relay until the transaction ends. `once`: the id that a form carries. `writing`: the place
 * where the page's fields keep the actor's drafts.
 */
export async function openRelay<Act extends RelayAct>(
  request: Request,
  act: Act,
  id: string,
  once?: string,
  writing?: string,
): Promise<OpenRelay<Act> | undefined> {
  const { tx, municipality, actor, today: on } = request
  const person = actor.person?.id
  if (!isUuid(id) || person === undefined) return undefined
  const toWrite = !looking.some((one) => one === act)
  const stored = await selectRelay(tx, municipality.id, id, {
    toWrite,
    units: actor.memberships.flatMap(({ unit }) => unit ?? []),
    offices: await listOffices(request),
    draft: writing === undefined ? undefined : { person, place: writing },
  })
  const key = stored && (await openKeyOf(request, id, stored.key_wrapped))
  if (stored === undefined || key === undefined) return refused(request, act, id)

  const events = await selectEvents(tx, municipality.id, id)
  const { history, relay } = openStream(municipality.id, id, key, events)
  const form = toWrite && once !== undefined ? onceOf(request, act, once) : undefined
  // Read after the lock: a form that came twice at once is found by the second.
  const isDone = form !== undefined && events.some((one) => one.once === form)

  const valueOf = await listValues(request)
  const isWorking = await listWorkingDays(request)
  const ages = agesFrom(valueOf)
  const asking: RelayActor = {
    ...{ person, units: stored.units, answersFor: stored.offices },
    isDataProtectionOfficer: actor.memberships.some(({ role }) => role === 'data-protection-officer'),
  }
  // What was done once may not be allowed twice; sent again it only answers, if they still see that the relay is there.
  const because =
    may(asking, act, relay, on, ages) ?? (isDone ? may(asking, 'see-existence', relay, on, ages) : undefined)
  if (because === undefined) return refused(request, act, id)

  await record(request, `relay-${act}`, because, { type: 'relay', id })
  return {
    ...{ act, request, id, number: stored.number, by: person, because, relay, history, key },
    mayDo: (other) => may(asking, other, relay, on, ages) !== undefined,
    today: { on, ages, acceptBy: working(on, valueOf(holderDays), isWorking) },
    ...{ isDone, once: form, valueOf, isWorking },
    drafts: await unsealDrafts(request, person, writing ?? '', stored.drafts ?? []),
  }
}

async function refused(request: Request, act: RelayAct, id: string): Promise<undefined> {
  await record(request, `relay-${act}`, undefined, { type: 'relay', id })
  return undefined
}

/** What a decision answered, kept; what was sent is a draft no longer. */
export async function append(open: OpenRelay<WritingAct>, events: readonly RelayEvent[]): Promise<Relay> {
  const { request, id, key, relay, by, today, once, drafts } = open
  const place = { municipality: request.municipality.id, relay: id }
  const { on, ages } = today
  const kept = { key, at: request.now, by, once, sent: sentWith(request.form, drafts), on, ages }
  return saveEvents(request.tx, place, relay, events, kept)
}

/**
 * The id of one sending of a form: the same person, act and words. What was changed before it was sent again is something
 * else, and is done.
 */
export const onceOf = (request: Request, act: string, once: string): string =>
  idFromForm(request, once, [act, request.parameters, ...request.form].map((part) => JSON.stringify(part)).join())
