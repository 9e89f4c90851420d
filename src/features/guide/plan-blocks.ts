import { itemName, type Composed, type ItemName, type Words } from '#base/item.ts'
import {
  type group,
  guideline,
  law,
  modelTextFor,
  type plan,
  planChapters,
  role,
  tier,
  type Asked,
  type Held,
  type PlanChapter,
} from '#features/collaboration-model/index.ts'
import type { ModelLink } from '#features/content/index.ts'
import type { BookBlock } from '#platform/pdf/render-pdf.ts'
import { bookParts } from './book-parts.ts'
import type { View } from './pages/view.ts'
import { planTables } from './plan-tables.ts'
import { thingBlocks, type NamedItem } from './thing-blocks.ts'

/** What a plan's document is made of. */
export type PlanParts = {
  readonly view: View
  /** What stands before the addresses of the view, and in none of the document's. */
  readonly prefix: string
  readonly words: Asked['words']
  /** Of the plan and of all that is marked as part of it, in the order in which it is told. */
  readonly links: readonly ModelLink[]
  readonly itself: Composed<typeof plan>
  /** What is marked, in its order. */
  readonly told: readonly { readonly name: ItemName; readonly item: Held }[]
  readonly tiers: readonly Composed<typeof tier>[]
  readonly groups: readonly Composed<typeof group>[]
  readonly services: readonly NamedItem[]
  readonly audiences: readonly NamedItem[]
  readonly laws: readonly Composed<typeof law>[]
  readonly guidelines: readonly Composed<typeof guideline>[]
}

/** A plan as chapters, for the web and for paper alike: everything that is marked, and nothing else of what can be. */
export function planBlocks(given: PlanParts): readonly BookBlock[] {
  const { view, prefix, words, itself, told, tiers, groups, services, audiences, laws, guidelines } = given
  const { spoken } = view
  const { plan: text } = view.text
  const model = modelTextFor(spoken)
  const places = new Set<string>([
    ...told.map(({ name }) => name),
    ...[...tiers, ...groups, ...laws, ...guidelines].map(itemName),
  ])
  const parts = bookParts(view, (target) => {
    const address = places.has(target) ? `#${target}` : view.hrefOf(target)
    return address?.startsWith('/') ? address.slice(prefix.length) : address
  })
  const { prose, chapter, to } = parts
  const called = [...view.shell.roles.map((one) => ({ ...one, type: role.name })), ...services, ...audiences]
  const named = new Map(called.map((one): [ItemName, Words] => [itemName(one), one.name]))
  const { headOf, recordsOf, thing, furtherOn, group: groupBlocks } = thingBlocks({ view, words, parts, named: called })
  const part = (name: keyof typeof text.chapters, blocks: readonly BookBlock[]) => {
    const { title, lead } = text.chapters[name]
    return chapter(name, title, lead === '' ? null : lead, blocks)
  }

  const things = (of: PlanChapter): readonly BookBlock[] =>
    (planChapters.find(({ name }) => name === of)?.kinds ?? []).flatMap((type) =>
      told.flatMap(({ name, item }) => (name === `${type.name}/${item.key}` ? thing(type, item, isWhose) : [])),
    )

  return [
    ...part('about', prose(itself.text, 1)),
    // What it is about is a few words: its goals need no new page.
    ...part('goals', [...recordsOf(itself, 'goals'), ...things('goals')]).map((one, at) =>
      at === 0 && one.kind === 'chapter' && itself.text !== undefined ? { ...one, follows: true as const } : one,
    ),
    ...part('organisation', [
      ...tiers.flatMap((one) => [headOf(tier, one, one.lead), ...prose(one.text, 2)]),
      ...groups.flatMap(groupBlocks),
      ...planTables(given, { to, named, kindOf: (name) => words.type(name).one }),
    ]),
    ...part('cooperation', things('cooperation')),
    ...part('routines', things('routines')),
    ...part('measures', things('measures')),
    ...part('competence', things('competence')),
    ...part('grounds', [
      ...laws.flatMap((one) => [
        headOf(law, one, one.citation),
        ...prose(one.text, 2),
        ...furtherOn(one, model.item.law),
      ]),
      ...guidelines.flatMap((one) => [
        headOf(guideline, one, one.summary),
        ...prose(one.text, 2),
        ...furtherOn(one, model.item.read),
      ]),
    ]),
  ]
}

/** Fields that say for whom something is, and which services it concerns: what no table of the document tells. */
const whose: ReadonlySet<string> = new Set(['audiences', 'services', 'from', 'to'])
const isWhose = (path: string): boolean => whose.has(path)
