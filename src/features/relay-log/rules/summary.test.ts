import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfter } from '#base/oslo-time.ts'
import { defaultAges, isCovered } from './consent.ts'
import { letInUntil } from './summary.ts'
import { day, going, person } from '../testing/given.ts'
import { workOf } from '../testing/random-relay.ts'

const school = workOf(person('ingrid')).service

test('a list knows the last day on which a service is let in, birthdays and all', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7000 }), (days) => {
      const relay = going(dayAfter('2007-06-01', days))
      const until = letInUntil(relay, school, day, defaultAges)
      expect(isCovered(relay, school, day, defaultAges)).toBe(until !== undefined)
      if (until === undefined) return
      for (const each of [day, dayAfter(until, -1), until].filter((one) => one >= day))
        expect(isCovered(relay, school, each, defaultAges)).toBe(true)
      expect(isCovered(relay, school, dayAfter(until, 1), defaultAges)).toBe(false)
    }),
  )
})
