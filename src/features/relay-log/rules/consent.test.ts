import { describe, expect, test } from 'vitest'
import { answerConsent, askConsent } from './asking.ts'
import {
  capacityOf,
  consentState,
  decidersOf,
  defaultAges,
  isCovered,
  missingAnswers,
  type AgeRules,
} from './consent.ts'
import { consentsFor, waitsForAnswer } from './family-consent.ts'
import { stateOf, type Relay } from './relay.ts'
import { answer, asks, day, going, guardian, joins, later, opened, party, person, says } from '../testing/given.ts'
import { workOf } from '../testing/random-relay.ts'

const ages: AgeRules = defaultAges
const today = { on: day, ages, acceptBy: '2026-11-09' }
const school = workOf(person('ingrid')).service
const deciders = (relay: Relay, type: 'everyday' | 'health', on = day) =>
  decidersOf(relay.network, type, on, ages).map((one) => one.party)

test('nobody is asked for longer than two years', () => {
  const asked = asks('ingrid')
  if (asked.type !== 'consent-asked') return
  const until = (last: string) => askConsent(opened(), { ...asked.asked, until: last }, { ...today, isHealth: false })
  expect(until('2028-11-04')).toEqual({ ok: false, refusal: 'too-long' })
  expect(until('2028-11-02').ok).toBe(true)
})

test('where one parent alone is known, it is said why', () => {
  const alone = later(opened('2016-05-05', []), guardian('marit'))
  const given = asks('ingrid')
  if (given.type !== 'consent-asked') return
  const because = (onlyOne: string) => askConsent(alone, { ...given.asked, onlyOne }, { ...today, isHealth: false })
  expect(because(' ')).toEqual({ ok: false, refusal: 'why-one' })
  expect(because('Faren lever ikke.').ok).toBe(true)
})

describe('who decides', () => {
  test.each([
    ['a child of 10', '2016-05-05', ['marit', 'jon'], ['marit', 'jon']],
    ['a youth of 13', '2013-05-05', ['marit', 'jon'], ['marit', 'jon']],
    ['a youth of 16', '2010-05-05', ['marit', 'jon', 'elias'], ['elias']],
    ['someone of 18', '2008-05-05', ['elias'], ['elias']],
  ])('about %s', (_who, bornOn, everyday, health) => {
    const relay = opened(bornOn)
    expect(deciders(relay, 'everyday')).toEqual(everyday)
    expect(deciders(relay, 'health')).toEqual(health)
  })

  test.each([
    ['a youth of 16', '2010-05-05', 'elias', 'youth'],
    ['someone of 18', '2008-05-05', 'elias', 'adult'],
    ['a guardian', '2016-05-05', 'marit', 'guardian'],
  ])('%s answers as what they are, on a screen and on paper', (_who, bornOn, who, capacity) => {
    expect(capacityOf(opened(bornOn).network, party(who), ['everyday'], day, ages)).toBe(capacity)
  })

  test('the day someone turns 18 the guardians decide no longer', () => {
    const relay = opened('2009-03-01')
    expect(deciders(relay, 'everyday', '2027-02-28')).toEqual(['marit', 'jon', 'elias'])
    expect(deciders(relay, 'everyday', '2027-03-01')).toEqual(['elias'])
  })

  test('where the municipality wants the youth’s yes from 15, it adds to the guardians’', () => {
    const relay = opened('2011-05-05')
    const on15 = decidersOf(relay.network, 'everyday', day, { ...ages, alsoDecides: 15 })
    expect(on15.map((one) => one.party)).toEqual(['marit', 'jon', 'elias'])
  })

  test('a guardian without parental responsibility, or one with a reason not to be asked, does not', () => {
    const relay = later(
      opened('2016-05-05', ['marit']),
      {
        type: 'guardian-added',
        guardian: { party: party('tante'), name: 'Tante', basis: 'none', notAsked: undefined },
      },
      {
        type: 'guardian-added',
        guardian: { party: party('jon'), name: 'Jon', basis: 'parental-responsibility', notAsked: 'Kan ikke nås.' },
      },
    )
    expect(deciders(relay, 'everyday')).toEqual(['marit'])
  })

  test('she who expects a child decides alone, and guardians of nobody do not', () => {
    const { network } = opened('2009-05-05')
    const expecting = { ...network, main: { ...network.main, expectsChild: true } }
    expect(decidersOf(expecting, 'everyday', day, ages)).toEqual([{ party: 'elias', capacity: 'expecting' }])
  })

  test('where nobody is known who could, nothing is shared', () => {
    const relay = later(opened('2016-05-05', []), asks('ingrid'))
    expect(isCovered(relay, school, day, ages)).toBe(false)
  })
})

describe('one no is no', () => {
  test('one of two has answered: nothing is shared, and it shows only that an answer is missing', () => {
    const relay = later(opened(), asks('ingrid'), says('marit', 'ingrid'))
    expect(consentState(relay, school, day, ages)).toBe('partly-given')
    expect(isCovered(relay, school, day, ages)).toBe(false)
    expect(missingAnswers(relay, school, day, ages)).toEqual(['jon'])
  })

  test('one says no: refused, and no setting lifts it', () => {
    const relay = later(opened(), asks('ingrid'), says('marit', 'ingrid'), says('jon', 'ingrid', { is: 'no' }))
    expect(consentState(relay, school, day, ages)).toBe('refused')
    expect(isCovered(relay, school, day, { ...ages, health: 0, alsoDecides: 99, ofAge: 99 })).toBe(false)
  })

  test('a yes to some is a yes to just that', () => {
    const relay = later(
      opened(),
      asks('ingrid'),
      says('marit', 'ingrid'),
      says('jon', 'ingrid', { types: ['learning'] }),
    )
    expect(consentState(relay, school, day, ages)).toBe('valid')
    expect(answerOf(relay, 'everyday')).toBe(false)
    expect(answerOf(relay, 'learning')).toBe(true)
  })

  const answerOf = (relay: Relay, type: 'everyday' | 'learning') =>
    isCovered({ ...relay, consent: { ...relay.consent, answers: narrowed(relay, type) } }, school, day, ages)
  const narrowed = (relay: Relay, type: 'everyday' | 'learning') =>
    relay.consent.answers.map((one) => ({ ...one, types: one.types.filter((each) => each === type) }))
})

