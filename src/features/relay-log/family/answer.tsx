import type { Child } from 'hono/jsx'
import { missing, type Answer, type Request } from '#features/people/index.ts'
import { home } from './addresses.ts'
import { NoteCalm } from '#ui/note-calm.tsx'
import { EndedPage } from '../pages/family/ended.tsx'
import { ShowMorePage } from '../pages/family/show-more.tsx'
import { familyTextFor, type FamilyText } from '../text/family/text-for.ts'

/** A page of the family's. Its title is always the same: no name and no topic stands in a browser's history. */
export const familyPage = (request: Request, body: Child, isWrong = false): Answer => ({
  kind: 'page',
  title: familyTextFor(request.language).title,
  at: 'family',
  status: isWrong ? 422 : 200,
  body: (
    <>
      <BesideNote request={request} />
      {body}
    </>
  ),
})

/** With somebody at work beside, the page always says so. */
function BesideNote({ request: { actor, language } }: { request: Request }) {
  const { beside } = actor.session
  if (beside === undefined) return null
  return (
    <div class="page section-tight">
      <NoteCalm icon="people">
        <p>{familyTextFor(language).beside.note(beside.name)}</p>
      </NoteCalm>
    </div>
  )
}

/** Over, for those who sat together: whoever leads does not any more, or there is nothing here for them. */
export const besideEnded = ({ prefix, language }: Pick<Request, 'prefix' | 'language'>): Answer => ({
  kind: 'page',
  title: familyTextFor(language).title,
  body: <EndedPage {...familyTextFor(language).beside.ended} signIn={`${prefix}/logg-inn`} />,
})

/** What a closed door is answered with. */
export function closed(request: Request, refused: undefined | 'show-more'): Answer {
  if (refused === undefined) return request.actor.session.beside === undefined ? missing : besideEnded(request)
  const query = new URLSearchParams({ sikker: '1', til: home(request) })
  return familyPage(
    request,
    <ShowMorePage text={familyTextFor(request.language)} signIn={`${request.prefix}/logg-inn?${query.toString()}`} />,
  )
}

/** On to a page that says first what was done. */
export const doneAt = (to: string, done: keyof FamilyText['done']): Answer => ({ kind: 'moved', to, done })
