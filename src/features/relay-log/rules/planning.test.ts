import { expect, test } from 'vitest'
import type { Measure } from './plan.ts'
import { changeGoal, changeMeasure, endGoal, evaluateMeasure, setMeasure } from './planning.ts'
import { nextOf } from './relay.ts'
import { day, going, later, party, person, words } from '../testing/given.ts'
import { workOf } from '../testing/random-relay.ts'

const mark = words('ingrid')
const withGoal = later(going(), {
  type: 'goal-set',
  goal: {
    ...{ id: 'goal', mark, text: 'Går inn uten vondt i magen', area: 'wellbeing', setOn: day },
    ...{ target: undefined, ended: undefined, version: 1 },
  },
})
const measure: Measure = {
  ...{ id: 'measure', goal: 'goal', mark, text: 'Møtes ved porten', arena: 'school', from: day, deadline: undefined },
  responsible: { person: person('ingrid'), service: workOf(person('ingrid')).service },
  ...{ evaluateOn: '2026-11-10', notes: [], evaluations: [], stoppedOn: undefined, version: 1 },
}
const planned = later(withGoal, { type: 'measure-set', measure })

test('a measure belongs to an open goal, is someone’s, and is looked at again', () => {
  expect(setMeasure(going(), measure, day)).toEqual({ ok: false, refusal: 'no-goal' })
  expect(setMeasure(withGoal, { ...measure, responsible: { party: party('bestemor') } }, day)).toEqual({
    ok: false,
    refusal: 'nobody-responsible',
  })
  expect(setMeasure(withGoal, { ...measure, evaluateOn: '2026-11-01' }, day)).toEqual({ ok: false, refusal: 'past' })
  expect(setMeasure(withGoal, { ...measure, responsible: { party: party('marit') } }, day).ok).toBe(true)
})

test('the next date is never later than the first measure that is to be looked at', () => {
  expect(nextOf(planned)).toEqual({ on: '2026-11-10', kind: 'evaluation' })
})

test('what goes on has a new day; what stops has none', () => {
  const evaluation = { mark, on: '2026-11-10', carriedOut: 'yes', effect: 4, text: 'Hjelper.' } as const
  const goesOn = { ...evaluation, decision: 'continue' } as const
  expect(evaluateMeasure(planned, 'measure', goesOn, undefined)).toEqual({ ok: false, refusal: 'no-next' })
  expect(evaluateMeasure(planned, 'measure', { ...goesOn, effect: undefined }, '2026-12-01')).toEqual({
    ok: false,
    refusal: 'no-effect',
  })
  const stopped = evaluateMeasure(planned, 'measure', { ...evaluation, decision: 'stop' }, undefined)
  expect(stopped.ok && nextOf(later(planned, ...stopped.value))).toEqual({ on: '2026-11-16', kind: 'follow-up' })
})

test('two who change the same thing: the second is told, and nothing is written over', () => {
  const to = { text: 'Går inn sammen med en venn', area: 'friends', target: undefined } as const
  const first = changeGoal(planned, 'goal', to, 1)
  expect(first.ok).toBe(true)
  const after = first.ok ? later(planned, ...first.value) : planned
  expect(changeGoal(after, 'goal', to, 1)).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  const change = { ...measure, text: 'Møtes ved døra' }
  const moved = changeMeasure(planned, 'measure', change, { seen: 1, on: day })
  expect(moved.ok).toBe(true)
  const movedRelay = moved.ok ? later(planned, ...moved.value) : planned
  expect(changeMeasure(movedRelay, 'measure', change, { seen: 1, on: day })).toEqual({
    ok: false,
    refusal: 'changed-meanwhile',
  })
})

test('a goal that has ended is neither changed nor ended again', () => {
  const ended = later(planned, { type: 'goal-ended', goal: 'goal', is: 'reached', on: day })
  expect(endGoal(ended, 'goal', 'dropped', day)).toEqual({ ok: false, refusal: 'gone' })
  expect(endGoal(planned, 'goal', 'reached', day).ok).toBe(true)
})
