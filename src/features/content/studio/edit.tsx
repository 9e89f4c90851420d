import { type Answer, type Request } from '#features/people/index.ts'
import type { Studio } from '../knowledge.ts'
import { mayTreat, openItem, recordRefused, seenAs, type OpenItem } from '../open-item.ts'
import { afterAct, type EditorAct } from '../rules/acting.ts'
import type { Conflict } from '../rules/merging.ts'
import { isOfPart } from '../rules/offers.ts'
import { reasonsAt, saidAt, withReasons, withSaid, type Place, type Said } from '../rules/said.ts'
import { carriedIn, readReasons, readTyped, type TypedItem } from '../rules/typed.ts'
import { editedOf, nodesOf } from './nodes-of.ts'
import { readSeen, saveDraft, throwDraft, undoDraft } from '../save-item.ts'
import type { StudioText } from '../text/text-for.ts'
import { newItemFor } from './new-item-for.ts'
import { itemAt } from './addresses.ts'
import { doneAt, nothing, type MakeHandler } from './answer.tsx'
import { placeOf, placeQuery } from './place.ts'
import { days } from './view-nodes.ts'
import { viewPlan } from './view-plan.ts'
import { editPage } from './view-edit.tsx'

/** GET /studio/:type/:key – `?sprak=nn`, `?tjeneste=skole`: the words in another language, or a service's own. */
export const showEdit: MakeHandler = (knowledge) => async (request) => {
  const open = await openItem(request, knowledge, 'see-studio')
  if (open === undefined) return nothing
  const place = placeOf(open, request.query)
  return editPage(open, knowledge, place, { said: open.said, unread: open.draft?.unread ?? {}, conflicts: [] })
}

/** POST /studio/:type/:key – saves, and does what else the button says. */
export const postEdit: MakeHandler = (knowledge) => async (request) => {
  const { open, place } = (await openToWrite(request, knowledge)) ?? {}
  if (open === undefined || place === undefined) return nothing
  const { form } = request
  const { base, typed, reasons } = await readForm(open, place)
  const [act = '', path = '', to = ''] = (form.get('gjor') ?? '').split(':')
  const { said: written, at } = acted(open, base, place, typed, { button: act, path, to })
  const said = withReasons(
    written,
    open.type,
    open.key,
    place.service,
    act === 'arv' ? without(reasons, path) : reasons,
  )
  const saved = await saveDraft(open, { base, said, unread: typed.unread })
  if (saved === undefined) return nothing
  const { conflicts } = saved
  if (conflicts.length > 0) return conflicted(knowledge, request, place, typed, conflicts)
  const query = placeQuery(place, open.layer.language)
  if (act === 'fil') {
    const asked = new URLSearchParams([['felt', path], ...new URLSearchParams(query)])
    return { kind: 'moved', to: `${itemAt(request, open, '/fil')}?${asked.toString()}` }
  }
  if (act === 'publiser') return { kind: 'moved', to: itemAt(request, open, '/publiser') }
  if (act === 'lag') return { kind: 'moved', to: newItemFor(open, place, path) ?? itemAt(request, open) }
  if (at !== undefined) {
    // That readers do not notice it yet is nothing to guess.
    const done = act === 'fjern' ? ('contentPartOut' satisfies keyof StudioText['done']) : undefined
    return { kind: 'moved', to: `${itemAt(request, open)}${query}#${at}`, done }
  }
  return doneAt(`${itemAt(request, open)}${query}`, 'contentSaved')
}

/** POST /studio/:type/:key/utkast – what is written is kept while it is written. */
export const keepEdit: MakeHandler = (knowledge) => async (request) => {
  const { open, place } = (await openToWrite(request, knowledge)) ?? {}
  if (open === undefined || place === undefined) return nothing
  const { base, typed, reasons } = await readForm(open, place)
  const { type, key } = open
  const said = withReasons(withSaid(base, type, key, place, typed.values), type, key, place.service, reasons)
  // Where another wrote meanwhile, a person puts it together, with a page before them.
  // So where it has been planned: its words are fixed until whoever writes has seen that.
  if (seenIn(request) !== open.seen || viewPlan(open)?.isFixed === true) return { kind: 'empty', status: 409 }
  const saved = await saveDraft(open, { base, said, unread: typed.unread })
  if (saved === undefined) return nothing
  return {
    ...{ kind: 'empty', status: 204 },
    headers: { 'x-saved-at': request.now.toISOString(), 'x-version': seenAs(open.version, saved.number) },
  }
}

/** POST /studio/:type/:key/angre */
export const postUndo: MakeHandler = (knowledge) => async (request) => {
  const open = await openItem(request, knowledge, 'edit-content')
  if (open === undefined) return nothing
  // A page that was left open takes back what it knows of, and nothing that came after.
  if (seenIn(request) === open.seen && !(await undoDraft(open))) return nothing
  return doneAt(itemAt(request, open), 'contentUndone')
}

