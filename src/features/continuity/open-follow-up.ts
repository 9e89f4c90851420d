import { isUuid } from '#base/uuid.ts'
import { record, type Request } from '#features/people/index.ts'
import { mayFollow, type FollowUpAct } from './rules/access.ts'

/** Proof that somebody may see how follow-up goes, and that it is written down. */
export type OpenFollowUp = { readonly request: Request; readonly act: FollowUpAct; readonly unit: string | undefined }

/** THE DOOR to a unit's or the municipality's follow-up. Undefined is answered as if nothing were there. */
export async function openFollowUp(
  request: Request,
  act: FollowUpAct,
  unit?: string,
): Promise<OpenFollowUp | undefined> {
  if (unit !== undefined && !isUuid(unit)) return undefined
  const { memberships } = request.actor
  const leads = memberships.flatMap(({ role, unit: led }) => (role === 'unit-leader' && led !== undefined ? [led] : []))
  const isCoordinator = memberships.some(({ role }) => role === 'coordinator')
  const because = mayFollow({ leads, isCoordinator }, act, unit)
  await record(request, `follow-up-${act}`, because, unit === undefined ? undefined : { type: 'unit', id: unit })
  return because === undefined ? undefined : { request, act, unit }
}
