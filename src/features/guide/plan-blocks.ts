import { capital } from '#base/capital.ts'
import type { ContentType } from '#base/content-type.ts'
import { itemName, type Composed, type ItemName, type Words } from '#base/item.ts'
import {
  group,
  guideline,
  law,
  leadOf,
  linksIn,
  modelTextFor,
  namesIn,
  type plan,
  planChapters,
  recordsIn,
  role,
  service,
  tellFacts,
  textsIn,
  tier,
  wordsIn,
  type Asked,
  type Held,
  type PlanChapter,
} from '#features/collaboration-model/index.ts'
import type { ModelLink } from '#features/content/index.ts'
import type { BookBlock, Inline } from '#platform/pdf/render-pdf.ts'
import { bookParts } from './book-parts.ts'
import type { View } from './pages/view.ts'
import { planTables } from './plan-tables.ts'

type Named = { readonly type: string; readonly key: string; readonly name: Words }

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
  readonly services: readonly Named[]
  readonly audiences: readonly Named[]
  readonly laws: readonly Composed<typeof law>[]
  readonly guidelines: readonly Composed<typeof guideline>[]
}

/** A plan as chapters, for the web and for paper alike: everything that is marked, and nothing else of what can be. */
export function planBlocks(given: PlanParts): readonly BookBlock[] {
  const { view, prefix, words, itself, told, tiers, groups, services, audiences, laws, guidelines } = given
  const { line, spoken } = view
  const { plan: text } = view.text
  const model = modelTextFor(spoken)
  const places = new Set<string>([
    ...told.map(({ name }) => name),
    ...[...tiers, ...groups, ...laws, ...guidelines].map(itemName),
  ])
  const { languageOf, paragraph, heading, prose, list, facts, section, chapter, to } = bookParts(view, (target) => {
    const address = places.has(target) ? `#${target}` : view.hrefOf(target)
    return address?.startsWith('/') ? address.slice(prefix.length) : address
  })
  const named = new Map(
    [...view.shell.roles.map((one) => ({ ...one, type: role.name })), ...services, ...audiences].map(
      (one): [ItemName, Words] => [itemName(one), one.name],
    ),
  )
  const namesOf = (names: readonly ItemName[]): string =>
    names
      .flatMap((name) => named.get(name) ?? [])
      .map((name) => capital(line(name)))
      .join(', ')

  const part = (name: keyof typeof text.chapters, blocks: readonly BookBlock[]) => {
    const { title, lead } = text.chapters[name]
    return chapter(name, title, lead === '' ? null : lead, blocks)
  }

  const headOf = (type: ContentType, item: Held, lead: Words | undefined): BookBlock => {
    const name = wordsIn(item, 'name') ?? { text: item.key }
    const head = section(`${type.name}/${item.key}`, name, lead)
    return { ...head, title: capital(head.title), of: words.type(type.name).one, listed: true }
  }

  /** Goals, and what is done in which month. */
  const recordsOf = (item: Held, path: string): readonly BookBlock[] => {
    const records = (item[path] ?? []) as readonly Held[] // as its type says
    const items = records.flatMap((record): (readonly Inline[])[] => {
      const own = wordsIn(record, 'text')
      const month = typeof record['month'] === 'number' ? model.months[record['month'] - 1] : undefined
      if (own === undefined) return []
      const said = { text: line(own), ...languageOf(own) }
      return [month === undefined ? [said] : [{ text: `${capital(month)}: `, strong: true }, said]]
    })
    return list(items, path === 'goals')
  }

  /** For whom something is, and which services it concerns: what no table tells. */
  const whomIn = (type: ContentType, item: Held) =>
    linksIn(type).flatMap(({ path, field }) => {
      const value = 'to' in field && whose.has(path) ? namesOf(namesIn(item, path, field.to)) : ''
      return value === '' ? [] : [{ label: words.field(type.name, path), value }]
    })

  /** One thing: what it is, what it is to come to, and how. */
  const thing = (type: ContentType, item: Held): readonly BookBlock[] => [
    headOf(type, item, wordsIn(item, leadOf(type) ?? '')),
    ...facts([
      ...tellFacts(type, item, { view, text: model, words }).map(({ label, lines, lang }) => ({
        ...{ label, value: lines.join(', ') },
        ...(lang === undefined ? {} : { language: lang }),
      })),
      ...whomIn(type, item),
    ]),
    ...recordsOf(item, 'goals'),
    ...textsIn(type).flatMap(({ path }) => {
      const own = wordsIn(item, path)
      if (own === undefined) return []
      return [...(path === 'text' ? [] : [heading(words.field(type.name, path))]), ...prose(own, 2)]
    }),
    ...recordsIn(type).flatMap(({ path }) => (path === 'goals' ? [] : recordsOf(item, path))),
    ...furtherOn(item, model.item.read),
  ]

  const furtherOn = ({ address }: Readonly<Record<string, unknown>>, label: string): readonly BookBlock[] =>
    typeof address === 'string' ? [paragraph([{ text: label, link: address }])] : []

  const things = (of: PlanChapter): readonly BookBlock[] =>
    (planChapters.find(({ name }) => name === of)?.kinds ?? []).flatMap((type) =>
      told.flatMap(({ name, item }) => (name === `${type.name}/${item.key}` ? thing(type, item) : [])),
    )

  const groupOf = (one: Composed<typeof group>): readonly BookBlock[] => {
    const chair = one.chair === undefined ? '' : namesOf([`${role.name}/${one.chair}`])
    const members = [
      namesOf(one.roles.map((key): ItemName => `${role.name}/${key}`)),
      namesOf(one.services.map((key): ItemName => `${service.name}/${key}`)),
      ...(one.others?.lines ?? []),
    ].filter((each) => each !== '')
    return [
      headOf(group, one, one.mandate),
      ...facts([
        { label: words.field(group.name, 'kind'), value: words.choice('kind', one.kind) },
        ...(chair === '' ? [] : [{ label: words.field(group.name, 'chair'), value: chair }]),
        ...(members.length === 0
          ? []
          : [{ label: model.matrix.columns.takesPart, value: members.join(', '), ...languageOfLines(one.others) }]),
      ]),
    ]
  }

  return [
    ...part('about', prose(itself.text, 1)),
    // What it is about is a few words: its goals need no new page.
    ...part('goals', [...recordsOf(itself, 'goals'), ...things('goals')]).map((one, at) =>
      at === 0 && one.kind === 'chapter' && itself.text !== undefined ? { ...one, follows: true as const } : one,
    ),
    ...part('organisation', [
      ...tiers.flatMap((one) => [headOf(tier, one, one.lead), ...prose(one.text, 2)]),
      ...groups.flatMap(groupOf),
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

/** Fields that say for whom something is, and which services it concerns. */
const whose: ReadonlySet<string> = new Set(['audiences', 'services', 'from', 'to'])

/** Names stand in the language of the page; where the others' are in another, the whole line is theirs. */
const languageOfLines = (lines: { readonly lang?: string } | undefined): { readonly language?: string } =>
  lines?.lang === undefined ? {} : { language: lines.lang }
