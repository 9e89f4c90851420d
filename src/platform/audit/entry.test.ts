import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refuseWords, type AuditEntry } from './entry.ts'

const id = '0f8e2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6'
const entry = (more: Partial<AuditEntry> = {}): AuditEntry => ({
  municipality: 1,
  at: new Date('2026-11-22T12:00:00Z'),
  act: 'open-relay',
  outcome: 'done',
  ...more,
})
const recording = (more: Partial<AuditEntry>) => () => refuseWords(entry(more))

describe('what may stand in the record', () => {
  test('ids, codes, days, counts and lists of them', () => {
    expect(
      recording({
        person: id,
        identity: id,
        session: id,
        subject: { type: 'relay', id },
        because: 'holder',
        requestId: 'Root-1-67891233_abcdef',
        details: { step: 'steps/bestem-0', day: '2026-11-22', count: 12, fresh: true, services: ['barnehage', id] },
      }),
    ).not.toThrow()
  })

  test('a subject may have a number', () => expect(recording({ subject: { type: 'seal', id: '12' } })).not.toThrow())
})

describe('what may not', () => {
  test.each([
    ['a name', 'Kari Nordmann'],
    ['one word of it', 'Kari'],
    ['an address of mail', 'kari@example.no'],
    ['an identity number', '01019012345'],
    ['a telephone number', '99887766'],
    ['a code with an identity number in it', 'child-01019012345'],
    ['free text', 'mor er bekymret'],
    ['nothing', ''],
    ['a character of no width', 'school\u200B'],
    ['a code with a line end', 'school\n'],
    ['a long code', 'a'.repeat(101)],
  ])('%s', (_, text) => {
    expect(recording({ details: { what: text } })).toThrow('recorded as details.what')
    expect(recording({ details: { what: ['school', text] } })).toThrow('recorded as details.what')
    expect(recording({ subject: { type: 'relay', id: text } })).toThrow('recorded as subject')
  })

  test('an identity number as a number', () => {
    expect(recording({ details: { who: 1_019_012_345 } })).toThrow('details.who')
    expect(recording({ details: { share: 0.5 } })).toThrow('details.share')
    expect(recording({ details: { count: Number.NaN } })).toThrow('details.count')
  })

  test('words where ids belong', () => {
    for (const place of ['person', 'identity', 'session'] as const)
      expect(recording({ [place]: 'Kari' })).toThrow(`recorded as ${place} `)
    expect(recording({ act: 'Read about Kari' })).toThrow('act')
    expect(recording({ because: 'is her mother' })).toThrow('because')
    expect(recording({ requestId: 'a b' })).toThrow('requestId')
  })

  test('a word as the name of a detail, which is not told either', () => {
    expect(recording({ details: { 'Kari Nordmann': 1 } })).toThrow(/as details is/)
  })

  test('and the error never quotes it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3 }), (text) => {
        try {
          refuseWords(entry({ details: { x: `Å ${text}` } }))
        } catch (error) {
          return (
            error instanceof TypeError &&
            error.message === 'What should be recorded as details.x is no id, code, day or count.'
          )
        }
        return false
      }),
    )
  })
})
