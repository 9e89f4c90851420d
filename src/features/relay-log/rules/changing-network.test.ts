import { describe, expect, test } from 'vitest'
import { answerConsent } from './asking.ts'
import { changeGuardian, removeParty } from './changing-network.ts'
import { consentState, defaultAges, isCovered, missingAnswers } from './consent.ts'
import type { Guardian } from './network.ts'
import { holderOf } from './baton.ts'
import { stateOf, type Relay } from './relay.ts'
import { answer, asks, day, going, guardian, later, opened, party, person, says } from '../testing/given.ts'
import { workOf } from '../testing/random-relay.ts'

const today = { on: day, ages: defaultAges, acceptBy: '2026-11-09' }
const school = workOf(person('ingrid')).service
const isLetIn = (relay: Relay) => isCovered(relay, school, day, defaultAges)
const missing = (relay: Relay) => missingAnswers(relay, school, day, defaultAges)

const changed = (relay: Relay, name: string, to: Partial<Guardian>): Relay => {
  const decided = changeGuardian(relay, guardianNow(relay, name, to), today)
  if (!decided.ok) throw new Error(decided.refusal)
  return later(relay, ...decided.value)
}

const guardianNow = (relay: Relay, name: string, to: Partial<Guardian>): Guardian => {
  const is = relay.network.guardians.find((one) => one.party === party(name))
  if (is === undefined) throw new Error(`${name} is not there.`)
  return { ...is, ...to }
}

const without = (relay: Relay, name: string): Relay => {
  const decided = removeParty(relay, party(name), today)
  if (!decided.ok) throw new Error(decided.refusal)
  return later(relay, ...decided.value)
}

describe('a guardian who has said yes', () => {
  test('decides no longer: the other’s yes is enough, and nothing is asked anew', () => {
    for (const relay of [without(going(), 'jon'), changed(going(), 'jon', { basis: 'none' })]) {
      expect(isLetIn(relay)).toBe(true)
      expect(missing(relay)).toEqual([])
      expect(stateOf(relay)).toBe('active')
    }
  })

  test('and is the last who decides: nothing is shared any more, and the holder keeps the baton', () => {
    const relay = without(without(going(), 'jon'), 'marit')
    expect(isLetIn(relay)).toBe(false)
    expect(holderOf(relay.baton)?.person).toBe(person('ingrid'))
  })

  test('has a new name: nothing else changes', () => {
    const relay = changed(going(), 'jon', { name: 'Johannes' })
    expect(relay.network.guardians.map(({ name }) => name)).toEqual(['marit', 'Johannes'])
    expect(relay.consent).toEqual(going().consent)
  })

  test('is said to be what they are already: nothing happens', () => {
    expect(changeGuardian(going(), guardianNow(going(), 'jon', {}), today)).toEqual({ ok: true, value: [] })
  })
})

describe('nobody is let in because someone was taken out', () => {
  const waiting = later(opened(), asks('ingrid'), says('marit', 'ingrid'))
  const refused = later(waiting, says('jon', 'ingrid', { is: 'no' }))

  test.each([
    ['one who has not answered', waiting],
    ['one who has said no', refused],
  ])('%s: the other is asked anew', (_who, before) => {
    for (const relay of [without(before, 'jon'), changed(before, 'jon', { basis: 'none' })]) {
      expect(isLetIn(relay)).toBe(false)
      expect(stateOf(relay)).toBe('awaiting-consent')
      expect(missing(relay)).toEqual([party('marit')])
    }
  })

  test('a new yes, from whoever decides now, lets in', () => {
    const asked = without(refused, 'jon')
    const said = answerConsent(asked, answer('marit', 'ingrid'), today)
    expect(said.ok && stateOf(later(asked, ...said.value))).toBe('active')
  })

  test('a yes to some: what the other had not said yes to is asked anew, the rest stands', () => {
    const some = later(waiting, says('jon', 'ingrid', { types: ['everyday'] }), { type: 'activated', on: day })
    const relay = without(some, 'jon')
    const isOpen = (type: 'everyday' | 'health') =>
      relay.consent.answers.some(
        ({ lapsed, types }) => types.includes(type) && !lapsed?.some((one) => one.type === type),
      )
    expect(isLetIn(relay)).toBe(true)
    expect([isOpen('everyday'), isOpen('health')]).toEqual([true, false])
  })

  test('whoever has said no is asked on, also when someone writes a reason not to', () => {
    const to = guardianNow(refused, 'jon', { notAsked: 'Svarer ikke.' })
    expect(changeGuardian(refused, to, today)).toEqual({ ok: false, refusal: 'said-no' })
    const taken = later(going(), says('jon', 'ingrid', { is: 'withdrawn' }))
    expect(changeGuardian(taken, guardianNow(taken, 'jon', { notAsked: 'Nei.' }), today).ok).toBe(false)
  })

  test('whoever cannot be asked is not, and the other says yes knowing that they decide alone', () => {
    const relay = changed(waiting, 'jon', { notAsked: 'Kan ikke nås.' })
    expect(isLetIn(relay)).toBe(false)
    expect(missing(relay)).toEqual([party('marit')])
  })
})

describe('others decide than before', () => {
  test('a new guardian: consent is asked for, the holder keeps the baton and asks', () => {
    const relay = later(going(), guardian('tante'))
    expect(isLetIn(relay)).toBe(false)
    expect(missing(relay)).toEqual([party('tante')])
    expect(stateOf(relay)).toBe('active')
  })

  test('a guardian who decides from now on is asked as well', () => {
    const before = changed(later(opened(), asks('ingrid'), says('marit', 'ingrid')), 'jon', { basis: 'none' })
    const relay = changed(later(before, says('marit', 'ingrid')), 'jon', { basis: 'parental-responsibility' })
    expect(missing(relay)).toEqual([party('jon')])
    expect(isLetIn(relay)).toBe(false)
  })

  test('a no that comes to count leaves the baton with the office, as when it is said', () => {
    const refused = later(opened(), asks('ingrid'), says('marit', 'ingrid'), says('jon', 'ingrid', { is: 'no' }))
    const alone = later(changed(refused, 'jon', { basis: 'none' }), says('marit', 'ingrid'), {
      type: 'activated',
      on: day,
    })
    expect(isLetIn(alone)).toBe(true)
    const relay = changed(alone, 'jon', { basis: 'parental-responsibility' })
    expect(consentState(relay, school, day, defaultAges)).toBe('refused')
    expect(stateOf(relay)).toBe('waiting-for-holder')
  })

  test('nobody changes someone who is not there', () => {
    const nobody: Guardian = { party: party('nabo'), name: 'Nabo', basis: 'none', notAsked: undefined }
    expect(changeGuardian(going(), nobody, today)).toEqual({ ok: false, refusal: 'gone' })
    expect(removeParty(going(), party('nabo'), today)).toEqual({ ok: false, refusal: 'gone' })
    expect(removeParty(going(), party('elias'), today)).toEqual({ ok: false, refusal: 'gone' })
  })
})
