import { capital } from '#base/capital.ts'
import type { ItemName } from '#base/item.ts'
import { listLinked } from '#features/content/index.ts'
import { shortened } from '#ui/graph-shape.ts'
import { listLayout } from './list-layout.ts'
import type { Asked, ModelDocument } from './page.ts'
import { boxes, edgesOf, idOfGroup, idOfItem, neighbourhoodOf, shapeNameOf } from './rules/neighbourhood.ts'
import { textFor } from './text/text-for.ts'
import { PicturePage } from './view-picture.tsx'

/**
 * GET /samhandlingsmodell/kart/<type>/<key> – a thing of the model among its neighbours, as a picture and as a list that says the same. Where the
 * boxes stand was found when the model was published; a picture that nobody has laid out yet is told by its list alone. Four statements.
 */
export async function showPicture(asked: Asked): Promise<ModelDocument | undefined> {
  const { tx, parameters, prefix, words, open, titlesOf, drawn } = asked
  const { type = '', key = '' } = parameters
  if (!drawn.includes(type)) return undefined
  const name: ItemName = `${type}/${key}`
  const { view } = await open([])
  const { on, back } = await listLinked(tx, name)
  const around = neighbourhoodOf(name, [...on, ...back], drawn)
  const titles = await titlesOf([name, ...around.groups.flatMap(({ names }) => names)])
  const [here] = titles
  if (here?.name !== name) return undefined
  const laid = await listLayout(tx, shapeNameOf(around))
  const text = textFor(view.spoken)
  const found = new Map(titles.map((one) => [one.name, one]))
  const groups = around.groups.map(({ kind, names, left }) => ({
    ...{ kind, left, label: words.type(kind).many },
    things: names.flatMap((one, at) => {
      const thing = found.get(one)
      return thing === undefined ? [] : [{ at, thing }]
    }),
  }))
  const labelOf = (label: string) => shortened(capital(label), boxes.item.lines)

  return PicturePage({
    ...{ view, text, here, groups, laid },
    crumbs: [
      { label: text.title, href: `${prefix}/samhandlingsmodell` },
      ...(here.href === undefined ? [] : [{ label: capital(view.line(here.title)), href: here.href }]),
    ],
    graph: {
      nodes: [
        { id: 'here', label: labelOf(view.line(here.title)), wide: true, is: 'here', href: here.href },
        ...groups.flatMap(({ label, left, things }, group) => [
          {
            ...{ id: idOfGroup(group), is: 'end' as const, wide: true, label: shortened(label, 1) },
            ...(left > 0 && { within: text.more(left), href: here.href }),
          },
          ...things.map(({ at, thing }) => ({
            ...{ id: idOfItem(group, at), is: 'item' as const, wide: true },
            ...{ label: labelOf(view.line(thing.title)), href: `${prefix}/samhandlingsmodell/kart/${thing.name}` },
          })),
        ]),
      ],
      edges: edgesOf(
        around.groups.map(({ names }) => names.length),
        around.onLeft,
      ).map((edge) => ({ ...edge, plain: true })),
    },
  })
}
