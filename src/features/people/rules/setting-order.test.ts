import { expect, test } from 'vitest'
import { orderFault } from './setting-order.ts'
import type { SettingDefinition } from './settings.ts'

const last = { kind: 'days', key: 'last', default: 3, least: 1, most: 14, needsSignOff: false } as const
const second = {
  kind: 'days',
  key: 'second',
  default: 14,
  least: 4,
  most: 60,
  needsSignOff: false,
  above: 'last',
} as const
const first = {
  kind: 'days',
  key: 'first',
  default: 30,
  least: 15,
  most: 90,
  needsSignOff: false,
  above: 'second',
} as const
const quiet = { kind: 'yes-no', key: 'quiet', default: true, needsSignOff: false } as const
const all: readonly SettingDefinition[] = [quiet, last, second, first]

const from = '2026-12-01'
const row = (key: string, from_day: string, value: number) => ({ key, from_day, value })

test('a number stays above the one it is to be above, and below the one that is above it', () => {
  expect(orderFault(second, { value: 15, from }, [], all)).toBeUndefined()
  expect(orderFault(second, { value: 30, from }, [], all)).toMatchObject({ must: 'below', value: 30, on: from })
  expect(orderFault(first, { value: 15, from }, [], all)).toBeUndefined()
  expect(orderFault(second, { value: 4, from }, [row('last', '2026-11-01', 5)], all)).toMatchObject({
    ...{ must: 'above', other: last, value: 5 },
  })
})

test('a number may not meet one that was decided for a later day', () => {
  const history = [row('second', '2027-02-01', 40), row('second', '2026-11-01', 10)]
  expect(orderFault(first, { value: 35, from }, history, all)).toEqual({
    ...{ must: 'above', other: second, value: 40, on: '2027-02-01' },
  })
  expect(orderFault(first, { value: 41, from }, history, all)).toBeUndefined()
})

test('but only on the days on which it holds itself', () => {
  const history = [row('second', '2027-02-01', 40), row('first', '2027-02-01', 60)]
  expect(orderFault(first, { value: 35, from }, history, all)).toBeUndefined()
  expect(orderFault(first, { value: 35, from: '2027-02-01' }, history, all)).toMatchObject({ on: '2027-02-01' })
})

test('what was said last for a day counts', () => {
  const history = [row('second', '2026-11-01', 10), row('second', '2026-11-01', 50)]
  expect(orderFault(first, { value: 20, from }, history, all)).toBeUndefined()
})

test('what is no number, and what is tied to nothing, meets nothing', () => {
  expect(orderFault(quiet, { value: false, from }, [], all)).toBeUndefined()
  expect(orderFault(last, { value: 3, from }, [], [quiet, last])).toBeUndefined()
})
