import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UnitId } from '#base/ids.ts'
import { isAboutToGo, linesChosen, mayWonder, wonderStates, type WonderAct, type WonderNote } from './wonder.ts'
import { person } from '../testing/given.ts'

const unit = 'school-a' as UnitId // a made-up id
const note = (state: WonderNote['state'], changes: Partial<WonderNote> = {}): WonderNote => ({
  ...{ id: 'note', author: person('ingrid'), unit, state, begunOn: '2026-11-02', renewed: false, answered: false },
  keptUntil: state === 'draft' ? '2026-12-02' : undefined,
  ...changes,
})
const author = { person: person('ingrid'), units: [unit], answersFor: [] }
const leader = { person: person('leif'), units: [unit], answersFor: [unit] }
const colleague = { person: person('tor'), units: [unit], answersFor: [] }
const otherLeader = { person: person('hanne'), units: [], answersFor: ['nurse-a' as UnitId] } // a made-up id
const all: readonly WonderAct[] = [
  'see',
  'write',
  'renew',
  'delete',
  'share',
  'receive',
  'answer',
  'close',
  'make-relay',
]

describe('who may', () => {
  test.each([
    ['the author', author, 'draft', ['see', 'write', 'renew', 'delete', 'share', 'make-relay']],
    ['the author', author, 'shared', ['see', 'make-relay']],
    ['the author', author, 'received', ['see', 'make-relay']],
    ['the author', author, 'ended', ['see']],
    ['the leader', leader, 'draft', []],
    ['the leader', leader, 'shared', ['see', 'receive', 'answer', 'close']],
    ['the leader', leader, 'received', ['see', 'answer', 'close']],
    ['the leader', leader, 'ended', ['see']],
  ] as const)('%s of one that is %s', (_who, actor, state, acts) => {
    expect(all.filter((act) => mayWonder(actor, act, note(state)) !== undefined)).toEqual(acts)
  })

  test.each(wonderStates)('nobody else, when it is %s', (state) => {
    for (const actor of [colleague, otherLeader, { ...author, units: [] }])
      expect(all.filter((act) => mayWonder(actor, act, note(state)) !== undefined)).toEqual([])
  })

  test('it is renewed once', () => {
    expect(mayWonder(author, 'renew', note('draft', { renewed: true }))).toBeUndefined()
  })
})

test('the author is told a week before it goes', () => {
  expect(isAboutToGo({ keptUntil: '2026-12-02' }, '2026-11-24')).toBe(false)
  expect(isAboutToGo({ keptUntil: '2026-12-02' }, '2026-11-25')).toBe(true)
})

test('nothing goes along that was not ticked', () => {
  const answers = { noticed: 'Sliten.\nAlene.', said: 'Vil ikke hjem.', when: '', before: '', done: '' }
  expect(linesChosen(answers, [])).toEqual({ ok: false, refusal: 'none' })
  expect(linesChosen(answers, ['1'])).toEqual({ ok: true, value: 'Alene.' })
  fc.assert(
    fc.property(fc.array(fc.string()), (ticked) => {
      const chosen = linesChosen(answers, ticked)
      const lines = chosen.ok ? chosen.value.split('\n') : []
      expect(lines.length).toBe(['0', '1', '2'].filter((one) => ticked.includes(one)).length)
    }),
  )
})
