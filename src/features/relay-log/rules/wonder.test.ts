import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UnitId } from '#base/ids.ts'
import {
  aroseOn,
  didWonder,
  isAboutToGo,
  linesChosen,
  mayWonder,
  wonderActs,
  wonderStates,
  writeAnswers,
  type WonderNote,
  type WonderWords,
} from './wonder.ts'
import { person } from '../testing/given.ts'

const unit = 'school-a' as UnitId // a made-up id
const note = (state: WonderNote['state'], changes: Partial<WonderNote> = {}): WonderNote => ({
  ...{ id: 'note', author: person('ingrid'), unit, state, begunOn: '2026-11-02', renewed: false, answered: false },
  keptUntil: state === 'draft' ? '2026-12-02' : undefined,
  endedHow: state === 'ended' ? 'closed' : undefined,
  ...changes,
})
const author = { person: person('ingrid'), units: [unit], answersFor: [] }
const leader = { person: person('leif'), units: [unit], answersFor: [unit] }
const colleague = { person: person('tor'), units: [unit], answersFor: [] }
const otherLeader = { person: person('hanne'), units: [], answersFor: ['nurse-a' as UnitId] } // a made-up id
const words = (...answers: readonly string[]): WonderWords => ({
  asked: answers.map((answer, at) => ({
    ...{ key: `q${at}`, question: `Spørsmål ${at}?`, help: undefined, language: 'nb', answer },
  })),
  ...{ step: undefined, writer: undefined },
})

describe('who may', () => {
  test.each([
    [
      'the author',
      author,
      'draft',
      ['see', 'write', 'keep', 'renew', 'delete', 'share', 'make-relay', 'copy', 'export'],
    ],
    ['the author', author, 'shared', ['see', 'make-relay', 'copy', 'export']],
    ['the author', author, 'received', ['see', 'make-relay', 'copy', 'export']],
    ['the author', author, 'ended', ['see']],
    ['the leader', leader, 'draft', []],
    ['the leader', leader, 'shared', ['see', 'receive', 'answer', 'close', 'copy', 'export']],
    ['the leader', leader, 'received', ['see', 'answer', 'close', 'copy', 'export']],
    ['the leader', leader, 'ended', ['see']],
  ] as const)('%s of one that is %s', (_who, actor, state, acts) => {
    expect(wonderActs.filter((act) => mayWonder(actor, act, note(state)) !== undefined)).toEqual(acts)
  })

  test.each(wonderStates)('nobody else, when it is %s', (state) => {
    for (const actor of [colleague, otherLeader, { ...author, units: [] }])
      expect(wonderActs.filter((act) => mayWonder(actor, act, note(state)) !== undefined)).toEqual([])
  })

  test('it is renewed once, and answered once', () => {
    expect(mayWonder(author, 'renew', note('draft', { renewed: true }))).toBeUndefined()
    expect(mayWonder(leader, 'answer', note('received', { answered: true }))).toBeUndefined()
  })

  test.each([
    ['the author', author, note('draft', { renewed: true }), ['renew']],
    ['the author', author, note('shared'), ['write', 'share']],
    ['the author', author, note('ended', { endedHow: 'relay' }), ['share', 'make-relay']],
    ['the leader', leader, note('draft', { renewed: true }), []],
    ['the leader', leader, note('received', { answered: true }), ['receive', 'answer']],
    ['the leader', leader, note('ended'), ['receive', 'close']],
    ['a colleague', colleague, note('ended', { answered: true, renewed: true }), []],
  ] as const)('what %s did is known when its form comes again', (_who, actor, is, acts) => {
    expect(wonderActs.filter((act) => didWonder(actor, act, is) !== undefined)).toEqual(acts)
  })
})

describe('writing', () => {
  const before = { words: { ...words('Sliten.', 'Ler.'), writer: 'tab-a' }, version: 3 }
  const typed = new Map([['q0', 'Sover.']])

  test('what is typed takes the place of what stood; what is not asked about keeps its own', () => {
    const written = writeAnswers(before, typed, { version: 3, writer: 'tab-b' })
    expect(written.ok && written.value.asked.map(({ answer }) => answer)).toEqual(['Sover.', 'Ler.'])
  })

  test('a page that was opened before another wrote does not write over it', () => {
    expect(writeAnswers(before, typed, { version: 2, writer: 'tab-b' })).toEqual({
      ok: false,
      refusal: 'changed-meanwhile',
    })
  })

  test('a page whose answer got lost on the way goes on', () => {
    expect(writeAnswers(before, typed, { version: 2, writer: 'tab-a' }).ok).toBe(true)
  })

  test('whoever says the same as stands there changes nothing', () => {
    expect(writeAnswers(before, new Map([['q0', 'Sliten.']]), { version: 0, writer: 'tab-b' }).ok).toBe(true)
  })
})

test('the author is told a week before it goes', () => {
  expect(isAboutToGo({ keptUntil: '2026-12-02' }, '2026-11-24')).toBe(false)
  expect(isAboutToGo({ keptUntil: '2026-12-02' }, '2026-11-25')).toBe(true)
})

test('nothing goes along that was not ticked', () => {
  const { asked } = words('Sliten.\nAlene.', 'Vil ikke hjem.', '')
  expect(linesChosen(asked, [])).toEqual({ ok: false, refusal: 'none' })
  expect(linesChosen(asked, ['1'])).toEqual({ ok: true, value: 'Alene.' })
  // Lines of several questions stand each under its own.
  const [first, second] = asked.map(({ question }) => question)
  const both = `${first}\nSliten.\n\n${second}\nVil ikke hjem.`
  expect(linesChosen(asked, ['0', '2'])).toEqual({ ok: true, value: both })
  fc.assert(
    fc.property(fc.array(fc.string()), (ticked) => {
      const chosen = linesChosen(asked, ticked)
      const along = chosen.ok ? chosen.value : ''
      for (const [at, line] of ['Sliten.', 'Alene.', 'Vil ikke hjem.'].entries())
        expect(along.includes(line)).toBe(ticked.includes(String(at)))
    }),
  )
})

test('a worry arose when its author says; where nothing is said, on the day of writing, and never tomorrow', () => {
  expect(aroseOn('2026-11-01', '2026-11-05', '2026-11-09')).toEqual({ ok: true, value: '2026-11-01' })
  expect(aroseOn('2026-11-09', '2026-11-05', '2026-11-09')).toEqual({ ok: true, value: '2026-11-09' })
  expect(aroseOn(undefined, '2026-11-05', '2026-11-09')).toEqual({ ok: true, value: '2026-11-05' })
  expect(aroseOn('2026-11-10', '2026-11-05', '2026-11-09')).toEqual({ ok: false, refusal: 'future' })
})
