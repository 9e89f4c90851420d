import { osloTime } from '#base/oslo-time.ts'
import { dayIn, type Request } from '#features/people/index.ts'
import type { Row } from '#ui/row-list.tsx'
import { listAsked } from '../list-asked.ts'
import { listAwaiting } from '../list-awaiting.ts'
import { listItems, type ListedItem } from '../list-items.ts'
import { listOffers } from '../list-offers.ts'
import { listPlans, type ListedPlan } from '../list-plans.ts'
import { listPublished } from '../list-versions.ts'
import { mayInLayer, openStudio } from '../open-item.ts'
import { ItemListPage } from '../pages/item-list.tsx'
import { StudioHomePage } from '../pages/studio-home.tsx'
import { nameOfType } from '../rules/content-words.ts'
import { studioTextFor, type StudioText } from '../text/text-for.ts'
import { keptLayers } from '../open-layer.ts'
import { awaitingAt, itemAt, packAt, studioAt, typeAt } from './addresses.ts'
import { crumbsToStudio, nothing, studioPage, type MakeHandler } from './answer.tsx'
import { awaitingRows } from './awaiting.tsx'
import { whenDue, wordsOfPlan } from './view-plan.ts'
import { oldGuidePath } from './old-guide/old-guide.tsx'
import { mayAdd, newOf } from './new-item.tsx'

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
  const awaiting = awaitingRows(request, knowledge, await listAwaiting(open, knowledge), items)
  const published = await listPublished(open, mostPublished)
  const plans = await listPlans(open, items)
  const planned = [...plans.values()]
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
        { href: studioAt(request, '/tatt-bort'), label: text.life.away.title },
        ...(open.layer.layer === '' && mayInLayer(open, 'limit-editors')
          ? [{ href: studioAt(request, '/redaktorer'), label: text.reach.title }]
          : []),
        { href: packAt(request), label: text.pack.title },
        ...(open.layer.name === undefined && types.some((type) => mayAdd(open, type))
          ? [{ href: studioAt(request, oldGuidePath), label: text.oldGuide.title }]
          : []),
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
      failed={planned
        .filter(({ failure }) => failure !== undefined)
        .map((plan) => ({
          ...rowOf(request, plan.item, text, nameOfType(words, plan.item.type).one),
          lines: [wordsOfPlan(plan, plan.failure, request.language)],
          state: { icon: 'warning', tone: 'attention', word: text.life.plan.failedState },
        }))}
      planned={planned
        .filter(({ failure }) => failure === undefined)
        .map((plan) => rowOf(request, plan.item, text, nameOfType(words, plan.item.type).one, 0, plan))}
      drafts={items
        .filter(({ draft, name }) => draft !== undefined && !plans.has(name))
        .map((item) => rowOf(request, item, text, nameOfType(words, item.type).one))}
      types={types.map((type) => ({
        name: nameOfType(words, type.name).many,
        href: typeAt(request, type.name),
        lines: [
          nameOfType(words, type.name).about ?? '',
          text.home.inAll(items.filter((item) => item.type === type.name).length),
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
  const plans = await listPlans(open, items)
  return studioPage(
    request,
    <ItemListPage
      text={text}
      crumbs={crumbsToStudio(open)}
      title={words.many}
      about={words.about}
      items={items.map((item) => rowOf(request, item, text, undefined, offers.get(item.name), plans.get(item.name)))}
      add={mayAdd(open, type) ? { href: typeAt(request, type.name, '/ny'), label: newOf(words, text) } : undefined}
    />,
  )
}

function rowOf(
  request: Request,
  item: ListedItem,
  text: StudioText,
  kind?: string,
  offers = 0,
  plan?: ListedPlan,
): Row {
  const { type, key, title, isOwn, isInherited, isLeftOut, draft } = item
  const { states } = text
  const day = (at: Date) => dayIn(osloTime(at).day, request.language)
  const waits = plan !== undefined && plan.failure === undefined
  return {
    name: title,
    href: itemAt(request, { type: { name: type }, key }),
    lines: [
      kind,
      waits ? `${text.life.plan.by(plan.person)}, ${whenDue(plan, request.language)}` : undefined,
      draft && !waits ? text.home.byAt(draft.person ?? text.oldGuide.operator, day(draft.at)) : undefined,
      offers > 0 ? text.home.offers(offers) : undefined,
    ].filter((line) => line !== undefined),
    state: waits
      ? { icon: 'calendar', tone: 'calm', word: text.life.plan.state }
      : draft
        ? { icon: 'pencil', tone: 'attention', word: states.draft }
        : isLeftOut
          ? { icon: 'closed', tone: 'ended', word: text.life.away.state }
          : isOwn
            ? { icon: 'check', tone: 'calm', word: isInherited ? states.changed : states.own }
            : { icon: 'link', tone: 'ended', word: states.inherited },
  }
}
