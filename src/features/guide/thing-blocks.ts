import { capital } from '#base/capital.ts'
import type { ContentType } from '#base/content-type.ts'
import { itemName, type Composed, type ItemName, type Words } from '#base/item.ts'
import {
  group,
  leadOf,
  linksIn,
  modelTextFor,
  namesIn,
  recordsIn,
  role,
  service,
  tellFacts,
  textsIn,
  wordsIn,
  type Asked,
  type Held,
} from '#features/collaboration-model/index.ts'
import type { BookBlock, Inline } from '#platform/pdf/render-pdf.ts'
import type { bookParts } from './book-parts.ts'
import type { View } from './pages/view.ts'

export type NamedItem = { readonly type: string; readonly key: string; readonly name: Words }

type Given = {
  readonly view: View
  readonly words: Asked['words']
  readonly parts: ReturnType<typeof bookParts>
  /** What roles, services and audiences are called. */
  readonly named: readonly NamedItem[]
}

/** How a book tells of the things of the collaboration model, one by one. */
export function thingBlocks({ view, words, parts, named }: Given) {
  const { line, spoken } = view
  const { languageOf, paragraph, heading, prose, list, facts, section } = parts
  const model = modelTextFor(spoken)
  const called = new Map(named.map((one): [ItemName, Words] => [itemName(one), one.name]))
  const namesOf = (names: readonly ItemName[]): string =>
    names
      .flatMap((name) => called.get(name) ?? [])
      .map((name) => capital(line(name)))
      .join(', ')

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

  /** What a thing's fields name: for whom it is, which services it concerns. */
  const namedIn = (type: ContentType, item: Held, isTold: (path: string) => boolean) =>
    linksIn(type).flatMap(({ path, field }) => {
      const value = 'to' in field && isTold(path) ? namesOf(namesIn(item, path, field.to)) : ''
      return value === '' ? [] : [{ label: words.field(type.name, path), value }]
    })

  const furtherOn = ({ address }: Readonly<Record<string, unknown>>, label: string): readonly BookBlock[] =>
    typeof address === 'string' ? [paragraph([{ text: label, link: address }])] : []

  return {
    headOf,
    recordsOf,
    furtherOn,

    /** One thing: what it is, what it is to come to, and how. `isTold`: of which fields it is said whom they name. */
    thing: (type: ContentType, item: Held, isTold: (path: string) => boolean): readonly BookBlock[] => [
      headOf(type, item, wordsIn(item, leadOf(type) ?? '')),
      ...facts([
        ...tellFacts(type, item, { view, text: model, words }).map(({ label, lines, lang }) => ({
          ...{ label, value: lines.join(', ') },
          ...(lang === undefined ? {} : { language: lang }),
        })),
        ...namedIn(type, item, isTold),
      ]),
      ...recordsOf(item, 'goals'),
      ...textsIn(type).flatMap(({ path }) => {
        const own = wordsIn(item, path)
        if (own === undefined) return []
        return [...(path === 'text' ? [] : [heading(words.field(type.name, path))]), ...prose(own, 2)]
      }),
      ...recordsIn(type).flatMap(({ path }) => (path === 'goals' ? [] : recordsOf(item, path))),
      ...furtherOn(item, model.item.read),
    ],

    /** Those who lead, do or advise: roles, services, and others in the municipality's own words. */
    group: (one: Composed<typeof group>): readonly BookBlock[] => {
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
    },
  }
}

/** Names stand in the language of the page; where the others' are in another, the whole line is theirs. */
const languageOfLines = (lines: { readonly lang?: string } | undefined): { readonly language?: string } =>
  lines?.lang === undefined ? {} : { language: lines.lang }
