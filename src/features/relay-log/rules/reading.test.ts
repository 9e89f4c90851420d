import { describe, expect, test } from 'vitest'
import { defaultAges } from './consent.ts'
import { mayRead } from './reading.ts'
import type { Relay } from './relay.ts'
import { asks, day, going, joins, later, opened, party, person, says, words } from '../testing/given.ts'

const read = (relay: Relay, name: string, mark: ReturnType<typeof words>, on = day) =>
  mayRead(relay, { person: person(name) }, mark, on, defaultAges)
const familyReads = (relay: Relay, name: string, mark: ReturnType<typeof words>) =>
  mayRead(relay, { party: party(name) }, mark, day, defaultAges)

const nurseLetIn = (types: Parameters<typeof asks>[1]) =>
  later(
    going(),
    joins('siri'),
    asks('siri', types),
    says('marit', 'siri', { types: types ?? [] }),
    says('jon', 'siri', { types: types ?? [] }),
  )

describe('at work', () => {
  test('colleagues of one service read each other’s words, also before anyone has said yes', () => {
    const relay = later(opened(), joins('tor'))
    expect(read(relay, 'tor', words('ingrid'))).toBe(true)
  })

  test('a service that waits for a yes reads nothing of another’s', () => {
    const relay = later(going(), joins('anders'))
    expect(read(relay, 'anders', words('ingrid'))).toBe(false)
    expect(read(relay, 'anders', words('anders'))).toBe(true)
  })

  test('two services read different parts of the same meeting', () => {
    const relay = nurseLetIn(['everyday'])
    expect(read(relay, 'siri', words('ingrid', 'everyday'))).toBe(true)
    expect(read(relay, 'siri', words('ingrid', 'learning'))).toBe(false)
  })

  test('what a nurse writes is health information, whatever it is about', () => {
    expect(read(nurseLetIn(['everyday']), 'ingrid', words('siri', 'everyday'))).toBe(false)
    expect(read(nurseLetIn(['everyday', 'health']), 'ingrid', words('siri', 'everyday'))).toBe(true)
  })

  test('a service that is let in no more takes its words with it, and loses the others’', () => {
    const relay = later(nurseLetIn(['everyday', 'health']), says('jon', 'siri', { is: 'withdrawn' }))
    expect(read(relay, 'siri', words('ingrid'))).toBe(false)
    expect(read(relay, 'ingrid', words('siri'))).toBe(false)
    expect(read(relay, 'siri', words('siri'))).toBe(true)
  })

  test('when consent runs out each is back with its own', () => {
    const relay = nurseLetIn(['everyday', 'health'])
    expect(read(relay, 'siri', words('ingrid'), '2027-06-30')).toBe(true)
    expect(read(relay, 'siri', words('ingrid'), '2027-07-01')).toBe(false)
  })

  test('who takes no part reads nothing, whatever the service', () => {
    expect(read(going(), 'tor', words('ingrid'))).toBe(false)
  })
})

describe('in the family', () => {
  test('guardians read on when consent is taken back', () => {
    const relay = later(going(), says('jon', 'ingrid', { is: 'withdrawn' }))
    expect(familyReads(relay, 'marit', words('ingrid'))).toBe(true)
  })

  test('what is kept from guardians is kept from both', () => {
    expect(familyReads(going(), 'marit', words('ingrid', 'everyday', true))).toBe(false)
    expect(familyReads(going('2013-05-05'), 'elias', words('ingrid', 'everyday', true))).toBe(true)
  })

  test('from 12 the child reads in full, and before that what is written for it', () => {
    expect(familyReads(going('2014-11-02'), 'elias', words('ingrid'))).toBe(true)
    expect(familyReads(going('2014-11-03'), 'elias', words('ingrid'))).toBe(false)
  })

  test('from 16 health is the youth’s own, and from 18 all of it is', () => {
    expect(familyReads(going('2010-05-05'), 'marit', words('ingrid', 'health'))).toBe(false)
    expect(familyReads(going('2010-05-05'), 'marit', words('siri', 'everyday'))).toBe(true)
    expect(familyReads(later(going('2010-05-05'), joins('siri')), 'marit', words('siri', 'everyday'))).toBe(false)
    expect(familyReads(going('2008-01-01'), 'marit', words('ingrid'))).toBe(false)
    expect(familyReads(going('2008-01-01'), 'elias', words('ingrid'))).toBe(true)
  })
})
