import type { Request } from '#features/people/index.ts'
import { openStudio, rolesOf, type OpenStudio } from './open-item.ts'
import { seesStudio } from './rules/studio-access.ts'

/** THE DOOR to how the model stands. `sees`: also the studio, in which it is mended. */
export async function openHealth(
  request: Request,
): Promise<{ readonly open: OpenStudio<'see-health'>; readonly sees: boolean } | undefined> {
  const open = await openStudio(request, 'see-health')
  const sees = seesStudio(rolesOf(request))
  // What the municipality keeps for others is the studio's own matter.
  return open === undefined || (open.layer.layer !== '' && !sees) ? undefined : { open, sees }
}
