import { nothingYet, movedTo, type Answer, type Request } from '#features/people/index.ts'
import { openFamilies } from '../open-family.ts'
import { FamilyHomePage } from '../pages/family/home.tsx'
import { familyTextFor } from '../text/family/text-for.ts'
import { home, planAt } from './addresses.ts'
import { closed, familyPage } from './answer.tsx'
import { namesForEach } from './names.ts'
import { batonFor, nowFor } from './view-plan.ts'

/** GET /familie – every plan that concerns whoever asks; one alone is shown at once. */
export async function showHome(request: Request): Promise<Answer> {
  const all = await openFamilies(request)
  if (all === 'show-more') return closed(request, all)
  const [only] = all
  if (only === undefined) return nothingYet(request)
  if (all.length === 1) return movedTo(planAt(request, only.id))
  const text = familyTextFor(request.language)
  const namesIn = await namesForEach(request, all)
  const plans = [...namesIn].map(([open, names]) => {
    const { name } = open.relay.network.main
    const label = open.role === 'main' ? text.home.own : text.home.open(name)
    const lines = open.role === 'trusted' ? [] : [text.home.holder(batonFor(open, names).holder), nowFor(open).title]
    return { name, lines, open: { label, href: planAt(request, open.id) } }
  })
  return familyPage(request, <FamilyHomePage text={text} plans={plans} code={`${home(request)}/kode`} />)
}
