import type { Child } from 'hono/jsx'
import { missing, type Answer, type Request } from '#features/people/index.ts'
import { home } from './addresses.ts'
import { ShowMorePage } from '../pages/family/show-more.tsx'
import { familyTextFor, type FamilyText } from '../text/family/text-for.ts'

/** A page of the family's. Its title is always the same: no name and no topic stands in a browser's history. */
export const familyPage = (request: Request, body: Child, isWrong = false): Answer => ({
  kind: 'page',
  title: familyTextFor(request.language).title,
  at: 'family',
  status: isWrong ? 422 : 200,
  body,
})

/** What a closed door is answered with. */
export function closed(request: Request, refused: undefined | 'show-more'): Answer {
  if (refused === undefined) return missing
  const query = new URLSearchParams({ sikker: '1', til: home(request) })
  return familyPage(
    request,
    <ShowMorePage text={familyTextFor(request.language)} signIn={`${request.prefix}/logg-inn?${query.toString()}`} />,
  )
}

/** On to a page that says first what was done. */
export const doneAt = (to: string, done: keyof FamilyText['done']): Answer => ({ kind: 'moved', to, done })
