import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ItemName } from '#base/item.ts'
import { parts, type Duty } from './duties.ts'
import { columnOf, columns, managementLevels, matrixKinds, rolesOn, rowsIn } from './matrix.ts'

const duty = (about: ItemName, part: Duty['part'], who: ItemName, service = ''): Duty => ({ about, part, who, service })

test('the matrix is of steps, routines, arenas, transitions and what the law asks', () => {
  expect(matrixKinds).toEqual(['step', 'routine', 'arena', 'transition', 'group', 'law'])
})

test('a row tells who answers for a thing, takes part, is asked and is told', () => {
  const [row, ...more] = rowsIn([
    duty('arena/team', 'responsible', 'role/coordinator'),
    duty('arena/team', 'chair', 'role/coordinator'),
    duty('arena/team', 'takesPart', 'service/ppt', 'skole'),
    duty('arena/team', 'informed', 'role/leader'),
  ])
  expect(more).toEqual([])
  expect(row?.cells.responsible.map(({ who }) => who)).toEqual(['role/coordinator'])
  expect(row?.cells.takesPart.map(({ who, part, service }) => [who, part, service])).toEqual([
    ['role/coordinator', 'chair', ''],
    ['service/ppt', 'takesPart', 'skole'],
  ])
  expect(row?.cells.consulted).toEqual([])
})

const anyDuty = fc.record({
  about: fc.constantFrom<ItemName>('arena/a', 'routine/b', 'step/c', 'law/d'),
  part: fc.constantFrom(...parts),
  who: fc.constantFrom<ItemName>('role/r', 'role/l', 'service/s'),
  service: fc.constantFrom('', 'skole'),
})
const told = (rows: ReturnType<typeof rowsIn>) =>
  rows
    .flatMap(({ about, cells }) =>
      columns.flatMap((column) => cells[column].map(({ who, part, service }) => [about, part, who, service].join(' '))),
    )
    .toSorted()

test('every duty stands in the matrix once, in its own column, and nothing else does', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyDuty, { selector: (one) => JSON.stringify(one) }), (duties) => {
      const rows = rowsIn(duties)
      expect(told(rows)).toEqual(
        duties.map(({ about, part, who, service }) => [about, part, who, service].join(' ')).toSorted(),
      )
      for (const { cells } of rows)
        for (const column of columns) expect(cells[column].every(({ part }) => columnOf[part] === column)).toBe(true)
    }),
  )
})

test('one duty less changes exactly that row', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyDuty, { selector: (one) => JSON.stringify(one), minLength: 1 }),
      fc.nat(),
      (duties, at) => {
        const gone = duties[at % duties.length]
        const without = duties.filter((one) => one !== gone)
        const left = (of: readonly Duty[]) => rowsIn(of).filter(({ about }) => about !== gone?.about)
        expect(left(without)).toEqual(left(duties))
        expect(told(rowsIn(without)).length).toBe(duties.length - 1)
      },
    ),
  )
})

test('a role stands on one level of management at most', () => {
  const roles = [
    { key: 'leader', management: 'unit-leader' },
    { key: 'ansatt', management: 'employee' },
    { key: 'ingen' },
  ]
  expect(managementLevels.map((level) => rolesOn(level, roles))).toEqual([[], [], ['role/leader'], ['role/ansatt']])
})
