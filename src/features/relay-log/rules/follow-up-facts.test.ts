import { describe, expect, test } from 'vitest'
import type { Away } from '#base/at-work.ts'
import type { FollowUp } from '#base/follow-up.ts'
import type { Day, PersonId } from '#base/ids.ts'
import { instantOf } from '#base/oslo-time.ts'
import { clocksOf, runningClocks } from '#features/continuity/rules/clocks.ts'
import { breaksOf } from '#features/continuity/rules/breaks.ts'
import { aroundWith } from '#features/continuity/testing/given.ts'
import { storiesOf } from '../demo/stories.ts'
import { joins, party, person, says, words } from '../testing/given.ts'
import { begin, workOf } from '../testing/random-relay.ts'
import type { Carrier, Offer } from './baton.ts'
import { defaultAges } from './consent.ts'
import { followUpHistory } from './follow-up-facts.ts'
import type { Closing, RelayEvent } from './relay.ts'
import { defaultForeseen } from './settings.ts'

type Told = readonly (readonly [Day, RelayEvent, by?: string])[]

const foreseeing = {
  foreseen: defaultForeseen,
  keyOf: (service: string) => (service === 'school' ? 'skole' : undefined),
}
const noon = (day: Day) => instantOf(day, 720)
const first = begin('2016-05-05', true).events
const historyOf = (told: Told, { today = '2026-12-31', away = [] }: { today?: Day; away?: readonly Away[] } = {}) =>
  followUpHistory(
    [
      ...first.map((event) => ({ at: noon('2026-11-02'), by: person('ingrid'), event })),
      ...told.map(([day, event, by]) => ({ at: noon(day), by: by === undefined ? undefined : person(by), event })),
    ],
    { ages: defaultAges, today, away, ...foreseeing },
  )
const after = (...told: Told): FollowUp => {
  const last = historyOf(told).at(-1)
  if (last === undefined) throw new Error('A relay that was opened has a history.')
  return last.followUp
}
const broken = (...told: Told): readonly string[] =>
  breaksOf(historyOf(told), aroundWith(), { until: '2027-01-01' })
    .filter(({ kind }) => kind !== 'beyond-ladder')
    .map(({ kind, from, to }) => `${kind} ${from} ${to ?? 'open'}`)

const carrier = (name: string): Carrier => {
  const { service, unit } = workOf(person(name))
  return { person: person(name), service, unit }
}
const offer = (id: string, to: string): Offer => ({
  ...{ id, to: carrier(to), reason: 'Ser barnet mest.', answerBy: '2026-11-09', byOffice: false },
})
const lost = (on: Day, because: 'left' | 'not-covered' = 'left'): RelayEvent => ({
  ...{ type: 'holder-lost', because, office: workOf(person('ingrid')).unit, acceptBy: '2026-11-09', on },
})
const followedUp = (next: Day): RelayEvent => ({ type: 'followed-up', next, said: undefined })
const farAway = followedUp('2027-06-01')
const measure: RelayEvent = {
  type: 'measure-set',
  measure: {
    ...{ id: 'm', goal: 'g', mark: words('ingrid'), text: 'Møtes ved porten', arena: 'school' },
    ...{ responsible: words('ingrid').author, from: '2026-11-03', deadline: '2026-11-20', evaluateOn: '2026-11-30' },
    ...{ notes: [], evaluations: [], stoppedOn: undefined, version: 1 },
  },
}
const evaluated = (decision: 'continue' | 'stop'): RelayEvent => ({
  ...{ type: 'measure-evaluated', measure: 'm', next: decision === 'stop' ? undefined : '2027-01-15' },
  evaluation: { mark: words('ingrid'), on: '2026-11-25', carriedOut: 'yes', effect: 4, text: 'Hjelper.', decision },
})
const closing: Closing = {
  ...{ outcome: 'goals-reached', reason: 'Bra nå', evaluation: 'Det gikk.', with: 'Foreldrene', on: '2026-11-20' },
}
const question = (by: string): RelayEvent => ({
  type: 'question-asked',
  question: {
    ...{ id: 'q', mark: { ...words('ingrid'), author: { party: party(by) } }, to: person('ingrid') },
    ...{ text: 'Når er neste møte?', askedOn: '2026-11-05', answer: undefined },
  },
})
const moved = (on: Day): RelayEvent => ({
  type: 'transition-planned',
  transition: {
    ...{ id: 't', kind: 'change-of-school', on, fromUnit: carrier('ingrid').unit, done: [], version: 1 },
    ...{ to: { is: 'here', ...carrier('tor') }, receiverLeft: undefined, received: undefined, cancelled: undefined },
  },
})

