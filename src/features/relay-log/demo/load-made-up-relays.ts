import type { PersonId, ServiceId, UnitId } from '#base/ids.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Database } from '#platform/db/database.ts'
import { isHealthKey } from '../rules/health-services.ts'
import { loadStories } from './load-stories.ts'
import { madeUpRelay } from './made-up-relay.ts'
import type { IdOf } from './stories.ts'

/** A unit of a made-up municipality: the service's key in the model, and who works there. */
export type MadeUpUnit = {
  readonly unit: UnitId
  readonly service: ServiceId
  readonly key: string
  readonly staff: readonly PersonId[]
}

type Town = { readonly id: number; readonly slug: string; readonly units: readonly MadeUpUnit[] }

type Parts = {
  readonly database: Database
  readonly keys: Keys
  readonly today: string
  readonly idOf: IdOf
}

/** Fills a made-up municipality that has no relays yet; the first of them is the `first` of all that are made. */
export async function loadMadeUpRelays(
  { id, slug, units }: Town,
  { first, count }: { readonly first: number; readonly count: number },
  { database, keys, today, idOf }: Parts,
): Promise<void> {
  const above = await keys.of(id)
  const workplaces = units.map(({ unit, service, key, staff }) => ({
    isHealth: isHealthKey(key),
    carriers: staff.map((person) => ({ person, service, unit })),
  }))
  const story = (turn: number) => {
    const key = `${slug}/${turn}`
    const told = madeUpRelay({ key, turn: first + turn, workplaces, today, idOf })
    return { relay: idOf(`relay/${key}`), number: turn + 1, told }
  }

  let next = 0
  const work = async () => {
    while (next < count) {
      const turns = Array.from({ length: Math.min(batch, count - next) }, (_, at) => next + at)
      next += turns.length
      await database.inMunicipality(id, (tx) => loadStories(tx, { municipality: id, above, today }, turns.map(story)))
    }
  }
  // While the database writes one batch, the next is made.
  await Promise.all([work(), work()])
}

/** Relays in one transaction. */
const batch = 200
