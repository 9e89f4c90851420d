import { inServed } from './in-served.ts'
import { record, type OpenHere } from './open-here.ts'
import type { OpenService } from './open-service.ts'
import { recordDone } from './record-done.ts'
import type { ServiceFields } from './rules/service-fields.ts'
import { isNameTaken } from './rules/unit-fields.ts'
import { closeUnits } from './save-closing.ts'
import {
  lockService,
  selectOwnServices,
  selectServedUnits,
  updateController,
  type ServiceRow,
} from './store/sharing.ts'
import { insertService, updateService } from './store/units.ts'

export async function saveNewService(
  open: OpenHere<'manage-services'>,
  id: string,
  fields: ServiceFields,
): Promise<'saved' | 'saved-before' | 'taken'> {
  const { tx, municipality, today } = open.request
  const others = await selectOwnServices(tx, municipality.id, today)
  if (others.some((one) => one.service_id === id)) return 'saved-before'
  if (isNameTaken(fields.name, others)) return 'taken'
  if (!(await insertService(tx, municipality.id, { service_id: id, ...fields, shared: false }))) return 'saved-before'
  await recordDone(open, 'service-added', { type: 'service', id })
  return 'saved'
}

export type SeenService = { readonly name: string; readonly controller: string }

/**
 * A new name, and for a shared service who answers for what it records, wherever it serves. `{ now }`: someone else
 * changed it after the form was opened; nothing is saved.
 */
export async function saveServiceChange(
  open: OpenService<'run-here'>,
  { name, controller }: { readonly name: string; readonly controller: string | undefined },
  seen: SeenService,
): Promise<'saved' | 'taken' | { readonly now: ServiceRow }> {
  const { request } = open
  const { tx, municipality, today } = request
  const now = await lockService(tx, municipality.id, open.service.service_id)
  if (now === undefined) throw new Error('A service is never removed.')
  if (now.name === name && (now.controller ?? undefined) === controller) return 'saved'
  if (now.name !== seen.name || (now.controller ?? '') !== seen.controller) return { now }
  const others = await selectOwnServices(tx, municipality.id, today)
  if (
    isNameTaken(
      name,
      others.filter((one) => one.service_id !== now.service_id),
    )
  )
    return 'taken'

  const about = { type: 'service', id: now.service_id }
  if (controller !== undefined) await updateController(tx, now.service_id, controller)
  await updateService(tx, municipality.id, now.service_id, { name })
  await record(request, 'service-changed', open.because, about)
  await inServed(request, now.serves, async (there) => {
    await updateService(tx, there.municipality.id, now.service_id, { name })
    await record(there, 'service-changed', open.because, about)
  })
  return 'saved'
}

/** Ends a service from a day, wherever it serves, and closes its units with it. False when it was ended before. */
export async function endService(open: OpenService<'run-here'>, day: string): Promise<boolean> {
  const { request } = open
  const { tx, municipality } = request
  const now = await lockService(tx, municipality.id, open.service.service_id)
  if (now === undefined || (now.ended_on !== null && now.ended_on <= day)) return false

  const { service_id: id, serves } = now
  const units = await selectServedUnits(tx, municipality.id, id)
  if (units.length > 0) await closeUnits(open, { units, serves, day })
  await updateService(tx, municipality.id, id, { ended_on: day })
  await record(request, 'service-ended', open.because, { type: 'service', id }, { day })
  await inServed(request, serves, async (there) => {
    await updateService(tx, there.municipality.id, id, { ended_on: day })
    await record(there, 'service-ended', open.because, { type: 'service', id }, { day })
  })
  return true
}