describe('every relay of the demonstration that is not closed has a clock, and a day for it', () => {
  const today = '2026-11-24'
  const stories = storiesOf('harstad', today, (what) => what)
  const states = new Map(
    stories.map(({ key, told }) => {
      const history = told.map(({ day, by, event }) => ({ at: noon(day), by, event }))
      const known = followUpHistory(history, { ages: defaultAges, today, away: [], ...foreseeing }).at(-1)
      return [key, known?.followUp]
    }),
  )

  test.each(stories.map(({ key }) => key))('%s', (key) => {
    const followUp = states.get(key)
    expect(followUp).toBeDefined()
    if (followUp === undefined) return
    const isClosed = followUp.states.at(-1)?.is === 'closed'
    expect(runningClocks(followUp, aroundWith(), today).length > 0).toBe(!isClosed)
  })

  test('in every state that there is', () => {
    expect([...states.values()].map((one) => one?.states.at(-1)?.is ?? '').toSorted()).toEqual([
      'active',
      'active',
      'awaiting-consent',
      'closed',
      'paused',
      'waiting-for-holder',
    ])
  })
})

test('a relay is awaiting consent and then active, and its next date was set when it was opened', () => {
  const { states, next, holder, firstMeetingFrom } = after()
  expect(states.map(({ is, since }) => `${is} ${since}`)).toEqual(['awaiting-consent 2026-11-02', 'active 2026-11-02'])
  expect([next, holder, firstMeetingFrom]).toEqual([{ on: '2026-11-16', setOn: '2026-11-02' }, 'ingrid', '2026-11-02'])
})

test('B03: a next date that passes is broken until another is set', () => {
  expect(broken(['2026-11-18', farAway])).toEqual(['past-next-date 2026-11-17 2026-11-18'])
})

test('B01 and B02: what is done on its day is not broken, and on the day after it is late alone', () => {
  expect(broken(['2026-11-16', farAway])).toEqual([])
  expect(broken(['2026-11-17', farAway])).toEqual([])
})

test('B09 and B10: moved in time nothing is broken; moved late it was, until then', () => {
  const moved: RelayEvent = { type: 'follow-up-moved', from: '2026-11-16', to: '2026-11-30', reason: undefined }
  expect(broken(['2026-11-15', moved], ['2026-11-30', farAway])).toEqual([])
  expect(broken(['2026-11-19', moved], ['2026-11-30', farAway])).toEqual(['past-next-date 2026-11-17 2026-11-19'])
})

test('a date that was set before it was asked whether anything was done is a date all the same', () => {
  expect(after(['2026-11-15', { type: 'follow-up-set', on: '2026-12-01' }]).next).toEqual({
    on: '2026-12-01',
    setOn: '2026-11-15',
  })
})

test('B11: and broken anew when the next one passes', () => {
  expect(broken(['2026-11-18', followedUp('2026-11-20')], ['2026-11-24', farAway])).toEqual([
    'past-next-date 2026-11-17 2026-11-18',
    'past-next-date 2026-11-21 2026-11-24',
  ])
})

test('B16: a pause that nobody ends is broken from the day after its last', () => {
  const paused: RelayEvent = { type: 'paused', reason: 'Sommer', with: 'Foreldrene', until: '2026-12-01' }
  expect(broken(['2026-11-10', paused], ['2026-12-05', { type: 'resumed', followUp: '2027-06-01' }])).toEqual([
    'past-next-date 2026-12-02 2026-12-05',
  ])
})

