import { capital } from '#base/capital.ts'
import type { ContentType } from '#base/content-type.ts'
import { itemName, type ItemName } from '#base/item.ts'
import { outline } from '#base/outline.ts'
import {
  audience,
  group,
  guideline,
  law,
  markableKinds,
  markedBy,
  markedIn,
  parts,
  plan,
  role,
  service,
  tier,
  type Held,
} from '#features/collaboration-model/index.ts'
import { listLeading, type PlanDocument } from '#features/content/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { wordsFor } from './framed.tsx'
import { planBlocks } from './plan-blocks.ts'
import type { View } from './pages/view.ts'
import { readPage, type ReadFor } from './visit.ts'

/** More than any model holds: a plan is told whole. */
const most = 100_000

/** All that is read of links: what is marked, who has which part in it, and what it rests on. */
const links = {
  from: markableKinds.map(({ name }) => name),
  paths: [markedBy, 'laws', 'guidelines', ...parts],
  toTypes: [plan, law, guideline, role, service].map(({ name }) => name),
}

/** A plan as a document, with what stands around its page; undefined: there is no such plan for readers. */
export type ReadPlan = {
  readonly view: View
  readonly document: PlanDocument
  /** What the document tells of; some of it may not be reviewed yet. */
  readonly shown: readonly { readonly unreviewed: boolean }[]
}

/**
 * The plan, everything that is marked as part of it, the levels and groups of the organisation, and what it all rests on: two statements,
 * whatever the size of the model. Addresses within the municipality begin with a slash, so that pages and paper can put before them what
 * they need.
 */
export async function readPlan(tx: Tx, reader: ReadFor, key: string): Promise<ReadPlan | undefined> {
  const name = itemName({ type: plan.name, key })
  const found = await listLeading(tx, links, { to: [name], paths: [markedBy], itself: name, most, skip: 0 })
  const marked = markedIn(name, found.links)
  const keysOf = ({ name: type }: ContentType, names: readonly ItemName[]) =>
    names.flatMap((one) => (one.startsWith(`${type}/`) ? [one.slice(type.length + 1)] : []))
  const grounds = found.links.flatMap(({ path, to }) => (path === 'laws' || path === 'guidelines' ? [to] : []))

  const { view, items } = await readPage(tx, reader, [
    { type: plan, keys: [key, ...keysOf(plan, marked)] },
    { type: tier },
    { type: group },
    { type: outline(service, 'order', 'name') },
    { type: outline(audience, 'order', 'name') },
    { type: law, keys: keysOf(law, grounds) },
    { type: guideline, keys: keysOf(guideline, grounds) },
    ...markableKinds.filter((type) => type !== plan).map((type) => ({ type, keys: keysOf(type, marked) })),
  ])
  const [plans, tiers, groups, services, audiences, laws, guidelines, ...others] = items
  const itself = plans.find((one) => one.key === key)
  if (itself === undefined) return undefined
  const things = new Map([...plans, ...others.flat()].map((one) => [itemName(one), one as Held])) // items of types that can be marked
  const told = marked.flatMap((one) => {
    const item = things.get(one)
    return item === undefined ? [] : [{ name: one, item }]
  })
  const within = groups.filter(
    ({ programme }) => programme === undefined || things.has(itemName({ type: 'programme', key: programme })),
  )
  const { spoken, line } = view
  const byName = <One extends { readonly name: { readonly text: string } }>(these: readonly One[]) =>
    these.toSorted((one, other) => line(one.name).localeCompare(line(other.name), spoken))

  return {
    view,
    shown: [itself, ...told.map(({ item }) => item), ...tiers, ...within, ...laws, ...guidelines],
    document: {
      language: spoken,
      title: capital(line(itself.name)),
      lead: line(itself.summary),
      blocks: planBlocks({
        ...{ view, prefix: reader.prefix, words: wordsFor(reader.language), links: found.links },
        ...{ itself, told, tiers, groups: within, services, audiences },
        ...{ laws: byName(laws), guidelines: byName(guidelines) },
      }),
    },
  }
}
