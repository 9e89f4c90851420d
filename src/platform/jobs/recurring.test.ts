import { expect, test } from 'vitest'
import { parseRecurring } from '#platform/jobs/recurring.ts'

const at = (hour: number, min: number) => ({ hour, min, date: 22, month: 11, dow: 0 })

test('a task for every twenty minutes comes three times an hour', () => {
  const [task] = parseRecurring([{ task: 'seal', minutes: 20 }])
  const minutes = Array.from({ length: 60 }, (_, min) => min).filter((min) => task?.match(at(7, min)))
  expect(minutes).toEqual([0, 20, 40])
})

test('a task for every ninety minutes comes at midnight and at half past one', () => {
  const [task] = parseRecurring([{ task: 'seal', minutes: 90 }])
  expect([at(0, 0), at(1, 0), at(1, 30), at(3, 0)].map((time) => task?.match(time))).toEqual([true, false, true, true])
})

test('a nightly task that was missed is made up for within a day', () => {
  const [task] = parseRecurring([{ task: 'erase', crontab: '0 3 * * *' }])
  expect(task?.match(at(3, 0))).toBe(true)
  expect(task?.match(at(4, 0))).toBe(false)
  expect(task?.options.backfillPeriod).toBe(86_400_000)
})

test('two plans for one task are refused, for only one of them would be kept', () => {
  const both = [
    { task: 'seal', minutes: 5 },
    { task: 'seal', minutes: 7 },
  ]
  expect(() => parseRecurring(both)).toThrow('seal')
})
