import type { Answer, Request } from '#features/people/index.ts'
import { ComplainPage } from '../pages/family/complain.tsx'
import { familyTextFor } from '../text/family/text-for.ts'
import { home } from './addresses.ts'
import { familyPage } from './answer.tsx'

/** GET /familie/klage – the same for everyone; it says nothing of any plan. */
export async function showComplain(request: Request): Promise<Answer> {
  const text = familyTextFor(request.language)
  return familyPage(
    request,
    <ComplainPage
      text={text}
      crumbs={[{ label: text.home.title, href: home(request) }]}
      help={`${request.prefix}/hjelp`}
    />,
  )
}
