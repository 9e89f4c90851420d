import { inEach } from '#platform/db/database.ts'
import { record } from './open-here.ts'
import type { OpenService } from './open-service.ts'
import type { Request } from './request.ts'
import type { UnitId } from './rules/actor.ts'
import { whoLosesAccess } from './rules/unit-moves.ts'
import { selectHeld } from './store/people.ts'
import {
  deleteServed,
  endServed,
  insertCopy,
  insertServed,
  lockService,
  selectCopy,
  selectServedUnits,
  upsertSharing,
} from './store/sharing.ts'
import { lockUnits } from './store/unit-changes.ts'
import { updateService } from './store/units.ts'
import { useWelcome } from './store/welcomes.ts'

/**
 * From now on the service serves one more municipality: its open units, and who works in them, are there too, with the same
 * ids. Nothing is written before that municipality has let this one in (`service_welcome`), which is used up by it. `before`:
 * the service is ended, or serves that municipality already.
 */
export async function serveMunicipality(
  open: OpenService<'run-here'>,
  given: { readonly municipality: number; readonly controller: string },
): Promise<'shared' | 'before' | 'not-welcome'> {
  const { request } = open
  const { tx, municipality, now: at, today } = request
  const service = await lockService(tx, municipality.id, open.service.service_id)
  if (service === undefined || service.serves.includes(given.municipality)) return 'before'
  if (service.ended_on !== null && service.ended_on <= today) return 'before'
  if (!(await isWelcome(open, given.municipality))) return 'not-welcome'

  const { service_id: id } = service
  await lockUnits(tx, municipality.id, await selectServedUnits(tx, municipality.id, id))
  await upsertSharing(tx, { service: id, host: municipality.id, controller: given.controller })
  await insertServed(tx, id, given.municipality)
  await updateService(tx, municipality.id, id, { shared: true })
  const copy = await selectCopy(tx, municipality.id, service, today)
  await tell(open, municipality.id, 'service-shared', { host: municipality.id, serves: given.municipality })
  await inEach(tx, municipality.id, [given.municipality], async (where) => {
    await insertCopy(tx, { municipality: where, host: municipality.id }, copy, at)
    await tell(open, where, 'service-shared', { host: municipality.id, serves: where })
  })
  return 'shared'
}

/** Uses up the yes that another municipality gave this one. */
async function isWelcome({ request }: OpenService, served: number): Promise<boolean> {
  const { tx, municipality, now } = request
  let done = false
  await inEach(tx, municipality.id, [served], async (where) => {
    done = await useWelcome(tx, where, municipality.id, now)
  })
  return done
}

/** The host takes a municipality out: every role in the service's units ends there. False when it was out already. */
export async function leaveMunicipality(open: OpenService<'run-here'>, served: number): Promise<boolean> {
  const { municipality } = open.request
  if (served === municipality.id) return false
  const done = await stopServing(open, served, municipality.id)
  if (done) await tell(open, municipality.id, 'service-unshared', { host: municipality.id, serves: served })
  return done
}

/** A municipality that is served no longer wants to be. The host reads it in its own record. */
export async function stopBeingServed(open: OpenService<'run-elsewhere'>): Promise<boolean> {
  const { municipality, tx } = open.request
  const { host } = open.service
  const done = host !== null && (await stopServing(open, municipality.id, host))
  if (done)
    await inEach(tx, municipality.id, [host], (where) =>
      tell(open, where, 'service-unshared', { host, serves: municipality.id }),
    )
  return done
}

/** Whoever is just getting a role in the service has it before, and loses it too: the host's units are locked first. */
async function stopServing(open: OpenService, served: number, host: number): Promise<boolean> {
  const { request, by, service } = open
  const { tx, municipality, now: at, today, holdings } = request
  await inEach(tx, municipality.id, [host], async (where) => {
    await lockService(tx, where, service.service_id)
    await lockUnits(tx, where, await selectServedUnits(tx, where, service.service_id))
  })
  if (!(await deleteServed(tx, service.service_id, served))) return false
  await inEach(tx, municipality.id, [served], async (where) => {
    const units = await selectServedUnits(tx, where, service.service_id)
    const losing = whoLosesAccess(new Set(units as UnitId[]), await selectHeld(tx, where), today) // uuids of ours
    await endServed(tx, { municipality: where, service: service.service_id, day: today, by, at })
    for (const person of losing) await holdings.pass(tx, { municipality: where, person, to: undefined, by, at })
    await tell(open, where, 'service-unshared', { host, serves: where })
  })
  return true
}

/** One row in the record of a municipality that it concerns. */
const tell = (
  { request, because, service }: OpenService,
  municipality: number,
  act: string,
  details: { host: number; serves: number },
): Promise<void> =>
  record(inOther(request, municipality), act, because, { type: 'service', id: service.service_id }, details)

const inOther = (request: Request, id: number): Request => ({
  ...request,
  municipality: { ...request.municipality, id },
})
