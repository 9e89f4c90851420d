import { expect, test } from 'vitest'
import { markableKinds, markedIn, planChapters } from './plan-chapters.ts'

test('everything that can be marked as part of a plan has one place in its document', () => {
  const placed = planChapters.flatMap(({ kinds }) => kinds.map(({ name }) => name))
  expect(placed.toSorted()).toEqual(markableKinds.map(({ name }) => name).toSorted())
})

test('what is marked is part of the plan, once; what a text names, or what is marked with another, is not', () => {
  const of = 'plan/forebyggende-plan'
  expect(
    markedIn(of, [
      { from: 'routine/fravaer', path: 'plans', to: of },
      { from: 'routine/fravaer', path: 'laws', to: 'law/samarbeidsplikt' },
      { from: 'arena/team', path: 'text', to: of },
      { from: 'arena/mote', path: 'plans', to: 'plan/kompetanseplan' },
      { from: of, path: 'plans', to: of },
      { from: 'arena/team', path: 'plans', to: of },
      { from: 'arena/team', path: 'plans', to: of },
    ]),
  ).toEqual(['routine/fravaer', 'arena/team'])
})
