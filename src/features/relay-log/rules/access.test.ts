import { describe, expect, test } from 'vitest'
import { expected, type Act, type Kind, type State } from '../../../../test/relay-access-table.ts'
import { may, relayActs, type RelayAct, type RelayActor } from './access.ts'
import { defaultAges } from './consent.ts'
import { relayStates, stateOf, type Relay, type RelayEvent } from './relay.ts'
import { asks, day, joins, later, opened, person, says, words } from '../testing/given.ts'
import { workOf } from '../testing/random-relay.ts'

const kinds = Object.keys(expected['see-relay']) as Kind[] // the table has a column for each

/** Where we decided otherwise than whoever wrote the table from the texts, and why. */
const awake: readonly State[] = ['active', 'waiting-for-holder', 'paused']
const decidedOtherwise: Partial<Record<Act, { why: string; cells: Partial<Record<Kind, readonly State[]>> }>> = {
  'write-minutes': {
    why: 'The issue wants minutes written by two people at once, so whoever is let in writes.',
    cells: { holder: awake, participant: awake, offered: awake, receiver: awake },
  },
  'see-readers': {
    why: 'The look shows the holder who has read: a family without BankID asks the holder.',
    cells: {
      holder: ['awaiting-consent', 'active', 'paused', 'closed'],
      deputy: ['active', 'waiting-for-holder', 'paused', 'closed'],
    },
  },
}

const offer = (to: string): RelayEvent => ({
  type: 'baton-offered',
  offer: {
    id: 'offer',
    to: { person: person(to), service: workOf(person(to)).service, unit: workOf(person(to)).unit },
    reason: 'Ser barnet mest.',
    answerBy: '2026-11-09',
    byOffice: false,
  },
})

const arriving = (name: string): RelayEvent => ({
  type: 'transition-planned',
  transition: {
    id: 'transition',
    kind: 'to-school',
    on: '2027-08-17',
    fromUnit: workOf(person('ingrid')).unit,
    to: { is: 'here', unit: workOf(person(name)).unit, service: workOf(person(name)).service, person: person(name) },
    ...{ done: [], receiverLeft: undefined, received: undefined, cancelled: undefined, version: 1 },
  },
})

/** What each kind needs the relay to have, and who that is. */
const kind: Record<Kind, { who: string; has: readonly RelayEvent[]; actor?: Partial<RelayActor> }> = {
  holder: { who: 'ingrid', has: [] },
  deputy: {
    who: 'siri',
    has: [{ type: 'deputy-named', deputy: { person: person('siri'), ...workOf(person('siri')) } }],
  },
  participant: { who: 'siri', has: [] },
  uncovered: { who: 'anders', has: [joins('anders')] },
  'uncovered-wrote': {
    who: 'anders',
    has: [
      joins('anders'),
      { type: 'entry-added', entry: { id: 'e', kind: 'note', mark: words('anders'), text: 'Så …', on: day } },
    ],
  },
  offered: { who: 'siri', has: [offer('siri')] },
  receiver: { who: 'siri', has: [arriving('siri')] },
  colleague: { who: 'tor', has: [] },
  leader: { who: 'leif', has: [], actor: { units: [], answersFor: [workOf(person('ingrid')).unit] } },
  'other-leader': { who: 'hanne', has: [], actor: { units: [], answersFor: [workOf(person('siri')).unit] } },
  coordinator: { who: 'kari', has: [], actor: { units: [], answersFor: [] } },
  'coordinator-no-leader': { who: 'kari', has: [], actor: { units: [], answersFor: [workOf(person('ingrid')).unit] } },
  administrator: { who: 'astrid', has: [], actor: { units: [] } },
  'data-protection-officer': { who: 'pernille', has: [], actor: { units: [], isDataProtectionOfficer: true } },
  editor: { who: 'elin', has: [], actor: { units: [] } },
  left: { who: 'tor', has: [joins('tor')], actor: { units: [] } },
  neighbour: { who: 'nabo', has: [], actor: { units: [] } },
  stranger: { who: 'fremmed', has: [], actor: { units: [] } },
}

