import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cancelMeeting, endMeeting, hearChild, planMeeting, writeMinutes } from './convening.ts'
import { mergeLines } from './merge-lines.ts'
import type { Meeting } from './meetings.ts'
import { nextOf, type Relay } from './relay.ts'
import { day, going, later, party, person, words } from '../testing/given.ts'

const meeting: Meeting = {
  ...{ id: 'meeting', on: '2026-11-09', at: 810, place: 'På skolen', agenda: [], heard: [], minutes: [] },
  ...{ invited: [person('ingrid'), party('marit')], present: [], ended: undefined },
}
const planned = later(going(), { type: 'meeting-planned', meeting })
const end = {
  ...{ on: '2026-11-09', summary: 'Porten hjelper.', mark: words('ingrid'), tellsChild: person('ingrid') },
  next: '2026-12-07',
}

test('a meeting has a day to come and a place; it is what comes next', () => {
  expect(planMeeting({ ...meeting, on: '2026-11-01' }, day)).toEqual({ ok: false, refusal: 'past' })
  expect(planMeeting({ ...meeting, place: ' ' }, day)).toEqual({ ok: false, refusal: 'no-place' })
  expect(nextOf(planned)).toEqual({ on: '2026-11-09', kind: 'meeting' })
})

test('it ends with who was there, what it came to, who tells the child, and the next day, which then holds', () => {
  const present = [person('ingrid'), party('marit')]
  const refusal = (changes: object, who = present) => {
    const done = endMeeting(planned, 'meeting', { present: who, end: { ...end, ...changes } })
    return done.ok ? 'done' : done.refusal
  }
  expect(refusal({ summary: '' })).toBe('no-summary')
  expect(refusal({ tellsChild: person('anders') })).toBe('nobody-tells')
  expect(refusal({ next: '2026-11-08' })).toBe('past')
  expect(refusal({}, [])).toBe('nobody-present')
  const done = endMeeting(planned, 'meeting', { present, end })
  expect(done.ok && nextOf(later(planned, ...done.value))).toEqual({ on: '2026-12-07', kind: 'follow-up' })
})

test('what was written in is not cancelled away', () => {
  expect(cancelMeeting(planned, 'meeting').ok).toBe(true)
  const written = writeMinutes(planned, 'meeting', { mark: words('ingrid'), text: 'Porten hjelper.', seen: '' })
  const after = written.ok ? later(planned, ...written.value) : planned
  expect(cancelMeeting(after, 'meeting')).toEqual({ ok: false, refusal: 'written-in' })
})

test('what the child wants told is heard by someone who is in it', () => {
  const heard = { by: person('anders'), mark: words('ingrid'), text: 'Noen må stå ved porten.' }
  expect(hearChild(planned, 'meeting', heard)).toEqual({ ok: false, refusal: 'nobody' })
  expect(hearChild(planned, 'meeting', { ...heard, by: person('ingrid') }).ok).toBe(true)
})

describe('two write minutes at once', () => {
  const writes = (relay: Relay, text: string, seen: string): Relay => {
    const done = writeMinutes(relay, 'meeting', { mark: words('ingrid'), text, seen })
    return done.ok ? later(relay, ...done.value) : relay
  }
  const minutes = (relay: Relay) => relay.meetings[0]?.minutes[0]?.text

  test('in different places: both stand', () => {
    const begun = writes(planned, 'Om porten\n\nOm søndager', '')
    const one = writes(begun, 'Om porten\nDen hjelper.\n\nOm søndager', 'Om porten\n\nOm søndager')
    const both = writes(one, 'Om porten\n\nOm søndager\nDe er vanskelige.', 'Om porten\n\nOm søndager')
    expect(minutes(both)).toBe('Om porten\nDen hjelper.\n\nOm søndager\nDe er vanskelige.')
  })

  test('in the same place: both stand, one after the other', () => {
    const one = writes(writes(planned, 'Om porten', ''), 'Om porten: den hjelper.', 'Om porten')
    const both = writes(one, 'Om porten: noen står der.', 'Om porten')
    expect(minutes(both)).toBe('Om porten: den hjelper.\nOm porten: noen står der.')
  })

  test('a text of thousands of lines costs no more than a short one; both are kept', () => {
    const long = (letter: string) => Array.from({ length: 4000 }, () => letter).join('\n')
    const merged = mergeLines('', long('a'), long('b'))
    expect(merged).toContain(long('a'))
    expect(merged).toContain(long('b'))
  })

  test('no line that anyone wrote is ever lost, whoever comes first', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 1, maxLength: 4 })
    const text = fc.array(line, { maxLength: 6 })
    fc.assert(
      fc.property(text, text, text, (base, theirs, own) => {
        const merged = mergeLines(base.join('\n'), theirs.join('\n'), own.join('\n')).split('\n')
        for (const added of [...theirs, ...own].filter((one) => !base.includes(one))) expect(merged).toContain(added)
      }),
    )
  })
})
