import type { ContentType } from '#base/content-type.ts'
import { itemName, type ItemName } from '#base/item.ts'
import { listLinked } from '#features/content/index.ts'
import type { Asked, ModelDocument } from './page.ts'
import { role, service } from './rules/content-types.ts'
import { wordOfKind } from '#base/kind-words.ts'
import { firstOfEach } from './rules/counts.ts'
import { kinds } from './rules/kinds.ts'
import { textFor } from './text/text-for.ts'
import { ItemPage } from './view-item.tsx'

/** Everything with a page below `/samhandlingsmodell`, by the word that stands in its address. */
const typesByWord: ReadonlyMap<string, ContentType> = new Map(
  [role, service, ...kinds].flatMap((type): [string, ContentType][] => {
    const word = (wordOfKind as Readonly<Record<string, string>>)[type.name]
    return word === undefined ? [] : [[word, type]]
  }),
)

/** So many things of each kind are told of at once; `?vis=alt`: all. */
const mostOfEach = 12

/** GET /samhandlingsmodell/<kind>/<key> – one thing of the model, why it is there and where it is used. */
export async function showItem(asked: Asked): Promise<ModelDocument | undefined> {
  const type = typesByWord.get(asked.parameters['kind'] ?? '')
  return type && showOne(asked, type)
}

/** An item of the model with all that it leads to and that leads to it: three statements, whatever the size of the model. */
export async function showOne(asked: Asked, type: ContentType): Promise<ModelDocument | undefined> {
  const { tx, parameters, prefix, open, titlesOf } = asked
  const key = parameters['key'] ?? ''
  const { view, items } = await open([{ type, keys: [key] }])
  const item = items[0][0]
  if (item === undefined) return undefined
  const name: ItemName = itemName({ type: type.name, key })
  const linked = await listLinked(tx, name)
  const { shown: back, left } = firstOfEach(linked.back, asked.query.get('vis') === 'alt' ? Infinity : mostOfEach)
  const { on } = linked
  const names = [...new Set([...on.map(({ to }) => to), ...back.map(({ from }) => from)])]
  const titles = new Map((await titlesOf(names)).map((one) => [one.name, one]))
  const text = textFor(view.spoken)
  return ItemPage({
    ...{ type, item, view, text, titles, on, back, left, words: asked.words },
    use: type.name === 'measure' && !asked.isOffline ? view.addresses.useInRelay(key) : undefined,
    home: { label: text.title, href: `${prefix}/samhandlingsmodell` },
  })
}
