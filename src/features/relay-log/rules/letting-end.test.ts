import { describe, expect, test } from 'vitest'
import { asks, going, later, opened, person, says, words } from '../testing/given.ts'
import { workOf } from '../testing/random-relay.ts'
import { consentState, covers, defaultAges } from './consent.ts'
import { endingConsents, letConsentEnd } from './letting-end.ts'
import type { Relay } from './relay.ts'

const { service } = workOf(person('ingrid'))
const letGo = (relay: Relay, on: string, text = 'Marit og Jon') =>
  letConsentEnd(relay, { service, agreedWith: { mark: words('ingrid'), text } }, on, defaultAges)
const ended = (relay: Relay, on = '2027-06-01'): Relay => {
  const decided = letGo(relay, on)
  if (!decided.ok) throw new Error(decided.refusal)
  return later(relay, ...decided.value)
}
const names = (relay: Relay, on: string) => endingConsents(relay, on, defaultAges).map((one) => one.until)

describe('a consent that is let end', () => {
  test('is one that ends before long, or has ended: until 30 June 2027 here', () => {
    expect(names(going(), '2026-12-01')).toEqual([])
    expect(names(going(), '2027-06-01')).toEqual(['2027-06-30'])
    expect(names(going(), '2027-07-10')).toEqual(['2027-06-30'])
    expect(letGo(going(), '2026-12-01')).toEqual({ ok: false, refusal: 'nothing-ends' })
  })

  test('is decided with someone', () => {
    expect(letGo(going(), '2027-06-01', ' ')).toEqual({ ok: false, refusal: 'with-nobody' })
  })

  test('counts to its last day, and is let end once', () => {
    const relay = ended(going())
    const shares = { service, type: 'everyday', purpose: 'follow-up' } as const
    expect(covers(relay, shares, '2027-06-30', defaultAges)).toBe(true)
    expect(covers(relay, shares, '2027-07-01', defaultAges)).toBe(false)
    expect(consentState(relay, service, '2027-06-30', defaultAges)).toBe('expiring')
    expect(letGo(relay, '2027-06-02')).toEqual({ ok: false, refusal: 'nothing-ends' })
  })

  test('is asked for anew all the same when somebody does, and then ends unless it is answered', () => {
    expect(names(later(ended(going()), asks('ingrid')), '2027-06-10')).toEqual(['2027-06-30'])
    expect(names(later(ended(going()), says('marit', 'ingrid')), '2027-06-10')).toEqual(['2027-06-30'])
  })

  test('nothing that nobody said yes to ends', () => expect(names(opened(), '2027-06-01')).toEqual([]))
})
