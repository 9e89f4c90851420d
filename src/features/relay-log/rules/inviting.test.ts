import { describe, expect, test } from 'vitest'
import { removeParty } from './changing-network.ts'
import { defaultAges, type InformationType } from './consent.ts'
import { changeTrusted, inviteTrusted } from './inviting.ts'
import type { Trusted } from './network.ts'
import { mayRead, openTo } from './reading.ts'
import type { Relay } from './relay.ts'
import { seesFrame } from './visible.ts'
import { day, going, guardian, later, opened, party, words } from '../testing/given.ts'

const today = { on: day, ages: defaultAges, acceptBy: '2026-11-09' }

const grandmother = (by: readonly string[], to: Partial<Trusted> = {}): Trusted => ({
  ...{ party: party('berit'), name: 'Berit', relation: 'Bestemor', until: '2027-01-31', scope: ['everyday'] },
  invited: { by: by.map(party), method: 'oral', evidence: 'Sagt i møtet', on: day },
  ...to,
})

const invited = (relay: Relay, one: Trusted): Relay => {
  const decided = inviteTrusted(relay, one, today)
  if (!decided.ok) throw new Error(decided.refusal)
  return later(relay, ...decided.value)
}

const reads = (relay: Relay, type: InformationType, on = day, kept = false) =>
  mayRead(relay, { party: party('berit') }, words('ingrid', type, kept), on, defaultAges)

describe('a trusted person', () => {
  const relay = invited(going(), grandmother(['marit', 'jon']))

  test('reads what those who decide said yes to, and nothing else', () => {
    expect(reads(relay, 'everyday')).toBe(true)
    expect(reads(relay, 'learning')).toBe(false)
    expect(reads(relay, 'health')).toBe(false)
  })

  test('reads nothing that is kept from guardians, nor what a nurse writes under everyday things', () => {
    expect(reads(relay, 'everyday', day, true)).toBe(false)
  })

  test('is out the day after the last, by itself', () => {
    expect(reads(relay, 'everyday', '2027-01-31')).toBe(true)
    expect(reads(relay, 'everyday', '2027-02-01')).toBe(false)
  })

  test('sees neither who else is around nor how consent stands', () => {
    const sight = { relay, day, ages: defaultAges }
    expect(seesFrame({ ...sight, reader: { party: party('berit') } })).toBe(false)
    expect(seesFrame({ ...sight, reader: { party: party('marit') } })).toBe(true)
  })

  test('is taken out earlier, and reads nothing from then on, not even the own words', () => {
    const own = { author: { party: party('berit') }, type: 'everyday', keptFromGuardians: false } as const
    const isReading = (one: Relay) => mayRead(one, { party: party('berit') }, own, day, defaultAges)
    const decided = removeParty(relay, party('berit'), today)
    expect(isReading(relay)).toBe(true)
    expect(decided.ok && isReading(later(relay, ...decided.value))).toBe(false)
  })
})

describe('nobody is invited', () => {
  test.each([
    ['by one of two who decide', grandmother(['marit']), 'not-decided'],
    ['by someone who does not decide', grandmother(['marit', 'nabo']), 'not-decided'],
    ['to nothing', grandmother(['marit', 'jon'], { scope: [] }), 'nothing-open'],
    ['until a day that is over', grandmother(['marit', 'jon'], { until: '2026-11-01' }), 'past'],
    [
      'on words that nobody heard',
      grandmother(['marit', 'jon'], {
        invited: { by: ['marit', 'jon'].map(party), method: 'oral', evidence: ' ', on: day },
      }),
      'no-evidence',
    ],
  ])('%s', (_how, one, refusal) => {
    expect(inviteTrusted(going(), one, today)).toEqual({ ok: false, refusal })
  })

  test('where nobody decides', () => {
    expect(inviteTrusted(opened('2016-05-05', []), grandmother([]), today)).toEqual({
      ok: false,
      refusal: 'nobody-decides',
    })
  })

  test('to a youth’s health by the parents', () => {
    const health = grandmother(['marit', 'jon'], { scope: ['health'] })
    expect(inviteTrusted(going('2010-05-05'), health, today)).toEqual({ ok: false, refusal: 'not-decided' })
  })

  test('to a relay that is closed', () => {
    const closing = { outcome: 'other', reason: 'Bra', evaluation: 'Bra', with: 'Marit', on: day } as const
    const closed = later(going(), { type: 'closed', closing })
    expect(inviteTrusted(closed, grandmother(['marit', 'jon']), today)).toEqual({ ok: false, refusal: 'closed' })
  })

  test('by changing someone who is not there', () => {
    expect(changeTrusted(going(), grandmother(['marit', 'jon']), today)).toEqual({ ok: false, refusal: 'gone' })
  })
})

describe('others decide than when someone was invited', () => {
  const relay = invited(going(), grandmother(['marit', 'jon']))

  test('a new guardian: it is closed until that one has said yes too', () => {
    const after = later(relay, guardian('tante'))
    expect(reads(after, 'everyday')).toBe(false)
    const again = changeTrusted(after, grandmother(['marit', 'jon', 'tante']), today)
    expect(again.ok && reads(later(after, ...again.value), 'everyday')).toBe(true)
  })

  test('a guardian who had not said yes is taken out: nothing is opened by that', () => {
    const before = later(relay, guardian('tante'))
    const decided = removeParty(before, party('tante'), today)
    expect(decided.ok && reads(later(before, ...decided.value), 'everyday')).toBe(false)
  })

  test('a guardian who had said yes is taken out: it stays as it was', () => {
    const decided = removeParty(relay, party('jon'), today)
    expect(decided.ok && reads(later(relay, ...decided.value), 'everyday')).toBe(true)
  })

  test('the day the child turns 16 the youth is asked as well', () => {
    const youth = invited(going('2011-01-15'), grandmother(['marit', 'jon'], { until: '2027-06-30' }))
    const [one] = youth.network.trusted
    expect(one && openTo(youth.network, one, '2027-01-14', defaultAges)).toEqual(['everyday'])
    expect(one && openTo(youth.network, one, '2027-01-15', defaultAges)).toEqual([])
  })
})
