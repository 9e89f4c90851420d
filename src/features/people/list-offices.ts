import type { OpenHere } from './open-here.ts'
import type { OpenPerson } from './open-person.ts'
import type { PersonId } from './rules/actor.ts'
import { isLastAdministrator, officesPassed } from './rules/offices.ts'
import { selectHeld } from './store/people.ts'
import { selectDeputies, selectNamesOf, type DeputyRow } from './store/roles.ts'
import { selectColleagues, type Colleague } from './store/units.ts'

export type { Colleague, DeputyRow }

/** Who would answer for a unit, by name. */
export type Heir = { readonly unit: string; readonly unitName: string; readonly names: readonly string[] }

export type Leaving = { readonly heirs: readonly Heir[]; readonly isLastAdministrator: boolean }

/** What letting someone go, or ending their leadership, would mean. */
export async function listHeirs(open: OpenPerson<'see-person'> | OpenPerson<'deactivate-person'>): Promise<Leaving> {
  const { request, person } = open
  const { tx, municipality, today } = request
  const held = await selectHeld(tx, municipality.id)
  const id = person.person_id as PersonId // a uuid of ours
  const passed = officesPassed(id, held, today)
  const names = await selectNamesOf(
    tx,
    municipality.id,
    passed.flatMap(({ to }) => to),
  )
  return {
    heirs: passed.map(({ unit, to }) => ({
      unit,
      unitName: person.memberships.find((one) => one.unit === unit)?.unitName ?? '',
      names: to.flatMap((one) => names.get(one) ?? []),
    })),
    isLastAdministrator: isLastAdministrator(id, held, today),
  }
}

type Own = OpenHere<'see-my-page'> | OpenHere<'delegate-own-office'>

/** Those who work in one's own unit, and could stand in. */
export const listColleagues = ({ request: { tx, municipality } }: Own, unit: string): Promise<Colleague[]> =>
  selectColleagues(tx, municipality.id, unit)

/** Who stands in for the one who asks, now or soon. */
export const listDeputies = ({ request: { tx, municipality, today }, by }: Own): Promise<DeputyRow[]> =>
  selectDeputies(tx, municipality.id, by, today)
