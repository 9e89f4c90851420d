import { expect, test } from 'vitest'
import type { ItemName } from '#base/item.ts'
import type { Duty } from './duties.ts'
import { dutiesFor, firstTasks, standFor, tasksOf } from './my-service.ts'

const duty = (about: ItemName, part: Duty['part'], who: ItemName, service = ''): Duty => ({ about, part, who, service })

test('a service is stood for by itself and by the roles that every service has', () => {
  const roles = [
    { key: 'leader', everyService: true },
    { key: 'coordinator', everyService: false },
  ]
  expect(standFor('ppt', roles)).toEqual({ itself: 'service/ppt', roles: ['role/leader'] })
})

test('what is said for a service stands instead of what is said for all, in that field alone', () => {
  const duties = [
    duty('step/a', 'responsible', 'role/leader'),
    duty('step/a', 'responsible', 'role/employee', 'skole'),
    duty('step/a', 'informed', 'role/holder'),
    duty('step/b', 'responsible', 'role/holder', 'barnehage'),
  ]
  expect(dutiesFor('skole', duties)).toEqual([duties[1], duties[2]])
  expect(dutiesFor('ppt', duties)).toEqual([duties[0], duties[2]])
})

test('a thing is told once, with everyone who has a part in it for the service', () => {
  const duties = [
    duty('arena/a', 'responsible', 'role/coordinator'),
    duty('arena/a', 'chair', 'role/leader'),
    duty('arena/a', 'takesPart', 'role/leader'),
    duty('arena/a', 'takesPart', 'service/ppt'),
    duty('routine/b', 'responsible', 'role/coordinator'),
  ]
  expect(tasksOf(['service/ppt', 'role/leader'], duties)).toEqual([
    { about: 'arena/a', mine: [{ column: 'takesPart', who: ['role/leader', 'service/ppt'] }] },
  ])
})

test('of a kind without dates the first are told and the rest counted; what may have a date is all there', () => {
  const tasks = ['step/a', 'arena/b', 'step/c', 'arena/d', 'step/e'].map((about) => ({
    about: about as ItemName, // names of ours
    mine: [],
  }))
  const { first, left } = firstTasks(tasks, 1, ['arena'])
  expect(first.map(({ about }) => about)).toEqual(['step/a', 'arena/b', 'arena/d'])
  expect([...left]).toEqual([['step', 2]])
})
