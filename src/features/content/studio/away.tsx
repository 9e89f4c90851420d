import { oneLine } from '#base/one-line.ts'
import { osloTime } from '#base/oslo-time.ts'
import { dayIn, type Answer } from '#features/people/index.ts'
import type { Row } from '#ui/row-list.tsx'
import type { Studio } from '../knowledge.ts'
import { listVerdict } from '../list-faults.ts'
import { listItems } from '../list-items.ts'
import { listTakenAway, type TakenAway } from '../list-taken-away.ts'
import { mayTreat, openItem, openStudio, type OpenItem, type OpenStudio } from '../open-item.ts'
import { AwayPage, BackForm, TakenAwayPage } from '../pages/away.tsx'
import { nameOfField, nameOfType } from '../rules/content-words.ts'
import { leftOut } from '../rules/presence.ts'
import { saidAt, withSaid } from '../rules/said.ts'
import { bringBack, isAway, isLocal, leaveOut, mayLeaveOut, presentIn, saveDraft, unpublish } from '../save-item.ts'
import { studioTextFor } from '../text/text-for.ts'
import { itemAt } from './addresses.ts'
import { crumbsToStudio, crumbsToType, doneAt, nothing, studioPage, titleOf, type MakeHandler } from './answer.tsx'
import { placeOf } from './place.ts'
import { viewFaults } from './view-faults.ts'

/** The longest reason that is kept: it may stand in a pack, too. */
const longestWhy = 300

/** GET /studio/:type/:key/ta-bort – what it means that readers do not meet it, and what stands in the way. */
export const showAway: MakeHandler = (knowledge) => async (request) => {
  const open = await openItem(request, knowledge, 'publish-content')
  return open === undefined || !mayGo(open) ? nothing : page(open, knowledge, undefined)
}

/** POST /studio/:type/:key/ta-bort – unpublished where it is their own alone, left out where others have it too. */
export const postAway: MakeHandler = (knowledge) => async (request) => {
  const open = await openItem(request, knowledge, 'publish-content')
  if (open === undefined || !mayGo(open)) return nothing
  const why = oneLine(request.form.get('hvorfor'))
  const { life, publish } = studioTextFor(request.language)
  if (why === '') return page(open, knowledge, life.away.fault)
  if (why.length > longestWhy) return page(open, knowledge, publish.tooLong)
  if ((await verdictWithout(open, knowledge)).stopping.length > 0) return page(open, knowledge, undefined)
  if (isLocal(open)) {
    const isDone = await unpublish(open, knowledge, why)
    return isDone ? doneAt(itemAt(request, open, '/historie'), 'contentUnpublished') : nothing
  }
  return (await leaveOut(open, knowledge, why)) ? doneAt(itemAt(request, open), 'contentLeftOut') : nothing
}

/** POST /studio/:type/:key/ta-med – the item at once; a part of one (`del`) as a draft. */
export const postBack: MakeHandler = (knowledge) => async (request) => {
  const path = request.form.get('del') ?? ''
  if (path !== '') {
    const open = await openItem(request, knowledge, 'edit-content')
    return open === undefined ? nothing : backInDraft(open, path)
  }
  const open = await openItem(request, knowledge, 'publish-content')
  if (open === undefined) return nothing
  // Somebody else had it back, or is writing in it: there it is told.
  if (open.draft !== undefined || !isAway(open)) return { kind: 'moved', to: itemAt(request, open) }
  const isDone = await bringBack(open, knowledge, studioTextFor(request.language).life.away.backWhy)
  return isDone ? doneAt(itemAt(request, open), 'contentBroughtBack') : nothing
}

async function backInDraft(open: OpenItem<'edit-content'>, path: string): Promise<Answer> {
  const { request, type, key, said } = open
  const place = placeOf(open, request.form)
  const { [path]: gone, ...values } = saidAt(said, place)
  if (gone !== null) return nothing
  const saved = await saveDraft(open, { base: said, said: withSaid(said, type, key, place, values), unread: {} })
  return saved === undefined ? nothing : doneAt(itemAt(request, open), 'contentRestored')
}

