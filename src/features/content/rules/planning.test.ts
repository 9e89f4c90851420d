import { describe, expect, test } from 'vitest'
import type { Part } from '#base/item.ts'
import { failureOf, momentFor, wordsDue } from './planning.ts'

const now = new Date('2026-11-23T10:00:00Z')
const said = (fields: Part['fields']): Part[] => [{ type: 'step', key: 'a', service: '', language: 'nb', fields }]
const nothing = () => undefined

describe('a moment to publish at', () => {
  test('is by the clocks in Norway, in winter and in summer', () => {
    expect(momentFor('2026-12-01', 480, now)).toEqual({ ok: true, value: new Date('2026-12-01T07:00:00Z') })
    expect(momentFor('2027-07-01', 480, now)).toEqual({ ok: true, value: new Date('2027-07-01T06:00:00Z') })
  })

  test.each([
    ['day', undefined, 480],
    ['time', '2026-12-01', undefined],
    ['past', '2026-11-23', 660],
    ['far', '2027-11-26', 480],
  ] as const)('%s: not otherwise', (refusal, day, minutes) => {
    expect(momentFor(day, minutes, now)).toEqual({ ok: false, refusal })
  })
})

describe('what was planned', () => {
  test('holds for the draft that was approved, and for no other', () => {
    const plan = { said: said({ name: 'A' }), failed: null }
    const draft = { said: said({ name: 'A' }), unread: {} }
    expect(failureOf(plan, draft)).toBeUndefined()
    expect(failureOf(plan, undefined)).toBe('changed')
    expect(failureOf(plan, { ...draft, said: said({ name: 'B' }) })).toBe('changed')
    expect(failureOf(plan, { ...draft, unread: { minutes: { raw: 'x' } } })).toBe('changed')
    expect(failureOf({ ...plan, failed: 'right' }, draft)).toBe('right')
  })

  test('is published as it was approved, beside what others have published since', () => {
    const plan = { own: said({ name: 'A', text: 'Tekst' }), said: said({ name: 'Ny A', text: 'Tekst' }) }
    expect(wordsDue(plan, plan.own, nothing)).toEqual({ ok: true, value: plan.said })
    expect(wordsDue(plan, said({ name: 'A', text: 'Ny tekst' }), nothing)).toEqual({
      ok: true,
      value: said({ name: 'Ny A', text: 'Ny tekst' }),
    })
    expect(wordsDue(plan, said({ name: 'En annen A', text: 'Tekst' }), nothing)).toEqual({
      ok: false,
      refusal: 'conflict',
    })
  })
})
