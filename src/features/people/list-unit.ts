import type { Away } from '#base/at-work.ts'
import { subjectOf } from './open-person.ts'
import type { OpenService } from './open-service.ts'
import type { OpenUnit } from './open-unit.ts'
import { may } from './rules/access.ts'
import { selectAway } from './store/absences.ts'
import { selectContinuation, selectOpenUnits, selectTiesIn } from './store/unit-changes.ts'
import { selectNamesOf } from './store/roles.ts'
import { selectColleagues, selectUnit, type Colleague } from './store/units.ts'

export type ListedColleague = Colleague & {
  /** Whether the one who asks may open the card, and so may know whether it is connected. */
  readonly mayBeSeen: boolean
  /** Whether the one who asks may say when the person is away, and so may know it. */
  readonly mayBeAway: boolean
  /** Of today. */
  readonly away: Away | undefined
  /** Whose office it is, by name. */
  readonly standsInFor: string | undefined
}

/** Who has a role in a unit that is not over, leaders first. */
export async function listUnitPeople({ request, unit }: OpenUnit<'see-unit'>): Promise<ListedColleague[]> {
  const { tx, municipality, actor, today } = request
  const all = await selectColleagues(tx, municipality.id, unit.unit_id)
  const colleagues = all.filter(({ until_day }) => until_day === null || until_day >= today)
  const ties = await selectTiesIn(tx, municipality.id, unit.unit_id)
  const seen = new Set(
    ties.filter((one) => may(actor, 'see-person', subjectOf(one, today)) !== undefined).map((one) => one.person_id),
  )
  const led = ties
    .filter((one) => may(actor, 'say-absence', subjectOf(one, today)) !== undefined)
    .map((one) => one.person_id)
  const away = led.length === 0 ? [] : await selectAway(tx, municipality.id, { people: led, from: today, until: today })
  const offices = colleagues.flatMap(({ on_behalf_of }) => on_behalf_of ?? [])
  const names = await selectNamesOf(tx, municipality.id, offices)
  return colleagues.map((one) => ({
    ...one,
    mayBeSeen: seen.has(one.person_id),
    mayBeAway: led.includes(one.person_id),
    away: away.find(({ person }) => person === one.person_id),
    standsInFor: one.on_behalf_of === null ? undefined : names.get(one.on_behalf_of),
  }))
}

/** The units that this one can become part of. */
export async function listMergeTargets({
  request: { tx, municipality },
  unit,
}: OpenUnit<'manage-units'>): Promise<{ unit_id: string; name: string }[]> {
  const open = await selectOpenUnits(tx, municipality.id, unit.service_id)
  return open.filter((one) => one.unit_id !== unit.unit_id)
}

/** The units of a service that are open. */
export const listServiceUnits = ({
  request: { tx, municipality },
  service,
}: OpenService): Promise<{ unit_id: string; name: string }[]> =>
  selectOpenUnits(tx, municipality.id, service.service_id)

/** Where everyone in a unit went when it was merged, at the end of the row of merges. */
export async function readContinuation({
  request: { tx, municipality },
  unit,
}: OpenUnit<'see-unit'>): Promise<{ unit_id: string; name: string } | undefined> {
  if (unit.continued_in === null) return undefined
  const last = await selectContinuation(tx, municipality.id, unit.unit_id)
  const found = last && (await selectUnit(tx, municipality.id, last.into))
  return found && { unit_id: found.unit_id, name: found.name }
}
