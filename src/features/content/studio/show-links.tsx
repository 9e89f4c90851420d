import type { ItemName } from '#base/item.ts'
import { readStoredName } from '#base/stored-file.ts'
import type { Answer, Request } from '#features/people/index.ts'
import type { Studio } from '../knowledge.ts'
import { listItems, type ListedItem } from '../list-items.ts'
import { listPictures } from '../list-pictures.ts'
import { openStudio, type OpenStudio } from '../open-item.ts'
import { LinksPage, type LinksPageProps } from '../pages/links.tsx'
import { nameOfType } from '../rules/content-words.ts'
import type { ShownPicture } from '../rules/pictures.ts'
import { studioTextFor } from '../text/text-for.ts'
import { fileAt, linksAt, picturesAt } from './addresses.ts'
import { crumbsToStudio, nothing, studioPage, type MakeHandler } from './answer.tsx'

/** More than a person reads through. */
const mostShown = 30

/** GET /studio/lenker?q= – what a text may link to, by its name. */
export const showLinks: MakeHandler = (knowledge) => async (request) => {
  const open = await openStudio(request, 'see-studio')
  if (open === undefined) return nothing
  const linked = new Set(knowledge.linkedTypes)
  return page(open, knowledge, 'links', ({ type }) => linked.has(type))
}

/** GET /studio/bilder?q= – what a text may show, by its name. `sprak`: in which language it is said what it shows. */
export const showPictures: MakeHandler = (knowledge) => async (request) => {
  const open = await openStudio(request, 'see-studio')
  if (open === undefined) return nothing
  const { language } = open.layer
  const pictures = await listPictures(open, knowledge, request.query.get('sprak') ?? language)
  return page(open, knowledge, 'pictures', ({ name }) => pictures.has(name), pictures)
}

async function page(
  open: OpenStudio,
  knowledge: Studio,
  of: LinksPageProps['of'],
  isOffered: (item: ListedItem) => boolean,
  pictures: ReadonlyMap<ItemName, ShownPicture> = new Map(),
): Promise<Answer> {
  const { request } = open
  const query = (request.query.get('q') ?? '').trim().slice(0, 200)
  const words = knowledge.words(request.language)
  const wanted = query.toLowerCase()
  const found = (await listItems(open, knowledge.types)).filter(
    (item) => isOffered(item) && item.title.toLowerCase().includes(wanted),
  )
  return studioPage(
    request,
    <LinksPage
      text={studioTextFor(request.language)}
      crumbs={crumbsToStudio(open)}
      action={of === 'links' ? linksAt(request) : picturesAt(request)}
      query={query}
      of={of}
      found={found.slice(0, mostShown).map(({ title, type, name }) => ({
        ...{ title, to: name },
        kind: nameOfType(words, type).one,
        picture: pictureFor(request, pictures.get(name)),
      }))}
      hasMore={found.length > mostShown}
    />,
  )
}

/** As those who write see it; none where it is no picture. */
export function pictureFor(request: Request, shown: ShownPicture | undefined) {
  const size = readStoredName(shown?.file ?? '')?.size
  return shown === undefined || size === undefined
    ? undefined
    : { src: fileAt(request, shown.file), alt: shown.alt, ...size }
}
