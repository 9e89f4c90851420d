import type { ContentType } from '#base/content-type.ts'
import { itemName, type ItemName } from '#base/item.ts'
import { substitute } from '#base/links.ts'
import type { Request } from '#features/people/index.ts'
import type { WrittenLayer } from './open-layer.ts'
import { titleField } from './rules/content-words.ts'
import { titleIn } from './rules/titles.ts'
import { selectDrafts, type DraftRow } from './store/drafts.ts'
import { selectTitles, type TitleRow } from './store/titles.ts'

/** An item as a list knows it. */
export type ListedItem = {
  readonly name: ItemName
  readonly type: string
  readonly key: string
  readonly title: string
  /** The layer that is written says something of its own to readers; who looks after it is nothing they read. */
  readonly isOwn: boolean
  /** Readers of the layer do not meet it. */
  readonly isLeftOut: boolean
  /** A layer above has it too. */
  readonly isInherited: boolean
  readonly draft: Pick<DraftRow, 'person' | 'at' | 'said' | 'unread'> | undefined
}

/** Every item of some types, with what is being written; sorted by what it is called. Two statements. */
export async function listItems(
  { request, layer }: { readonly request: Pick<Request, 'tx' | 'language'>; readonly layer: WrittenLayer },
  types: readonly ContentType[],
): Promise<readonly ListedItem[]> {
  const { tx, language } = request
  const wanted = types.map((type) => ({ type: type.name, field: titleField(type) ?? '' }))
  const rows = await selectTitles(tx, layer, wanted)
  const drafts = new Map((await selectDrafts(tx, layer)).map((draft) => [itemName(draft), draft]))
  const known = new Set(types.map(({ name }) => name))
  const byName = Map.groupBy(rows, itemName)
  const names = new Set([...byName.keys(), ...[...drafts.values()].filter(({ type }) => known.has(type)).map(itemName)])
  const order = ['', language, layer.language, 'nb']
  const listed = [...names].map((name): ListedItem => {
    const own = byName.get(name) ?? []
    const draft = drafts.get(name)
    const [type = '', key = ''] = name.split('/')
    return {
      ...{ name, type, key, draft },
      title: draftTitle(draft, wanted) ?? titleIn(own, order) ?? key,
      isOwn: own.some(({ rank, is_upkeep }) => rank === 0 && !is_upkeep),
      isLeftOut: nearest(own)?.left_out ?? false,
      isInherited: own.some(({ rank }) => rank > 0),
    }
  })
  const putIn = await wordsFor(
    tx,
    layer,
    listed.map(({ title }) => title),
    order,
  )
  return listed
    .map((item) => ({ ...item, title: substitute(item.title, putIn) }))
    .toSorted((one, other) => one.title.localeCompare(other.title, language))
}

/** The model's own words that titles ask for: «Felles {{role/coordinator}}». One statement for each kind of word, and none where no title does. */
async function wordsFor(
  tx: Request['tx'],
  layer: WrittenLayer,
  titles: readonly string[],
  order: readonly string[],
): Promise<(name: ItemName, field: string) => string | undefined> {
  const asked = new Map<string, { type: string; field: string }>()
  for (const title of titles)
    substitute(title, (name, field) => {
      const [type = ''] = name.split('/')
      asked.set(`${type}.${field}`, { type, field })
      return undefined
    })
  const found = new Map<string, string | undefined>()
  for (const one of asked.values()) {
    const rows = Map.groupBy(await selectTitles(tx, layer, [one]), itemName)
    for (const [name, own] of rows) found.set(`${name}.${one.field}`, titleIn(own, order))
  }
  return (name, field) => found.get(`${name}.${field}`)
}

/** What the nearest layer says that says anything of whether it is left out. */
const nearest = (rows: readonly TitleRow[]): TitleRow | undefined =>
  rows.filter(({ left_out }) => left_out !== null).toSorted((one, other) => one.rank - other.rank)[0]

function draftTitle(
  draft: DraftRow | undefined,
  wanted: readonly { readonly type: string; readonly field: string }[],
): string | undefined {
  const field = wanted.find(({ type }) => type === draft?.type)?.field ?? ''
  const title = draft?.said.find((part) => part.service === '' && part.fields[field] !== undefined)?.fields[field]
  return typeof title === 'string' ? title : undefined
}
