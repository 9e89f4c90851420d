import type { Tx } from '#platform/db/database.ts'
import type { StudioKnowledge } from './knowledge.ts'
import type { ContentType } from '#base/content-type.ts'
import { mayTreat, recordRefused, type OpenItem, type OpenStudio } from './open-item.ts'
import { inheritedIn } from './inherited.ts'
import { afterBoth } from './rules/acting.ts'
import { attended, attentionFor } from './rules/attention.ts'
import { isLeftOut } from './rules/check.ts'
import type { Conflict } from './rules/merging.ts'
import { withUnder } from './rules/offers.ts'
import { broughtBack, isInherited, leftOut, type Present } from './rules/presence.ts'
import { reviewed } from './rules/reviewing.ts'
import { isSame, isSameSaid, saysTheSame, withSaid, type Place, type Said } from './rules/said.ts'
import type { StudioAct } from './rules/studio-access.ts'
import type { TypedItem } from './rules/typed.ts'
import { savePublished } from './save-published.ts'
import { deleteDraftAt, deleteDrafts, insertDraft, lockItem, selectDraftAt } from './store/drafts.ts'
import { replaceItem, undone } from './store/items.ts'
import { selectVersions } from './store/versions.ts'

/**
 * What an editor had before them when they began: an earlier saving, or what was public then. A draft that has been published since is
 * not known any more; then nothing is taken to be unchanged, and what differs is a conflict.
 */
export async function readSeen(
  { request, layer, type, key, own, said, version, seen }: OpenItem,
  from: string,
): Promise<Said> {
  if (from === seen) return said
  const { tx } = request
  const name = { type: type.name, key }
  const [at = -1, number = -1] = /^\d{1,6}\.\d{1,6}$/.test(from) ? from.split('.').map(Number) : []
  if (at === version) return (number === 0 ? own : await selectDraftAt(tx, layer, { ...name, number })) ?? []
  const versions = number === 0 ? await selectVersions(tx, layer, name) : []
  // Before anything was published here, what a pack had brought was public; it is the first version then.
  const wasPublic = versions.find((one) => one.number === at || (at === 0 && one.number === 1 && one.person === null))
  return wasPublic?.said ?? []
}

export type Saved = { readonly number: number; readonly conflicts: readonly Conflict[] }

/**
 * Saves what somebody wrote. What another saved meanwhile is put together with it; where both changed the same, the other's stands and
 * the conflict says what both wrote. Undefined: not within whoever writes' reach, and nothing is saved.
 */
export async function saveDraft(
  open: OpenItem<'edit-content' | 'answer-start'>,
  { base, said: mine, unread }: { readonly base: Said; readonly said: Said; readonly unread: TypedItem['unread'] },
): Promise<Saved | undefined> {
  if (!(await isAllowed(open, open.act, base, mine))) return undefined
  const { request, layer, type, key, by, draft, own, above, said: theirs } = open
  const { tx, now: at } = request
  const home = layer.language
  const { said, conflicts: found } = afterBoth({ type, above, home }, { base, saved: theirs, written: mine })
  const conflicts = found.map((one) => ({ ...one, mine: one.theirs, theirs: one.mine }))
  const before = { number: draft?.number ?? 0, unread: draft?.unread ?? {} }
  if (isSameSaid(said, theirs) && isSame(unread, before.unread)) return { number: before.number, conflicts }
  const number = before.number + 1
  const name = { type: type.name, key }
  if (Object.keys(unread).length === 0 && saysTheSame(said, own)) {
    // Nothing is left that differs for readers; what was looked at counts at once.
    if (!isSameSaid(said, own)) await replaceItem(tx, layer, name, said)
    await deleteDrafts(tx, layer, name)
    return { number: 0, conflicts }
  }
  const basedOn = draft?.based_on ?? (await selectVersions(tx, layer, name))[0]?.number ?? 0
  await insertDraft(tx, layer, { ...name, number, said, unread, based_on: basedOn, person_id: by, at })
  return { number, conflicts }
}

/** A draft of something new, with what it is called; false: not within reach. */
export async function saveNewItem(
  open: OpenStudio<'edit-content'>,
  type: ContentType,
  key: string,
  field: string | undefined,
  title: string,
): Promise<boolean> {
  const { request, layer, by } = open
  const { tx, now: at } = request
  if (!mayTreat(open, 'edit-content', type.name, { services: [''] })) {
    await recordRefused(request, 'edit-content', type.name, key)
    return false
  }
  const place = { service: '', language: layer.language }
  const said = withSaid([], type, key, place, field === undefined ? {} : { [field]: title })
  const draft = { type: type.name, key, number: 1, said, unread: {}, based_on: 0, person_id: by, at }
  await lockItem(tx, layer, draft)
  await insertDraft(tx, layer, draft)
  return true
}

/** Takes the last saving back; false: not within reach. */
export async function undoDraft(open: OpenItem<'edit-content'>): Promise<boolean> {
  const { request, layer, type, key, draft, own, said } = open
  const { tx } = request
  if (draft === undefined) return true
  const name = { type: type.name, key }
  const before = (await selectDraftAt(tx, layer, { ...name, number: draft.number - 1 })) ?? own
  if (!(await isAllowed(open, 'edit-content', before, said))) return false
  await deleteDraftAt(tx, layer, { ...name, number: draft.number })
  return true
}

