import type { PersonId } from '#base/ids.ts'
import { recordEach, type Request } from '#features/people/index.ts'
import { listOffices } from './list-offices.ts'
import { openRelayKey, unsealTitle } from './sealing.ts'
import { selectToHandOver, type HeldRelay } from './store/held.ts'
import { selectOffered, selectOfOffice, selectOwnRelays, type ListedRelay, type OfficeRelay } from './store/lists.ts'

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

/** What is over, newest first. */
export async function listClosed(request: Request, person: PersonId): Promise<readonly RelayLine[]> {
  const { tx, municipality, actor, today: day } = request
  const units = actor.memberships.flatMap(({ unit }) => unit ?? [])
  const closed = await titled(request, await selectOwnRelays(tx, municipality.id, { person, units, day, closed: true }))
  await recordShown(request, closed)
  return closed.toReversed()
}

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

/** One row for every relay whose main person's name stands in the answer (product.md, promise 3). */
async function recordShown(
  request: Request,
  lines: readonly { readonly relay_id: string; readonly title: string | undefined }[],
): Promise<void> {
  const ids = [...new Set(lines.flatMap(({ relay_id, title }) => (title === undefined ? [] : [relay_id])))]
  await recordEach(request, 'relay-listed', 'participant', { type: 'relay', ids })
}
