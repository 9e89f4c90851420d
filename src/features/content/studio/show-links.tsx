import { listItems } from '../list-items.ts'
import { openStudio } from '../open-item.ts'
import { LinksPage } from '../pages/links.tsx'
import { nameOfType } from '../rules/content-words.ts'
import { studioTextFor } from '../text/text-for.ts'
import { linksAt } from './addresses.ts'
import { crumbsToStudio, nothing, studioPage, type MakeHandler } from './answer.tsx'

/** More than a person reads through. */
const mostShown = 30

/** GET /studio/lenker?q= – what a text may link to, by its name. */
export const showLinks: MakeHandler = (knowledge) => async (request) => {
  const open = await openStudio(request, 'see-studio')
  if (open === undefined) return nothing
  const query = (request.query.get('q') ?? '').trim().slice(0, 200)
  const words = knowledge.words(request.language)
  const linked = new Set(knowledge.linkedTypes)
  const items = await listItems(
    open,
    knowledge.types.filter(({ name }) => linked.has(name)),
  )
  const wanted = query.toLowerCase()
  const found = items.filter(({ title }) => title.toLowerCase().includes(wanted))
  return studioPage(
    request,
    <LinksPage
      text={studioTextFor(request.language)}
      crumbs={crumbsToStudio(open)}
      action={linksAt(request)}
      query={query}
      found={found.slice(0, mostShown).map(({ title, type, name }) => ({
        ...{ title, to: name },
        kind: nameOfType(words, type).one,
      }))}
      hasMore={found.length > mostShown}
    />,
  )
}
