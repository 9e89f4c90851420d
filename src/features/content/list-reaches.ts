import type { OpenStudio } from './open-item.ts'
import type { Reach } from './rules/studio-access.ts'
import { selectReaches } from './store/reach.ts'

/** What each is trusted with of whom something has been said, by person. */
export const listReaches = ({ request }: OpenStudio<'limit-editors'>): Promise<ReadonlyMap<string, Reach>> =>
  selectReaches(request.tx, request.municipality.id)
