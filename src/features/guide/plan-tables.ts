import { capital } from '#base/capital.ts'
import type { ItemName, Words } from '#base/item.ts'
import { columns, dutiesIn, modelTextFor, rowsIn, wordsIn, type Held } from '#features/collaboration-model/index.ts'
import type { ModelLink } from '#features/content/index.ts'
import type { BookBlock, Inline } from '#platform/pdf/render-pdf.ts'
import type { View } from './pages/view.ts'

/** What is marked, all that it leads to, and the services in their order. */
type Shared = {
  readonly view: View
  readonly links: readonly ModelLink[]
  readonly told: readonly { readonly name: ItemName; readonly item: Held }[]
  readonly services: readonly { readonly key: string }[]
}

type Given = {
  readonly to: (target: string, words: string) => Inline
  /** What roles and services are called. */
  readonly named: ReadonlyMap<ItemName, Words>
  /** What the type of a thing is called. */
  readonly kindOf: (type: string) => string
}

/** How responsibility is shared in what is marked: by service and role, and by thing. The same facts twice, told by links alone. */
export function planTables(
  { view, links, told, services }: Shared,
  { to, named, kindOf }: Given,
): readonly BookBlock[] {
  const { line, langOf, spoken } = view
  const text = view.text.plan.shares
  const { matrix } = modelTextFor(spoken)
  const titles = new Map(told.map(({ name, item }) => [name, wordsIn(item, 'name') ?? { text: item.key }]))
  const duties = dutiesIn(links).filter(({ about, who }) => titles.has(about) && named.has(who))
  const rows = rowsIn(duties)
  const inline = (words: Words): Inline => {
    const language = langOf(words)
    return { text: capital(line(words)), ...(language === undefined ? {} : { language }) }
  }
  const nameOf = (who: ItemName): Inline => inline(named.get(who) ?? { text: who })
  const thing = (about: ItemName): readonly Inline[] => {
    const { text: title, ...rest } = inline(titles.get(about) ?? { text: about })
    // A routine and a transition may well be called the same.
    const kind = kindOf(about.split('/')[0] ?? '').toLocaleLowerCase(spoken)
    return [{ ...to(about, title), ...rest }, { text: ` (${kind})` }]
  }

  /** The services in their order, then the roles. */
  const everyone = [...services.map(({ key }): ItemName => `service/${key}`), ...[...named.keys()].filter(isRole)]
  const shares = everyone.flatMap((who) => {
    const cells = (['responsible', 'takesPart'] as const).map((column) =>
      rows.filter(({ cells: own }) => own[column].some((cell) => cell.who === who)).map(({ about }) => thing(about)),
    )
    return cells.every((own) => own.length === 0) ? [] : [[[[nameOf(who)]], ...cells]]
  })
  if (rows.length === 0) return []

  return [
    { kind: 'table', caption: text.byWho, columns: [text.who, text.responsible, text.takesPart], rows: shares },
    {
      kind: 'table',
      caption: text.byThing,
      columns: [text.thing, ...columns.map((column) => matrix.columns[column])],
      rows: rows.map(({ about, cells }) => [
        [thing(about)],
        ...columns.map((column) =>
          cells[column].map(({ who, part, service }): readonly Inline[] => {
            const beside = [
              part === 'chair' || part === 'secretary' ? matrix.does[part] : undefined,
              service === '' ? undefined : matrix.in(nameOf(`service/${service}`).text),
            ].filter((said) => said !== undefined)
            return [nameOf(who), ...(beside.length === 0 ? [] : [{ text: ` (${beside.join(', ')})` }])]
          }),
        ),
      ]),
    },
  ]
}

const isRole = (name: ItemName): boolean => name.startsWith('role/')