test('B17: nobody holds it until somebody accepts', () => {
  expect(
    broken(
      ['2026-11-03', farAway],
      ['2026-11-05', lost('2026-11-05')],
      ['2026-11-06', { type: 'baton-offered', offer: offer('o', 'tor') }],
      ['2026-11-08', { type: 'baton-accepted', offer: 'o', on: '2026-11-08' }],
    ),
  ).toEqual(['no-holder 2026-11-05 2026-11-08'])
})

test('B18: handed over within the day there is nothing to tell', () => {
  expect(
    broken(
      ['2026-11-03', farAway],
      ['2026-11-05', lost('2026-11-05')],
      ['2026-11-05', { type: 'baton-offered', offer: offer('o', 'tor') }],
      ['2026-11-05', { type: 'baton-accepted', offer: 'o', on: '2026-11-05' }],
    ),
  ).toEqual([])
})

test('B25: a family that wants no relay breaks nothing', () => {
  const withdrawn = ['marit', 'jon'].map((name) => ['2026-11-05', says(name, 'ingrid', { is: 'withdrawn' })] as const)
  expect(broken(['2026-11-03', farAway], ...withdrawn, ['2026-11-05', lost('2026-11-05', 'not-covered')])).toEqual([])
})

test('B28: a measure that nobody looked at in time, and then did', () => {
  expect(broken(['2026-11-03', farAway], ['2026-11-03', measure], ['2026-12-02', evaluated('stop')])).toEqual([
    'evaluation-missed 2026-12-01 2026-12-02',
  ])
})

test('B36: nobody at the other end on the day itself', () => {
  const received: RelayEvent = {
    ...{ type: 'transition-received', transition: 't', by: person('tor'), on: '2026-11-14', outside: undefined },
  }
  expect(broken(['2026-11-03', farAway], ['2026-11-03', moved('2026-11-10')], ['2026-11-14', received, 'tor'])).toEqual(
    ['transition-without-receiver 2026-11-10 2026-11-14'],
  )
})

test('an offer that was declined is there with its end, and the next one beside it', () => {
  const { offers } = after(
    ['2026-11-04', { type: 'baton-offered', offer: offer('1', 'tor') }],
    ['2026-11-05', { type: 'baton-declined', offer: '1', reason: 'Har ikke tid.' }],
    ['2026-11-06', { type: 'baton-offered', offer: offer('2', 'tor') }],
  )
  expect(offers.map(({ id, offeredOn, endedOn }) => [id, offeredOn, endedOn])).toEqual([
    ['1', '2026-11-04', '2026-11-05'],
    ['2', '2026-11-06', undefined],
  ])
})

test('a measure that was carried out has no deadline any longer, and is still looked at', () => {
  const { measures } = after(['2026-11-03', measure], ['2026-11-25', evaluated('continue')])
  expect(measures).toEqual([
    {
      ...{ id: 'm', responsible: 'ingrid', deadline: undefined },
      evaluation: { on: '2027-01-15', setOn: '2026-11-25' },
    },
  ])
})

test('consent that is asked for anew is asked for from that day, and an answer ends it', () => {
  const asksAgain = first.find(({ type }) => type === 'consent-asked')
  const told: Told = asksAgain === undefined ? [] : [['2026-11-20', asksAgain]]
  expect(after().consents.map((one) => one.renewalAskedOn)).toEqual([undefined, undefined])
  expect(after(...told).consents.map((one) => one.renewalAskedOn)).toEqual(['2026-11-20', '2026-11-20'])
  expect(after(...told, ['2026-11-21', says('marit', 'ingrid')]).consents.map((one) => one.renewalAskedOn)).toEqual([
    '2026-11-20',
    undefined,
  ])
})

test('consent that was withdrawn has no end to tell of', () => {
  expect(after(['2026-11-21', says('marit', 'ingrid', { is: 'withdrawn' })]).consents).toHaveLength(1)
})

