import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ItemName } from '#base/item.ts'
import { dutiesIn, parts, partsOf } from './duties.ts'

const link = (from: ItemName, path: string, to: ItemName, service = '') => ({ from, path, to, service })

test('who has a part in what is told by the fields that say so, and by no text', () => {
  expect(
    dutiesIn([
      link('arena/team', 'responsible', 'role/coordinator'),
      link('arena/team', 'takesPart', 'service/ppt', 'skole'),
      link('arena/team', 'text', 'role/coordinator'),
      link('arena/team', 'routine', 'routine/samtykke'),
      link('law/meldeplikt', 'duties/meld/of', 'service/skole'),
    ]),
  ).toEqual([
    { who: 'role/coordinator', part: 'responsible', about: 'arena/team', service: '' },
    { who: 'service/ppt', part: 'takesPart', about: 'arena/team', service: 'skole' },
    { who: 'service/skole', part: 'of', about: 'law/meldeplikt', service: '' },
  ])
})

const anyLink = fc.record({
  from: fc.constantFrom<ItemName>('arena/a', 'routine/b', 'step/c'),
  path: fc.constantFrom(...parts, 'text', 'tools', 'duties/x/of'),
  service: fc.constantFrom('', 'skole'),
  to: fc.constantFrom<ItemName>('role/r', 'service/s', 'tool/t'),
})

test('one link less is exactly that one duty less', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyLink, { selector: (one) => JSON.stringify(one) }), fc.nat(20), (links, at) => {
      const without = links.filter((_, index) => index !== at)
      const [all, left] = [links, without].map((some) => dutiesIn(some).map((one) => JSON.stringify(one)))
      const gone = links[at] === undefined ? [] : dutiesIn([links[at]]).map((one) => JSON.stringify(one))
      expect([...(left ?? []), ...gone].toSorted()).toEqual((all ?? []).toSorted())
    }),
  )
})

test('read part by part they are the same duties', () => {
  fc.assert(
    fc.property(fc.array(anyLink), (links) => {
      const duties = dutiesIn(links)
      const told = partsOf(duties).flatMap(({ part, about }) => about.map((name) => `${part} ${name}`))
      expect(told.toSorted()).toEqual([...new Set(duties.map(({ part, about }) => `${part} ${about}`))].toSorted())
    }),
  )
})