/** GET /studio/tatt-bort – all that is not met here, with who, when and why, and the way back. */
export const showTakenAway: MakeHandler = (knowledge) => async (request) => {
  const open = await openStudio(request, 'see-studio')
  if (open === undefined) return nothing
  const items = await listItems(open, knowledge.types)
  const away = await listTakenAway(open, knowledge.types, items)
  return studioPage(
    request,
    <TakenAwayPage
      text={studioTextFor(request.language)}
      crumbs={crumbsToStudio(open)}
      rows={away.map((one) => rowOf(open, knowledge, one))}
    />,
  )
}

const mayGo = (open: OpenItem): boolean => isLocal(open) || mayLeaveOut(open)

const verdictWithout = (open: OpenItem, knowledge: Studio) =>
  listVerdict({ ...open, said: isLocal(open) ? [] : leftOut(presentIn(open), '') }, knowledge)

async function page(open: OpenItem, knowledge: Studio, fault: string | undefined): Promise<Answer> {
  const { request, type } = open
  const text = studioTextFor(request.language)
  const words = isLocal(open) ? text.life.away.own : text.life.away.inherited
  const faults = await viewFaults(open, knowledge, await verdictWithout(open, knowledge))
  return studioPage(
    request,
    <AwayPage
      text={text}
      crumbs={[...crumbsToType(open, knowledge, type.name), { label: titleOf(open), href: itemAt(request, open) }]}
      words={{ ...words, title: words.title(titleOf(open)) }}
      faults={faults.filter(({ stops }) => stops)}
      action={itemAt(request, open, '/ta-bort')}
      typed={request.form.get('hvorfor') ?? ''}
      fault={fault}
      back={itemAt(request, open)}
    />,
    fault === undefined ? 200 : 422,
  )
}

function rowOf(open: OpenStudio, knowledge: Studio, one: TakenAway): Row {
  const { request } = open
  const { language } = request
  const text = studioTextFor(language)
  const words = knowledge.words(language)
  const [type = '', key = ''] = one.name.split('/')
  const { away } = text.life
  const name = { type: { name: type }, key }
  const what =
    one.is === 'item'
      ? away.item
      : one.is === 'unpublished'
        ? away.unpublished
        : away.part(one.called ?? nameOfField(words, type, one.path))
  const who =
    one.last && text.home.byAt(one.last.person ?? text.history.fromPack, dayIn(osloTime(one.last.at).day, language))
  const services = one.is === 'unpublished' ? [] : [one.service]
  const may = mayTreat(open, one.is === 'item' ? 'publish-content' : 'edit-content', type, { services })
  return {
    name: one.title,
    href: one.is === 'unpublished' ? itemAt(request, name, '/historie') : itemAt(request, name),
    lines: [nameOfType(words, type).one, what, who, one.is === 'unpublished' ? one.last?.why : one.why].filter(
      (line) => line !== undefined && line !== '',
    ),
    act: may ? <BackForm {...backOf(open, one)} of={one.title} /> : undefined,
  }
}

/** The form that has something back. */
function backOf({ request }: OpenStudio, one: TakenAway) {
  const { away } = studioTextFor(request.language).life
  const [type = '', key = ''] = one.name.split('/')
  const name = { type: { name: type }, key }
  if (one.is === 'unpublished')
    return { action: itemAt(request, name, `/historie/${one.version}`), carried: [], label: away.asDraft }
  const action = itemAt(request, name, '/ta-med')
  if (one.is === 'item') return { action, carried: [], label: away.back }
  const carried = [
    { name: 'del', value: one.path },
    { name: 'tjeneste', value: one.service },
    { name: 'sprak', value: one.language },
  ]
  return { action, carried, label: away.asDraft }
}