test('E5: consent that was let end by a decision with the family ends noticed, until it is asked for anew', () => {
  const { service } = workOf(person('ingrid'))
  const agreedWith = { mark: words('ingrid'), text: 'Marit og Jon' }
  const letGo: RelayEvent = { type: 'consent-let-go', service, until: '2027-06-30', agreedWith }
  expect(after(['2026-11-21', letGo]).consents).toEqual([])
  const asksAgain = first.find(({ type }) => type === 'consent-asked')
  const told: Told = asksAgain === undefined ? [] : [['2026-11-22', asksAgain]]
  expect(after(['2026-11-21', letGo], ...told).consents.map((one) => one.renewalAskedOn)).toEqual([
    '2026-11-22',
    '2026-11-22',
  ])
})

test('what the family asks waits for an answer, and what a child asks waits less long', () => {
  expect(after(['2026-11-05', question('marit')]).questions).toEqual([
    { id: 'q', askedOn: '2026-11-05', isFromChild: false },
  ])
  expect(after(['2026-11-05', question('elias')]).questions.map((one) => one.isFromChild)).toEqual([true])
})

test('C10: a question that was taken back waits for nothing', () => {
  const back: RelayEvent = { type: 'question-taken-back', question: 'q', by: party('marit'), on: '2026-11-06' }
  expect(after(['2026-11-05', question('marit')], ['2026-11-06', back]).questions).toEqual([])
})

test('C10: a question outlives the relay, and whoever held it last answers', () => {
  const closed = after(['2026-11-05', question('marit')], ['2026-11-20', { type: 'closed', closing }])
  expect(clocksOf(closed, aroundWith()).map(({ kind }) => kind)).toEqual(['question-unanswered'])
  expect(closed.holder).toBe('ingrid')
})

test('C11: whoever wrote what is wrong is asked to correct it', () => {
  const entry = { id: 'e', kind: 'note', mark: words('tor'), text: 'Så at …', on: '2026-11-04' } as const
  const { corrections } = after(
    ['2026-11-04', joins('tor')],
    ['2026-11-04', { type: 'entry-added', entry }, 'tor'],
    [
      '2026-11-06',
      {
        type: 'remark-made',
        remark: {
          ...{ id: 'r', mark: words('ingrid'), is: 'correct', about: { event: first.length + 2 }, text: 'Feil dag' },
          ...{ on: '2026-11-06', answerBy: '2026-12-06', answer: undefined },
        },
      },
    ],
  )
  expect(corrections).toEqual([{ id: 'r', askedOn: '2026-11-06', answerBy: '2026-12-06', author: 'tor' }])
})

test('C16: the holder is away for some days, and back on the day after the last', () => {
  const away = [{ person: 'ingrid' as PersonId, from: '2026-11-10', until: '2026-11-12' }] // names stand for ids
  const days = historyOf([['2026-11-03', farAway]], { away })
  expect(days.map(({ on, followUp }) => [on, followUp.holderAbsentFrom])).toEqual([
    ['2026-11-02', undefined],
    ['2026-11-03', undefined],
    ['2026-11-10', '2026-11-10'],
    ['2026-11-13', undefined],
    ['2026-12-31', undefined],
  ])
})

test('meetings to come are those that nobody has held or cancelled, with those at work who are asked and take part', () => {
  const planned = (id: string, invited: string[]): RelayEvent => ({
    type: 'meeting-planned',
    meeting: {
      ...{ id, on: '2026-11-12', at: 600, place: 'Skolen', invited: invited.map(person), present: [], agenda: [] },
      ...{ heard: [], minutes: [], ended: undefined },
    },
  })
  const { meetings } = after(
    ['2026-11-05', planned('x', ['ingrid', 'a parent', 'a stranger'])],
    ['2026-11-05', planned('y', ['ingrid'])],
    ['2026-11-06', { type: 'meeting-cancelled', meeting: 'y' }],
  )
  expect(meetings).toEqual([{ id: 'x', on: '2026-11-12', at: 600, people: ['ingrid'] }])
})

