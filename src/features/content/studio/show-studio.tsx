import { osloTime } from '#base/oslo-time.ts'
import { dayIn, type Request } from '#features/people/index.ts'
import type { Row } from '#ui/row-list.tsx'
import { listAsked } from '../list-asked.ts'
import { listAwaiting } from '../list-awaiting.ts'
import { listItems, type ListedItem } from '../list-items.ts'
import { listOffers } from '../list-offers.ts'
import { listPublished } from '../list-versions.ts'
import { mayLimit, openStudio } from '../open-item.ts'
import { ItemListPage } from '../pages/item-list.tsx'
import { StudioHomePage } from '../pages/studio-home.tsx'
import { nameOfType } from '../rules/content-words.ts'
import { studioTextFor, type StudioText } from '../text/text-for.ts'
import { keptLayers } from '../open-layer.ts'
import { awaitingAt, itemAt, studioAt, typeAt } from './addresses.ts'
import { crumbsToStudio, nothing, studioPage, type MakeHandler } from './answer.tsx'
import { awaitingRows } from './awaiting.tsx'
import { mayAdd } from './new-item.tsx'

/** How much of what was published last stands on the first page. */
const mostPublished = 8

/** GET /studio */
export const showStudio: MakeHandler = (knowledge) => async (request) => {
  const open = await openStudio(request, 'see-studio')
  if (open === undefined) return nothing
  const { types } = knowledge
  const text = studioTextFor(request.language)
  const words = knowledge.words(request.language)
  const items = await listItems(open, types)
  const offers = await listOffers(request.tx, open.layer, knowledge)
  const asked = await listAsked(open, knowledge)
  const awaiting = await awaitingRows(open, knowledge, await listAwaiting(open, knowledge))
  const published = await listPublished(open, mostPublished)
  const titleOf = (type: string, key: string) =>
    items.find((item) => item.type === type && item.key === key)?.title ?? key
  const day = (at: Date) => dayIn(osloTime(at).day, request.language)
  return studioPage(
    request,
    <StudioHomePage
      text={text}
      ways={[
        { href: studioAt(request, '/tilstand'), label: text.health.title },
        ...(open.layer.layer === '' ? [{ href: awaitingAt(request), label: text.awaiting.way }] : []),
        ...(mayLimit(open) ? [{ href: studioAt(request, '/redaktorer'), label: text.reach.title }] : []),
      ]}
      kept={
        open.layer.name === undefined
          ? (await keptLayers(request.tx, request.municipality, request.language)).map(({ slug, name = slug }) => ({
              ...{ name, href: studioAt({ prefix: request.prefix, parameters: { layer: slug } }) },
            }))
          : []
      }
      name={open.layer.name}
      awaiting={awaiting}
      asked={items
        .filter(({ name }) => asked.has(name))
        .map((item) => ({
          ...rowOf(request, item, text, nameOfType(words, item.type).one),
          state: {
            ...{ icon: 'time-out', tone: 'attention' },
            word: text.attention.asked(dayIn(asked.get(item.name)?.by ?? '', request.language)),
          },
        }))}
      offered={items
        .filter(({ name }) => offers.has(name))
        .map((item) => rowOf(request, item, text, nameOfType(words, item.type).one, offers.get(item.name)))}
      drafts={items
        .filter(({ draft }) => draft !== undefined)
        .map((item) => rowOf(request, item, text, nameOfType(words, item.type).one))}
      types={types.map((type) => ({
        name: nameOfType(words, type.name).many,
        href: typeAt(request, type.name),
        lines: [
          nameOfType(words, type.name).about ?? '',
          text.home.count(items.filter((item) => item.type === type.name).length),
        ].filter((line) => line !== ''),
      }))}
      published={published.map(({ type, key, person, at }) => ({
        name: titleOf(type, key),
        href: itemAt(request, { type: { name: type }, key }),
        lines: [text.home.byAt(person ?? '', day(at))],
      }))}
    />,
  )
}

/** GET /studio/:type */
export const showType: MakeHandler = (knowledge) => async (request) => {
  const open = await openStudio(request, 'see-studio')
  const type = knowledge.types.find(({ name }) => name === request.parameters['type'])
  if (open === undefined || type === undefined) return nothing
  const text = studioTextFor(request.language)
  const words = nameOfType(knowledge.words(request.language), type.name)
  const items = await listItems(open, [type])
  const offers = await listOffers(request.tx, open.layer, knowledge)
  return studioPage(
    request,
    <ItemListPage
      text={text}
      crumbs={crumbsToStudio(open)}
      title={words.many}
      about={words.about}
      items={items.map((item) => rowOf(request, item, text, undefined, offers.get(item.name)))}
      add={mayAdd(open, type) ? typeAt(request, type.name, '/ny') : undefined}
    />,
  )
}

function rowOf(request: Request, item: ListedItem, text: StudioText, kind?: string, offers = 0): Row {
  const { type, key, title, isOwn, isInherited, draft } = item
  const { states } = text
  const day = (at: Date) => dayIn(osloTime(at).day, request.language)
  return {
    name: title,
    href: itemAt(request, { type: { name: type }, key }),
    lines: [
      kind,
      draft && text.home.byAt(draft.person, day(draft.at)),
      offers > 0 ? text.home.offers(offers) : undefined,
    ].filter((line) => line !== undefined),
    state: draft
      ? { icon: 'pencil', tone: 'attention', word: states.draft }
      : isOwn
        ? { icon: 'check', tone: 'calm', word: isInherited ? states.changed : states.own }
        : { icon: 'link', tone: 'ended', word: states.inherited },
  }
}
