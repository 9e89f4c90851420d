import type { ContentType } from '#base/content-type.ts'
import { listValues, record, type Acting, type Request } from '#features/people/index.ts'
import type { PersonId } from '#base/ids.ts'
import type { StudioKnowledge } from './knowledge.ts'
import { contentApproval } from './rules/settings.ts'
import { isKey } from './rules/keys.ts'
import { layered } from './rules/layers.ts'
import { inOrder, type Said } from './rules/said.ts'
import {
  everythingOwn,
  isWithin,
  mayInStudio,
  servicesChanged,
  type Reach,
  type StudioAct,
} from './rules/studio-access.ts'
import { lockItem, selectDrafts, type DraftRow } from './store/drafts.ts'
import { selectLayers } from './store/items.ts'
import { selectStanding, type PlanRow } from './store/plans.ts'
import { selectReach } from './store/reach.ts'
import { openLayer, type WrittenLayer } from './open-layer.ts'

/** Who asks for what: in a request of their own, or where a job does what they planned. */
export type Asking = Acting &
  Pick<Request, 'today' | 'parameters' | 'language'> & {
    readonly actor: Pick<Request['actor'], 'person' | 'memberships' | 'decided'>
  }

/** Proof that somebody may do this in the studio. */
export type OpenStudio<Act extends StudioAct = StudioAct, By extends Asking = Request> = {
  readonly act: Act
  readonly request: By
  readonly by: PersonId
  readonly because: string
  readonly needsApproval: boolean
  /** What is written: the municipality's own, or a pack that it keeps. */
  readonly layer: WrittenLayer
  /** What whoever asks is trusted with. */
  readonly reach: Reach
}

/** Proof that somebody may do this with an item, and what it is. */
export type OpenItem<Act extends StudioAct = StudioAct, By extends Asking = Request> = OpenStudio<Act, By> & {
  readonly type: ContentType
  readonly key: string
  /** What the layer that is written says of it in public. */
  readonly own: Said
  /** What each layer above says, nearest first. */
  readonly above: readonly Said[]
  readonly draft: DraftRow | undefined
  readonly plan: PlanRow | undefined
  /** The last that was published; 0: nothing yet. */
  readonly version: number
  /** What a page was made from, as its forms carry it. */
  readonly seen: string
  /** What it will say: the draft, or else what it says. */
  readonly said: Said
  /** Whether anything of the item may be so treated: for some service at least. */
  readonly mayDo: (act: StudioAct) => boolean
  /** Whether all may be that has changed between the two, or the words for one service. */
  readonly mayDoTo: (act: StudioAct, before: Said, after: Said) => boolean
}

/** THE DOOR to the studio. Undefined is answered as if nothing were there. */
export async function openStudio<Act extends StudioAct, By extends Asking>(
  request: By,
  act: Act,
): Promise<OpenStudio<Act, By> | undefined> {
  const { tx, municipality, actor } = request
  const by = actor.person?.id
  const needsApproval = (await listValues(request))(contentApproval)
  const { isPublic } = municipality
  const asked = { needsApproval, isOwnDraft: false, isPublic }
  const isOpen = mayInStudio(rolesOf(request), act, { ...asked, isWithin: true }) !== undefined
  const layer = isOpen ? await openLayer(request) : undefined
  const reach = (by && layer && (await selectReach(tx, municipality.id, by))) ?? everythingOwn
  // In a pack that others inherit from nobody writes whom the coordinator has not named.
  const isWithin = layer?.layer === '' || reach.shared
  const because = layer && mayInStudio(rolesOf(request), act, { ...asked, isWithin })
  if (by === undefined || because === undefined || layer === undefined) {
    await record(request, act, undefined, undefined)
    return undefined
  }
  return { act, request, by, because, needsApproval, layer, reach }
}

/** Whether something of a type may be so treated by whoever asks: for some service, or for all of these. */
export const mayTreat = (
  { request, needsApproval, layer, reach }: OpenStudio<StudioAct, Asking>,
  act: StudioAct,
  type: string,
  { isOwnDraft = false, services = [] }: { isOwnDraft?: boolean; services?: readonly string[] } = {},
): boolean => {
  const isShared = layer.layer !== ''
  const isReached =
    isWithin(reach, { type, isShared }) && services.every((service) => isWithin(reach, { type, isShared, service }))
  const { isPublic } = request.municipality
  const asked = { needsApproval, isOwnDraft, isWithin: isReached, isPublic }
  return mayInStudio(rolesOf(request), act, asked) !== undefined
}

/** Whether whoever asks may also do this in the layer that is written. */
export const mayInLayer = ({ request, needsApproval, layer, reach }: OpenStudio, act: StudioAct): boolean =>
  mayInStudio(rolesOf(request), act, {
    ...{ needsApproval, isOwnDraft: false, isWithin: layer.layer === '' || reach.shared },
    isPublic: request.municipality.isPublic,
  }) !== undefined

/** THE DOOR to one item; whoever may write in it does so alone until the transaction ends. */
export async function openItem<Act extends StudioAct, By extends Asking>(
  request: By,
  { types }: Pick<StudioKnowledge, 'types'>,
  act: Act,
): Promise<OpenItem<Act, By> | undefined> {
  const { tx, parameters } = request
  const open = await openStudio(request, act)
  const type = types.find(({ name }) => name === parameters['type'])
  const key = parameters['key'] ?? ''
  if (open === undefined || type === undefined || !isKey(key)) return undefined
  const { layer } = open
  const name = { type: type.name, key }
  if (act !== 'see-studio') await lockItem(tx, layer, name)

  const parts = await selectLayers(tx, layer, name)
  const [draft] = await selectDrafts(tx, layer, name)
  // What was taken out of public has its history still.
  const { version, plan } = await selectStanding(tx, layer, name)
  if (parts.length === 0 && draft === undefined && version === 0) return undefined
  const [own = [], ...above] = layered(parts, layer.above).map(inOrder)
  const isOwnDraft = draft?.person_id === open.by
  const mayDo = (other: StudioAct) => mayTreat(open, other, type.name, { isOwnDraft })
  const mayDoTo = (other: StudioAct, before: Said, after: Said) =>
    mayTreat(open, other, type.name, { isOwnDraft, services: servicesChanged(before, after) })
  if (!mayDo(act)) {
    await recordRefused(request, act, type.name, key)
    return undefined
  }
  return {
    ...{ ...open, type, key, own, draft, plan, version, mayDo, mayDoTo },
    seen: seenAs(version, draft?.number ?? 0),
    above,
    said: draft?.said ?? own,
  }
}

/** That somebody was refused what they asked of an item. */
export const recordRefused = (request: Acting, act: StudioAct, type: string, key: string): Promise<void> =>
  record(request, act, undefined, { type: 'item', id: `${type}/${key}` })

/** Drafts are numbered anew after each publication, so one alone does not say what was seen. */
export const seenAs = (version: number, draft: number): string => `${version}.${draft}`

export const rolesOf = ({ actor }: Pick<Asking, 'actor'>): readonly string[] =>
  actor.memberships.map(({ role }) => role)
