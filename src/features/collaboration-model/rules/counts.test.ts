import { expect, test } from 'vitest'
import { firstOfEach } from './counts.ts'

test('the first of each field and kind are told, and how many things are not told at all', () => {
  const link = (from: string, path: string) => ({ from, path })
  const links = [
    link('step/a', 'responsible'),
    link('step/b', 'responsible'),
    link('step/b', 'consulted'),
    link('step/c', 'responsible'),
    link('routine/d', 'responsible'),
    link('law/e', 'duties/meld/of'),
  ]
  expect(firstOfEach(links, 1).shown.map(({ from, path }) => `${from} ${path}`)).toEqual([
    'step/a responsible',
    'step/b consulted',
    'routine/d responsible',
    'law/e duties/meld/of',
  ])
  expect(firstOfEach(links, 1).left).toBe(1)
  expect(firstOfEach(links, Infinity)).toEqual({ shown: links.toSorted(byGroup(links)), left: 0 })
})

const byGroup =
  (links: readonly { from: string; path: string }[]) =>
  (one: (typeof links)[number], other: (typeof links)[number]): number => {
    const order = [...Map.groupBy(links, ({ from, path }) => `${path} ${from.split('/')[0] ?? ''}`).values()].flat()
    return order.indexOf(one) - order.indexOf(other)
  }
