import { describe, expect, test } from 'vitest'
import { joins, later, opened, person, words } from '../testing/given.ts'
import { workOf } from '../testing/random-relay.ts'
import { foreseenTransitions, isOfSchool, setForeseenAside, type ForeseenRules, type KeyOf } from './foreseeing.ts'
import type { Relay, RelayEvent } from './relay.ts'
import { defaultForeseen } from './settings.ts'
import type { TransitionKind } from './transitions.ts'

const keys: Readonly<Record<string, string>> = { school: 'skole', nurse: 'helsestasjon', ppt: 'ppt' }
const inSchool: KeyOf = (service) => keys[service]
const as =
  (key: string): KeyOf =>
  (service) =>
    service === workOf(person('ingrid')).service ? key : undefined
const foreseen = (relay: Relay, keyOf = inSchool, rules: ForeseenRules = defaultForeseen) =>
  foreseenTransitions(relay, rules, keyOf).map(({ kind, on }) => `${kind} ${on}`)
const planned = (kind: TransitionKind, on: string): RelayEvent => ({
  type: 'transition-planned',
  transition: {
    ...{ id: 't', kind, on, fromUnit: workOf(person('ingrid')).unit, done: [], version: 1 },
    ...{ to: { is: 'outside', name: 'Skolen', place: '', mark: words('ingrid') } },
    ...{ receiverLeft: undefined, received: undefined, cancelled: undefined },
  },
})
const setAside: RelayEvent = {
  ...{
    type: 'foreseen-set-aside',
    kind: 'to-lower-secondary',
    reason: { mark: words('ingrid'), text: 'Samme skole.' },
  },
}

describe('C14: transitions that are foreseen', () => {
  test('a kindergarten’s child begins at school on 1 August of the year it is six', () => {
    expect(foreseen(opened('2021-12-31'), as('barnehage'))).toEqual(['to-school 2027-08-01', 'log-ends 2047-12-31'])
  })

  test('a school’s goes on in the years it is thirteen and sixteen', () => {
    expect(foreseen(opened('2014-05-05')).slice(0, 2)).toEqual([
      'to-lower-secondary 2027-08-01',
      'to-upper-secondary 2030-08-01',
    ])
  })

  test('a clinic’s begins with the school’s health service, and a youth clinic’s ends at twenty', () => {
    expect(foreseen(later(opened('2021-05-05'), joins('siri')))).toContain('to-school-health 2027-08-01')
    expect(foreseen(opened('2008-02-29'), as('helsestasjon-for-ungdom'))[0]).toBe('youth-clinic-ends 2028-02-29')
  })

  test('what came before it was opened is not foreseen, and nothing where no birth date is known', () => {
    expect(foreseen(opened('2012-05-05'))).toEqual(['to-upper-secondary 2028-08-01', 'log-ends 2038-05-05'])
    const relay = opened()
    const { main } = relay.network
    expect(foreseen({ ...relay, network: { ...relay.network, main: { ...main, bornOn: undefined } } })).toEqual([])
  })

  test('each is the municipality’s own setting', () => {
    const rules = { ...defaultForeseen, schoolMonth: 9, schoolDay: 15, lowerSecondary: 14, logEnds: 24 }
    expect(foreseen(opened('2014-05-05'), inSchool, rules)).toEqual([
      ...['to-lower-secondary 2028-09-15', 'to-upper-secondary 2030-09-15', 'log-ends 2038-05-05'],
    ])
  })

  test('one that is planned takes its place, and another kind does not', () => {
    const relay = opened('2014-05-05')
    expect(foreseen(later(relay, planned('to-lower-secondary', '2027-08-17')))[0]).toBe('to-upper-secondary 2030-08-01')
    expect(foreseen(later(relay, planned('change-of-school', '2027-08-17')))[0]).toBe('to-lower-secondary 2027-08-01')
    const cancelled = { reason: 'Ble ikke noe av.', mark: words('ingrid'), on: '2026-11-03' }
    const gone: RelayEvent = { type: 'transition-cancelled', transition: 't', ...cancelled }
    const after = later(relay, planned('to-lower-secondary', '2027-08-17'), gone)
    expect(foreseen(after)[0]).toBe('to-lower-secondary 2027-08-01')
  })

  test('one that does not come to this child is set aside with the reason, and is another’s after a birth', () => {
    const relay = opened('2014-05-05')
    const all = foreseenTransitions(relay, defaultForeseen, inSchool)
    const reason = { mark: words('ingrid'), text: 'Samme skole.' }
    expect(setForeseenAside(all, 'to-lower-secondary', reason)).toEqual({ ok: true, value: [setAside] })
    expect(setForeseenAside(all, 'to-school', reason)).toEqual({ ok: false, refusal: 'none' })
    expect(setForeseenAside(all, 'to-lower-secondary', { ...reason, text: ' ' })).toEqual({
      ok: false,
      refusal: 'no-reason',
    })
    expect(foreseen(later(relay, setAside))[0]).toBe('to-upper-secondary 2030-08-01')
    const child = { ...relay.network.main, bornOn: '2026-12-01' }
    const born = later(relay, setAside, { type: 'child-born', child, basis: 'parental-responsibility' })
    expect(foreseen(born)[0]).toBe('to-lower-secondary 2039-08-01')
  })

  test('families are told of schools alone', () => {
    expect(['to-school', 'to-upper-secondary'].map((kind) => isOfSchool(kind as 'to-school'))).toEqual([true, true])
    expect(isOfSchool('youth-clinic-ends')).toBe(false)
  })
})
