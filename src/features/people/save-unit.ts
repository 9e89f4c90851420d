import { inServed } from './in-served.ts'
import type { OpenHere } from './open-here.ts'
import type { OpenUnit } from './open-unit.ts'
import { recordDone } from './record-done.ts'
import { isNameTaken, type UnitFields } from './rules/unit-fields.ts'
import { lockService, type ServiceRow } from './store/sharing.ts'
import { lockUnits, selectOpenUnits, type LockedUnit } from './store/unit-changes.ts'
import { insertUnit, updateUnit } from './store/units.ts'

/** A new unit, in every municipality that its service serves. `gone`: the service is ended meanwhile. */
export async function saveNewUnit(
  open: OpenHere<'manage-units'>,
  id: string,
  given: { readonly service: string; readonly fields: UnitFields },
): Promise<'saved' | 'saved-before' | 'taken' | 'gone'> {
  const { request } = open
  const { tx, municipality, today } = request
  const service = await lockService(tx, municipality.id, given.service)
  if (service === undefined || !goesOnHere(service, municipality.id, today)) return 'gone'
  const others = await selectOpenUnits(tx, municipality.id, service.service_id)
  if (others.some((one) => one.unit_id === id)) return 'saved-before'
  if (isNameTaken(given.fields.name, others)) return 'taken'

  const unit = { unit_id: id, service_id: service.service_id, added_on: today, ...columnsOf(given.fields) }
  if (!(await insertUnit(tx, municipality.id, unit))) return 'saved-before'
  const about = { type: 'unit', id }
  await recordDone(open, 'unit-added', about, { service: service.service_id })
  await inServed(request, service.serves, async (there) => {
    await insertUnit(tx, there.municipality.id, unit)
    await recordDone(open, 'unit-added', about, { service: service.service_id }, there)
  })
  return 'saved'
}

const goesOnHere = ({ host, ended_on }: ServiceRow, municipality: number, today: string): boolean =>
  (host ?? municipality) === municipality && (ended_on === null || ended_on > today)

/** What stood there when the form was opened. */
export type SeenUnit = { readonly name: string; readonly owner: string; readonly number: string }

/** `{ now }`: someone else changed it after the form was opened; nothing is saved, and this is what stands there. */
export async function saveUnitChange(
  open: OpenUnit<'manage-units'>,
  fields: UnitFields,
  seen: SeenUnit,
): Promise<'saved' | 'taken' | { readonly now: LockedUnit }> {
  const { request, unit } = open
  const { tx, municipality } = request
  const [now] = await lockUnits(tx, municipality.id, [unit.unit_id])
  if (now === undefined) throw new Error('A unit is never removed.')
  const columns = columnsOf(fields)
  if (isSame(now, columns)) return 'saved'
  if (!isSame(now, { name: seen.name, owner: seen.owner, organisation_number: seen.number || null })) return { now }
  const others = await selectOpenUnits(tx, municipality.id, unit.service_id)
  if (
    isNameTaken(
      fields.name,
      others.filter((one) => one.unit_id !== unit.unit_id),
    )
  )
    return 'taken'

  const about = { type: 'unit', id: unit.unit_id }
  await updateUnit(tx, municipality.id, unit.unit_id, columns)
  await recordDone(open, 'unit-changed', about)
  await inServed(request, unit.serves, async (there) => {
    await updateUnit(tx, there.municipality.id, unit.unit_id, columns)
    await recordDone(open, 'unit-changed', about, undefined, there)
  })
  return 'saved'
}

type Facts = { readonly name: string; readonly owner: string; readonly organisation_number: string | null }

const isSame = (one: Facts, other: Facts): boolean =>
  one.name === other.name && one.owner === other.owner && one.organisation_number === other.organisation_number

const columnsOf = ({ name, owner, organisationNumber }: UnitFields) => ({
  name,
  owner,
  organisation_number: organisationNumber ?? null,
})
