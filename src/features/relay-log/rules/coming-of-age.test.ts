import { describe, expect, test } from 'vitest'
import { answer, asks, going, later, opened, party, person, says, words } from '../testing/given.ts'
import { workOf } from '../testing/random-relay.ts'
import { answerConsent } from './asking.ts'
import { changeGuardian } from './changing-network.ts'
import { comingOfAge } from './coming-of-age.ts'
import { covers, defaultAges } from './consent.ts'
import { familyRole, servicesKnownTo } from './family.ts'
import { guardiansOn, type Guardian } from './network.ts'
import { mayRead } from './reading.ts'

const ages = defaultAges
const nurse = workOf(person('siri')).service

describe('ninety days before', () => {
  test.each([
    ['2010-05-20', '2026-02-18', undefined],
    ['2010-05-20', '2026-02-19', { on: '2026-05-20', years: 16, turns: ['health', 'also-decides'] }],
    ['2010-05-20', '2026-05-20', undefined],
    ['2008-11-15', '2026-08-16', undefined],
    ['2008-11-15', '2026-08-17', { on: '2026-11-15', years: 18, turns: ['of-age'] }],
    ['2010-02-29'.replace('2010', '2008'), '2026-01-10', { on: '2026-03-01', years: 18, turns: ['of-age'] }],
  ] as const)('born %s, on %s', (bornOn, on, expected) => {
    expect(comingOfAge(opened(bornOn).network, on, ages)).toEqual(expected)
  })

  test('with the youth’s yes from 15, there are two birthdays', () => {
    const own = { ...ages, alsoDecides: 15 }
    expect(comingOfAge(opened('2011-12-01').network, '2026-11-02', own)?.turns).toEqual(['also-decides'])
    expect(comingOfAge(opened('2010-12-01').network, '2026-11-02', own)?.turns).toEqual(['health'])
  })
})

describe('a yes that is said ahead', () => {
  const today = { on: '2026-11-02', ages, acceptBy: '2026-11-09' }
  const relay = later(going('2010-12-01'), asks('siri', ['health']), says('marit', 'siri', { types: ['health'] }))
  const ahead = answer('elias', 'siri', { types: ['health'], from: '2026-12-01' })

  test('counts from the birthday, and not before', () => {
    const done = answerConsent(relay, ahead, today)
    const after = done.ok ? later(relay, ...done.value) : relay
    const sharing = { service: nurse, type: 'health', purpose: 'follow-up' } as const
    expect(done.ok).toBe(true)
    expect(covers(after, sharing, '2026-12-01', ages)).toBe(true)
    expect(covers(after, sharing, '2026-11-30', ages)).toBe(false)
  })

  test('is nobody’s to say more than ninety days before', () => {
    const early = later(going('2011-12-01'), asks('siri', ['health']))
    const done = answerConsent(early, { ...ahead, from: '2027-12-01' }, today)
    expect(done).toEqual({ ok: false, refusal: 'not-theirs' })
  })
})

describe('what goes on being read', () => {
  const wish = {
    type: 'trusted-added',
    trusted: {
      ...{ party: party('marit'), name: 'Marit', relation: 'Mor', from: '2026-12-01', until: '2027-06-30' },
      scope: ['everyday'],
      invited: { by: [party('elias')], method: 'digital', evidence: '', on: '2026-11-02' },
    },
  } as const
  const relay = later(going('2008-12-01'), wish)
  const reads = (on: string) => mayRead(relay, { party: party('marit') }, words('ingrid'), on, ages)

  test('a guardian is a guardian until the birthday, then what the one who came of age wants, then nothing', () => {
    expect(
      ['2026-11-30', '2026-12-01', '2027-06-30', '2027-07-01'].map((on) => familyRole(relay, party('marit'), on, ages)),
    ).toEqual(['guardian', 'trusted', 'trusted', undefined])
    expect(['2026-11-30', '2026-12-01', '2027-07-01'].map(reads)).toEqual([true, true, false])
    expect(familyRole(relay, party('jon'), '2026-12-01', ages)).toBeUndefined()
  })
})

describe('what a health service lets guardians know of a youth', () => {
  test('is read by them, and shows that the service is there; the rest stays the youth’s', () => {
    const mark = words('siri', 'health')
    const entry = (id: string, isReleased?: true) =>
      ({
        type: 'entry-added',
        entry: { id, kind: 'note', mark: { ...mark, ...(isReleased && { isReleased }) }, text: '…', on: '2026-11-02' },
      }) as const
    const before = later(going('2010-05-05'), asks('siri'), entry('a'))
    const after = later(before, entry('b', true))
    expect(servicesKnownTo(before, 'guardian', '2026-11-02', ages)).not.toContain(nurse)
    expect(servicesKnownTo(after, 'guardian', '2026-11-02', ages)).toContain(nurse)
    const read = after.words.entries.map((one) => mayRead(after, { party: party('jon') }, one.mark, '2026-11-02', ages))
    expect(read).toEqual([false, true])
  })
})

test('a judgment that is registered ahead holds from its day, and switches on nothing that was refused', () => {
  const relay = going()
  const to: Guardian = { party: party('jon'), name: 'jon', basis: 'none', notAsked: undefined, from: '2026-12-01' }
  const done = changeGuardian(relay, to, { on: '2026-11-02', ages, acceptBy: '2026-11-09' })
  const after = done.ok ? later(relay, ...done.value) : relay
  const school = { service: workOf(person('ingrid')).service, type: 'everyday', purpose: 'follow-up' } as const
  const refused = later(after, says('jon', 'ingrid', { is: 'no' }))
  const anew = later(refused, says('marit', 'ingrid', { from: '2026-12-01' }))
  expect(covers(after, school, '2026-12-01', ages)).toBe(true)
  expect(covers(refused, school, '2026-12-01', ages)).toBe(false)
  expect(covers(anew, school, '2026-12-01', ages)).toBe(true)
  const basis = (on: string) => guardiansOn(after.network, on).find((one) => one.party === party('jon'))?.basis
  expect([basis('2026-11-30'), basis('2026-12-01')]).toEqual(['parental-responsibility', 'none'])
})
