import { describe, expect, test } from 'vitest'
import { dayAfter } from '#base/oslo-time.ts'
import type { Result } from '#base/result.ts'
import { may, type RelayActor } from './access.ts'
import { defaultAges } from './consent.ts'
import { close } from './keeping.ts'
import { personLeft, removeParticipant } from './passing.ts'
import { nextOf, stateOf, type Outcome, type Relay, type RelayEvent } from './relay.ts'
import { partsOf } from './summary.ts'
import {
  cancelTransition,
  changeTransition,
  planTransition,
  receiveTransition,
  recordReceived,
  tickTransition,
  type WantedTransition,
} from './transferring.ts'
import type { Receiver, TransitionStep } from './transitions.ts'
import { visibleHistory } from './visible.ts'
import { asks, day, going, joins, later, person, says, words } from '../testing/given.ts'
import { workOf } from '../testing/random-relay.ts'

const at = (name: string, who = name): Receiver => {
  const { unit, service } = workOf(person(name))
  return { is: 'here', unit, service, person: who === '' ? undefined : person(who) }
}
const outside: Receiver = { is: 'outside', name: '', place: 'Rektor i nabokommunen', mark: words('ingrid') }
const wanted: WantedTransition = { kind: 'to-school', on: '2027-08-17', to: at('siri') }
const plan = (relay: Relay, changes: Partial<WantedTransition> = {}) =>
  planTransition(relay, { id: 'one', ...wanted, ...changes }, day)
const after = (relay: Relay, done: Result<readonly RelayEvent[], string>): Relay => {
  if (!done.ok) throw new Error(done.refusal)
  return later(relay, ...done.value)
}
const refusal = (done: Result<unknown, string>) => (done.ok ? 'done' : done.refusal)

const letIn = (name: string) => [joins(name), asks(name), says('marit', name), says('jon', name)]
const planned = after(going(), plan(going()))
const arrived = later(planned, ...letIn('siri'))
const moving = after(going(), plan(going(), { kind: 'moving', to: outside }))
const agreed = after(moving, tickTransition(moving, 'one', { seen: [], ticked: ['consent'] }))
const today = { on: day, ages: defaultAges }
const actor = (name: string): RelayActor => ({
  ...{ person: person(name), units: [workOf(person(name)).unit], answersFor: [], isDataProtectionOfficer: false },
})

describe('planned', () => {
  test('on a day to come, at most two years ahead, and somewhere else than now', () => {
    expect(refusal(plan(going(), { on: dayAfter(day, -1) }))).toBe('past')
    expect(refusal(plan(going(), { on: dayAfter(day, 731) }))).toBe('too-far')
    expect(refusal(plan(going(), { to: at('ingrid', '') }))).toBe('same-unit')
    expect(refusal(plan(going(), { to: at('ingrid') }))).toBe('same-unit')
    expect(refusal(plan(going(), { to: at('tor') }))).toBe('done')
    expect(refusal(plan(going(), { to: { ...outside, place: ' ' } }))).toBe('no-receiver')
  })

  test('a move to another municipality crosses no tenant; a birth is waited for by someone who expects a child', () => {
    expect(refusal(plan(going(), { kind: 'moving' }))).toBe('moving-is-outside')
    expect(refusal(plan(going(), { kind: 'birth' }))).toBe('not-expecting')
  })

  test('it is among the next dates, also in a pause', () => {
    const soon = after(going(), plan(going(), { on: dayAfter(day, 3) }))
    expect(nextOf(soon)).toEqual({ on: dayAfter(day, 3), kind: 'transition' })
    const paused = later(soon, { type: 'paused', reason: 'Sommer', with: 'Marit', until: dayAfter(day, 60) })
    expect(nextOf(paused)).toEqual({ on: dayAfter(day, 3), kind: 'transition' })
  })

  test('someone else at the other end, unless another has changed it meanwhile', () => {
    const change = (seen: number) =>
      changeTransition(planned, 'one', { ...wanted, to: at('anders', '') }, { seen, on: day })
    expect(refusal(change(0))).toBe('changed-meanwhile')
    expect(after(planned, change(1)).transitions[0]).toMatchObject({ to: at('anders', ''), version: 2 })
  })

  test('cancelled with a reason; it waits for nobody then', () => {
    const reason = (why: string) => cancelTransition(arrived, 'one', { reason: why, mark: words('ingrid'), on: day })
    expect(refusal(reason(' '))).toBe('no-reason')
    const cancelled = after(arrived, reason('De flytter likevel ikke.'))
    expect(may(actor('siri'), 'receive-transition', cancelled, day, defaultAges)).toBeUndefined()
    expect(refusal(tickTransition(cancelled, 'one', { seen: [], ticked: ['visit'] }))).toBe('gone')
  })
})

describe('the list', () => {
  const tick = (relay: Relay, seen: readonly TransitionStep[], ticked: readonly TransitionStep[]) =>
    after(relay, tickTransition(relay, 'one', { seen, ticked }))

  test('two who tick at once: what both ticked stands', () => {
    const both = tick(tick(planned, [], ['family-asked']), [], ['visit'])
    expect(both.transitions[0]?.done).toEqual(['family-asked', 'visit'])
    expect(tick(both, ['family-asked', 'visit'], ['visit']).transitions[0]?.done).toEqual(['visit'])
  })

  test('a yes to a service here is not ticked: it is asked for', () => {
    expect(refusal(tickTransition(planned, 'one', { seen: [], ticked: ['consent'] }))).toBe('unchanged')
  })
})

