import type { PersonId } from '#base/ids.ts'
import type { Request } from '#features/people/index.ts'
import { recordNamed } from './list-concerned.ts'
import { listOffices } from './list-offices.ts'
import { openRelayKey, unsealTitle } from './sealing.ts'
import { selectToHandOver, type HeldRelay } from './store/held.ts'
import {
  selectKnown,
  selectOffered,
  selectOfOffice,
  selectOwnRelays,
  type ListedRelay,
  type OfficeRelay,
} from './store/lists.ts'

export type RelayLine = Omit<ListedRelay, 'key_wrapped' | 'title_sealed' | 'may_see_title'> & {
  /** Whom it is about; undefined where the reader may not be told. */
  readonly title: string | undefined
}

export type OwnRelays = {
  /** Someone wants to give the reader the baton. */
  readonly offered: readonly RelayLine[]
  readonly open: readonly RelayLine[]
  /** What the reader answers for by office. */
  readonly office: readonly OfficeRelay[]
}

/**
 * THE OTHER DOOR: only what the reader could open. Each name that is shown is a read of that relay. `named`: only those whose
 * name has this in it, found here in memory among what the reader may open; a name is in no index and no address.
 */
export async function listRelays(request: Request, person: PersonId, named = ''): Promise<OwnRelays> {
  const { tx, municipality, actor, today: day } = request
  const units = actor.memberships.flatMap(({ unit }) => unit ?? [])
  const offices = await listOffices(request)
  const own = await selectOwnRelays(tx, municipality.id, { person, units, day, closed: false })
  const offered = await selectOffered(tx, municipality.id, { person, units, day })
  const office = offices.length === 0 ? [] : await selectOfOffice(tx, municipality.id, offices)
  const open = (await titled(request, own)).filter(({ title }) => isNamed(title, named))
  const asked = await titled(request, offered)
  await recordShown(request, [...open, ...asked])
  return { open, offered: asked, office }
}

/** Those in which something may be done now, and whose name the reader may be told; the most urgent first. */
export async function listGoingOn(request: Request, person: PersonId): Promise<readonly NamedLine[]> {
  const { tx, municipality, actor, today: day } = request
  const units = actor.memberships.flatMap(({ unit }) => unit ?? [])
  const own = await selectOwnRelays(tx, municipality.id, { person, units, day, closed: false })
  const goOn = own.filter(({ state }) => state === 'active' || state === 'waiting-for-holder')
  const named = await withNames(request, goOn)
  await recordShown(request, named)
  return named
}

/** What is over, newest first. */
export async function listClosed(request: Request, person: PersonId): Promise<readonly RelayLine[]> {
  const { tx, municipality, actor, today: day } = request
  const units = actor.memberships.flatMap(({ unit }) => unit ?? [])
  const closed = await titled(request, await selectOwnRelays(tx, municipality.id, { person, units, day, closed: true }))
  await recordShown(request, closed)
  return closed.toReversed()
}

/** Of some relays, those that the reader could open and be told whom they are about; of the others, nothing. */
export async function listKnown(request: Request, person: PersonId, ids: readonly string[]): Promise<NamedLine[]> {
  const known = await withNames(request, await knownRows(request, person, ids))
  await recordShown(request, known)
  return known
}

/** The same, of those the reader leads; and the open relays that they lead beside. One read of each. */
export async function listLed(
  request: Request,
  person: PersonId,
  ids: readonly string[],
): Promise<{ readonly linked: readonly NamedLine[]; readonly others: readonly NamedLine[] }> {
  const { tx, municipality, actor, today: day } = request
  const units = actor.memberships.flatMap(({ unit }) => unit ?? [])
  const own = await selectOwnRelays(tx, municipality.id, { person, units, day, closed: false })
  const isLed = (line: ListedRelay) => line.holder_id === person || line.deputy_id === person
  const rows = {
    linked: await knownRows(request, person, ids),
    others: own.filter((one) => !ids.includes(one.relay_id)),
  }
  const linked = await withNames(request, rows.linked.filter(isLed))
  const others = await withNames(request, rows.others.filter(isLed))
  await recordShown(request, [...linked, ...others])
  return { linked, others }
}

async function knownRows(
  { tx, municipality, actor, today: day }: Request,
  person: PersonId,
  ids: readonly string[],
): Promise<readonly ListedRelay[]> {
  if (ids.length === 0) return []
  const units = actor.memberships.flatMap(({ unit }) => unit ?? [])
  return selectKnown(tx, municipality.id, { person, units, day, ids })
}

type NamedLine = RelayLine & { readonly title: string }

const withNames = async (request: Request, rows: readonly ListedRelay[]): Promise<NamedLine[]> =>
  (await titled(request, rows)).flatMap(({ title, ...line }) => (title === undefined ? [] : [{ ...line, title }]))

const isNamed = (title: string | undefined, named: string): boolean =>
  named === '' || (title ?? '').toLocaleLowerCase('nb').includes(named.toLocaleLowerCase('nb'))

/** What someone holds and could offer, with those who could be asked. */
export async function listToHandOver(request: Request, person: PersonId, most: number): Promise<readonly HeldLine[]> {
  const { tx, municipality, actor, today: day } = request
  const units = actor.memberships.flatMap(({ unit }) => unit ?? [])
  const held = await titled(request, await selectToHandOver(tx, municipality.id, { person, units, day, most }))
  await recordShown(request, held)
  return held
}

export type HeldLine = Omit<HeldRelay, keyof Sealed> & { readonly title: string | undefined }

/** A name in a list, and what it takes to read it. */
type Sealed = Pick<ListedRelay, 'key_wrapped' | 'title_sealed' | 'may_see_title'>

async function titled<Row extends Sealed & { readonly relay_id: string }>(
  { municipality, keys }: Request,
  rows: readonly Row[],
): Promise<(Omit<Row, keyof Sealed> & { readonly title: string | undefined })[]> {
  const above = rows.length === 0 ? undefined : await keys.of(municipality.id)
  return rows.map(({ key_wrapped, title_sealed, may_see_title, ...row }) => {
    const place = { municipality: municipality.id, relay: row.relay_id }
    const isShown = may_see_title && above !== undefined && key_wrapped !== null && title_sealed !== null
    return {
      ...row,
      title: isShown
        ? unsealTitle(openRelayKey(above, key_wrapped, municipality.id, row.relay_id), place, title_sealed)
        : undefined,
    }
  })
}

/** What was shown by name. */
async function recordShown(
  request: Request,
  lines: readonly { readonly relay_id: string; readonly title: string | undefined }[],
): Promise<void> {
  await recordNamed(
    request,
    lines.flatMap(({ relay_id, title }) => (title === undefined ? [] : [relay_id])),
  )
}
