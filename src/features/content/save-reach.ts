import { record } from '#features/people/index.ts'
import type { OpenStudio } from './open-item.ts'
import type { Reach } from './rules/studio-access.ts'
import { replaceReach } from './store/reach.ts'

/** What somebody is trusted with from the next thing they do. */
export async function saveReach(
  { request, because }: OpenStudio<'limit-editors'>,
  person: string,
  reach: Reach,
): Promise<void> {
  const { tx, municipality } = request
  await replaceReach(tx, municipality.id, person, reach)
  const { types = ['all'], services = ['all'], shared } = reach
  await record(request, 'limit-editors', because, { type: 'person', id: person }, { types, services, shared })
}