describe('received', () => {
  const receive = (relay: Relay, name: string) => receiveTransition(relay, 'one', { by: person(name), ...today })

  test('by the one who was named, whose service the family has said yes to, and only once', () => {
    expect(refusal(receive(later(planned, joins('siri')), 'siri'))).toBe('not-covered')
    expect(refusal(receive(later(arrived, ...letIn('anders')), 'anders'))).toBe('not-receiver')
    expect(refusal(receive(arrived, 'ingrid'))).toBe('not-receiver')
    const received = after(arrived, receive(arrived, 'siri'))
    expect(received.transitions[0]?.received).toEqual({ by: person('siri'), on: day, outside: undefined })
    expect(refusal(receive(received, 'siri'))).toBe('gone')
  })

  test('by anyone of the unit where nobody was named', () => {
    const open = after(going(), plan(going(), { to: at('siri', '') }))
    expect(refusal(receive(later(open, ...letIn('siri')), 'siri'))).toBe('done')
  })

  test('it does not pass the baton', () => {
    expect(after(arrived, receive(arrived, 'siri')).baton).toEqual(arrived.baton)
  })

  test('it stands in the list of the one it waits for, until then', () => {
    const waits = (relay: Relay) =>
      partsOf(relay, day, defaultAges).flatMap(({ person_id, receives }) => (receives === null ? [] : [person_id]))
    expect(waits(arrived)).toEqual(['siri'])
    expect(waits(after(arrived, receive(arrived, 'siri')))).toEqual([])
  })
})

describe('outside Stafett', () => {
  const record = (relay: Relay, name: string, by = 'ingrid', on = day) =>
    recordReceived(relay, 'one', { by: person(by), on, name, mark: words(by) }, day)

  test('the holder writes down who took over, once the family has said yes to it', () => {
    expect(refusal(record(moving, 'Rektor'))).toBe('no-consent')
    expect(refusal(record(agreed, ' '))).toBe('no-name')
    expect(refusal(record(agreed, 'Rektor', 'siri'))).toBe('not-holder')
    expect(refusal(record(agreed, 'Rektor', 'ingrid', dayAfter(day, 1)))).toBe('future')
    expect(after(agreed, record(agreed, 'Rektor')).transitions[0]?.received?.outside?.name).toBe('Rektor')
  })

  test('where the family goes is read by those who are let in to it alone', () => {
    const relay = later(
      agreed,
      joins('siri'),
      asks('siri'),
      ...['marit', 'jon'].map((by) => says(by, 'siri', { types: ['learning'] })),
    )
    const seen = (name: string) =>
      visibleHistory({ relay, reader: { person: person(name) }, day, ages: defaultAges }, [
        { by: person('ingrid'), event: { type: 'opened', ...opening } },
        ...relay.transitions.map((transition) => ({
          by: person('ingrid'),
          event: { type: 'transition-planned', transition } as const,
        })),
      ]).at(-1)
    expect(seen('ingrid')?.words).toBe(true)
    expect(seen('siri')?.words).toBe(false)
  })
})

const opening = {
  main: going().network.main,
  ...{ level: '1', reason: '', holder: { person: person('ingrid'), ...workOf(person('ingrid')) }, isHealth: false },
  ...{ on: day, followUp: day },
}

describe('the old unit is bound until someone has received', () => {
  const end = (relay: Relay, outcome: Outcome) =>
    refusal(close(relay, { outcome, reason: 'Flyttet', evaluation: 'Porten.', with: 'Marit', on: day }))

  test('it does not end as moved, or as going on elsewhere, before', () => {
    expect(end(going(), 'moved')).toBe('not-received')
    expect(end(agreed, 'moved')).toBe('not-received')
    expect(end(planned, 'continues-elsewhere')).toBe('not-received')
    expect(end(planned, 'not-wanted')).toBe('done')
    const by = { by: person('ingrid'), on: day, name: 'Rektor', mark: words('ingrid') }
    expect(end(after(agreed, recordReceived(agreed, 'one', by, day)), 'moved')).toBe('done')
  })

  test('the holder does not leave; is the holder let go, the office answers and the transition stands', () => {
    expect(may(actor('ingrid'), 'leave', arrived, day, defaultAges)).toBeUndefined()
    const { unit } = workOf(person('ingrid'))
    const terms = { office: unit, acceptBy: dayAfter(day, 5), on: day }
    const left = later(arrived, ...personLeft(arrived, person('ingrid'), terms))
    expect(stateOf(left)).toBe('waiting-for-holder')
    expect(nextOf(left)).toEqual({ on: dayAfter(day, 5), kind: 'find-holder' })
    expect(left.transitions[0]?.fromUnit).toBe(unit)
    expect(may(actor('siri'), 'receive-transition', left, day, defaultAges)).toBe('receiver')
  })

  test('a receiver who leaves leaves it unreceived, and from that day someone must be found', () => {
    const done = removeParticipant(arrived, person('siri'), day)
    const left = after(arrived, done)
    expect(left.transitions[0]).toMatchObject({ received: undefined, receiverLeft: day, to: at('siri', '') })
    expect(nextOf(left)).toEqual({ on: day, kind: 'transition' })
    const found = after(left, changeTransition(left, 'one', { ...wanted, to: at('anders') }, { seen: 2, on: day }))
    expect(nextOf(found)?.kind).toBe('follow-up')
  })
})
