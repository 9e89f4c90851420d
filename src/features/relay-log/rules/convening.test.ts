import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holderOf } from './baton.ts'
import { defaultAges } from './consent.ts'
import {
  addToAgenda,
  cancelMeeting,
  changeMeeting,
  endMeeting,
  endMeetingWith,
  hearChild,
  meetingStamp,
  planMeeting,
  writeMinutes,
} from './convening.ts'
import { mergeLines } from './merge-lines.ts'
import type { Meeting } from './meetings.ts'
import type { Measure } from './plan.ts'
import { evaluateMeasure } from './planning.ts'
import { nextOf, type Relay } from './relay.ts'
import { asks, day, going, joins, later, party, person, says, words } from '../testing/given.ts'
import { workOf } from '../testing/random-relay.ts'

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

test('it can be moved, and things put on its agenda, until it has ended', () => {
  const given = { seen: meetingStamp(meeting), on: day }
  const to = { on: '2026-11-10', at: 600, place: 'Hjemme', invited: [party('marit')] }
  expect(changeMeeting(planned, 'meeting', { ...to, on: '2026-11-01' }, given)).toEqual({ ok: false, refusal: 'past' })
  expect(changeMeeting(planned, 'meeting', { ...to, place: '' }, given)).toEqual({ ok: false, refusal: 'no-place' })
  expect(changeMeeting(planned, 'other', to, given)).toEqual({ ok: false, refusal: 'gone' })
  const moved = changeMeeting(planned, 'meeting', to, given)
  expect(moved.ok && nextOf(later(planned, ...moved.value))).toEqual({ on: '2026-11-10', kind: 'meeting' })

  const changed = moved.ok ? later(planned, ...moved.value) : planned
  expect(changeMeeting(changed, 'meeting', { ...to, at: 700 }, given)).toEqual({
    ok: false,
    refusal: 'changed-meanwhile',
  })

  const item = { id: 'item', mark: words('ingrid'), text: 'Klasseturen' }
  expect(addToAgenda(planned, 'meeting', { ...item, text: ' ' })).toEqual({ ok: false, refusal: 'empty' })
  const added = addToAgenda(planned, 'meeting', item)
  const after = added.ok ? later(planned, ...added.value) : planned
  expect(after.meetings[0]?.agenda).toEqual([item])
  const over = later(after, { type: 'meeting-ended', meeting: 'meeting', present: [person('ingrid')], end })
  expect(addToAgenda(over, 'meeting', item)).toEqual({ ok: false, refusal: 'gone' })
})

describe('before everyone leaves', () => {
  const present = [person('ingrid'), party('marit')]
  const withSiri = later(planned, joins('siri'), asks('siri'), says('marit', 'siri'), says('jon', 'siri'))
  const { service, unit } = workOf(person('siri'))
  const offer = { id: 'offer', to: { person: person('siri'), service, unit }, reason: 'Avtalt', answerBy: '2026-11-14' }
  const ending = (also: Partial<Parameters<typeof endMeetingWith>[3]>) =>
    endMeetingWith(
      withSiri,
      'meeting',
      { present, end },
      { level: undefined, offer: undefined, ages: defaultAges, ...also },
    )

  test('another is asked to take the baton, and it lies still until there is a yes', () => {
    const done = ending({ offer: { ...offer, byOffice: false } })
    const after = done.ok ? later(withSiri, ...done.value) : withSiri
    expect(holderOf(after.baton)?.person).toBe('ingrid')
    expect(after.baton.offer?.to.person).toBe('siri')
  })

  test('whoever keeps it after a change of level has said so', () => {
    const done = ending({ level: '2' })
    const after = done.ok ? later(withSiri, ...done.value) : withSiri
    expect(after.level.is).toBe('2')
    expect(after.baton.toReconsider).toBe(false)
  })

  test('nobody is asked whom the family has not let in, and then the meeting has not ended', () => {
    const outside = { ...offer, byOffice: false, to: { ...offer.to, person: person('anders') } }
    expect(ending({ offer: outside })).toEqual({ ok: false, refusal: 'not-in-relay' })
  })
})

test('a measure that helped is looked at again on the date that the meeting ended with', () => {
  const mark = words('ingrid')
  const goal = { id: 'goal', mark, text: 'Går inn', area: 'wellbeing', setOn: day, target: undefined } as const
  const measure: Measure = {
    ...{
      id: 'measure',
      goal: 'goal',
      mark,
      text: 'Porten',
      arena: 'school',
      from: day,
      deadline: undefined,
      version: 1,
    },
    responsible: { person: person('ingrid'), service: workOf(person('ingrid')).service },
    ...{ evaluateOn: '2026-11-09', notes: [], evaluations: [], stoppedOn: undefined },
  }
  const withMeasure = later(
    planned,
    { type: 'goal-set', goal: { ...goal, ended: undefined, version: 1 } },
    { type: 'measure-set', measure },
  )
  const helped = { mark, on: '2026-11-09', carriedOut: 'yes', effect: 4, text: '', decision: 'continue' } as const
  expect(evaluateMeasure(withMeasure, 'measure', helped, '2026-11-30')).toEqual({ ok: false, refusal: 'empty' })
  const said = evaluateMeasure(withMeasure, 'measure', { ...helped, meeting: 'meeting' }, '2026-11-30')
  const over = { type: 'meeting-ended', meeting: 'meeting', present: [person('ingrid')], end } as const
  const after = said.ok ? later(withMeasure, ...said.value, over) : withMeasure
  expect(after.plan.measures[0]?.evaluateOn).toBe('2026-12-07')
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
