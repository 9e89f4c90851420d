import { record } from '#features/people/index.ts'
import { inheritedIn } from './inherited.ts'
import type { StudioKnowledge } from './knowledge.ts'
import type { OpenStudio } from './open-item.ts'
import type { Step } from './rules/bringing-in.ts'
import { withUnder } from './rules/offers.ts'
import type { Said } from './rules/said.ts'
import { savePublished } from './save-published.ts'
import { forgetUpload } from './save-upload.ts'
import type { Packed } from './read-packed.ts'
import { filesIn } from './rules/files.ts'
import { insertDrafts, lockItems } from './store/drafts.ts'
import { insertFile } from './store/files.ts'
import { selectLastVersions } from './store/versions.ts'
import { itemName } from '#base/item.ts'

type Open = OpenStudio<'bring-in-pack' | 'publish-pack'>

/** Nobody else writes in these until the transaction ends. What was read of them before is read again. */
export const lockBrought = ({ request, layer }: Open, steps: readonly Step[]): Promise<void> =>
  steps.length === 0 ? Promise.resolve() : lockItems(request.tx, layer, steps.map(nameOf))

/** Each becomes a draft; where somebody is writing, a new saving of theirs, which can be undone. */
export async function saveBroughtDrafts(open: Open, packed: Packed, steps: readonly Step[]): Promise<void> {
  const { request, layer, by } = open
  const { tx, now: at } = request
  await keepFiles(open, packed, steps)
  const names = steps.map(nameOf)
  const last = new Map((await selectLastVersions(tx, layer, names)).map((one) => [itemName(one), one.number]))
  await insertDrafts(
    tx,
    layer,
    steps.map((step) => ({
      ...nameOf(step),
      number: (step.draft?.number ?? 0) + 1,
      ...{ said: saidIn(open, step), unread: {} },
      based_on: step.draft?.based_on ?? last.get(step.name) ?? 0,
      ...{ person_id: by, at },
    })),
  )
  await done(open, 'drafts', steps)
}

/** All in public at once, a version of each; what was there is a version too. */
export async function publishBrought(
  open: Open,
  knowledge: StudioKnowledge,
  packed: Packed,
  steps: readonly Step[],
  why: string,
): Promise<void> {
  await keepFiles(open, packed, steps)
  const items = steps.map((step) => ({ ...nameOf(step), own: step.own, said: saidIn(open, step), why }))
  await savePublished(open, knowledge, items)
  await done(open, 'public', steps)
}

/** What the chosen items hold besides words. */
async function keepFiles({ request, layer }: Open, { files }: Packed, steps: readonly Step[]): Promise<void> {
  const types = [...new Set(steps.map(({ type }) => type))]
  for (const name of filesIn(
    types,
    steps.flatMap(({ said }) => said),
  )) {
    const bytes = files.get(name)
    if (bytes !== undefined) await insertFile(request.tx, layer, { name, bytes }, request.today)
  }
}

const nameOf = ({ type, key }: Step) => ({ type: type.name, key })

const saidIn = ({ layer }: Open, { type, above, own, draft, said }: Step): Said =>
  withUnder(draft?.said ?? own, said, inheritedIn({ type, above, layer }, said))

async function done(open: Open, as: 'drafts' | 'public', steps: readonly Step[]): Promise<void> {
  const { request, because, layer } = open
  const subject = { type: 'pack', id: layer.layer === '' ? request.municipality.slug : layer.layer }
  const count = (is: Step['is']) => steps.filter((step) => step.is === is).length
  const details = { as, new: count('new'), changed: count('changed'), gone: count('gone') }
  await record(request, open.act, because, subject, details)
  await forgetUpload(open)
}