describe('in time', () => {
  test('it begins to end 30 days before, and is over the day after its last', () => {
    const relay = going()
    expect(consentState(relay, school, '2027-05-30', ages)).toBe('valid')
    expect(consentState(relay, school, '2027-05-31', ages)).toBe('expiring')
    expect(consentState(relay, school, '2027-06-30', ages)).toBe('expiring')
    expect(consentState(relay, school, '2027-07-01', ages)).toBe('expired')
  })

  test('the family sees that it ends soon; after what was asked is over there is nothing to answer before it is asked anew', () => {
    const reader = { party: party('marit'), role: 'guardian' } as const
    const on = (last: string) => {
      const [one] = consentsFor(going(), reader, last, ages)
      return one && [one.own, one.isNearEnd, waitsForAnswer(one)]
    }
    expect(on('2027-05-30')).toEqual(['yes', false, false])
    expect(on('2027-05-31')).toEqual(['yes', true, false])
    expect(on('2027-07-01')).toEqual(['over', false, false])
    const late = { ...today, on: '2027-07-01' }
    const refused = { ok: false, refusal: 'not-asked' }
    expect(answerConsent(going(), answer('marit', 'ingrid', {}), late)).toEqual(refused)
  })

  test('a new yes renews it', () => {
    const renewed = later(
      going(),
      { ...asks('ingrid'), ...{} },
      says('marit', 'ingrid', { until: '2027-12-31' }),
      says('jon', 'ingrid', { until: '2027-12-31' }),
    )
    expect(consentState(renewed, school, '2027-07-01', ages)).toBe('valid')
  })
})

describe('what an answer brings with it', () => {
  test('the last yes wakes the relay', () => {
    const relay = later(opened(), asks('ingrid'), says('marit', 'ingrid'))
    const done = answerConsent(relay, answer('jon', 'ingrid'), today)
    expect(done.ok && done.value.map(({ type }) => type)).toEqual(['consent-answered', 'activated'])
    expect(done.ok && stateOf(later(relay, ...done.value))).toBe('active')
  })

  test('taking back the holder’s service leaves the baton with the office in the same breath', () => {
    const relay = going()
    const done = answerConsent(relay, answer('jon', 'ingrid', { is: 'withdrawn' }), today)
    expect(done.ok && done.value.map(({ type }) => type)).toEqual(['consent-answered', 'holder-lost'])
    expect(done.ok && stateOf(later(relay, ...done.value))).toBe('waiting-for-holder')
  })

  test('taking back another service’s leaves the baton where it is', () => {
    const relay = later(going(), joins('siri'), asks('siri'), says('marit', 'siri'), says('jon', 'siri'))
    const done = answerConsent(relay, answer('marit', 'siri', { is: 'withdrawn' }), today)
    expect(done.ok && done.value).toHaveLength(1)
  })
})

describe('nobody answers', () => {
  const relay = later(opened(), asks('ingrid', ['everyday']), joins('siri'))
  test.each([
    ['for a service that was not asked for', answer('marit', 'siri'), 'not-asked'],
    ['in another’s place', answer('elias', 'ingrid', { types: ['everyday'] }), 'not-theirs'],
    ['to more than was asked', answer('marit', 'ingrid'), 'too-wide'],
    ['for longer than was asked', answer('marit', 'ingrid', { types: ['everyday'], until: '2028-01-01' }), 'too-wide'],
    ['on paper that lies nowhere', answer('marit', 'ingrid', { types: ['everyday'], method: 'paper' }), 'no-evidence'],
    ['back what was never given', answer('marit', 'ingrid', { is: 'withdrawn' }), 'nothing-given'],
  ])('%s', (_what, given, refusal) => {
    expect(answerConsent(relay, given, today)).toEqual({ ok: false, refusal })
  })
})

test('a service is asked for until a day to come, of someone who can answer', () => {
  const relay = opened()
  const asked = (name: string, until = '2027-01-01') => ({
    ...{ service: workOf(person(name)).service, types: ['everyday'] as const, purposes: ['follow-up'] as const, until },
    ...{ text: { version: '1', language: 'nb' }, askedOn: day },
  })
  expect(askConsent(relay, asked('ingrid', '2026-11-01'), { ...today, isHealth: false })).toEqual({
    ok: false,
    refusal: 'past',
  })
  expect(askConsent(opened('2016-05-05', []), asked('ingrid'), { ...today, isHealth: false })).toEqual({
    ok: false,
    refusal: 'nobody-to-ask',
  })
  expect(
    askConsent(
      later(opened('2016-05-05', []), guardian('marit')),
      { ...asked('siri'), onlyOne: 'Faren lever ikke.' },
      { ...today, isHealth: true },
    ).ok,
  ).toBe(true)
})
