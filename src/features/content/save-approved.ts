import { record, recordEach } from '#features/people/index.ts'
import type { StudioKnowledge } from './knowledge.ts'
import { listAwaiting, type Approves, type AwaitingItem } from './list-awaiting.ts'
import type { OpenStudio } from './open-item.ts'
import { keptAsMet } from './rules/awaiting.ts'
import { metIn } from './rules/changes.ts'
import { savePublished, whilePublishing } from './save-published.ts'
import { insertApproved, updateApproves, updateApprovedTo } from './store/awaiting.ts'
import { insertMet, type NewMet } from './store/changes.ts'

/** From now on readers meet what the layers above say of these items. */
export async function saveApproved(
  open: OpenStudio<'approve-inherited'>,
  knowledge: StudioKnowledge,
  items: readonly AwaitingItem[],
): Promise<void> {
  await whilePublishing(open, knowledge, () => approve(open, knowledge, items))
  const subjects = { type: 'item', ids: items.map(({ name }) => name) }
  await recordEach(open.request, 'approve-inherited', open.because, subjects, { kept: false })
}

/** What readers meet of an item is the municipality's own words from now on, and known to be another than what the layers above say. */
export async function saveKept(
  open: OpenStudio<'approve-inherited'>,
  knowledge: StudioKnowledge,
  item: AwaitingItem,
  why: string,
): Promise<void> {
  const { type, key, own } = item
  await savePublished(open, knowledge, [{ type: type.name, key, own, said: keptAsMet(item, why), why }])
  // Nobody else publishes any more until the transaction ends.
  await approve(open, knowledge, [item])
  await record(open.request, 'approve-inherited', open.because, { type: 'item', id: item.name }, { kept: true })
}

async function approve(open: OpenStudio, knowledge: StudioKnowledge, items: readonly AwaitingItem[]): Promise<void> {
  const { tx } = open.request
  await insertApproved(
    tx,
    items.flatMap(({ rows }) => rows),
  )
  await insertMet(tx, items.map(metFrom), open.request.now)
  const [first] = await listAwaiting(open, knowledge)
  const earliest = first?.rows[0]?.first
  // Nothing that readers would notice awaits anybody up to there.
  await updateApprovedTo(tx, earliest === undefined ? undefined : String(BigInt(earliest) - 1n))
}

/** To readers the packs' changes of an item are new from now on. */
function metFrom({ type, key, own, rows }: AwaitingItem): NewMet {
  const numbers = rows.flatMap(({ first, last }) => [BigInt(first), BigInt(last)])
  const inOrder = numbers.toSorted((one, other) => Number(one - other))
  return {
    ...{ type: type.name, key, before: metIn(own) },
    ...{ from: String(inOrder[0] ?? 0), to: String(inOrder.at(-1) ?? 0) },
  }
}

/** What is looked at here before readers meet it, from now on; what awaited is met at once. */
export async function saveApproves(
  open: OpenStudio<'choose-approval'>,
  knowledge: StudioKnowledge,
  approves: Approves,
): Promise<void> {
  const { tx, now } = open.request
  const items = await listAwaiting(open, knowledge)
  await whilePublishing(open, knowledge, async () => {
    await updateApproves(tx, approves)
    await insertMet(tx, items.map(metFrom), now)
  })
  await record(open.request, 'choose-approval', open.because, undefined, { approves })
}
