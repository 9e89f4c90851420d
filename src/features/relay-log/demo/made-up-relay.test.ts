import { expect, test } from 'vitest'
import type { PersonId, ServiceId, UnitId } from '#base/ids.ts'
import { uuidFrom } from '#features/people/demo/demo-people.ts'
import { defaultAges } from '../rules/consent.ts'
import { foldRelay, relayStates, stateOf } from '../rules/relay.ts'
import { partsOf, summaryOf } from '../rules/summary.ts'
import { madeUpRelay } from './made-up-relay.ts'

const today = '2026-11-22'
const workplaces = ['skole', 'helsestasjon', 'ppt'].map((key) => ({
  isHealth: key === 'helsestasjon',
  carriers: ['a', 'b'].map((name) => ({
    person: uuidFrom(`person/${key}/${name}`) as PersonId, // made-up ids
    service: uuidFrom(`service/${key}`) as ServiceId,
    unit: uuidFrom(`unit/${key}`) as UnitId,
  })),
}))
const relayAt = (turn: number, seed = 1) =>
  madeUpRelay({ key: `${seed}/${turn}`, turn, workplaces, today, idOf: (what) => uuidFrom(`${seed}/${what}`) })

const thousand = Array.from({ length: 1000 }, (_, turn) => relayAt(turn))
const folded = thousand.flatMap((told) => foldRelay(told.map(({ event }) => event)) ?? [])

test('the same seed makes the same lives, another seed others', () => {
  expect(relayAt(17)).toEqual(thousand[17])
  expect(relayAt(17, 2)).not.toEqual(thousand[17])
})

test('among a thousand there are relays in every state, most of them at work', () => {
  expect(folded).toHaveLength(1000)
  expect(new Set(folded.map(stateOf))).toEqual(new Set(relayStates))
  expect(folded.filter((relay) => stateOf(relay) === 'active').length).toBeGreaterThan(500)
})

test('most are short, ten have 50 events and one has 1,000', () => {
  const sizes = thousand.map(({ length }) => length)
  expect(sizes.filter((size) => size < 20).length).toBeGreaterThan(800)
  expect(sizes.filter((size) => size === 50).length).toBeGreaterThanOrEqual(10)
  expect(sizes.filter((size) => size === 1000)).toHaveLength(1)
})

test('whoever holds an active relay is let in by the family today', () => {
  const holders = folded
    .filter((relay) => stateOf(relay) === 'active')
    .map((relay) => partsOf(relay, today, defaultAges).find((part) => part.person_id === summaryOf(relay).holder_id))
  expect(holders.filter((part) => (part?.let_in_until ?? '') < today)).toEqual([])
})

test('nothing happens after yesterday, and nothing before what came before it', () => {
  const days = thousand.map((told) => told.map(({ day }) => day))
  expect(days.filter((each) => each.toSorted().join() !== each.join())).toEqual([])
  expect(days.flat().filter((day) => day >= today)).toEqual([])
})
