import type { ModelFault } from '#base/fault.ts'
import type { Answer, Request } from '#features/people/index.ts'
import type { Row } from '#ui/row-list.tsx'
import type { Studio } from '../knowledge.ts'
import { listApproves, listAwaiting, type Approves, type AwaitingItem } from '../list-awaiting.ts'
import { listVerdictOn } from '../list-faults.ts'
import { listItems, type ListedItem } from '../list-items.ts'
import {
  mayInLayer,
  mayTreat,
  openItem,
  openStudio,
  recordRefused,
  type OpenItem,
  type OpenStudio,
} from '../open-item.ts'
import { AwaitingItemPage, AwaitingPage } from '../pages/awaiting.tsx'
import { nameOfType } from '../rules/content-words.ts'
import { saveApproved, saveApproves, saveKept } from '../save-approved.ts'
import { studioTextFor } from '../text/text-for.ts'
import { awaitingAt, itemAt } from './addresses.ts'
import { crumbsToStudio, crumbsToType, doneAt, nothing, studioPage, titleOf, type MakeHandler } from './answer.tsx'
import { readInModel } from './read-in.ts'
import { viewEach } from './view-changes.ts'

/** What may await somebody, the most careful last. */
const extents: readonly Approves[] = ['none', 'duties', 'all']

/** GET /studio/venter – what the layers above have changed, and readers here do not meet yet. */
export const showAwaiting: MakeHandler = (knowledge) => async (request) => {
  const open = await openStudio(request, 'see-studio')
  return open === undefined || open.layer.layer !== '' ? nothing : listPage(open, knowledge, [])
}

/** POST /studio/venter – all that was on the page is met by readers, as one: what depends on something else comes with it. */
export const postAwaiting: MakeHandler = (knowledge) => async (request) => {
  const open = await openStudio(request, 'approve-inherited')
  if (open === undefined || open.layer.layer !== '') return nothing
  const seen = new Set(request.form.getAll('sett'))
  const items = (await listAwaiting(open, knowledge)).filter((item) => mayApprove(open, item) && seen.has(seenOf(item)))
  if (items.length === 0) return listPage(open, knowledge, [])
  const faults = await faultsWith(open, knowledge, items)
  if (faults.length > 0) return listPage(open, knowledge, faults)
  await saveApproved(open, knowledge, items)
  return doneAt(awaitingAt(request), 'contentApproved')
}

/** POST /studio/venter/valg – what awaits somebody from now on. */
export const postApproves: MakeHandler = (knowledge) => async (request) => {
  const open = await openStudio(request, 'choose-approval')
  const chosen = extents.find((one) => one === request.form.get('hva'))
  if (open === undefined || open.layer.layer !== '' || chosen === undefined) return nothing
  await saveApproves(open, knowledge, chosen)
  return doneAt(awaitingAt(request), 'contentApproves')
}

/** GET /studio/:type/:key/venter – what becomes otherwise for readers. */
export const showAwaitingItem: MakeHandler = (knowledge) => async (request) => {
  const open = await openItem(request, knowledge, 'see-studio')
  return open === undefined ? nothing : itemPage(open, knowledge, [])
}

/** POST /studio/:type/:key/venter – met as it is above, or kept as readers meet it. */
export const postAwaitingItem: MakeHandler = (knowledge) => async (request) => {
  const open = await openItem(request, knowledge, 'approve-inherited')
  if (open === undefined) return nothing
  const item = await awaitingIn(open, knowledge)
  if (item === undefined || !mayApprove(open, item)) {
    if (item !== undefined) await recordRefused(request, 'approve-inherited', open.type.name, open.key)
    return item === undefined ? doneAt(itemAt(request, open), 'contentApproved') : nothing
  }
  // What has changed once more since the page was made is looked at anew.
  if (request.form.get('sett') !== seenOf(item)) return itemPage(open, knowledge, [])
  if (request.form.get('gjor') === 'behold') {
    if (open.draft !== undefined) return itemPage(open, knowledge, [])
    await saveKept(open, knowledge, item, studioTextFor(request.language).awaiting.why)
    return doneAt(itemAt(request, open), 'contentKept')
  }
  const faults = await faultsWith(open, knowledge, [item])
  if (faults.length > 0) return itemPage(open, knowledge, faults)
  await saveApproved(open, knowledge, [item])
  return doneAt(awaitingAt(request), 'contentApproved')
}

