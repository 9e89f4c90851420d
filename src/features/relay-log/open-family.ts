import type { PersonId } from '#base/ids.ts'
import { isUuid } from '#base/uuid.ts'
import { working, type IsWorkingDay } from '#base/working-days.ts'
import { familyLevel, isFresh, listValues, record, recordEach, type Request } from '#features/people/index.ts'
import type { Key } from '#platform/crypto/seal.ts'
import { listWorkingDays } from './list-working-days.ts'
import { onceOf, type OpenRelay } from './open-relay.ts'
import { openKeyOf, openStream, type Recorded } from './open-stream.ts'
import type { SaidHow } from './rules/answering.ts'
import type { Today } from './rules/asking.ts'
import { isDeputy, isHolder, type Baton } from './rules/baton.ts'
import { familyMay, familyRole, type FamilyAct, type FamilyRole } from './rules/family.ts'
import type { PartyId } from './rules/network.ts'
import type { Relay, RelayEvent } from './rules/relay.ts'
import { agesFrom, holderDays } from './rules/settings.ts'
import { saveEvents } from './save-events.ts'
import { selectBesideRelay, selectEventsOf, selectTied, selectTiedRelay, type TiedRelay } from './store/families.ts'
import { selectEvents } from './store/relays.ts'

/** Acts that only look; all others may add to what happened. */
const looking = ['see', 'read', 'see-readers', 'export'] as const
export type FamilyWritingAct = Exclude<FamilyAct, (typeof looking)[number]>

/** Proof that someone of the family may do this with the relay, and that it is written down. */
export type OpenFamily<Act extends FamilyAct> = {
  readonly act: Act
  readonly request: Request
  readonly id: string
  /** Who in the relay it is. */
  readonly party: PartyId
  readonly role: FamilyRole
  readonly relay: Relay
  readonly history: readonly Recorded[]
  readonly today: Today
  readonly valueOf: Awaited<ReturnType<typeof listValues>>
  /** What days that people are told are counted by. */
  readonly isWorking: IsWorkingDay
  /** They have shown who they are well enough to read words; else they see the frame alone. */
  readonly isSure: boolean
  readonly isDone: boolean
  readonly once: string | undefined
  readonly mayDo: (act: FamilyAct) => boolean
  readonly key: Key
  /** Who at work sees the same screen or paper, if anyone. */
  readonly beside: PersonId | undefined
}

type Refused = undefined | 'show-more'

/**
 * THE DOOR of the family: loads one relay for one act by who is signed in, asks the relay what they are in it, writes it down.
 * Undefined is answered as if nothing were there; `show-more` says nothing of that either: it is answered before anything is
 * known, to everyone who came in by a weaker way than the municipality asks for.
 */
export async function openFamily<Act extends FamilyAct>(
  request: Request,
  act: Act,
  id: string,
  once?: string,
): Promise<OpenFamily<Act> | Refused> {
  const { tx, municipality, actor } = request
  const valueOf = await listValues(request)
  const isWorking = await listWorkingDays(request)
  const isSure = actor.session.level === 'high'
  if (!isSure && valueOf(familyLevel) === 'high') return 'show-more'
  if (!isUuid(id)) return undefined
  const toWrite = !looking.some((one) => one === act)
  const { identity, beside } = actor.session
  const tied =
    beside === undefined
      ? await selectTiedRelay(tx, municipality.id, id, { identity, toWrite })
      : beside.relay === id
        ? await selectBesideRelay(tx, municipality.id, { relay: id, party: beside.party, toWrite })
        : undefined
  const key = tied && (await openKeyOf(request, id, tied.key_wrapped))
  if (tied === undefined || key === undefined) return refused(request, act, id, isSure)

  const events = await selectEvents(tx, municipality.id, id)
  const stream = openStream(municipality.id, id, key, events)
  const form = toWrite && once !== undefined ? onceOf(request, `family-${act}`, once) : undefined
  const open = opened(request, act, tied, { ...stream, valueOf, isWorking, isSure })
  const isDone = form !== undefined && events.some((one) => one.once === form)
  if (open === undefined) return refused(request, act, id, isSure)
  await record(
    request,
    `family-${act}`,
    open.beside === undefined ? open.role : 'assisted',
    { type: 'relay', id },
    { party: open.party },
  )
  return { ...open, isDone, once: form }
}

/** What whoever leads prints for one of the family: what both may read. Undefined: they are nothing in it today. */
export async function openPaper(
  { request, id, relay, history, today, by, valueOf, isWorking, key }: OpenRelay<'change-network'>,
  party: PartyId,
): Promise<OpenFamily<'export'> | undefined> {
  const role = familyRole(relay, party, today.on, today.ages)
  if (role === undefined) return undefined
  await record(request, 'family-paper', 'holder', { type: 'relay', id }, { of: party })
  return {
    ...{ act: 'export', request, id, party, role, relay, history, today, valueOf, isWorking, key, beside: by },
    ...{ isSure: true, isDone: false, once: undefined, mayDo: () => false },
  }
}

