import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { graphFaults, type GraphLevel, type GraphStep } from './graph.ts'

const level = (key: string, order = 0): GraphLevel => ({ key, order })
const step = (key: string, levelKey: string, order: number, leads: string[] = []): GraphStep => ({
  key,
  level: levelKey,
  order,
  options: leads.map((to, at) => ({ key: `o${at}`, leads: to })),
})

describe('a guide without dead ends', () => {
  test('goes from step to step and closes', () => {
    expect(graphFaults([level('0')], [step('a', '0', 1), step('b', '0', 2, ['close'])])).toEqual([])
  })

  test('may slide back, stay and jump levels', () => {
    const levels = [level('0', 0), level('1', 1), level('3', 3)]
    const steps = [
      step('a', '0', 1, ['level/3', 'level/1', 'acute']),
      step('b', '1', 1, ['stay', 'step/a']),
      step('c', '3', 1, ['level/1', 'close']),
    ]
    expect(graphFaults(levels, steps)).toEqual([])
  })
})

describe('each fault is named', () => {
  test('a last step without a decision is a dead end', () => {
    expect(graphFaults([level('0')], [step('a', '0', 1)])).toEqual([{ kind: 'dead-end', step: 'a' }])
  })

  test('an option to a step that does not exist is lost', () => {
    expect(graphFaults([level('0')], [step('a', '0', 1, ['close', 'step/gone'])])).toEqual([
      { kind: 'lost-option', step: 'a', option: 'o1', leads: 'step/gone' },
    ])
  })

  test('steps that only lead to each other have no way out', () => {
    const steps = [step('a', '0', 1, ['step/b', 'close']), step('b', '0', 2, ['stay'])]
    expect(graphFaults([level('0')], steps)).toEqual([{ kind: 'no-way-out', step: 'b' }])
  })

  test('a step that nothing leads to is unreachable', () => {
    const steps = [step('a', '0', 1, ['close']), step('b', '0', 2, ['close'])]
    expect(graphFaults([level('0')], steps)).toEqual([{ kind: 'unreachable', step: 'b' }])
  })

  test('a level without steps is empty, and a guide without steps is none', () => {
    expect(graphFaults([level('0'), level('1', 1)], [step('a', '0', 1, ['close'])])).toEqual([
      { kind: 'empty-level', level: '1' },
    ])
    expect(graphFaults([level('0')], [])).toEqual([{ kind: 'no-step' }])
  })
})

/** A slow, separate judgement: walks every guide from every step, without the code under test. */
function walk(levels: readonly GraphLevel[], steps: readonly GraphStep[]) {
  const sorted = levels
    .toSorted((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1))
    .flatMap((one) =>
      steps.filter((s) => s.level === one.key).toSorted((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1)),
    )
  const next = (from: GraphStep): (GraphStep | 'end' | 'lost')[] => {
    if (from.options.length === 0) {
      const same = sorted.filter((s) => s.level === from.level)
      const after = same[same.indexOf(from) + 1]
      return after ? [after] : []
    }
    return from.options.map(({ leads }) => {
      if (leads === 'close' || leads === 'acute') return 'end'
      if (leads === 'stay') return from
      const target = leads.startsWith('level/')
        ? sorted.find((s) => s.level === leads.slice(6))
        : sorted.find((s) => s.key === leads.slice(5))
      return target ?? 'lost'
    })
  }
  const closure = (from: GraphStep) => {
    const seen = new Set<GraphStep | 'end' | 'lost'>()
    const queue: (GraphStep | 'end' | 'lost')[] = [from]
    while (queue.length > 0) {
      const one = queue.pop()
      if (one === undefined || seen.has(one)) continue
      seen.add(one)
      if (typeof one === 'object') queue.push(...next(one))
    }
    return seen
  }
  const whole = sorted[0] ? closure(sorted[0]) : new Set()
  return {
    sound:
      sorted.length > 0 &&
      levels.every((one) => sorted.some((s) => s.level === one.key)) &&
      sorted.every((s) => whole.has(s) && closure(s).has('end') && !closure(s).has('lost')),
  }
}

test('any guide at all: the checker finds a fault exactly when a walk through it does', () => {
  const guide = fc.integer({ min: 1, max: 4 }).chain((levelCount) =>
    fc.record({
      levels: fc.constant(Array.from({ length: levelCount }, (_, at) => level(String(at), at))),
      steps: fc.array(
        fc.record({
          level: fc.integer({ min: 0, max: levelCount - 1 }).map(String),
          order: fc.integer({ min: 0, max: 9 }),
          leads: fc.array(
            fc.oneof(
              fc.constantFrom('close', 'stay', 'acute'),
              fc.integer({ min: 0, max: levelCount }).map((to) => `level/${to}`),
              fc.integer({ min: 0, max: 9 }).map((to) => `step/s${to}`),
            ),
            { maxLength: 4 },
          ),
        }),
        { maxLength: 9 },
      ),
    }),
  )

  fc.assert(
    fc.property(guide, ({ levels, steps }) => {
      const made = steps.map((one, at) => step(`s${at}`, one.level, one.order, one.leads))
      expect(graphFaults(levels, made).length === 0).toBe(walk(levels, made).sound)
    }),
    { numRuns: 2000 },
  )
})
