import { listVerdict } from '../list-faults.ts'
import { openItem } from '../open-item.ts'
import { LiveParts } from '../pages/verdict.tsx'
import { anchorIn } from '../rules/editing.ts'
import { studioTextFor } from '../text/text-for.ts'
import { nothing, type MakeHandler } from './answer.tsx'
import { nodesOf } from './nodes-of.ts'
import { placeOf } from './place.ts'
import { viewFaults } from './view-faults.ts'
import { viewWays } from './view-ways.ts'

/** GET /studio/:type/:key/kontroll – what the checker says of the draft, as the open form shows it. */
export const showVerdict: MakeHandler = (knowledge) => async (request) => {
  const open = await openItem(request, knowledge, 'see-studio')
  if (open === undefined) return nothing
  const place = placeOf(open, request.query)
  const anchorOf = anchorIn(nodesOf(open, open.said, place))
  const verdict = await listVerdict(open, knowledge)
  const faults = await viewFaults(open, knowledge, verdict, { place, anchorOf })
  const ways = await viewWays(open, knowledge, verdict, place)
  return {
    kind: 'parts',
    body: (
      <LiveParts
        text={studioTextFor(request.language)}
        faults={faults}
        isDraft={open.draft !== undefined}
        ways={ways}
      />
    ),
  }
}