/** The families' list: each relay in which someone signed in is something today, and that they were told of it. */
export async function openFamilies(request: Request): Promise<readonly OpenFamily<'see'>[] | 'show-more'> {
  const { tx, municipality, actor } = request
  const valueOf = await listValues(request)
  const isWorking = await listWorkingDays(request)
  const isSure = actor.session.level === 'high'
  if (!isSure && valueOf(familyLevel) === 'high') return 'show-more'
  const tied = await selectTied(tx, municipality.id, actor.session.identity)
  const events = await selectEventsOf(
    tx,
    municipality.id,
    tied.map(({ relay_id }) => relay_id),
  )
  const all: OpenFamily<'see'>[] = []
  for (const one of tied) {
    const key = await openKeyOf(request, one.relay_id, one.key_wrapped)
    if (key === undefined) continue
    const own = events.filter(({ relay_id }) => relay_id === one.relay_id)
    const stream = openStream(municipality.id, one.relay_id, key, own)
    const open = opened(request, 'see', one, { ...stream, valueOf, isWorking, isSure })
    if (open !== undefined) all.push({ ...open, isDone: false, once: undefined })
  }
  if (all.length > 0)
    await recordEach(request, 'family-listed', 'family', { type: 'relay', ids: all.map(({ id }) => id) })
  return all
}

type Given = Pick<OpenFamily<FamilyAct>, 'key' | 'history' | 'relay' | 'valueOf' | 'isWorking' | 'isSure'>

function opened<Act extends FamilyAct>(
  request: Request,
  act: Act,
  { relay_id: id, party_id }: TiedRelay,
  given: Given,
): Omit<OpenFamily<Act>, 'isDone' | 'once'> | undefined {
  const { today: on } = request
  const { relay, valueOf, isWorking, isSure } = given
  const ages = agesFrom(valueOf)
  const party = party_id as PartyId // a uuid of ours
  const role = familyMay(relay, party, act, on, ages)
  // A weaker way in is the youth's own, and to look and take back alone.
  if (role === undefined || (!isSure && (role !== 'main' || !weakly.some((one) => one === act)))) return undefined
  const beside = request.actor.session.beside?.person
  const isOpenTo = (wanted: FamilyAct) =>
    beside === undefined || (leads(relay.baton, beside) && !alone.some((one) => one === wanted))
  if (!isOpenTo(act)) return undefined
  return {
    ...{ act, request, id, party, role, beside, ...given },
    mayDo: (other) => isOpenTo(other) && familyMay(relay, party, other, on, ages) !== undefined,
    today: { on, ages, acceptBy: working(on, valueOf(holderDays), isWorking) },
  }
}

/** Who sits beside is whoever leads, as long as they do. */
const leads = (baton: Baton, person: PersonId): boolean => isHolder(baton, person) || isDeputy(baton, person)

/** Not with another at the screen: who has read tells of others, and a paper is given by whoever leads. */
const alone = ['see-readers', 'export'] as const

/** What a youth may do who came in by a weaker way: see the frame, and take back or refuse (product.md, step-up). */
const weakly = ['see', 'answer-consent', 'take-back'] as const

async function refused(request: Request, act: FamilyAct, id: string, isSure: boolean): Promise<Refused> {
  await record(request, `family-${act}`, undefined, { type: 'relay', id })
  return isSure ? undefined : 'show-more'
}

/** Whether giving consent and the like may be done now, or the person must show anew who they are. */
export const isFreshNow = ({ actor, now }: Request): boolean => isFresh(actor.session, now)

/** How what is answered now is said. */
export function saidIn({ actor }: Request): SaidHow {
  const { beside } = actor.session
  if (beside === undefined) return { method: 'digital' }
  const { interpretedTo: language } = beside
  return { method: 'together', ...(language === undefined ? {} : { interpreted: { by: 'qualified', language } }) }
}

/** What a decision answered, kept. Who of the family did it stands in the events themselves; who sat beside is kept with them. */
export const appendAs = (
  { request, id, key, relay, today, once, beside }: OpenFamily<FamilyWritingAct>,
  events: readonly RelayEvent[],
): Promise<Relay> =>
  saveEvents(request.tx, { municipality: request.municipality.id, relay: id }, relay, events, {
    ...{ key, at: request.now, by: beside, once },
    ...{ on: today.on, ages: today.ages },
  })
