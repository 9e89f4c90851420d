import { expect, test } from 'vitest'
import { begin, expected } from '../testing/random-relay.ts'
import { asks, day, guardian, joins, later, party, person, says, words } from '../testing/given.ts'
import { childIsBorn } from './birth.ts'
import { defaultAges } from './consent.ts'
import { minutesPartId, writeMinutes } from './convening.ts'
import type { Basis } from './network.ts'
import { evaluateMeasure, noteMeasure } from './planning.ts'
import { answerQuestion } from './questions.ts'
import { mayRead } from './reading.ts'
import type { Relay, RelayEvent } from './relay.ts'
import { visibleHistory } from './visible.ts'

const today = { on: day, ages: defaultAges, acceptBy: '2026-11-09' }
const mark = words('ingrid')
const atHome = { author: mark.author, type: mark.type, keptFromGuardians: false }
const hers = 'Hun er redd ham.'

const before = (...more: readonly RelayEvent[]): Relay =>
  later(
    begin(expected, false).relay,
    asks('ingrid'),
    says('elias', 'ingrid', { capacity: 'expecting' }),
    { type: 'activated', on: day },
    joins('siri'),
    guardian('marit'),
    {
      type: 'meeting-planned',
      meeting: {
        ...{ id: 'meeting', on: day, at: 600, place: 'Hjemme', invited: [], present: [], agenda: [], heard: [] },
        ...{ minutes: [], ended: undefined },
      },
    },
    {
      type: 'minutes-written',
      meeting: 'meeting',
      part: { id: minutesPartId(mark), mark, text: hers, version: 1 },
    },
    {
      type: 'question-asked',
      question: { id: 'q', mark, to: person('siri'), text: 'Er hun trygg?', askedOn: day, answer: undefined },
    },
    ...more,
  )

function born(relay: Relay, bases: Readonly<Record<string, Basis>>): Relay {
  const child = { party: party('nora'), name: 'Nora', bornOn: day }
  const basisOf = new Map(Object.entries(bases).map(([who, basis]) => [party(who), basis]))
  const done = childIsBorn(relay, { child, basisOf }, today)
  return done.ok ? later(relay, ...done.value) : relay
}

const both = { elias: 'parental-responsibility', marit: 'parental-responsibility' } as const
const readBy = (relay: Relay, who: string): string[] =>
  relay.meetings.flatMap(({ minutes }) =>
    minutes.flatMap((part) => (mayRead(relay, { party: party(who) }, part.mark, day, defaultAges) ? [part.text] : [])),
  )

test('minutes from before the birth stay hers when something is written after it', () => {
  const relay = born(before(), both)
  const done = writeMinutes(relay, 'meeting', { mark: atHome, text: 'Nora sover godt.', seen: '' })
  const after = done.ok ? later(relay, ...done.value) : relay
  expect(readBy(after, 'marit')).toEqual(['Nora sover godt.'])
  expect(readBy(after, 'elias')).toEqual([hers, 'Nora sover godt.'])
})

test('an old page that sends her words again makes a part of its own of them, with a version of its own', () => {
  const relay = born(before(), both)
  const done = writeMinutes(relay, 'meeting', { mark: atHome, text: 'Nora sover godt.', seen: '' })
  expect(done.ok && done.value).toMatchObject([{ part: { version: 2, text: 'Nora sover godt.' } }])
})

test('the answer to a question from before the birth is as much hers', () => {
  const relay = born(before(), both)
  const done = answerQuestion(relay, 'q', { mark: words('ingrid'), text: 'Nei.', on: day })
  const after = done.ok ? later(relay, ...done.value) : relay
  const answer = after.words.questions[0]?.answer
  expect(answer && mayRead(after, { party: party('marit') }, answer.mark, day, defaultAges)).toBe(false)
})

test('at work, a note and an evaluation on a measure of hers go where the measure goes', () => {
  const goal = { id: 'goal', mark, text: 'Trygg', area: 'home', setOn: day, target: undefined, version: 1 } as const
  const withMeasure = before(
    asks('siri'),
    says('elias', 'siri', { capacity: 'expecting' }),
    { type: 'goal-set', goal: { ...goal, ended: undefined } },
    {
      type: 'measure-set',
      measure: {
        ...{ id: 'measure', goal: 'goal', mark, text: 'Krisesenter', arena: 'home', from: day, deadline: undefined },
        ...{ responsible: { party: party('elias') }, evaluateOn: day, notes: [], evaluations: [], version: 1 },
        stoppedOn: undefined,
      },
    },
  )
  // She decides nothing for the child; Marit does, and lets both services in. She takes her own yes to the clinic back.
  const relay = later(
    born(withMeasure, { elias: 'none', marit: 'care-order' }),
    says('marit', 'ingrid'),
    says('marit', 'siri'),
    says('elias', 'siri', { is: 'withdrawn' }),
  )
  const noted = noteMeasure(relay, 'measure', { id: 'note', mark: words('ingrid'), text: 'Hun ringte dit.', on: day })
  const evaluation = { mark: words('ingrid'), on: day, carriedOut: 'yes', effect: 4, text: 'Det hjalp.' } as const
  const looked = evaluateMeasure(relay, 'measure', { ...evaluation, decision: 'stop' }, undefined)
  const events = [...(noted.ok ? noted.value : []), ...(looked.ok ? looked.value : [])]
  expect(events).toHaveLength(2)
  const sight = { relay: later(relay, ...events), reader: { person: person('siri') }, day, ages: defaultAges }
  const history = events.map((event) => ({ by: person('ingrid'), event }))
  expect(visibleHistory(sight, history)).toEqual([])
})