/** What was being written is thrown away; what is public stays. False: not within reach. */
export async function throwDraft(open: OpenItem<'edit-content'>): Promise<boolean> {
  const { request, layer, type, key, own, said } = open
  if (!(await isAllowed(open, 'edit-content', own, said))) return false
  await deleteDrafts(request.tx, layer, { type: type.name, key })
  return true
}

/** Whether whoever asks is trusted with all that changes from one to the other; that they were not is kept. */
export async function isAllowed(open: OpenItem, act: StudioAct, before: Said, after: Said): Promise<boolean> {
  if (open.mayDoTo(act, before, after)) return true
  await recordRefused(open.request, act, open.type.name, open.key)
  return false
}

/**
 * Makes what is written public, in one act with other drafts that hang together with it. This and what follows answer false where it is not
 * within reach, and change nothing.
 */
export async function publishTogether(
  open: OpenItem<'publish-content'>,
  others: readonly OpenItem<'publish-content'>[],
  knowledge: StudioKnowledge,
  { why, news }: { readonly why: string; readonly news: string },
): Promise<boolean> {
  const all = [open, ...others]
  for (const one of all) if (!(await isAllowed(one, 'publish-content', one.own, one.said))) return false
  const items = all.map(({ type, key, own, said }) => ({ type: type.name, key, own, said, why }))
  // What is told to readers is told once.
  await savePublished(
    open,
    knowledge,
    items.map((item, at) => (at === 0 ? { ...item, news } : item)),
  )
  return true
}

/** Takes something of the municipality's own out of public; its versions stay, and bring it back. */
export async function unpublish(
  open: OpenItem<'publish-content'>,
  knowledge: StudioKnowledge,
  why: string,
): Promise<boolean> {
  return !isLocal(open) || publish(open, knowledge, { said: [], why })
}

/** Leaves out here what is inherited, in public at once. */
export const leaveOut = (
  open: OpenItem<'publish-content'>,
  knowledge: StudioKnowledge,
  why: string,
): Promise<boolean> => publish(open, knowledge, { said: leftOut(presentIn(open), why), why })

/** Readers meet again what was left out or taken away here. */
export const bringBack = (
  open: OpenItem<'publish-content'>,
  knowledge: StudioKnowledge,
  why: string,
): Promise<boolean> => publish(open, knowledge, { said: broughtBack(presentIn(open)), why })

export const presentIn = ({ type, key, own, above, layer }: OpenItem): Present => ({
  ...{ type, key, own, above, home: layer.language },
})

/** Whether readers do not meet the item, though some layer says it. */
export const isAway = ({ type, own, above, layer }: OpenItem): boolean =>
  isLeftOut(type, [own, ...above], layer.language)

/** Inherited and met by readers, and not being written. */
export const mayLeaveOut = (open: OpenItem): boolean =>
  open.draft === undefined && !isAway(open) && isInherited(presentIn(open))

/** In public here alone, and not being written. */
export const isLocal = ({ own, above, draft }: OpenItem): boolean =>
  own.length > 0 && draft === undefined && above.every((layer) => layer.length === 0)

/** Keeps that somebody has read the words at a place through. What is being written is published first. */
export async function saveReview(
  open: OpenItem<'publish-content'>,
  knowledge: StudioKnowledge,
  place: Place,
  { by, why }: { readonly by: string; readonly why: string },
): Promise<boolean> {
  const { request, layer, type, key, own, above, draft } = open
  if (draft !== undefined) return true
  const home = layer.language
  const said = reviewed({ type, own, above, place, home }, key, { by, date: request.today })
  return publish(open, knowledge, { said: withUnder(own, said, inheritedIn(open, own)), why })
}

/** Keeps that somebody has looked at what a pack above asked everyone to look at. What is being written is published first. */
export async function saveAttended(
  open: OpenItem<'publish-content'>,
  knowledge: StudioKnowledge,
  why: string,
): Promise<boolean> {
  const { layer, type, key, own, above, draft } = open
  const attention = attentionFor({ type, own, above, home: layer.language })
  if (draft !== undefined || attention === undefined) return true
  return publish(open, knowledge, { said: attended(own, type, key, layer.language, attention), why })
}

async function publish(
  open: OpenItem<'publish-content'>,
  knowledge: StudioKnowledge,
  words: { readonly said: Said; readonly why: string; readonly news?: string },
): Promise<boolean> {
  if (!(await isAllowed(open, 'publish-content', open.own, words.said))) return false
  await savePublished(open, knowledge, [{ type: open.type.name, key: open.key, own: open.own, ...words }])
  return true
}

/** Something read as it will be when the draft is public; nothing of it stays. */
export const readAsPublished = <Found>(open: OpenItem, read: (tx: Tx) => Promise<Found>): Promise<Found> =>
  readAllAsPublished(open, [{ type: open.type.name, key: open.key, said: open.said }], read)

/** The same for several items at once. */
export function readAllAsPublished<Found>(
  { request, layer }: OpenStudio,
  items: readonly { readonly type: string; readonly key: string; readonly said: Said }[],
  read: (tx: Tx) => Promise<Found>,
): Promise<Found> {
  const { tx } = request
  return undone(tx, async () => {
    for (const item of items) await replaceItem(tx, layer, item, item.said)
    return read(tx)
  })
}
