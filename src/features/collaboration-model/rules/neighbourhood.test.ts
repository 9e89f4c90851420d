import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ItemName } from '#base/item.ts'
import { graphShapeOf, mostNodes, neighbourhoodOf, shapeNameOf } from './neighbourhood.ts'

const drawn = ['routine', 'step']
const link = (from: ItemName, to: ItemName) => ({ from, to })

test('what leads here and where it leads, each once, kind by kind', () => {
  const links = [
    link('step/a', 'routine/x'),
    link('routine/x', 'step/b'),
    link('routine/x', 'step/b'),
    link('step/b', 'routine/x'),
    link('routine/x', 'routine/x'),
    link('routine/y', 'routine/x'),
    link('routine/x', 'image/c'),
    link('step/a', 'step/b'),
  ]
  expect(neighbourhoodOf('routine/x', links, drawn).groups).toEqual([
    { kind: 'routine', names: ['routine/y'], left: 0 },
    { kind: 'step', names: ['step/a', 'step/b'], left: 0 },
  ])
})

test('a picture never has more boxes than it may, tells how many are left, and leaves out none that has room', () => {
  fc.assert(
    fc.property(fc.nat(150), fc.nat(150), fc.boolean(), (routines, steps, isBack) => {
      const links = [
        ...Array.from({ length: routines }, (_, at) => link(`routine/b${at}`, 'routine/x')),
        ...Array.from({ length: steps }, (_, at) =>
          isBack ? link(`step/a${at}`, 'routine/x') : link('routine/x', `step/a${at}`),
        ),
      ]
      const found = neighbourhoodOf('routine/x', links, drawn)
      const counted = Object.fromEntries(found.groups.map(({ kind, names, left }) => [kind, names.length + left]))
      expect(counted).toEqual({ ...(routines > 0 && { routine: routines }), ...(steps > 0 && { step: steps }) })
      const shape = graphShapeOf(shapeNameOf(found))
      expect(shape.nodes.length).toBeLessThanOrEqual(mostNodes)
      expect(shape.edges.length).toBe(shape.nodes.length - 1)
      if (1 + found.groups.length + routines + steps <= mostNodes)
        expect(found.groups.every(({ left }) => left === 0)).toBe(true)
      else expect(shape.nodes.length).toBe(mostNodes)
    }),
  )
})

test('about half of it stands on each side', () => {
  const links = ['step/a', 'step/b', 'routine/y', 'routine/z'].map((one) => link(one as ItemName, 'routine/x'))
  const found = neighbourhoodOf('routine/x', links, drawn)
  expect(shapeNameOf(found)).toBe('2|2')
})
