import type { Away } from '#base/at-work.ts'
import type { FollowUpThen, RungTold } from '#base/follow-up.ts'
import type { Day, PersonId, UnitId } from '#base/ids.ts'
import { osloTime } from '#base/oslo-time.ts'
import { listValues } from '#features/people/index.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Tx } from '#platform/db/database.ts'
import { followUpSeals, type Seals } from './follow-up-seals.ts'
import { listKeys } from './list-names.ts'
import { openKeyOf, openStream } from './open-stream.ts'
import { followUpHistory } from './rules/follow-up-facts.ts'
import { agesFrom, foreseenFrom } from './rules/settings.ts'
import type { WonderState } from './rules/wonder.ts'
import { sealEvent } from './sealing.ts'
import { selectEvents } from './store/relays.ts'
import { selectNoteToLookAt, selectRelayToLookAt, updateLook, updateNoteLook } from './store/looks.ts'

/** Where something is that is followed up, and what it takes to look at it. */
export type Looking = {
  readonly tx: Tx
  readonly keys: Keys
  readonly municipality: number
  readonly id: string
  readonly now: Date
}

export type Followed = Seals & {
  readonly number: number
  readonly version: number
  /** What it stood on at the end of each day on which something changed. Who was away is asked of whom it is about. */
  readonly history: (
    awayOf: (people: readonly PersonId[]) => Promise<readonly Away[]>,
  ) => Promise<readonly FollowUpThen[]>
  /** Adds what people were told to what happened, and says when to look again; undefined: when something has happened. */
  readonly keep: (told: readonly RungTold[], lookAt: Date | undefined) => Promise<void>
}

/**
 * THE DOOR for whoever follows up: no reader, and no word leaves it but days and ids. Alone in the relay until the transaction
 * ends. Undefined where somebody has just looked, or where the relay has been erased.
 */
export async function openFollowed(looking: Looking): Promise<Followed | undefined> {
  const { tx, keys, municipality, id, now } = looking
  const stored = await selectRelayToLookAt(tx, municipality, id, now)
  const key = stored && (await openKeyOf({ keys, municipality: { id: municipality } }, id, stored.key_wrapped))
  if (stored === undefined) return undefined
  if (key === undefined) {
    await updateLook(tx, municipality, id, { lookAt: undefined, at: now, told: [] })
    return undefined
  }
  const place = { municipality, relay: id }
  const { history, relay } = openStream(municipality, id, key, await selectEvents(tx, municipality, id))
  const today = osloTime(now).day
  const here = { tx, municipality: { id: municipality } }
  const valueOf = await listValues({ ...here, today })
  const foreseeing = { foreseen: foreseenFrom(valueOf), keyOf: await listKeys({ request: here, relay }) }
  const ages = agesFrom(valueOf)
  return {
    ...followUpSeals(key, place),
    ...{ number: stored.number, version: stored.version },
    history: async (awayOf) => {
      const holders = history.flatMap(({ event }) =>
        event.type === 'opened' || event.type === 'reopened'
          ? [event.holder.person]
          : event.type === 'baton-offered'
            ? [event.offer.to.person]
            : [],
      )
      return followUpHistory(history, { ages, away: await awayOf([...new Set(holders)]), today, ...foreseeing })
    },
    keep: (told, lookAt) =>
      updateLook(tx, municipality, id, {
        ...{ lookAt, at: now },
        told: told.map((one, at) => {
          const number = relay.version + at + 1
          return { number, sealed: sealEvent(key, place, number, { type: 'rung-told', told: one }) }
        }),
      }),
  }
}

export type FollowedNote = Seals & {
  readonly author: PersonId
  readonly unit: UnitId
  readonly state: WonderState
  readonly begunOn: Day
  /** When the worry arose, as the author says. */
  readonly aroseOn: Day
  readonly keptUntil: Day | undefined
  readonly sharedOn: Day | undefined
  /** The leader has told the author what comes of it. */
  readonly isAnswered: boolean
  readonly keep: (lookAt: Date | undefined) => Promise<void>
}

/** The same of a wonder note: what stands beside its words, which are not opened. */
export async function openFollowedNote({
  tx,
  keys,
  municipality,
  id,
  now,
}: Looking): Promise<FollowedNote | undefined> {
  const row = await selectNoteToLookAt(tx, municipality, id, now)
  if (row === undefined) return undefined
  return {
    ...followUpSeals(await keys.of(municipality), { municipality, note: id }),
    ...{ author: row.author_id, unit: row.unit_id, state: row.state, begunOn: row.begun_on },
    aroseOn: row.arose_on,
    keptUntil: row.kept_until ?? undefined,
    sharedOn: row.shared_at === null ? undefined : osloTime(row.shared_at).day,
    isAnswered: row.answered_at !== null,
    keep: (lookAt) => updateNoteLook(tx, municipality, id, lookAt),
  }
}
