import { createHash } from 'node:crypto'
import { listFactsVersions } from '#features/municipality/index.ts'
import { record, type Request } from '#features/people/index.ts'
import type { StudioKnowledge } from './knowledge.ts'
import { mayTreat, openStudio, rolesOf, type OpenStudio } from './open-item.ts'
import type { StartQuestion } from './rules/start.ts'
import { mayInStudio } from './rules/studio-access.ts'
import { lockItem, selectDrafts, type DraftRow } from './store/drafts.ts'
import { lockStart } from './store/start.ts'

/** Proof that somebody may answer a question of the guided start, and which. */
export type OpenQuestion = OpenStudio<'answer-start'> & { readonly question: StartQuestion }

/** THE DOOR to a question about content. Undefined is answered as if nothing were there. */
export async function openQuestion(request: Request, { start }: StudioKnowledge): Promise<OpenQuestion | undefined> {
  const open = await openStudio(request, 'answer-start')
  const question = start.find(({ path }) => path === request.parameters['page'])
  return open === undefined || question === undefined ? undefined : { ...open, question }
}

/** All that is being written in a municipality that readers do not meet yet. */
export type OpenDrafts<Act extends 'see-start' | 'publish-start'> = OpenStudio<Act> & {
  readonly drafts: readonly DraftRow[]
  /** What a page was made from, as its form carries it. */
  readonly seen: string
  readonly mayPublish: boolean
}

/** THE DOOR to looking at it. */
export async function openDrafts(request: Request): Promise<OpenDrafts<'see-start'> | undefined> {
  const open = await openStudio(request, 'see-start')
  return open && withDrafts(open)
}

/** THE DOOR to publishing it: nobody else does it, or writes in what is published, until the transaction ends. */
export async function openPublishing(request: Request): Promise<OpenDrafts<'publish-start'> | undefined> {
  const { tx, municipality } = request
  const open = await openStudio(request, 'publish-start')
  if (open === undefined) return undefined
  await lockStart(tx, municipality.id)
  for (const draft of await selectDrafts(tx, open.layer)) await lockItem(tx, open.layer, draft)
  const found = await withDrafts(open)
  if (found.mayPublish) return found
  await record(request, 'publish-start', undefined, undefined)
  return undefined
}

async function withDrafts<Act extends 'see-start' | 'publish-start'>(open: OpenStudio<Act>): Promise<OpenDrafts<Act>> {
  const { request, by, needsApproval, layer } = open
  const { tx, municipality } = request
  const drafts = await selectDrafts(tx, layer)
  const [facts] = await listFactsVersions(tx, municipality)
  const { isPublic } = municipality
  const isOwnDraft = drafts.some((draft) => draft.person_id === by)
  // Whoever is trusted with some of it alone does not publish all of it.
  const isWithin = drafts.every(({ type, said }) =>
    mayTreat(open, 'publish-start', type, { isOwnDraft, services: said.map(({ service }) => service) }),
  )
  const asked = { needsApproval, isPublic, isOwnDraft, isWithin }
  return {
    ...{ ...open, drafts },
    seen: seenOf(drafts, facts?.number ?? 0),
    mayPublish: mayInStudio(rolesOf(request), 'publish-start', asked) !== undefined,
  }
}

const seenOf = (drafts: readonly DraftRow[], facts: number): string =>
  createHash('sha256')
    .update(JSON.stringify([facts, ...drafts.map(({ type, key, number }) => [type, key, number])]))
    .digest('base64url')