const awaitingIn = async (open: OpenItem, knowledge: Studio): Promise<AwaitingItem | undefined> =>
  (await listAwaiting(open, knowledge, open))[0]

/** Whether whoever asks is trusted with every service for which something becomes otherwise. */
const mayApprove = (open: OpenStudio, { type, changes }: AwaitingItem): boolean =>
  mayTreat(open, 'approve-inherited', type.name, { services: changes.map(({ service }) => service) })

/** An item and its changes, as a form carries them. */
const seenOf = ({ name, seen }: AwaitingItem): string => `${name}@${seen}`

/** What would become wrong for readers if they met these items as they are above, and not the others. */
async function faultsWith(
  open: OpenStudio,
  knowledge: Studio,
  items: readonly AwaitingItem[],
): Promise<readonly ModelFault[]> {
  const drafts = items.map(({ type, key, own, above }) => ({ type: type.name, key, said: own, above }))
  return (await listVerdictOn(open, knowledge, drafts)).stopping
}

async function listPage(open: OpenStudio, knowledge: Studio, faults: readonly ModelFault[]): Promise<Answer> {
  const { request } = open
  const text = studioTextFor(request.language)
  const items = await listAwaiting(open, knowledge)
  const all = items.length === 0 ? [] : await listItems(open, knowledge.types)
  const mine = items.filter((item) => mayApprove(open, item))
  return studioPage(
    request,
    <AwaitingPage
      text={text}
      crumbs={crumbsToStudio(open)}
      rows={awaitingRows(request, knowledge, items, all)}
      faults={faults.length > 0}
      approve={
        mine.length === 0
          ? undefined
          : { action: awaitingAt(request), carried: mine.map((item) => ({ name: 'sett', value: seenOf(item) })) }
      }
      choice={{
        action: mayInLayer(open, 'choose-approval') ? awaitingAt(request, '/valg') : undefined,
        options: extents.map((value) => ({ value, label: text.awaiting.extents[value] })),
        chosen: await listApproves(open),
      }}
    />,
    faults.length > 0 ? 422 : 200,
  )
}

/** What awaits somebody, as lists show it. `all`: what items are called. */
export function awaitingRows(
  request: Request,
  knowledge: Studio,
  items: readonly AwaitingItem[],
  all: readonly ListedItem[],
): Row[] {
  const text = studioTextFor(request.language)
  const words = knowledge.words(request.language)
  const titles = new Map(all.map(({ name, title }) => [name, title]))
  return items.map(({ name, type, key, changes }) => ({
    name: titles.get(name) ?? key,
    href: itemAt(request, { type, key }, '/venter'),
    lines: [`${nameOfType(words, type.name).one}: ${text.awaiting.count(changes.length)}`],
  }))
}

async function itemPage(open: OpenItem, knowledge: Studio, faults: readonly ModelFault[]): Promise<Answer> {
  const { request, type, draft } = open
  const text = studioTextFor(request.language)
  const item = await awaitingIn(open, knowledge)
  const title = titleOf(open)
  return studioPage(
    request,
    <AwaitingItemPage
      text={text}
      crumbs={[...crumbsToType(open, knowledge, type.name), { label: title, href: itemAt(request, open) }]}
      item={title}
      changes={
        item === undefined
          ? []
          : viewEach(item.changes, {
              ...{ text, type, words: knowledge.words(request.language) },
              items: await listItems(open, knowledge.types),
              inherited: () => undefined,
              readIn: await readInModel(open, knowledge),
            })
      }
      faults={faults.length > 0}
      isDrafted={draft !== undefined}
      approve={
        item !== undefined && mayApprove(open, item)
          ? {
              action: itemAt(request, open, '/venter'),
              carried: [{ name: 'sett', value: seenOf(item) }],
            }
          : undefined
      }
      back={awaitingAt(request)}
    />,
    faults.length > 0 ? 422 : 200,
  )
}
