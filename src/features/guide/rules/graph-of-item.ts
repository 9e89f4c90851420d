import type { GraphOf, ItemWay } from '#base/item-graph.ts'
import type { ItemName } from '#base/item.ts'
import type { Model } from '#base/model.ts'
import { door, level, question, step } from './content-types.ts'
import { inReadingOrder, waysFrom } from './graph.ts'

/** Steps among steps, as the decisions lead; questions and outcomes as the helper's answers lead. */
export const graphOfItem: GraphOf = (model, name) => {
  const type = name.slice(0, name.indexOf('/'))
  if (type === step.name) return { ways: around(name, waysOfSteps(model)), within: levelsOf(model) }
  if (type === question.name || type === 'outcome')
    return { ways: around(name, waysOfHelper(model)), within: new Map() }
  return undefined
}

/** The ways that lead here, and then those that lead on. */
const around = (name: ItemName, ways: readonly ItemWay[]): ItemWay[] => [
  ...ways.filter(({ from, to }) => from !== name && leadsTo(to, name)),
  ...ways.filter(({ from }) => from === name),
]

const leadsTo = (to: ItemWay['to'], name: ItemName): boolean => to !== 'nowhere' && 'item' in to && to.item === name

function waysOfSteps(model: Model): ItemWay[] {
  const levels = model.all(level)
  const steps = model.all(step)
  return inReadingOrder(levels, steps).flatMap((one) =>
    waysFrom(one, levels, steps).map(({ option, way }) => ({
      from: `step/${one.key}` as const,
      path: option === undefined ? undefined : `options/${option}`,
      to:
        way === undefined
          ? ('nowhere' as const)
          : 'end' in way.to
            ? { end: way.to.end }
            : { item: `step/${way.to.step}` as const },
    })),
  )
}

const levelsOf = (model: Model): ReadonlyMap<ItemName, ItemName> =>
  new Map(model.all(step).map((one) => [`step/${one.key}`, `level/${one.level}`] as const))

const waysOfHelper = (model: Model): ItemWay[] => [
  ...model
    .all(door)
    .flatMap(({ key, helper }) =>
      helper === undefined
        ? []
        : [{ from: `door/${key}` as const, path: undefined, to: { item: `question/${helper}` as const } }],
    ),
  ...model.all(question).flatMap(({ key, options }) =>
    options.map((option) => ({
      from: `question/${key}` as const,
      path: `options/${option.key}`,
      to: model.has(option.leads as ItemName) // a target without words of its own is an item
        ? { item: option.leads as ItemName } // as above
        : ('nowhere' as const),
    })),
  ),
]
