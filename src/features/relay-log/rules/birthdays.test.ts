import { describe, expect, test } from 'vitest'
import { day, later, opened, person, words } from '../testing/given.ts'
import { begin, workOf } from '../testing/random-relay.ts'
import { birthdaysAhead, birthdaysNear, isToldOfTalk, settleBirthday } from './birthdays.ts'
import { defaultAges } from './consent.ts'
import type { Relay, RelayEvent } from './relay.ts'

const ahead = (relay: Relay, ages = defaultAges) => birthdaysAhead(relay, ages).map(({ years, on }) => `${years} ${on}`)
const said = (text = '') => ({ mark: words('ingrid'), text })
const settled = (years: number): RelayEvent => ({ type: 'birthday-settled', years, how: 'talked', said: undefined })

describe('C13: birthdays that change something', () => {
  test('are those of the age settings, from the day the relay was opened', () => {
    expect(ahead(opened('2016-05-05'))).toEqual(['12 2028-05-05', '16 2032-05-05', '18 2034-05-05'])
    expect(ahead(opened('2020-01-01'))[0]).toBe('7 2027-01-01')
    expect(ahead(opened('2016-05-05'), { ...defaultAges, alsoDecides: 15 })[1]).toBe('15 2031-05-05')
  })

  test('N34: whoever is born on 29 February is a year older on 1 March in other years', () => {
    expect(ahead(opened('2012-02-29'))).toEqual(['16 2028-02-29', '18 2030-03-01'])
  })

  test('are none for her who decides for herself, and none where no birth date is known', () => {
    const expecting = (bornOn: string | undefined) => {
      const { relay } = begin('2016-05-05', false)
      return { ...relay, network: { ...relay.network, main: { ...relay.network.main, bornOn, expectsChild: true } } }
    }
    expect(ahead(expecting(undefined))).toEqual([])
    expect(ahead(expecting('2009-12-01'))).toEqual([])
    // At fifteen others decide until she is sixteen.
    expect(ahead(expecting('2010-12-01'))).toEqual(['16 2026-12-01'])
  })

  test('that passed while the relay was closed belong to nobody here', () => {
    const { service, unit } = workOf(person('ingrid'))
    const again: RelayEvent = {
      ...{ type: 'reopened', isActivated: true, reason: 'Igjen', on: '2028-06-01', followUp: '2028-07-01' },
      holder: { person: person('ingrid'), service, unit },
    }
    expect(ahead(later(opened('2016-05-05'), again))).toEqual(['16 2032-05-05', '18 2034-05-05'])
  })

  test('are the child’s own after a birth, whatever was talked about with its mother', () => {
    const child = { ...opened().network.main, bornOn: '2026-12-01' }
    const born = later(opened('2016-05-05'), settled(12), {
      type: 'child-born',
      child,
      basis: 'parental-responsibility',
    })
    expect(ahead(born)).toEqual(['7 2033-12-01', '12 2038-12-01', '16 2042-12-01', '18 2044-12-01'])
  })
})

describe('what was talked about', () => {
  const relay = opened('2014-12-20')
  const settle = (years: number, how: 'talked' | 'not-needed', text?: string, on = day) =>
    settleBirthday(relay, { years, how, said: said(text) }, { on, ages: defaultAges })

  test('is written down once, when the birthday is near or has been', () => {
    expect(birthdaysNear(relay, day, defaultAges)).toEqual([{ years: 12, on: '2026-12-20' }])
    expect(settle(12, 'talked')).toEqual({ ok: true, value: [settled(12)] })
    expect(settle(12, 'talked', '', '2027-03-01').ok).toBe(true)
    expect(settle(16, 'talked')).toEqual({ ok: false, refusal: 'none' })
    const after = later(relay, settled(12))
    const again = { years: 12, how: 'talked', said: said() } as const
    expect(settleBirthday(after, again, { on: day, ages: defaultAges })).toEqual({ ok: false, refusal: 'none' })
  })

  test('or is not needed, with the reason', () => {
    expect(settle(12, 'not-needed', ' ')).toEqual({ ok: false, refusal: 'no-reason' })
    expect(settle(12, 'not-needed', 'Avtalt med BUP.').ok).toBe(true)
  })

  test('guardians are told of it at 7 and at 18 alone: between, a child may talk in confidence', () => {
    const told = (role: 'main' | 'guardian' | 'trusted') =>
      [7, 12, 15, 16, 18].filter((years) => isToldOfTalk(role, years, defaultAges))
    expect(told('main')).toEqual([7, 12, 15, 16, 18])
    expect(told('guardian')).toEqual([7, 18])
    expect(told('trusted')).toEqual([])
  })
})