const into: Record<State, readonly RelayEvent[]> = {
  'awaiting-consent': [],
  active: [{ type: 'activated', on: day }],
  'waiting-for-holder': [
    { type: 'activated', on: day },
    { type: 'holder-lost', because: 'left', office: workOf(person('ingrid')).unit, acceptBy: '2026-11-09', on: day },
  ],
  paused: [
    { type: 'activated', on: day },
    { type: 'paused', reason: 'Sommer', with: 'Foreldrene', until: '2026-12-01' },
  ],
  closed: [
    { type: 'activated', on: day },
    {
      type: 'closed',
      closing: { outcome: 'goals-reached', reason: 'Bra nå', evaluation: 'Det gikk.', with: 'Foreldrene', on: day },
    },
  ],
}

const agreed = ['ingrid', 'siri'].flatMap((name) => [asks(name), says('marit', name), says('jon', name)])

function relayWith(who: Kind, state: State): Relay {
  const relay = later(opened(), joins('siri'), ...agreed, ...kind[who].has, ...into[state])
  expect(stateOf(relay)).toBe(state)
  return relay
}

function actorOf(who: Kind): RelayActor {
  const { who: name, actor = {} } = kind[who]
  const units = [workOf(person(name)).unit]
  return { person: person(name), units, answersFor: [], isDataProtectionOfficer: false, ...actor }
}

const allowed = (act: RelayAct, who: Kind, state: State): boolean =>
  may(actorOf(who), act, relayWith(who, state), day, defaultAges) !== undefined

describe.each(relayActs.filter((act): act is Act => Object.hasOwn(expected, act)))('%s', (act) => {
  test.each(kinds)('by %s', (who) => {
    const states = decidedOtherwise[act]?.cells[who] ?? expected[act][who]
    expect(relayStates.filter((state) => allowed(act, who, state))).toEqual(
      relayStates.filter((state) => states.includes(state)),
    )
  })
})

test.each(kinds)('set-foreseen-aside: whoever leads it, as when consent is asked for, by %s', (who) => {
  const may = (act: RelayAct) => relayStates.filter((state) => allowed(act, who, state))
  expect(may('set-foreseen-aside')).toEqual(may('ask-consent'))
})

test.each(kinds)('settle-birthday: whoever leads it, as when consent is asked for, by %s', (who) => {
  const may = (act: RelayAct) => relayStates.filter((state) => allowed(act, who, state))
  expect(may('settle-birthday')).toEqual(may('ask-consent'))
})

test.each(kinds)('let-consent-end: whoever may ask for it anew, by %s', (who) => {
  const may = (act: RelayAct) => relayStates.filter((state) => allowed(act, who, state))
  expect(may('let-consent-end')).toEqual(may('ask-consent'))
})

describe('record-follow-up: whoever may set the date, but in a pause, whose last day is the next date', () => {
  test.each(kinds)('by %s', (who) => {
    const states: readonly State[] = expected['set-follow-up'][who].filter((state) => state !== 'paused')
    expect(relayStates.filter((state) => allowed('record-follow-up', who, state))).toEqual(
      relayStates.filter((state) => states.includes(state)),
    )
  })
})

test('whoever is let in writes down that someone takes back their yes', () => {
  expect(allowed('record-withdrawal', 'participant', 'closed')).toBe(true)
  expect(allowed('record-withdrawal', 'uncovered', 'active')).toBe(false)
})

test('someone whom the office asks sees that it exists and may answer, before taking part', () => {
  const relay = later(relayWith('colleague', 'waiting-for-holder'), {
    type: 'baton-offered',
    offer: {
      ...{ id: 'offer', to: { person: person('tor'), ...workOf(person('tor')) } },
      ...{ reason: '', answerBy: '2026-11-09', byOffice: true },
    },
  })
  expect(may(actorOf('colleague'), 'answer-offer', relay, day, defaultAges)).toBe('offered')
  expect(may(actorOf('colleague'), 'see-relay', relay, day, defaultAges)).toBeUndefined()
})
