import { isUuid } from '#base/uuid.ts'
import type { OpenRelay } from './open-relay.ts'
import type { RelayAct } from './rules/access.ts'
import {
  selectReceivers,
  selectServiceChoices,
  selectStaff,
  selectWork,
  type ReceiverChoice,
  type ServiceChoice,
  type StaffChoice,
} from './store/names.ts'

export type { ReceiverChoice, ServiceChoice, StaffChoice }

export const listServiceChoices = ({ request }: OpenRelay<RelayAct>): Promise<ServiceChoice[]> =>
  selectServiceChoices(request.tx, request.municipality.id, request.today)

/** Who could be asked to take part for a service. */
export async function listStaffOf({ request }: OpenRelay<RelayAct>, service: string): Promise<StaffChoice[]> {
  if (!isUuid(service)) return []
  return selectStaff(request.tx, request.municipality.id, { service, day: request.today })
}

/** Where in a service someone could be received, and by whom. */
export async function listReceivers({ request }: OpenRelay<RelayAct>, service: string): Promise<ReceiverChoice[]> {
  if (!isUuid(service)) return []
  return selectReceivers(request.tx, request.municipality.id, { service, day: request.today })
}

/** Who works anywhere in the service that a unit belongs to. */
export async function listStaffOfUnitsService(
  { request }: Pick<OpenRelay<RelayAct>, 'request'>,
  unit: string,
): Promise<StaffChoice[]> {
  const [work] = await selectWork(request.tx, request.municipality.id, [unit])
  if (work === undefined) return []
  return selectStaff(request.tx, request.municipality.id, { service: work.service_id, day: request.today })
}

/** Who works in the unit whose office answers. */
export const listStaffIn = ({ request }: Pick<OpenRelay<RelayAct>, 'request'>, unit: string): Promise<StaffChoice[]> =>
  selectStaff(request.tx, request.municipality.id, { unit, day: request.today })
