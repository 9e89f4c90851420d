import type { Answer, Request } from '#features/people/index.ts'
import { openFamily } from '../open-family.ts'
import { FamilyAllPage } from '../pages/family/all.tsx'
import { familyTextFor } from '../text/family/text-for.ts'
import { closed, familyPage } from './answer.tsx'
import { crumbsToPlan } from './crumbs.ts'
import { namesFor } from './names.ts'
import { writtenFor } from './view-written.ts'

/** GET /familie/:relay/alt – everything that is written and that this one may read. */
export async function showAll(request: Request): Promise<Answer> {
  const open = await openFamily(request, 'read', request.parameters['relay'] ?? '')
  if (open === undefined || open === 'show-more') return closed(request, open)
  const items = writtenFor(open, await namesFor(open), open.history.length)
  return familyPage(
    request,
    <FamilyAllPage text={familyTextFor(request.language)} crumbs={crumbsToPlan(open)} items={items} />,
  )
}
