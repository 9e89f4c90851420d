import { here, may } from './rules/access.ts'
import type { Role } from './rules/actor.ts'
import { record } from './open-here.ts'
import { isUuid } from '#base/uuid.ts'
import type { Request } from './request.ts'
import { selectService, type ServiceRow } from './store/sharing.ts'

/** Where a service is run: here, or in another municipality whose service also serves this one. */
export type Run = 'run-here' | 'run-elsewhere'

/** Proof that the actor may manage services here, and of which kind this one is. */
export type OpenService<R extends Run = Run> = {
  readonly run: R
  readonly request: Request
  readonly by: string
  readonly because: Role
  readonly service: ServiceRow
}

/**
 * THE DOOR to a service. What is run from here is changed here; of what is run elsewhere a municipality only decides
 * whether it goes on being served. Asked for one kind, the other looks as if it were not there.
 */
export async function openService<R extends Run = Run>(
  request: Request,
  id: string,
  wanted?: R,
): Promise<OpenService<R> | undefined> {
  const { municipality, actor } = request
  const service = isUuid(id) ? await selectService(request.tx, municipality.id, id) : undefined
  const run = service && runOf(service, municipality.id)
  const fits = run !== undefined && (wanted === undefined || wanted === run)
  const because = fits ? may(actor, 'manage-services', here) : undefined
  await record(request, 'manage-services', because, isUuid(id) ? { type: 'service', id } : undefined)
  const by = actor.person?.id
  return service === undefined || because === undefined || by === undefined
    ? undefined
    : { run: run as R, request, by, because, service } // it fits what was wanted
}

const runOf = ({ host }: ServiceRow, municipality: number): Run =>
  host === null || host === municipality ? 'run-here' : 'run-elsewhere'
