import type { OpenHere } from './open-here.ts'
import { selectOwnServices, type ServiceRow } from './store/sharing.ts'

export type { ServiceRow }

/** The services that are run from here and go on: those a unit can be put in. */
export const listOwnServices = ({
  request: { tx, municipality, today },
}: OpenHere<'manage-units'> | OpenHere<'manage-services'>): Promise<ServiceRow[]> =>
  selectOwnServices(tx, municipality.id, today)