/** POST /studio/:type/:key/kast */
export const postThrow: MakeHandler = (knowledge) => async (request) => {
  const open = await openItem(request, knowledge, 'edit-content')
  if (open === undefined) return nothing
  if (!(await throwDraft(open))) return nothing
  const isLeft = open.own.length > 0 || open.above.some((layer) => layer.length > 0)
  return doneAt(
    isLeft ? itemAt(request, open) : itemAt(request, { ...open, key: '' }).replace(/\/$/, ''),
    'contentThrown',
  )
}

/** An item, and the place of which the form holds the words, for whoever is trusted with them. */
async function openToWrite(
  request: Request,
  knowledge: Studio,
): Promise<{ readonly open: OpenItem<'edit-content'>; readonly place: Place } | undefined> {
  const open = await openItem(request, knowledge, 'edit-content')
  if (open === undefined) return undefined
  const place = placeOf(open, request.form)
  if (mayTreat(open, 'edit-content', open.type.name, { services: [place.service] })) return { open, place }
  await recordRefused(request, 'edit-content', open.type.name, open.key)
  return undefined
}

/** The saving that the page was made from. */
const seenIn = ({ form }: Request): string => form.get('versjon') ?? ''

/** A field that is given back needs no reason any more. */
const without = (reasons: Readonly<Record<string, string>>, path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(reasons).filter(([one]) => one !== path))

type ReadForm = {
  readonly base: Said
  readonly typed: TypedItem
  readonly reasons: Readonly<Record<string, string>>
}

async function readForm(open: OpenItem<'edit-content'>, place: Place): Promise<ReadForm> {
  const base = await readSeen(open, seenIn(open.request))
  const nodes = nodesOf(open, base, place)
  const typed = readTyped(nodes, saidAt(base, place), open.request.form, days)
  const { unread = {} } = open.draft ?? {}
  // What the form does not hold stays as it was, also what could not be read.
  const carried = new Set(open.request.form.getAll(carriedIn))
  const left = Object.entries(unread).filter(([path]) => !carried.has(path)) as [string, TypedItem['unread'][string]][] // as they were kept
  const reasons = readReasons(nodes, reasonsAt(base, place.service), typed, open.request.form)
  return { base, reasons, typed: { ...typed, unread: { ...Object.fromEntries(left), ...typed.unread } } }
}

/** What is said after what was typed and what the button does; and where on the page that is. */
function acted(
  open: OpenItem,
  base: Said,
  place: Place,
  typed: TypedItem,
  { button, path, to }: Pressed,
): { said: Said; at: string | undefined } {
  const { type, key } = open
  const written = withSaid(base, type, key, place, typed.values)
  const act = actOf({ button, path, to })
  if (act === undefined) return { said: written, at: undefined }
  const at =
    act.is === 'add'
      ? `${act.path}/${act.key}`
      : act.is === 'remove' || (act.is === 'keep' && isOfPart(path))
        ? path.slice(0, path.lastIndexOf('/'))
        : path
  return { said: afterAct(editedOf(open, written, place), key, act), at }
}

/** What the button that was pressed says: what it does, to which field or part, and where that goes. */
type Pressed = { readonly button: string; readonly path: string; readonly to: string }

function actOf({ button, path, to }: Pressed): EditorAct | undefined {
  if (path === '') return undefined
  if (button === 'plass' && /^\d{1,4}$/.test(to)) return { is: 'place', path, at: Number(to) }
  if (button === 'ny') return { is: 'add', path, key: crypto.randomUUID().slice(0, 8) }
  if (button === 'arv') return { is: 'inherit', path }
  if (button === 'arv-rekke') return { is: 'inherit-order', path }
  if (button === 'behold-rekke') return { is: 'keep-order', path }
  const acts = { opp: 'up', ned: 'down', fjern: 'remove', behold: 'keep', flett: 'merge' } as const
  const found = Object.entries(acts).find(([name]) => name === button)
  return found === undefined ? undefined : { is: found[1], path }
}

/** Both wrote in the same field: the other's stands in the draft, one's own in the form, and nothing is lost. */
async function conflicted(
  knowledge: Studio,
  request: Request,
  place: Place,
  typed: TypedItem,
  conflicts: readonly Conflict[],
): Promise<Answer> {
  const now = await openItem(request, knowledge, 'edit-content')
  if (now === undefined) return nothing
  const mine = Object.fromEntries(
    conflicts.flatMap(({ path, mine: value }) => (value === undefined ? [] : [[path, value]])),
  )
  const said = withSaid(now.said, now.type, now.key, place, { ...saidAt(now.said, place), ...mine })
  return editPage(now, knowledge, place, { said, unread: typed.unread, conflicts })
}
