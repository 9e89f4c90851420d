import { inEach } from '#platform/db/database.ts'
import { record } from './open-here.ts'
import type { OpenUnit } from './open-unit.ts'
import type { UnitId } from './rules/actor.ts'
import { movesInto, whoAnswersAfterMerging, type Move } from './rules/unit-moves.ts'
import { becauseOf, recordOfficePassed } from './save-closing.ts'
import { selectHeld } from './store/people.ts'
import { lockOffices } from './store/roles.ts'
import { insertMoves, lockUnits, selectOpenUnits } from './store/unit-changes.ts'
import { endMembershipsIn, updateUnit } from './store/units.ts'

/**
 * A unit becomes part of another of the same service, today, in every municipality that the service serves: everyone has
 * the same role there. What they hold they keep. `gone`: one of the two was closed meanwhile.
 */
export async function mergeUnits(open: OpenUnit<'manage-units'>, into: string): Promise<'merged' | 'gone'> {
  const { request, unit, by } = open
  const { tx, municipality, now: at, today } = request
  const from = unit.unit_id as UnitId // a uuid of ours
  await lockOffices(tx, municipality.id)
  const locked = await lockUnits(tx, municipality.id, [from, into])
  const old = locked.find((one) => one.unit_id === from)
  if (old?.continued_in === into) return 'merged'
  const targets = await selectOpenUnits(tx, municipality.id, unit.service_id)
  const isPossible = into !== from && targets.some((one) => one.unit_id === into)
  if (old === undefined || (old.closed_on !== null && old.closed_on <= today) || !isPossible) return 'gone'

  const held = await selectHeld(tx, municipality.id)
  const idOf = sameEverywhere()
  await inEach(tx, municipality.id, unit.serves, async (where) => {
    const there = where === municipality.id ? held : await selectHeld(tx, where)
    const moves = movesInto(
      there.filter((one) => one.unit === from),
      there.filter((one) => one.unit === into),
      today,
    )
    await updateUnit(tx, where, from, { closed_on: today, continued_in: into })
    await endMembershipsIn(tx, { municipality: where, unit: from, by, at })
    await insertMoves(tx, {
      ...{ municipality: where, into, by, at },
      moves: moves.map((move) => ({ ...move, id: idOf(move) })),
    })
    const elsewhere = { ...request, municipality: { ...municipality, id: where } }
    await record(elsewhere, 'unit-merged', becauseOf(open), { type: 'unit', id: from }, { into })
  })

  const isLed = held.some((one) => one.unit === from && one.role === 'unit-leader')
  const target = { from, into: into as UnitId } // a uuid of ours
  if (isLed) await recordOfficePassed(open, from, whoAnswersAfterMerging(target, held, today), today)
  return 'merged'
}

/** A role has the same id in every municipality that the unit serves. */
function sameEverywhere(): (move: Move) => string {
  const ids = new Map<string, string>()
  return ({ person, role, from, onBehalfOf }) => {
    const key = [person, role, from, onBehalfOf].join('/')
    const id = ids.get(key) ?? crypto.randomUUID()
    ids.set(key, id)
    return id
  }
}
