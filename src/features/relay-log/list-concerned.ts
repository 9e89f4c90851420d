import type { PersonId } from '#base/ids.ts'
import { recordEach, type Actor, type Request } from '#features/people/index.ts'
import { followUpSeals, type Seals } from './follow-up-seals.ts'
import { openRelayKey, unsealTitle } from './sealing.ts'
import type { RelayState } from './rules/relay.ts'
import { selectConcerned } from './store/concerned.ts'

/** A relay in a list of what is due: by its number, and for those who may be told by whom it is about. */
export type Concerned = Pick<Seals, 'unseal'> & {
  readonly id: string
  readonly number: number
  readonly state: RelayState
  readonly holder: { readonly id: PersonId; readonly name: string } | undefined
  /** Takes part, or is asked to carry the baton. */
  readonly isIn: boolean
  /** Something has happened in it since whoever follows up looked. */
  readonly isBehind: boolean
  /** Whom it is about. Whoever shows it records it (`recordNamed`). */
  readonly title: () => string | undefined
}

/** Who asks, where there need be no session: by what they are in the municipality. */
export type Concerning = Pick<Request, 'tx' | 'municipality' | 'keys' | 'today' | 'now'> & {
  readonly actor: Pick<Actor, 'memberships'>
}

/**
 * What someone may have something to do in: relays that they take part in or are asked to carry, and, by number and holder alone, those that
 * they were told of (`told`). One that has been erased is not there.
 */
export async function listConcerned(
  request: Concerning,
  person: PersonId,
  told: readonly string[],
): Promise<readonly Concerned[]> {
  const { tx, municipality, keys, actor, today: day, now } = request
  const units = actor.memberships.flatMap(({ unit }) => unit ?? [])
  const rows = await selectConcerned(tx, municipality.id, { person, units, day, now, told })
  const above = await keys.of(municipality.id)
  return rows.flatMap((row): readonly Concerned[] => {
    const { relay_id: id, key_wrapped, title_sealed } = row
    if (key_wrapped === null) return []
    const key = openRelayKey(above, key_wrapped, municipality.id, id)
    return [
      {
        ...{ id, number: row.number, state: row.state, isIn: row.is_in, isBehind: row.is_behind },
        holder: row.holder_id === null ? undefined : { id: row.holder_id as PersonId, name: row.holder ?? '' }, // a uuid of ours
        unseal: followUpSeals(key, { municipality: municipality.id, relay: id }).unseal,
        title: () =>
          row.may_see_title && title_sealed !== null
            ? unsealTitle(key, { municipality: municipality.id, relay: id }, title_sealed)
            : undefined,
      },
    ]
  })
}

/** One row for every relay whose main person's name stands in the answer (product.md, promise 3). */
export const recordNamed = (request: Request, ids: readonly string[]): Promise<void> =>
  recordEach(request, 'relay-listed', 'participant', { type: 'relay', ids: [...new Set(ids)] })