test('a meeting that was held is the first', () => {
  const planned: RelayEvent = {
    type: 'meeting-planned',
    meeting: {
      ...{ id: 'x', on: '2026-11-12', at: 600, place: 'Skolen', invited: [], present: [], agenda: [] },
      ...{ heard: [], minutes: [], ended: undefined },
    },
  }
  const end = { on: '2026-11-12', summary: 'Vi ble enige.', mark: words('ingrid'), tellsChild: person('ingrid') }
  const ended: RelayEvent = {
    ...{ type: 'meeting-ended', meeting: 'x', present: [person('ingrid')], end: { ...end, next: '2027-01-10' } },
  }
  const { firstMeetingFrom, next } = after(['2026-11-05', planned], ['2026-11-12', ended])
  expect([firstMeetingFrom, next]).toEqual([undefined, { on: '2027-01-10', setOn: '2026-11-12' }])
})

test('C13: a birthday is there until it has been talked about', () => {
  const years = (...told: Told) => after(...told).birthdays.map((one) => one.years)
  expect(years()).toEqual([12, 16, 18])
  expect(years(['2026-11-20', { type: 'birthday-settled', years: 12, how: 'talked', said: undefined }])).toEqual([
    16, 18,
  ])
})

test('C14: what is foreseen is there until it is planned or set aside', () => {
  const kinds = (...told: Told) => after(...told).foreseen.map(({ id, on }) => `${id} ${on}`)
  const reason = { mark: words('ingrid'), text: 'Samme skole.' }
  expect(kinds().slice(0, 2)).toEqual(['to-lower-secondary 2029-08-01', 'to-upper-secondary 2032-08-01'])
  expect(kinds(['2026-11-20', { type: 'foreseen-set-aside', kind: 'to-lower-secondary', reason }])[0]).toBe(
    'to-upper-secondary 2032-08-01',
  )
})

test('nothing that did not begin with an opening has a history', () => {
  expect(followUpHistory([], { ages: defaultAges, today: '2026-11-24', away: [], ...foreseeing })).toEqual([])
})

describe('when the first measure began', () => {
  const later = (id: string, from: Day): RelayEvent =>
    measure.type === 'measure-set' ? { ...measure, measure: { ...measure.measure, id, from } } : measure

  test('not before it was recorded, and not on the day of a later one', () => {
    expect(after().firstMeasureOn).toBeUndefined()
    expect(after(['2026-11-05', measure], ['2026-11-06', later('n', '2026-11-04')]).firstMeasureOn).toBe('2026-11-05')
    expect(after(['2026-11-05', later('n', '2026-11-20')], ['2026-11-06', measure]).firstMeasureOn).toBe('2026-11-06')
  })

  test('one that was stopped before it began never was', () => {
    const stopped: RelayEvent = {
      ...{ type: 'measure-evaluated', measure: 'n', next: undefined },
      evaluation: {
        mark: words('ingrid'),
        on: '2026-11-06',
        carriedOut: 'no',
        effect: undefined,
        text: '',
        decision: 'stop',
      },
    }
    expect(after(['2026-11-05', later('n', '2026-11-20')], ['2026-11-06', stopped]).firstMeasureOn).toBeUndefined()
  })

  test('the day of the worry is the note’s, and nobody’s where there was no note', () => {
    const [opened, ...rest] = first
    if (opened?.type !== 'opened') throw new Error('A relay begins with its opening.')
    const told = [{ ...opened, wonderOn: '2026-10-20' }, ...rest].map((event) => ({
      ...{ at: noon('2026-11-02'), by: person('ingrid'), event },
    }))
    const [from] = followUpHistory(told, { ...foreseeing, ages: defaultAges, today: '2026-11-02', away: [] })
    expect([from?.followUp.wonderOn, after().wonderOn]).toEqual(['2026-10-20', undefined])
  })
})
