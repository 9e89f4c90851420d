import { inEach } from '#platform/db/database.ts'
import type { OpenService } from './open-service.ts'
import type { OpenUnit } from './open-unit.ts'
import type { Role, UnitId } from './rules/actor.ts'
import { whoAnswersAfterClosing, whoLosesAccess } from './rules/unit-moves.ts'
import { selectHeld } from './store/people.ts'
import { selectNamesOf } from './store/roles.ts'

/** Someone who loses a role when units are closed. */
export type Leaver = {
  readonly name: string
  readonly role: Role
  readonly losesAccess: boolean
  /** How many things others must take over, in all municipalities that the service serves. */
  readonly holds: number
}

/** Who answers afterwards for what a unit had to do. */
export type Heir = { readonly unit: string; readonly names: readonly string[] }

/** What closing units on a day means: asked before it is done, and shown by name. */
export async function listLeaving(
  { request }: OpenUnit<'manage-units'> | OpenService<'run-here'>,
  units: readonly { readonly unit_id: string; readonly name: string }[],
  serves: readonly number[],
  day: string,
): Promise<{ readonly leavers: readonly Leaver[]; readonly heirs: readonly Heir[] }> {
  const { tx, municipality, holdings } = request
  const held = await selectHeld(tx, municipality.id)
  const closing = new Set(units.map(({ unit_id }) => unit_id as UnitId)) // uuids of ours
  const inThem = held.filter(
    ({ unit, until }) => unit !== undefined && closing.has(unit) && (until === undefined || until >= day),
  )
  const losing = whoLosesAccess(closing, held, day)
  const holds = new Map<string, number>()
  await inEach(tx, municipality.id, serves, async (where) => {
    for (const person of losing) {
      const found = await holdings.of(tx, where, person)
      holds.set(
        person,
        found.reduce((sum, { count }) => sum + count, holds.get(person) ?? 0),
      )
    }
  })

  const passed = units.map(({ unit_id, name }) => ({
    name,
    to: whoAnswersAfterClosing(unit_id as UnitId, closing, held, day), // a uuid of ours
  }))
  const people = [...inThem.map((one) => one.person), ...passed.flatMap(({ to }) => to)]
  const names = await selectNamesOf(tx, municipality.id, people)
  return {
    leavers: inThem.map(({ person, role }) => ({
      name: names.get(person) ?? '',
      role,
      losesAccess: losing.has(person),
      holds: holds.get(person) ?? 0,
    })),
    heirs: passed.map(({ name, to }) => ({ unit: name, names: to.flatMap((one) => names.get(one) ?? []) })),
  }
}
